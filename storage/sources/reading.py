"""Files → documents: the entry of this package, which picks the source for each file."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from storage.errors import DocumentError
from storage.model import Document
from storage.sources.folder import File, explain, files
from storage.sources.frontmatter import FrontMatter
from storage.sources.lines import Lines
from storage.sources.plain import Plain
from storage.sources.source import Source

SNIFFED = 16
"""Bytes that show whether a text starts with front matter."""


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


def _source(file: File, stream: BinaryIO) -> Source:
    """Choose by the file's ending, and for texts by their first line."""
    if file.path.suffix.lower() == ".jsonl":
        return Lines()
    start = stream.read(SNIFFED)
    stream.seek(0)
    return FrontMatter() if start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"---") else Plain()
