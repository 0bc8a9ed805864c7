"""Files that were dropped into a folder: whatever can be read, named by what it holds."""

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from storage.errors import DocumentError
from storage.model import Document
from storage.sources.files.attached import read_attached
from storage.sources.files.lines import Lines

LINES = ".jsonl"


@dataclass(frozen=True, slots=True)
class Dropped:
    """What a file held: its documents, and a sentence for each part that is none."""

    documents: tuple[Document, ...] = ()
    problems: tuple[str, ...] = ()


def read_dropped(content: bytes, *, name: str, now: datetime) -> Dropped:
    """Read a file. Raises DocumentError where nothing of it can be read.

    A file has no lasting name there: what names its document is what the file says of itself, or its content.
    """
    if not name.lower().endswith(LINES):
        return Dropped((read_attached(content, name=name, now=now),))
    read = list(Lines().read(BytesIO(content), key="", name=name))
    return Dropped(
        tuple(one for one in read if isinstance(one, Document)),
        tuple(str(one) for one in read if isinstance(one, DocumentError)),
    )
