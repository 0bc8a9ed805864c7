"""Files of JSON lines."""

import json
from io import BytesIO
from pathlib import Path

import pytest

from storage.errors import DocumentError
from storage.model import Document, Language
from storage.sources.files import lines
from storage.sources.files.lines import Lines


def read(content: bytes) -> list[Document | DocumentError]:
    return list(Lines().read(BytesIO(content), key="news.jsonl", name="news.jsonl"))


def line(**values: object) -> bytes:
    return json.dumps(values, ensure_ascii=False).encode() + b"\n"


def test_a_line_is_a_document():
    [found] = read(line(key="kk-1", source="UD", title="", text="Қой, қазақ.", language="kk"))
    assert found == Document("kk-1", "Қой, қазақ.", "", "UD", Language.KAZAKH)


def test_a_bad_line_is_named_by_its_number_and_the_rest_goes_on():
    found = read(line(text="One.", key="1") + b"\n{bad}\n" + line(text="Two.", key="2"))
    assert [getattr(each, "key", str(each)) for each in found] == [
        "1",
        "news.jsonl:3: bad JSON at column 2: Expecting property name enclosed in double quotes",
        "2",
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"[1]", "no object"),
        (b'{"title": "a"}', "the field text is missing"),
        (b'{"text": 5}', "the field text is missing or no text"),
        (b'{"text": " "}', "no text"),
        (b'{"text": "\\ud800"}', "half of a character"),
        (b'{"text": "\\u0000"}', "zero character"),
        (b"[" * 100_000, "too deep"),
        (b"1" * 5_000, "a number too long"),
        (b'{"text": "\xff\xfe"}', "no valid UTF-8 (byte offset 10)"),
        (b'{"text": "a", "language": "xx"}', "the language 'xx'"),
    ],
)
def test_what_makes_no_sense_is_an_error(content: bytes, reason: str):
    [found] = read(content)
    assert isinstance(found, DocumentError)
    assert reason in str(found)


def test_a_document_without_a_key_is_known_by_its_address_or_its_content():
    first, second = read(line(text="One.", url="https://a.kz/1") + line(text="Two.", title="T", source="S"))
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.key == "https://a.kz/1"
    assert second.key.startswith("sha256:")


def test_order_and_file_do_not_change_the_keys():
    one, two = line(text="One.", title="1"), line(text="Two.", title="2")
    there = {each.key for each in read(one + two) if isinstance(each, Document)}
    back = {
        each.key for each in Lines().read(BytesIO(two + one), key="b", name="b") if isinstance(each, Document)
    }
    assert there == back
    assert len(there) == 2


def test_a_text_alone_is_read_as_a_page():
    [found] = read(line(text="date 2025-11-12 Название статьи\nТекст статьи."))
    assert isinstance(found, Document)
    assert (found.title, found.text) == ("Название статьи", "Текст статьи.")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks_are_understood(encoding: str):
    [found] = read('{"text": "Мәтін", "title": "Т"}\n'.encode(encoding))
    assert isinstance(found, Document)
    assert found.text == "Мәтін"


def test_broken_utf_16_is_one_error():
    [found] = read(b"\xff\xfea")
    assert isinstance(found, DocumentError)
    assert "UTF-16" in found.reason


def test_an_empty_file_has_no_documents():
    assert read(b"") == []


def test_a_line_over_the_limit_is_an_error_and_the_next_is_read(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(lines, "LARGEST_DOCUMENT", 50)
    found = read(b'{"text": "' + b"a" * 200 + b'"}\n' + line(text="Two.", key="2"))
    assert [getattr(each, "key", str(each)) for each in found] == ["news.jsonl:1: larger than 0 MB", "2"]


def test_reading_twice_gives_the_same(tmp_path: Path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(line(text="One."))
    assert read(path.read_bytes()) == read(path.read_bytes())
