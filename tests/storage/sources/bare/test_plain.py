"""Bare pages of many outlets and layouts, and what the rules make of odd ones."""

import tomllib
from io import BytesIO
from pathlib import Path

import pytest

from storage.errors import DocumentError
from storage.model import Document
from storage.sources.bare.plain import Plain, read_page

PAGES = Path(__file__).parent / "pages"
EXPECTED = tomllib.loads((PAGES / "pages.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_page_gives_its_article_and_nothing_else(name: str):
    page = read_page((PAGES / f"{name}.txt").read_text(encoding="utf-8"))
    paragraphs = page.text.split("\n\n")
    found = {
        "title": page.title,
        "published": page.published,
        "source": page.source,
        "paragraphs": len(paragraphs),
        "first": paragraphs[0][:60],
        "last": paragraphs[-1][-60:],
    }
    assert found == {"published": None, **EXPECTED[name]}


def test_every_page_beside_the_table_is_in_it():
    assert {path.stem for path in PAGES.glob("*.txt")} == set(EXPECTED)


def test_a_page_that_is_one_headline_is_title_and_text():
    page = read_page("Сәлем, әлем")
    assert (page.title, page.text) == ("Сәлем, әлем", "Сәлем, әлем")


def test_paragraphs_keep_their_spelling_and_their_borders():
    page = read_page("Хабар тақырыбы\nО\u0301дин абзац\u200b с NFD й.\n\n\n\nЕкінші  абзац.")
    assert page.text == "О\u0301дин абзац\u200b с NFD й.\n\nЕкінші  абзац."


def test_a_line_wrapped_inside_a_sentence_is_one_paragraph_again():
    first, second = "Узбекистан и Казахстан договорились вместе строить", "железную дорогу к морю."
    page = read_page(f"О дороге\n\n{first}\n{second}\nНовый абзац.")
    assert page.text == f"{first} {second}\n\nНовый абзац."


def test_a_line_after_a_blank_one_is_not_joined():
    page = read_page("О дороге\n\nДлинная строка без точки в самом конце, как заголовок\n\nстрока")
    assert len(page.text.split("\n\n")) == 2


def test_marks_at_the_ends_of_a_title_go_and_html_in_it_stays():
    page = read_page("\u200f\u200bA <b>bold</b> headline\u200e\n\nThe text of the article follows here.")
    assert page.title == "A <b>bold</b> headline"


def test_a_heading_sign_is_no_part_of_the_title():
    assert read_page("# A headline\n\nThe text of the article.").title == "A headline"


def test_a_dateline_is_no_part_of_a_title_made_from_the_lead_and_may_tell_the_day():
    page = read_page(
        "ASTANA, November 12, 2025. Kazinform – Kazakhstan opened a new railway line. It is long."
    )
    assert page.title == "Kazakhstan opened a new railway line"
    assert page.published is not None
    assert page.published.isoformat() == "2025-11-12"
    assert page.text.startswith("ASTANA")


def test_a_line_of_a_megabyte_is_read_and_its_title_cut():
    text = "слово " * 170_000
    page = read_page(text)
    assert page.text == text.strip()
    assert len(page.title) <= 200
    assert page.title.endswith("…")


@pytest.mark.parametrize(
    "text", ["a" + " " * 300_000 + "b", "«" * 300_000, "ПолитикаЭкономика" * 20_000, "АА. " * 80_000]
)
def test_odd_lines_of_great_length_are_read_at_once(text: str):
    assert read_page(text).text == text.strip()


def test_many_short_lines_are_read():
    page = read_page("Первая строка статьи\n" + "строка за строкой идёт дальше, и конца ей нет,\n" * 20_000)
    assert page.title == "Первая строка статьи"


def test_a_page_of_nothing_but_furniture_is_an_error():
    [error] = Plain().read(BytesIO("Реклама\n\nПоделиться\n© 2025 Kun.uz".encode()), key="a", name="a.txt")
    assert isinstance(error, DocumentError)
    assert str(error) == "a.txt: no text"


def test_binary_content_is_an_error():
    [error] = Plain().read(BytesIO(b"ab\0c"), key="a", name="a.bin")
    assert isinstance(error, DocumentError)
    assert "binary" in error.reason


def test_a_page_is_a_document_under_its_key():
    [document] = Plain().read(BytesIO(b"A headline\n\nSome text."), key="x/a.txt", name="a.txt")
    assert document == Document("x/a.txt", "Some text.", title="A headline")
