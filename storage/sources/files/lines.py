"""Files of JSON lines: one document a line, so that a bad one costs only itself."""

import codecs
import json
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from storage.errors import DocumentError
from storage.model import Document
from storage.sources.files.fields import check, content_key, document, read_fields
from storage.sources.source import LARGEST_DOCUMENT, MEGABYTE, whole
from storage.sources.texts.encoding import UTF16_MARKS, decode


class Lines:
    """The source of JSON lines: `text`, and optionally key, title, source, language, published, url.

    The key of a document is its `key`, else its `url`, else made of what it holds (fields.content_key).
    The file may be of any size; a line is one document and limited as one.
    """

    def read(self, stream: BinaryIO, *, key: str, name: str) -> Iterator[Document | DocumentError]:
        """Yield the document of each line, or an error that names the line: `news.jsonl:17: …`."""
        del key  # A line's key must not depend on the file it happens to stand in.
        try:
            for number, line in enumerate(_lines(_utf8(stream, name)), start=1):
                if line.strip():
                    yield _read_line(line, f"{name}:{number}")
        except DocumentError as error:
            yield error


def _utf8(stream: BinaryIO, name: str) -> BinaryIO:
    """Turn UTF-16, which some editors and shells write, into UTF-8; leave the rest as it is."""
    mark = stream.read(len(codecs.BOM_UTF16))
    stream.seek(-len(mark), 1)
    return BytesIO(decode(whole(stream, name), name).encode()) if mark in UTF16_MARKS else stream


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the lines of a stream; of one that is too long, only as much as shows that it is."""
    while line := stream.readline(LARGEST_DOCUMENT + 1):
        yield line
        while len(line) > LARGEST_DOCUMENT and not line.endswith(b"\n"):
            line = stream.readline(LARGEST_DOCUMENT + 1)


def _read_line(line: bytes, name: str) -> Document | DocumentError:
    try:
        if len(line) > LARGEST_DOCUMENT:
            raise DocumentError(name, f"larger than {LARGEST_DOCUMENT // MEGABYTE} MB")  # noqa: TRY301 (one way out)
        values = _parse(decode(line, name), name)
        text = values.get("text")
        if not isinstance(text, str):
            raise DocumentError(name, "the field text is missing or no text")  # noqa: TRY301 (one way out)
        check(text, name)
        fields = read_fields(values, name)
        return document(fields, text, key=fields.url or content_key(fields.source, text), name=name)
    except DocumentError as error:
        return error


def _parse(line: str, name: str) -> dict[str, object]:
    try:
        values = json.loads(line)
    except json.JSONDecodeError as error:
        raise DocumentError(name, f"bad JSON at column {error.colno}: {error.msg}") from None
    except (ValueError, RecursionError):
        raise DocumentError(name, "bad JSON: a number too long or lists too deep") from None
    if not isinstance(values, dict):
        raise DocumentError(name, 'bad JSON: no object, write {"text": …}')
    return values
