"""The few stand-ins that tests share, where the real part would need a network."""

from collections.abc import Mapping
from typing import TypeVar

from handlers.gathering import Attachment, Discovery, GatheringError
from storage.followed import FollowedSource
from storage.model import Document
from storage.obstacle import Obstacle

Found = TypeVar("Found")


class FakeGatherer:
    """A gatherer with a world of its own: what lies where, files by their names, counts by address.

    What is not in it is gone; an error in it is raised.
    """

    def __init__(
        self,
        pages: Mapping[str, Document | GatheringError] | None = None,
        files: Mapping[str, Document | GatheringError] | None = None,
        sources: Mapping[str, Discovery | GatheringError] | None = None,
        counts: Mapping[str, int | GatheringError] | None = None,
    ) -> None:
        self._pages = pages or {}
        self._files = files or {}
        self._sources = sources or {}
        self._counts = counts or {}

    async def discover(self, url: str) -> Discovery:
        return _found(self._sources.get(url))

    async def page(self, url: str) -> Document:
        return _found(self._pages.get(url))

    async def file(self, attachment: Attachment) -> Document:
        return _found(self._files.get(attachment.name))

    async def check(self, source: FollowedSource) -> int:
        return _found(self._counts.get(source.url))


def _found(what: Found | GatheringError | None) -> Found:
    if isinstance(what, GatheringError):
        raise what
    if what is None:
        raise GatheringError(Obstacle.GONE)
    return what
