"""PDF files → documents."""

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from storage.errors import DocumentError
from storage.model import Document
from storage.sources.files.paragraphs import paragraphs_of
from storage.sources.files.pdf_lines import PageLines
from storage.sources.files.printed import printed_document
from storage.sources.source import whole

MOST_PAGES = 300
"""Pages of a file; more are a book."""


class Pdf:
    """The source of PDF files."""

    def read(self, stream: BinaryIO, *, key: str, name: str) -> Iterator[Document | DocumentError]:
        """Yield the document of a file, or an error where it is protected, damaged or has only pictures."""
        try:
            pages, title = read_pages(whole(stream, name), name)
            yield printed_document("\n\n".join(paragraphs_of(pages)), title, key=key, name=name)
        except DocumentError as error:
            yield error


def read_pages(content: bytes, name: str) -> tuple[list[str], str]:
    """Read the text of each page of a PDF file, and the title that it states.

    Raises DocumentError for a file that needs a password, has over MOST_PAGES pages, is damaged, or has no
    text, as scanned ones do.
    """
    try:
        pages, title = _read(content, name)
    except DocumentError:
        raise
    except Exception as error:  # noqa: BLE001 - on damaged files pypdf fails in every way that Python knows
        raise DocumentError(name, f"a damaged PDF file ({type(error).__name__})") from None
    if not any(map(str.strip, pages)):
        raise DocumentError(name, "has only pictures of its pages; it needs text that can be selected")
    return pages, title


def _read(content: bytes, name: str) -> tuple[list[str], str]:
    from pypdf import PasswordType, PdfReader  # noqa: PLC0415 - it loads slowly, and few read PDF files

    # What is wrong with a file is told by our own error.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = PdfReader(BytesIO(content))
    # Many files are protected against printing alone, with an empty password.
    if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
        raise DocumentError(name, "is protected by a password")
    if len(reader.pages) > MOST_PAGES:
        raise DocumentError(name, f"has {len(reader.pages)} pages, over {MOST_PAGES}")
    pages = []
    for page in reader.pages:
        lines = PageLines()
        page.extract_text(visitor_text=lines)
        pages.append(lines.text())
    title = reader.metadata.title if reader.metadata else None
    return pages, title if isinstance(title, str) else ""
