"""Links of a page."""

import pytest

from storage.sources.listings.links import Link, links_of
from storage.sources.pages.tree import parse_page

URL = "https://a.example/"


def links(markup: str) -> list[Link]:
    return list(links_of(parse_page(markup.encode(), url=URL), URL))


def only(markup: str) -> Link:
    (link,) = links(markup)
    return link


@pytest.mark.parametrize(
    "address",
    [
        "https://b.example/1",
        "#top",
        "/",
        "?",
        "mailto:a@a.example",
        "/tag/1",
        "/a.jpg",
        "javascript:void(0)",
        "http://[",
    ],
)
def test_links_that_lead_to_no_other_page_of_the_site_are_left_out(address: str):
    assert links(f'<a href="{address}">Қар жауды бүгін</a><a>b</a>') == []


@pytest.mark.parametrize(
    ("markup", "words", "heading"),
    [
        ("<a href='/1'>Бір <b>екі</b>\n үш</a>", "Бір екі үш", False),
        ("<h3><a href='/1'>Бір</a></h3>", "Бір", True),
        ("<div class='card-title'><b><a href='/1'>Бір</a></b></div>", "Бір", True),
        ("<a href='/1'><span>12:30</span><h2>Бір</h2><p>Екі</p></a>", "Бір", True),
        (
            "<a href='/1'><p>12.11.2025</p><p>Қоғам</p><p>Қар қалың жауды бүгін</p></a>",
            "Қар қалың жауды бүгін",
            False,
        ),
        ("<a href='/1'><div><p>12.11.2025</p><p>Қар</p></div></a>", "Қар", False),
        ("<a href='/1'><p>12.11.2025</p></a>", "12.11.2025", False),
        ("<a href='/1' title='Қар'><img src='x'></a>", "Қар", False),
        ("<a href='/1'><img alt='Қар &amp;amp; су'></a>", "Қар & су", False),
        ("<a href='/1'></a>", "", False),
    ],
)
def test_the_words_of_a_link_are_those_that_make_a_title(markup: str, words: str, *, heading: bool):
    link = only(markup)
    assert (link.words, link.heading) == (words, heading)


@pytest.mark.parametrize(
    ("markup", "surrounding"),
    [
        ("<nav><ul><li><a href='/1'>a</a></li></ul></nav>", True),
        ("<div class='main-menu'><p><a href='/1'>a</a></p></div>", True),
        ("<div id='footer'><a href='/1'>a</a></div>", True),
        ("<article><footer><a href='/1'>a</a></footer></article>", False),
        ("<div class='news menus'><a href='/1'>a</a></div>", False),
    ],
)
def test_links_in_menus_and_at_the_foot_stand_around_the_content(markup: str, *, surrounding: bool):
    assert only(markup).surrounding is surrounding
