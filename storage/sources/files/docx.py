"""Word files (.docx) → documents."""

from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from lxml.etree import _Element as Element

from storage.errors import DocumentError
from storage.model import Document
from storage.sources.files.printed import printed_document
from storage.sources.source import MEGABYTE, whole

LARGEST = 100 * MEGABYTE
"""Bytes of a file after unpacking."""

LARGEST_RATIO = 200
"""Times that a file may grow in unpacking; text grows ten times, made-up rows of one letter a thousand."""

HARMLESS = MEGABYTE
"""Bytes after unpacking up to which the ratio does not matter."""

MOST_PARTS = 5_000
MAIN = "word/document.xml"

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LINE_BREAKS = frozenset({f"{W}br", f"{W}cr"})


class Docx:
    """The source of Word files."""

    def read(self, stream: BinaryIO, *, key: str, name: str) -> Iterator[Document | DocumentError]:
        """Yield the document of a file, or an error where it is damaged, made to do harm, or has no text."""
        try:
            text, title = read_text(whole(stream, name), name)
            yield printed_document(text, title, key=key, name=name)
        except DocumentError as error:
            yield error


def read_text(content: bytes, name: str) -> tuple[str, str]:
    """Read paragraphs and tables, a row a paragraph, its cells parted by bars; and the title that is stated.

    Raises DocumentError for what is no Word file, or unpacks to over LARGEST bytes or LARGEST_RATIO times
    its size.
    """
    check_archive(content, name)
    import docx  # noqa: PLC0415 - it loads slowly, and few read Word files

    try:
        opened = docx.Document(BytesIO(content))
        lines = list(_lines(opened.element.body))
        return "\n\n".join(filter(None, lines)), opened.core_properties.title
    except Exception as error:  # noqa: BLE001 - on damaged files python-docx fails in every way Python knows
        raise DocumentError(name, f"a damaged Word file ({type(error).__name__})") from None


def check_archive(content: bytes, name: str) -> None:
    """Raise DocumentError unless an archive is a Word file of a reasonable size.

    The sizes are those in its list of parts; Python unpacks no more of a part than is stated there.
    """
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError, OSError):
        raise DocumentError(name, "a damaged Word file") from None
    if MAIN not in {part.filename for part in parts}:
        raise DocumentError(name, "an archive, no Word file")
    size = sum(part.file_size for part in parts)
    if size > LARGEST or len(parts) > MOST_PARTS:
        raise DocumentError(name, f"a Word file of over {LARGEST // MEGABYTE} MB after unpacking")
    if size > max(HARMLESS, LARGEST_RATIO * len(content)):
        raise DocumentError(name, f"grows over {LARGEST_RATIO} times in unpacking, as no Word file does")


def _lines(body: Element) -> Iterator[str]:
    """Yield paragraphs and rows of tables in their order, also of tables and boxes inside others."""
    for element in body.iterchildren():
        if element.tag == f"{W}p":
            yield from _text(element).splitlines()
        elif element.tag == f"{W}tbl":
            yield from _rows(element)
        elif element.tag == f"{W}sdt":
            for content in element.iterchildren(f"{W}sdtContent"):
                yield from _lines(content)


def _rows(table: Element) -> Iterator[str]:
    for row in table.iterchildren(f"{W}tr"):
        cells = (" ".join(_text(cell).split()) for cell in row.iterchildren(f"{W}tc"))
        yield " | ".join(filter(None, cells))


def _text(element: Element) -> str:
    """Join the words of an element; what was deleted in a revision is no text any more."""
    parts = []
    for each in element.iter(f"{W}t", f"{W}tab", f"{W}p", *LINE_BREAKS):
        if each.tag == f"{W}t":
            parts.append(each.text or "")
        elif each.tag in LINE_BREAKS or each.tag == f"{W}p":
            parts.append("\n")
        else:
            parts.append(" ")
    return "".join(parts).strip()
