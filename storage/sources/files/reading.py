"""Files → documents: the entry of this package, which picks the source for each file."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from storage.errors import DocumentError
from storage.model import Document
from storage.sources.files.file_kind import SNIFFED, kind_of_file
from storage.sources.files.folder import File, explain, files
from storage.sources.files.kinds import source_of
from storage.sources.source import Source


def read(paths: Sequence[Path]) -> Iterator[Document | DocumentError]:
    """Yield the documents of files and folders; errors are yielded too, and the rest goes on."""
    for file in files(paths):
        yield from read_file(file)


def read_file(file: File | DocumentError) -> Iterator[Document | DocumentError]:
    """Yield the documents of one file, or what is wrong with it; an error of `files` is passed on."""
    if isinstance(file, DocumentError):
        yield file
        return
    try:
        with file.path.open("rb") as stream:
            yield from _source(file, stream).read(stream, key=file.key, name=file.name)
    except OSError as error:
        yield DocumentError(file.name, explain(error))
    except DocumentError as error:
        yield error


def _source(file: File, stream: BinaryIO) -> Source:
    """Choose by what the file begins with and by its ending. Raises DocumentError for a kind not read."""
    start = stream.read(SNIFFED)
    stream.seek(0)
    saved = datetime.fromtimestamp(file.path.stat().st_mtime, UTC)
    return source_of(kind_of_file(start, file.path.name), start, name=file.name, now=saved)
