"""What handlers need from outside: a door that the room of the network keeps."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from storage.followed import FollowedSource, SourceKind
from storage.model import Document, Language
from storage.obstacle import Obstacle


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a message: what the messenger calls it, its name, its size in bytes."""

    id: str
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Discovery:
    """A source found at an address: how it is read, what it calls itself, and the newest titles in it."""

    url: str
    kind: SourceKind
    name: str
    zone: str
    language: Language | None
    titles: Sequence[str]


class GatheringError(Exception):
    """What was asked for could not be fetched or read: `obstacle` says why, `detail` the particular.

    `retry_after` is how long the host asks us to stay away, if it does.
    """

    def __init__(self, obstacle: Obstacle, detail: str = "", *, retry_after: timedelta | None = None) -> None:
        super().__init__(f"{obstacle}: {detail}" if detail else str(obstacle))
        self.obstacle = obstacle
        self.detail = detail
        self.retry_after = retry_after


class Gatherer(Protocol):
    """Gets from outside what a person asks for; every method raises GatheringError where it cannot."""

    async def discover(self, url: str) -> Discovery:
        """Find the source that an address stands for: itself, or the feed of the site."""
        ...

    async def page(self, url: str) -> Document:
        """Fetch the article at an address."""
        ...

    async def file(self, attachment: Attachment) -> Document:
        """Fetch an attached file and read the article in it."""
        ...

    async def check(self, source: FollowedSource) -> int:
        """Read a followed source now, store what is new, and count it."""
        ...
