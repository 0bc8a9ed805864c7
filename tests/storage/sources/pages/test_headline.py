"""The title of an article's page."""

import pytest
from lxml import etree

from storage.sources.pages.blocks import blocks_of
from storage.sources.pages.headline import find_title, named_in_title, title_element
from storage.sources.pages.linked_data import LinkedData
from storage.sources.pages.metadata import Metadata
from storage.sources.texts.markup import PARSER

TITLE = "В Костанае открыли цех по переработке льна"
NAMES = ("Степной вестник", "", "stepnoy.kz")


def title(body: str = "", *, og: str = "", headline: str = "", element: str = "") -> str:
    blocks = blocks_of(etree.fromstring(f"<body>{body}</body>", PARSER))
    values = {"og:title": og} if og else {}
    return find_title(Metadata(values, LinkedData(headline), element), blocks, NAMES)


@pytest.mark.parametrize(
    "stated",
    [
        TITLE,
        f"{TITLE} - Степной вестник",
        f"{TITLE} | Kun.uz",
        f"Степной вестник :: {TITLE}",
        f"{TITLE} — stepnoy.kz",
    ],
)
def test_a_stated_title_comes_without_the_outlet(stated: str):
    assert title(og=stated) == TITLE
    assert title(headline=stated) == TITLE


def test_a_heading_that_agrees_with_a_title_cut_short_is_whole():
    assert title(f"<h1>{TITLE}</h1>", og="В Костанае открыли цех…") == TITLE
    assert title(f"<h1>{TITLE}</h1>", og=f"{TITLE}: подробности и видео") == TITLE


def test_a_heading_that_is_the_sites_does_not_count():
    assert title("<h1>Степной вестник</h1><h1>Новости дня и ночи</h1>", og=TITLE) == TITLE


def test_a_stated_title_that_is_the_outlets_name_gives_way():
    assert title(f"<h1>{TITLE}</h1>", og="Степной вестник") == TITLE


def test_without_a_stated_title_a_heading_named_in_the_title_element_counts():
    assert (
        title(f"<h1>Таможенная служба</h1><h2>{TITLE}</h2>", element=f"Таможенная служба: {TITLE}") == TITLE
    )


def test_without_headings_the_part_that_the_page_shows_counts_then_the_longest():
    element = f"Архив новостей за много лет и ещё немного лет :: {TITLE}"
    assert title(f"<b>{TITLE}</b>", element=element) == TITLE
    assert title(element=f"Архив :: {TITLE}") == TITLE
    assert title(f"<h1>{TITLE}</h1>") == TITLE
    assert title() == ""


def test_the_title_is_found_on_the_page_best_in_a_heading():
    blocks = blocks_of(
        etree.fromstring(f"<body><p>{TITLE}</p><h2><a>{TITLE.upper()}</a></h2></body>", PARSER)
    )
    assert title_element(TITLE, blocks).tag == "h2"
    assert title_element(TITLE, blocks[:1]).tag == "p"
    assert title_element("Другой", blocks) is None


@pytest.mark.parametrize(
    ("element", "name"),
    [
        (f"{TITLE} | Степной вестник", "Степной вестник"),
        (f"Степной вестник :: {TITLE}", "Степной вестник"),
        (f"Таможенная служба: {TITLE}", "Таможенная служба"),
        (f"{TITLE} - свежие новости - Наша газета", "Наша газета"),
        (f"{TITLE} - Экономика", ""),
        (f"{TITLE} - все новости нашего города", ""),
        (TITLE, ""),
        ("Степной вестник", ""),
    ],
)
def test_the_outlet_is_named_beside_the_title(element: str, name: str):
    assert named_in_title(Metadata(title=element), TITLE) == name
    assert named_in_title(Metadata(title=element), "") == ""
