"""Files that are handed in → documents."""

from dataclasses import replace
from datetime import datetime
from io import BytesIO

from storage.errors import DocumentError
from storage.model import Document
from storage.sources.files.fields import content_key
from storage.sources.files.file_kind import SNIFFED, FileKind, kind_of_file
from storage.sources.files.kinds import source_of


def read_attached(content: bytes, *, name: str, now: datetime) -> Document:
    """Read the document of a file with this name: a text, a page, a PDF or a Word file, told by its content.

    Its key is the one or the address that it states itself, else made of what it holds. Dates like `сегодня`
    count from `now`, which is aware. Raises DocumentError for what cannot be read.
    """
    kind = kind_of_file(content[:SNIFFED], name)
    if kind is FileKind.LINES:
        raise DocumentError(name, "holds several documents; add them with jarchi ingest")
    source = source_of(kind, content[:SNIFFED], name=name, now=now)
    [found] = source.read(BytesIO(content), key="", name=name)
    if isinstance(found, DocumentError):
        raise found
    return replace(found, key=found.key or found.url or content_key(found.source, found.text))
