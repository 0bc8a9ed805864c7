"""What a source must do: understand the bytes of one kind of input as documents."""

from collections.abc import Iterator
from typing import BinaryIO, Protocol

from storage.errors import DocumentError
from storage.model import Document

MEGABYTE = 1_000_000
LARGEST_DOCUMENT = 20 * MEGABYTE
"""Bytes of one text. A news article has a few thousand; more is a mistake or an attack."""


class Source(Protocol):
    """One kind of input: a bare page, a text with front matter, a file of lines, later a feed or a post.

    Getting bytes is apart from reading them: whoever opened the file or fetched the page hands over a
    stream, so every source can be tried with bytes alone.
    """

    def read(self, stream: BinaryIO, *, key: str, name: str) -> Iterator[Document | DocumentError]:
        """Yield the documents of a stream, and an error for each part that is none.

        `key` names the document for ever, unless the input itself has a key. `name` is what to call the
        input in an error. The same bytes, key and name yield the same documents. Errors are yielded,
        not raised, so that the rest goes on; OSError of the stream passes through.
        """
        ...


def whole(stream: BinaryIO, name: str) -> bytes:
    """Read a stream that holds one document. Raises DocumentError over LARGEST_DOCUMENT bytes."""
    content = stream.read(LARGEST_DOCUMENT + 1)
    if len(content) > LARGEST_DOCUMENT:
        raise DocumentError(name, f"larger than {LARGEST_DOCUMENT // MEGABYTE} MB")
    return content
