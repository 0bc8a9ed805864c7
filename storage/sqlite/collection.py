"""Sources that are followed and the items known of each, in SQLite."""

# ruff: noqa: S608 - statements are put together from the pieces of this file; values are always bound

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

import aiosqlite

from storage.followed import FollowedSource, Health, SourceKind
from storage.model import Language
from storage.obstacle import Obstacle
from storage.sqlite.moments import EPOCH, MILLISECOND, milliseconds, moment
from storage.sqlite.rows import rows_of

COLUMNS = (
    "url, kind, name, zone, language, etag, modified, interval, due, health, failures, obstacle, detail,"
    " since, fetched"
)
NAMES = COLUMNS.split(", ")
TOUCHED_DAYS = 30
"""How far the day on which an item was listed last may lag behind: it is not written at every reading."""


class SqliteFollowedSources:
    """The sources that are followed, and their items."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def put(self, source: FollowedSource, place: str) -> int:
        """Keep how a source stands; one without a number is added. Return its number."""
        values = (*_values(source), place)
        if not source.id:
            marks = ", ".join("?" for _ in values)
            [(number,)] = await rows_of(
                self._connection,
                f"INSERT INTO followed_sources ({COLUMNS}, place) VALUES ({marks}) RETURNING id",
                values,
            )
            return int(number)
        columns = ", ".join(f"{name} = ?" for name in (*NAMES, "place"))
        await rows_of(
            self._connection, f"UPDATE followed_sources SET {columns} WHERE id = ?", (*values, source.id)
        )
        return source.id

    async def all(self) -> list[FollowedSource]:
        """List the sources in the order in which they were added."""
        return await self._list("removed IS NULL ORDER BY id")

    async def one(self, number: int) -> FollowedSource | None:
        """Look up a source that is not removed."""
        return _first(await self._list("id = ? AND removed IS NULL", number))

    async def at(self, place: str) -> FollowedSource | None:
        """Look up the source at a place that is not removed."""
        return _first(await self._list("place = ? AND removed IS NULL", place))

    async def removed(self, number: int) -> FollowedSource | None:
        """Look up a source that is removed."""
        return _first(await self._list("id = ? AND removed IS NOT NULL", number))

    async def removed_at(self, place: str) -> FollowedSource | None:
        """Look up the source at a place that was removed last."""
        return _first(
            await self._list("place = ? AND removed IS NOT NULL ORDER BY removed DESC LIMIT 1", place)
        )

    async def due(self, now: datetime, limit: int) -> list[FollowedSource]:
        """List sources that are to be read now, the longest overdue first."""
        return await self._list(
            "removed IS NULL AND kind <> 'channel' AND due <= ? ORDER BY due LIMIT ?",
            milliseconds(now),
            limit,
        )

    async def next_due(self) -> datetime | None:
        """Look up when the next source is to be read."""
        rows = await rows_of(
            self._connection,
            "SELECT due FROM followed_sources WHERE removed IS NULL AND kind <> 'channel'"
            " ORDER BY due LIMIT 1",
        )
        return moment(rows[0][0]) if rows else None

    async def remove(self, number: int, now: datetime) -> None:
        """Mark a source as removed."""
        await rows_of(
            self._connection,
            "UPDATE followed_sources SET removed = ? WHERE id = ?",
            (milliseconds(now), number),
        )

    async def restore(self, number: int) -> None:
        """Take the mark of a removal away."""
        await rows_of(self._connection, "UPDATE followed_sources SET removed = NULL WHERE id = ?", (number,))

    async def drop_removed(self, before: datetime) -> None:
        """Forget sources that were removed long ago, and their items with them.

        A channel stays known as removed: its next post would bring it back.
        """
        await rows_of(
            self._connection,
            "DELETE FROM followed_sources WHERE removed < ? AND kind <> 'channel'",
            (milliseconds(before),),
        )

    async def known(self, number: int, identities: Collection[bytes]) -> Mapping[bytes, bytes]:
        """Look up which of these items are known of a source: what each said, by identity."""
        marks = ", ".join("?" for _ in identities)
        rows = await rows_of(
            self._connection,
            f"SELECT identity, digest FROM known_items WHERE source = ? AND identity IN ({marks})",
            (number, *identities),
        )
        return dict(rows)

    async def keep(self, number: int, items: Mapping[bytes, bytes], now: datetime) -> None:
        """Keep that a source listed these items now, and what each said."""
        await self._connection.executemany(
            """
            INSERT INTO known_items (source, identity, digest, seen) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (source, identity) DO UPDATE SET digest = excluded.digest, seen = excluded.seen
            WHERE digest <> excluded.digest OR seen < excluded.seen - ?5
            """,
            [(number, identity, digest, _day(now), TOUCHED_DAYS) for identity, digest in items.items()],
        )
        await self._count(number)

    async def forget(self, number: int, before: datetime, most: int) -> None:
        """Forget the items that a source did not list for long, and the oldest of more than `most`."""
        await rows_of(
            self._connection,
            "DELETE FROM known_items WHERE source = ? AND seen < ?",
            (number, _day(before)),
        )
        await rows_of(
            self._connection,
            """
            DELETE FROM known_items WHERE source = ?1
                AND (SELECT items FROM followed_sources WHERE id = ?1) > ?2
                AND identity IN (
                    SELECT identity FROM known_items WHERE source = ?1 ORDER BY seen DESC LIMIT -1 OFFSET ?2
                )
            """,
            (number, most),
        )
        await self._count(number)

    async def mark_flood(self, number: int, *, is_flood: bool) -> bool:
        """Keep whether the last reading of a source was a flood; tell whether the one before it was."""
        [(was_flood,)] = await rows_of(
            self._connection, "SELECT flooded FROM followed_sources WHERE id = ?", (number,)
        )
        await rows_of(
            self._connection, "UPDATE followed_sources SET flooded = ? WHERE id = ?", (is_flood, number)
        )
        return bool(was_flood)

    async def _count(self, number: int) -> None:
        """Count the items once they changed: lists of sources need not."""
        await rows_of(
            self._connection,
            "UPDATE followed_sources SET items = (SELECT count(*) FROM known_items WHERE source = id)"
            " WHERE id = ?",
            (number,),
        )

    async def _list(self, condition: str, *values: str | int) -> list[FollowedSource]:
        rows = await rows_of(
            self._connection, f"SELECT id, {COLUMNS}, items FROM followed_sources WHERE {condition}", values
        )
        return list(map(_source, rows))


def _values(source: FollowedSource) -> tuple[Any, ...]:
    """Give the values of COLUMNS."""
    return (
        source.url,
        source.kind,
        source.name,
        source.zone,
        source.language,
        source.etag,
        source.modified,
        source.interval // MILLISECOND,
        milliseconds(source.due),
        source.health,
        source.failures,
        source.obstacle,
        source.detail,
        milliseconds(source.since),
        milliseconds(source.fetched) if source.fetched else None,
    )


def _source(row: Sequence[Any]) -> FollowedSource:
    number, *values, items = row
    one = dict(zip(NAMES, values, strict=True))
    return FollowedSource(
        id=number,
        url=one["url"],
        kind=SourceKind(one["kind"]),
        name=one["name"],
        zone=one["zone"],
        language=Language(one["language"]) if one["language"] else None,
        etag=one["etag"],
        modified=one["modified"],
        interval=one["interval"] * MILLISECOND,
        due=moment(one["due"]),
        health=Health(one["health"]),
        failures=one["failures"],
        obstacle=Obstacle(one["obstacle"]) if one["obstacle"] else None,
        detail=one["detail"],
        since=moment(one["since"]),
        fetched=None if one["fetched"] is None else moment(one["fetched"]),
        items=items,
    )


def _first(sources: Sequence[FollowedSource]) -> FollowedSource | None:
    return sources[0] if sources else None


def _day(now: datetime) -> int:
    return (now - EPOCH).days
