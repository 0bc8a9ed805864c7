"""Addresses of a page, rated."""

from datetime import date

from storage.sources.listings.candidates import Candidate, candidates_of
from storage.sources.listings.links import links_of
from storage.sources.pages.tree import parse_page
from storage.sources.times import dates

URL = "https://a.example/"
TITLE = "Облыста егін жинау аяқталды, диқандар қуанды"


def candidates(markup: str) -> dict[str, Candidate]:
    links = list(links_of(parse_page(markup.encode(), url=URL), URL))
    return {each.address.removeprefix(URL): each for each in candidates_of(links, dates.parse)}


def test_everything_that_speaks_for_an_article_adds_points():
    plain = candidates(f"<a href='/a'>{TITLE}</a>")["a"].points
    assert candidates(f"<a href='/news/12345'>{TITLE}</a>")["news/12345"].points > plain
    assert candidates(f"<h2><a href='/a'>{TITLE}</a></h2>")["a"].points > plain
    assert candidates(f"<p><a href='/a'>{TITLE}</a><b>12.11.2025</b></p>")["a"].points > plain
    assert candidates(f"<p><a href='/a'>{TITLE}</a><b>13:50</b></p>")["a"].points > plain
    listed = "".join(f"<li><a href='/{letter}'>{TITLE}</a></li>" for letter in "abc")
    assert candidates(f"<ul>{listed}</ul>")["a"].points > plain


def test_short_words_and_a_menu_speak_against():
    plain = candidates(f"<a href='/news/12345'>{TITLE}</a>")["news/12345"].points
    assert candidates("<a href='/news/12345'>Қоғам</a>")["news/12345"].points < plain
    assert candidates(f"<nav><a href='/news/12345'>{TITLE}</a></nav>")["news/12345"].points < plain


def test_links_for_which_nothing_speaks_are_left_out():
    assert candidates("<a href='/sport'>Спорт</a>") == {}


def test_a_section_that_a_card_names_takes_its_date_from_no_article():
    menu = "<nav><a href='/kk/madeniet-zhane-oner'>Мәдениет</a></nav>"
    rubric = "<a href='/kk/madeniet-zhane-oner'>Мәдениет</a>"
    card = f"<div><a href='/news/12345'>{TITLE}</a>{rubric}<b>12.11.2025</b></div>"
    found = candidates(f"<body>{menu}{card}</body>")
    assert found["news/12345"].published == date(2025, 11, 12)
    assert found["kk/madeniet-zhane-oner"].published is None


def test_the_title_of_a_card_is_found_where_its_link_only_says_more():
    card = f"<div><h3>{TITLE}</h3><a href='/news/12345'>Толығырақ</a></div>"
    assert candidates(card)["news/12345"].title == TITLE


def test_of_several_links_to_an_address_the_heading_is_the_title():
    long = f"<a href='/news/12345'>{TITLE} және тағы басқа сөздер</a>"
    assert candidates(f"{long}<h3><a href='/news/12345#a'>{TITLE}</a></h3>")["news/12345"].title == TITLE


def test_the_day_in_an_address_counts_where_no_other_is_shown():
    assert candidates(f"<a href='/2025/11/12/egin'>{TITLE}</a>")["2025/11/12/egin"].published == date(
        2025, 11, 12
    )
