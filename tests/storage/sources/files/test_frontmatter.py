"""Texts with front matter."""

from datetime import date
from io import BytesIO

import pytest

from storage.errors import DocumentError
from storage.model import Document, Language
from storage.sources.files.frontmatter import FrontMatter


def read(text: str) -> Document | DocumentError:
    [found] = FrontMatter().read(BytesIO(text.encode()), key="water/kk.md", name="kk.md")
    return found


def test_fields_and_text_make_a_document():
    fields = "title: 'Су: келісім'\nlanguage: kk\npublished: 2025-11-15\nsource: no\n"
    text = f"---\n{fields}---\nБірінші.\n\nЕкінші.\n"
    assert read(text) == Document(
        "water/kk.md", "Бірінші.\n\nЕкінші.", "Су: келісім", "no", Language.KAZAKH, date(2025, 11, 15)
    )


def test_windows_line_ends_and_a_byte_order_mark_do_not_matter():
    found = read("\ufeff---\r\ntitle: A\r\n---\r\nText.\r\n")
    assert isinstance(found, Document)
    assert (found.title, found.text) == ("A", "Text.")


def test_a_key_of_its_own_wins():
    found = read("---\nkey: mine\ntitle: A\n---\nText.")
    assert isinstance(found, Document)
    assert found.key == "mine"


def test_dashes_without_a_second_row_are_text():
    found = read("---\nJust a line of text, which goes on.\n")
    assert isinstance(found, Document)
    assert found.text == "Just a line of text, which goes on."


def test_empty_front_matter_is_no_error():
    found = read("---\n---\nA headline\n\nA text.")
    assert isinstance(found, Document)
    assert found.title == "A headline"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("---\ntitle: [a\n---\nText.", "bad front matter in line"),
        ("---\ntitle: a: b\n---\nText.", "bad front matter in line 2"),
        ("---\njust a word\n---\nText.", "no fields"),
        ("---\n- a\n---\nText.", "no fields"),
        ("---\n" + "[" * 2_000 + "\n---\nText.", "bad front matter"),
        ("---\na: \x07\n---\nText.", "bad front matter"),
        ("---\na: " + "b" * 64_000 + "\n---\nText.", "front matter of over 64000 characters"),
        ("---\ntitle: A\n---\n", "no text"),
        ("---\n? [a]\n: b\n---\nText.", "bad front matter"),
    ],
)
def test_bad_front_matter_is_an_error_that_says_why(text: str, reason: str):
    found = read(text)
    assert isinstance(found, DocumentError)
    assert reason in found.reason
