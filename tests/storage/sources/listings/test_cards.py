"""Cards around links."""

from datetime import date

import pytest

from storage.sources.listings.cards import cards_of, date_in, has_part_of_date
from storage.sources.listings.links import links_of
from storage.sources.pages.tree import parse_page
from storage.sources.times import dates

URL = "https://a.example/"


def classes_of_cards(markup: str) -> list[str]:
    found = cards_of(links_of(parse_page(markup.encode(), url=URL), URL))
    return [str(card.get("class", card.tag)) for card in found.values()]


def test_a_card_holds_the_links_of_one_article():
    card = "<div class='{0}'><p><a href='/{0}'>x</a></p><p class='title'><a href='/{0}#b'>y</a></p></div>"
    assert classes_of_cards(f"<div>{card.format(1)}{card.format(2)}</div>") == ["1", "1", "2", "2"]


def test_links_side_by_side_are_cards_themselves():
    assert classes_of_cards("<p><a href='/1'>x</a><a href='/2'>y</a><a href='/1'>z</a></p>") == [
        "a",
        "a",
        "a",
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "<b>10.11.2025</b><time datetime='2025-11-12'>бүгін</time>",
        "<time>12.11.2025</time>",
        "<b>10.11.2025</b><i class='news-date'>12 <b>ноября 2025</b></i>",
        "<i data-date='2025-11-12'>бүгін</i>",
        "12.11.2025<b>сөз</b>",
        "<time datetime='soon'></time>" + "x" * 200 + "<b>12.11.2025</b>",
    ],
)
def test_the_date_of_a_card_is_found(markup: str):
    card = parse_page(f"<div>{markup}</div>".encode(), url=URL)
    assert date_in(card, dates.parse) == date(2025, 11, 12)


def test_a_card_without_a_date_has_none():
    assert date_in(parse_page(b"<div>a<time></time></div>", url=URL), dates.parse) is None


@pytest.mark.parametrize(
    ("text", "part"), [("13:50", True), ("12 ноября", True), ("12 үй", False), ("26:00", False)]
)
def test_a_time_or_a_day_without_a_year_is_a_part_of_a_date(text: str, *, part: bool):
    assert has_part_of_date(parse_page(f"<p>a<b> {text} </b></p>".encode(), url=URL)) is part
