"""What kind of document a file is: by its first bytes, else by the ending of its name."""

import re
from enum import StrEnum
from pathlib import PurePath


class FileKind(StrEnum):
    """A kind of file that is read, or that is known and is not."""

    TEXT = "text"
    LINES = "lines"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    OLD_WORD = "old word"
    RICH_TEXT = "rich text"


ENDINGS = {
    ".jsonl": FileKind.LINES,
    ".html": FileKind.HTML,
    ".htm": FileKind.HTML,
    ".xhtml": FileKind.HTML,
    ".pdf": FileKind.PDF,
    ".docx": FileKind.DOCX,
}
"""Kinds by ending; files with any other are texts."""

SNIFFED = 1_024
"""Bytes that show the kind of a file."""

STARTS = (
    (rb".{0,1000}?%PDF-\d", FileKind.PDF),
    (rb"PK\x03\x04", FileKind.DOCX),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind.OLD_WORD),
    (rb"\{\\rtf", FileKind.RICH_TEXT),
    (
        rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype html|html)[\s>]",
        FileKind.HTML,
    ),
)
"""How files of a kind begin. A PDF file may have some rubbish before its mark."""


_STARTS = tuple((re.compile(form, re.DOTALL | re.IGNORECASE), kind) for form, kind in STARTS)


def kind_of_file(start: bytes, name: str) -> FileKind:
    """Tell the kind of a file by its first SNIFFED bytes, whatever it is called, else by its name."""
    by_content = next((kind for form, kind in _STARTS if form.match(start)), None)
    return by_content or ENDINGS.get(PurePath(name).suffix.lower(), FileKind.TEXT)
