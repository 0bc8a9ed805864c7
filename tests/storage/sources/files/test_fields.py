"""Fields of a document, right and wrong."""

from datetime import date

import pytest

from storage.errors import DocumentError
from storage.model import Language
from storage.sources.files.fields import Fields, content_key, document, read_fields


def test_all_fields_are_read():
    values = {
        "key": "k",
        "title": " A  title ",
        "source": "Каzinform",
        "language": "uz_cyrl",
        "published": "12 ноября 2025 г.",
        "url": "https://example.kz/a",
        "other": 3,
    }
    assert read_fields(values, "a") == Fields(
        "k", "A title", "Kazinform", Language.UZBEK_CYRILLIC, date(2025, 11, 12), "https://example.kz/a"
    )


@pytest.mark.parametrize(
    ("after", "source", "published"),
    [
        ("Kazinform, 2025-11-12", "Kazinform", date(2025, 11, 12)),
        ("Kazinform, 2025-11-12; BAQ.KZ, 2025-11-13", "Kazinform", date(2025, 11, 12)),
        (["BAQ.KZ, 2025-11-13", "Kazinform"], "BAQ.KZ", date(2025, 11, 13)),
        ("Kazinform", "Kazinform", None),
        ("2025-11-12", "", date(2025, 11, 12)),
        ("unknown, 2025-11-12", "", date(2025, 11, 12)),
        ("unknown", "", None),
        (None, "", None),
    ],
)
def test_the_report_retold_stands_in_for_source_and_day(after: object, source: str, published: date | None):
    fields = read_fields({"after": after}, "a")
    assert (fields.source, fields.published) == (source, published)


def test_source_and_day_of_its_own_come_first():
    fields = read_fields(
        {"after": "Kazinform, 2025-11-12", "source": "Jarchi", "published": "2025-12-01"}, "a"
    )
    assert (fields.source, fields.published) == ("Jarchi", date(2025, 12, 1))


def test_unknown_values_are_none():
    fields = read_fields({"language": "unknown", "published": "unknown", "url": "", "title": ""}, "a")
    assert fields == Fields(title="")


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"language": "tr"}, "the language 'tr' is none of kk, uz, uz-Cyrl, ru, en"),
        ({"published": "soon"}, "the date 'soon'"),
        ({"url": "javascript:alert(1)"}, "no web address"),
        ({"url": "http://[bad"}, "no web address"),
        ({"title": 5}, "the field title is no text"),
        ({"title": "a" * 2_001}, "over 2000 characters"),
        ({"source": "\ud800"}, "half of a character"),
        ({"key": "a\0"}, "zero character"),
        ({"after": []}, "the field after is no text"),
    ],
)
def test_a_field_that_makes_no_sense_is_named(values: dict[str, object], reason: str):
    with pytest.raises(DocumentError) as caught:
        read_fields(values, "a.md")
    assert reason in str(caught.value)


def test_a_text_with_its_title_is_taken_as_it_is():
    made = document(Fields(title=""), " Реклама\nТекст ", key="k", name="a")
    assert (made.title, made.text) == ("", "Реклама\nТекст")


def test_a_text_without_a_title_is_read_as_a_page_and_fields_win():
    text = "date 2025-11-12 Заголовок статьи\nТекст статьи, передает BAQ.KZ."
    made = document(Fields(source="ТАСС", language=Language.RUSSIAN), text, key="k", name="a")
    assert (made.title, made.source, made.published) == ("Заголовок статьи", "ТАСС", date(2025, 11, 12))
    assert made.language is Language.RUSSIAN


def test_nothing_but_spaces_and_marks_is_no_text():
    with pytest.raises(DocumentError, match="no text"):
        document(Fields(title="a"), " \u200b\n", key="k", name="a")


def test_a_content_key_tells_outlets_and_texts_apart():
    assert content_key("a", "text ") == content_key("a", "text")
    assert len({content_key("a", "text"), content_key("b", "text"), content_key("a", "texts")}) == 3
