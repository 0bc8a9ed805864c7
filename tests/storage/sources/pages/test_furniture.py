"""Furniture is taken out of a page, and the article stays."""

import pytest
from lxml import etree
from lxml.etree import _Element as Element

from storage.sources.pages.furniture import remove_furniture
from storage.sources.texts.markup import PARSER

PROSE = (
    "A sentence of the article that is long enough to be more than what stands around it on the page. " * 5
)


def tree(body: str) -> Element:
    return etree.fromstring(f"<body>{body}</body>", PARSER)


def left(body: str) -> str:
    page = tree(body)
    remove_furniture(page, page.find(".//h1"))
    return " ".join("".join(page.itertext()).split())


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav>x</nav>",
        "<div class='related-posts'>x</div>",
        "<div class='articleShare'>x</div>",
        "<div id='Comments'>x</div>",
        "<div class='Promo_box__77'>x</div>",
        "<div class='read-more'>x</div>",
        "<div role='navigation'>x</div>",
        "<div hidden>x</div>",
        "<div style='DISPLAY:none'>x</div>",
        "<footer>x</footer>",
    ],
)
def test_furniture_goes_and_the_text_behind_it_stays(furniture: str):
    assert left(f"<div>{PROSE}</div>{furniture}tail") == f"{PROSE}tail"
    assert left(f"<div>{PROSE}<b>bold</b>{furniture}tail</div>") == f"{PROSE}boldtail"


@pytest.mark.parametrize(
    "name", ["content", "readmore", "views-row", "social" * 3, "story", "elementor-widget"]
)
def test_other_names_mark_none(name: str):
    assert "x" in left(f"<div>{PROSE}</div><div class='{name}'>x</div>").split()


def test_what_holds_the_title_or_most_of_the_text_is_no_furniture():
    assert left(f"<div class='has-sidebar'><div class=share>{PROSE}</div></div>") == PROSE.strip()
    assert left(f"<div class=banner><h1>Title</h1></div><div>{PROSE}</div>").startswith("Title")


def test_the_next_articles_of_an_endless_page_go():
    first = f"<h1>Title</h1><p>{PROSE}</p>"
    other = "<h2>Another</h2><p>Its text.</p>"
    assert "Another" not in left(f"<article>{first}</article><article>{other}</article>")
    dated = "<div class=item><h2>Another</h2><span>12.11.2025 14:55</span></div>"
    assert "Another" not in left(f"<div class=item>{first}</div>{dated}")


def test_chapters_of_one_article_stay():
    chapter = "<div class=part><h2>Chapter</h2><p>Its text.</p></div>"
    assert "Chapter" in left(f"<div class=part><h1>Title</h1><p>{PROSE}</p></div>{chapter}")
    assert "Chapter" in left(f"<div class=part><h1>Title</h1></div><div>{PROSE}</div>{chapter}")


def test_a_page_without_a_title_is_cleaned_too():
    page = tree(f"<p>{PROSE}</p><nav>x</nav>")
    remove_furniture(page, None)
    assert page.find("body/nav") is None
    assert page.find(".//nav") is None
