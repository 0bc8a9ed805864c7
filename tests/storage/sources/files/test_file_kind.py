"""The kind of a file."""

import pytest

from storage.sources.files.file_kind import FileKind, kind_of_file


@pytest.mark.parametrize(
    ("start", "name", "kind"),
    [
        (b"%PDF-1.7", "a.txt", FileKind.PDF),
        (b"\n\n%PDF-1.4", "a", FileKind.PDF),
        (b"PK\x03\x04", "a.pdf", FileKind.DOCX),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.docx", FileKind.OLD_WORD),
        (b"{\\rtf1", "a.doc", FileKind.RICH_TEXT),
        (b"\xef\xbb\xbf <!DOCTYPE HTML>", "a.txt", FileKind.HTML),
        (b"<?xml version='1.0'?><html xmlns=''>", "a", FileKind.HTML),
        (b"<!-- saved --><html>", "a", FileKind.HTML),
        (b"<htmlx", "a.txt", FileKind.TEXT),
        (b"<div>", "a.HTM", FileKind.HTML),
        (b"", "a.xhtml", FileKind.HTML),
        (b"", "a.PDF", FileKind.PDF),
        (b"{}", "a.jsonl", FileKind.LINES),
        (b"A text", "a.md", FileKind.TEXT),
        (b"A text", "", FileKind.TEXT),
    ],
)
def test_the_first_bytes_count_before_the_name(start: bytes, name: str, kind: FileKind):
    assert kind_of_file(start, name) is kind
