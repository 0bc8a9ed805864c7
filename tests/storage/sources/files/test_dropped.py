"""Whatever is dropped is read as far as it can be, and named by what it holds."""

import json
from datetime import UTC, datetime

import pytest

from storage.errors import DocumentError
from storage.sources.files.dropped import read_dropped

NOW = datetime(2026, 11, 25, tzinfo=UTC)
TEXT = "Вода вернулась\n\nВодохранилище над старым городом снова полно, говорят инженеры.\n".encode()


def test_the_same_text_under_another_name_is_the_same_document() -> None:
    [one] = read_dropped(TEXT, name="one.txt", now=NOW).documents
    [other] = read_dropped(TEXT, name="other.txt", now=NOW).documents
    assert one == other
    assert one.title == "Вода вернулась"


def test_of_a_file_of_lines_the_good_ones_are_read_and_the_bad_ones_named() -> None:
    good = json.dumps({"title": "Мост", "text": "Мост закрыт."}).encode()
    dropped = read_dropped(good + b"\nno json\n", name="many.JSONL", now=NOW)
    assert [document.title for document in dropped.documents] == ["Мост"]
    assert len(dropped.problems) == 1
    assert dropped.problems[0].startswith("many.JSONL:2: ")


def test_what_cannot_be_read_at_all_is_an_error() -> None:
    with pytest.raises(DocumentError):
        read_dropped(b"\x00\x01", name="picture.txt", now=NOW)
