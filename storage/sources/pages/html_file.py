"""Saved pages → documents."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import BinaryIO

from storage.errors import DocumentError
from storage.model import Document
from storage.sources.pages.web import read_web
from storage.sources.source import whole


@dataclass(frozen=True, slots=True)
class HtmlFile:
    """The source of saved pages; `now`, which is aware, is when the page was saved or handed in."""

    now: datetime

    def read(self, stream: BinaryIO, *, key: str, name: str) -> Iterator[Document | DocumentError]:
        """Yield the article of a page; its key is the address that it states, else the one given."""
        try:
            zone = self.now.tzinfo or UTC
            document = read_web(whole(stream, name), url="", zone=zone, now=self.now)
            yield replace(document, key=document.key or key)
        except DocumentError as error:
            yield DocumentError(name, error.reason)
