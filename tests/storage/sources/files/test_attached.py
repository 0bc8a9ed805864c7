"""Files that are handed in become documents."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.errors import DocumentError
from storage.model import Document
from storage.sources import source as limits
from storage.sources.files.attached import read_attached
from storage.sources.files.fields import content_key
from tests.storage.sources.article_pages import NOW, pages
from tests.storage.sources.printing import docx_of, pdf_of

TITLE = "В Костанае открыли цех по переработке льна"
TEXT = "В Костанае начал работу цех, его построила местная компания."
PAGES = {page.name: page for page in pages("pages")}


def read(content: bytes, name: str) -> Document:
    return read_attached(content, name=name, now=NOW)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (f"{TITLE}\n\n{TEXT}".encode(), "a.txt"),
        (f"{TITLE}\n\n{TEXT}".encode("windows-1251"), "a"),
        (f"---\ntitle: {TITLE}\n---\n{TEXT}".encode(), "a.md"),
        (pdf_of([[TITLE, "", TEXT]]), "a.bin"),
        (docx_of([TITLE, TEXT]), "a.docx"),
    ],
)
def test_a_file_is_read_by_what_it_is_and_its_key_is_made_of_what_it_holds(content: bytes, name: str):
    assert read(content, name) == Document(content_key("", TEXT), TEXT, TITLE)


def test_a_page_counts_its_days_from_now_and_may_have_an_address():
    page = PAGES["inline_related_ru"]
    found = read(page.content, "page.html")
    assert (found.title, found.text, found.published) == (page.title, page.text, page.published)
    assert found.key == content_key(found.source, found.text)
    assert read(PAGES["amp_uz"].content, "x").key == PAGES["amp_uz"].canonical


def test_a_stated_key_or_address_is_kept():
    assert read(f"---\nkey: one\n---\n{TEXT}".encode(), "a.md").key == "one"
    assert read(f"---\nurl: https://a.kz/1\n---\n{TEXT}".encode(), "a.md").key == "https://a.kz/1"


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"{}", "a.jsonl", "holds several documents; add them with jarchi ingest"),
        (b"{\\rtf1 text}", "a.rtf", "a file in Rich Text Format; save it as .docx"),
        (b"\x89PNG\0\0", "a.png", "a binary file, no text (zero byte at offset 4)"),
        (b"PK\x03\x04", "a.zip", "a damaged Word file"),
        (b"", "a.txt", "no text"),
    ],
)
def test_other_files_are_refused_with_the_reason(content: bytes, name: str, reason: str):
    with pytest.raises(DocumentError) as refused:
        read(content, name)
    assert (refused.value.name, refused.value.reason) == (name, reason)


def test_a_file_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "LARGEST_DOCUMENT", 1_000_000)
    with pytest.raises(DocumentError, match="larger than"):
        read(b"a" * 1_000_001, "a.txt")


STARTS = st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"---\n", b"\xff\xfe", b"{\\rtf"])


@given(
    STARTS, st.binary(max_size=200), st.sampled_from(["a.txt", "a.html", "a.pdf", "a.docx", "a.jsonl", ""])
)
@settings(deadline=None, max_examples=200)
def test_any_bytes_give_a_document_or_a_clear_error(start: bytes, rest: bytes, name: str):
    found = None
    with suppress(DocumentError):
        found = read(start + rest, name)
    assert found is None or found.key
