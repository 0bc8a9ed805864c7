"""What a database must do for sources that are followed: a part of its contract."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Protocol

from storage.followed import FollowedSource


class FollowedSources(Protocol):
    """The sources that are followed, those removed lately, and the items known of each.

    Of an item only hashes are kept: of its identity, and of what it says. Items outlive the articles that
    came of them, so that nothing is new twice.
    """

    async def put(self, source: FollowedSource, place: str) -> int:
        """Keep how a source stands, removed or not; one without a number (0) is added. Return its number.

        No two sources that are not removed may have the same `place`.
        """
        ...

    async def all(self) -> list[FollowedSource]:
        """List the sources in the order in which they were added."""
        ...

    async def one(self, number: int) -> FollowedSource | None:
        """Look up a source that is not removed."""
        ...

    async def at(self, place: str) -> FollowedSource | None:
        """Look up the source at a place that is not removed."""
        ...

    async def removed(self, number: int) -> FollowedSource | None:
        """Look up a source that is removed, if it is remembered still."""
        ...

    async def removed_at(self, place: str) -> FollowedSource | None:
        """Look up the source at a place that was removed last, if it is remembered still."""
        ...

    async def due(self, now: datetime, limit: int) -> list[FollowedSource]:
        """List sources that are to be read now, the longest overdue first; channels send by themselves."""
        ...

    async def next_due(self) -> datetime | None:
        """Look up when the next source is to be read; None if there is none to be read."""
        ...

    async def remove(self, number: int, now: datetime) -> None:
        """Mark a source as removed."""
        ...

    async def restore(self, number: int) -> None:
        """Take the mark of a removal away."""
        ...

    async def drop_removed(self, before: datetime) -> None:
        """Forget sources that were removed long ago, and their items."""
        ...

    async def known(self, number: int, identities: Collection[bytes]) -> Mapping[bytes, bytes]:
        """Look up which of these items are known of a source: what each said, by identity."""
        ...

    async def keep(self, number: int, items: Mapping[bytes, bytes], now: datetime) -> None:
        """Keep that a source listed these items now, and what each said, by identity."""
        ...

    async def forget(self, number: int, before: datetime, most: int) -> None:
        """Forget the items that a source did not list for long, and the oldest of more than `most`."""
        ...

    async def mark_flood(self, number: int, *, is_flood: bool) -> bool:
        """Keep whether the last reading of a source was a flood; tell whether the one before it was."""
        ...
