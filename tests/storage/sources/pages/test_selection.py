"""Which blocks are the article's."""

import pytest
from lxml import etree

from storage.sources.pages.blocks import blocks_of
from storage.sources.pages.selection import is_listing, selected
from storage.sources.texts.markup import PARSER

ONE = "Первое предложение статьи стоит в начале и рассказывает, что случилось в городе вчера вечером."
TWO = "Второе предложение статьи рассказывает, почему это случилось и что об этом говорят горожане."
SHORT = "В третьем мало слов."
FOUR = "Четвёртое предложение статьи рассказывает, что будет дальше и когда всё это закончится наконец."
EXTRACTED = f"{ONE}\n{TWO}"


def read(body: str, extracted: str = EXTRACTED, start: int = 0) -> list[str]:
    blocks = blocks_of(etree.fromstring(f"<body>{body}</body>", PARSER))
    return [blocks[number].text for number in selected(blocks, extracted, start)]


def test_what_was_extracted_is_found_however_it_is_spaced_and_parted():
    assert read(f"<p>Меню</p><p>{ONE.replace(' ', '  ')}</p><p>{TWO}</p>", EXTRACTED.replace("\n", " ")) == [
        ONE,
        TWO,
    ]
    assert read(f"<p>{ONE}</p>", "Другой текст") == []
    assert read(f"<p>{ONE}</p><p>{TWO}</p>", start=1) == [TWO]


@pytest.mark.parametrize(
    "body",
    [
        f"<div><b>{FOUR}</b></div><section><p>{ONE}</p><p>{TWO}</p></section>",
        f"<div><p>{ONE}</p><p>{FOUR}</p><p>{TWO}</p></div>",
        f"<div class=t>{ONE}</div><div class=t>{TWO}</div><div class=t>{FOUR}</div>",
        f"<div><p>{ONE}</p><ul><li>{FOUR}</li></ul><p>{TWO}</p></div>",
    ],
)
def test_prose_that_was_missed_above_amid_and_below_is_added(body: str):
    assert sorted(read(body)) == sorted([ONE, TWO, FOUR])


def test_a_short_line_amid_the_text_is_added_where_it_stands_like_it():
    assert read(f"<div><p class=t>{ONE}</p><p class=t>{SHORT}</p><p>{TWO}</p></div>") == [ONE, SHORT, TWO]
    boxes = [f"<div class=box><div class=t>{text}</div></div>" for text in (ONE, TWO)]
    items = "<div class=box><div class=t><ul><li>первый пункт списка;</li></ul></div></div>"
    assert read(boxes[0] + items + boxes[1]) == [ONE, "первый пункт списка;", TWO]


@pytest.mark.parametrize(
    "body",
    [
        f"<p><a href=/1>{FOUR}</a></p><p>{ONE}</p><p>{TWO}</p>",
        f"<p>{SHORT}</p><p>{ONE}</p><p>{TWO}</p>",
        f"<p>{ONE}</p><p><a href=/1>{FOUR}</a></p><p>{TWO}</p>",
        f"<p>{ONE}</p><div class=box><b>Поделиться</b></div><p>{TWO}</p>",
        f"<p>{ONE}</p><p>{TWO}</p><p>{FOUR}</p>",
        f"<div class=t>{ONE}</div><div class=t>{TWO}</div><div class=other>{FOUR}</div>",
    ],
)
def test_links_buttons_and_what_stands_elsewhere_are_not(body: str):
    assert read(body) == [ONE, TWO]


def test_sentences_under_links_are_a_list_of_articles_and_a_link_in_an_article_makes_none():
    card = f"<h3><a href=/1>Ссылка</a></h3><span>12.11.2025</span><p>{ONE}</p>"
    for body, listing in ((card * 3, True), (f"{card}<p>{TWO}</p>" * 2, False), (card, False)):
        blocks = blocks_of(etree.fromstring(f"<body>{body}</body>", PARSER))
        assert is_listing(blocks, range(len(blocks))) is listing
