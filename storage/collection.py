"""The collection of news: which sources are followed, when each is read, and what of it is new."""

import asyncio
from collections import abc
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import blake2b
from random import Random

from storage import arrivals as rule
from storage.addresses import fetched_by, place_of
from storage.arrivals import Arrivals, digest_of
from storage.database import Database, Transaction
from storage.errors import SourceKnownError, SourceNotFoundError
from storage.followed import FollowedSource, Health, SourceKind
from storage.model import Language
from storage.notices import flood_notice, notices_of
from storage.obstacle import Obstacle
from storage.polling import after_failure, after_reading, beginning, soon
from storage.records import Notice
from storage.schedule import zone as zone_named
from storage.sources.listings.item import Item
from storage.tables import Tables

UNDO = timedelta(days=30)
"""How long a removed source and its items are remembered."""
MEMORY = timedelta(days=400)
"""How long an item is remembered that its source lists no more: longer than a year, for what comes yearly."""
MOST_KNOWN = 20_000
"""Items of one source that are remembered: one that names them anew every time must not fill the disk."""
IDENTITY_BYTES = 16
NAME_LIMIT = 100
DETAIL_LIMIT = 200


class Collection:
    """Keeps the sources that are followed and what each has listed.

    Every call is one transaction. `stirred` is set when there may be something to send; `chance` spreads the
    readings.
    """

    def __init__(
        self,
        database: Database,
        clock: Callable[[], datetime],
        stirred: asyncio.Event,
        chance: Random | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._stirred = stirred
        self._chance = chance or Random()  # noqa: S311 - it spreads readings, no secret hangs on it

    async def add(
        self, url: str, kind: SourceKind, *, name: str = "", zone: str = "", language: Language | None = None
    ) -> FollowedSource:
        """Follow a source; one that was removed lately comes back with all that is known of it.

        Raises:
            SourceKnownError: it is followed already, maybe by another spelling of its address.
            ZoneError: there is no such zone.
        """
        if zone:
            zone_named(zone)
        place, now = place_of(url), self._clock()
        new = beginning(fetched_by(url), kind, now, self._chance)

        async def add(transaction: Transaction) -> FollowedSource:
            followed = transaction.followed
            await followed.drop_removed(now - UNDO)
            if known := await followed.at(place):
                raise SourceKnownError(known)
            past = await followed.removed_at(place)
            added = replace(new, name=_line(name, NAME_LIMIT), zone=zone, language=language)
            if past is not None:
                health = Health.GOOD if past.fetched else Health.NEW
                added = replace(
                    added, id=past.id, interval=past.interval, health=health, fetched=past.fetched
                )
                await followed.restore(past.id)
            return await _kept(transaction, added)

        return await self._database.write(add)

    async def source(self, number: int) -> FollowedSource:
        """Look up a source.

        Raises:
            SourceNotFoundError: none that is followed has this number.
        """
        return _found(await self._database.read(lambda tables: tables.followed.one(number)), number)

    async def find(self, url: str) -> FollowedSource | None:
        """Look up the source at an address, however that is spelled; None if it is not followed."""
        return await self._database.read(lambda tables: tables.followed.at(place_of(url)))

    async def remove(self, number: int) -> FollowedSource:
        """Follow a source no more; what came of it stays.

        Raises:
            SourceNotFoundError: none that is followed has this number.
        """
        now = self._clock()

        async def remove(transaction: Transaction) -> FollowedSource:
            removed = _found(await transaction.followed.one(number), number)
            await transaction.followed.drop_removed(now - UNDO)
            await transaction.followed.remove(number, now)
            return removed

        return await self._database.write(remove)

    async def restore(self, number: int) -> FollowedSource:
        """Undo a removal; the source is read again soon.

        Raises:
            SourceNotFoundError: no source of this number was removed lately.
            SourceKnownError: it was added again meanwhile.
        """
        now = self._clock()

        async def restore(transaction: Transaction) -> FollowedSource:
            followed = transaction.followed
            await followed.drop_removed(now - UNDO)
            removed = _found(await followed.removed(number), number)
            if known := await followed.at(place_of(removed.url)):
                raise SourceKnownError(known)
            await followed.restore(number)
            return await _kept(transaction, replace(removed, due=soon(now, self._chance)))

        return await self._database.write(restore)

    async def due(self, limit: int) -> list[FollowedSource]:
        """List up to `limit` sources that are to be read now, the longest overdue first.

        It claims nothing: until what became of the reading is said, they are due.
        """
        now = self._clock()
        return await self._database.read(lambda tables: tables.followed.due(now, limit))

    async def next_due(self) -> datetime | None:
        """Look up when the next source is to be read; None if there is none to be read."""
        return await self._database.read(lambda tables: tables.followed.next_due())

    async def judge(self, source: FollowedSource, items: Sequence[Item]) -> Arrivals:
        """Tell the items that a source lists now apart by what is known of it (`storage.arrivals.judge`)."""
        named = {item.identity: _hash(item.identity) for item in items}

        async def look_up(tables: Tables) -> tuple[FollowedSource | None, abc.Mapping[bytes, bytes]]:
            followed = tables.followed
            return await followed.one(source.id), await followed.known(source.id, named.values())

        present, known = await self._database.read(look_up)
        since = (present or source).fetched
        digests = {identity: known[name] for identity, name in named.items() if name in known}
        return await asyncio.to_thread(
            rule.judge, items, digests, first=since is None, now=self._clock(), since=since
        )

    async def read(
        self,
        source: FollowedSource,
        arrivals: Arrivals,
        *,
        etag: str = "",
        modified: str = "",
        moved_to: str = "",
        name: str = "",
        language: Language | None = None,
        operators: abc.Collection[int] = (),
    ) -> None:
        """Write down a reading: its items are known from now on, and what it says of when to come again.

        `etag` and `modified` are what the host said of this version; they count only if nothing of it was
        left for later. `moved_to` is the address that the source has for good now. `name` and `language` are
        what it says of itself, taken where nobody said it before. `operators`, by their chats' numbers, hear
        that it is back, or of a flood, once in a row. What was removed meanwhile stays removed.
        """
        now = self._clock()
        items = (*arrivals.fresh, *arrivals.changed, *arrivals.known)
        digests = await asyncio.to_thread(_digests, items)

        async def keep(transaction: Transaction) -> list[Notice]:
            followed = transaction.followed
            before = await followed.one(source.id)
            if before is None:
                return []
            after = replace(
                after_reading(before, () if arrivals.flood else arrivals.fresh, now, self._chance),
                etag=etag if arrivals.complete else "",
                modified=modified if arrivals.complete else "",
                name=before.name or _line(name, NAME_LIMIT),
                language=before.language or language,
            )
            await followed.keep(before.id, digests, now)
            await followed.forget(before.id, now - MEMORY, MOST_KNOWN)
            after = await _kept(transaction, after, moved_to)
            was_flood = await followed.mark_flood(before.id, is_flood=arrivals.flood)
            flood = arrivals.flood and not was_flood
            notices = [flood_notice(after, len(arrivals.fresh), now)] if flood else []
            return [*notices_of(before, after, now), *notices]

        await self._write(keep, operators, now)

    async def unchanged(self, source: FollowedSource, operators: abc.Collection[int] = ()) -> None:
        """Write down that a source has nothing new, as its host says."""
        now = self._clock()
        await self._step(source, lambda before: after_reading(before, (), now, self._chance), operators, now)

    async def failed(
        self,
        source: FollowedSource,
        obstacle: Obstacle,
        detail: str,
        *,
        retry_after: timedelta | None = None,
        operators: abc.Collection[int] = (),
    ) -> None:
        """Write down that a source could not be read, and why; operators hear once that it is dead.

        `retry_after` is how long its host asks us to stay away.
        """
        now, said = self._clock(), _line(detail, DETAIL_LIMIT)
        await self._step(
            source,
            lambda before: after_failure(before, obstacle, said, now, self._chance, retry_after=retry_after),
            operators,
            now,
        )

    async def _step(
        self,
        source: FollowedSource,
        step: Callable[[FollowedSource], FollowedSource],
        operators: abc.Collection[int],
        now: datetime,
    ) -> None:
        """Let a source stand otherwise than it does, unless it was removed meanwhile."""

        async def keep(transaction: Transaction) -> list[Notice]:
            before = await transaction.followed.one(source.id)
            return notices_of(before, await _kept(transaction, step(before)), now) if before else []

        await self._write(keep, operators, now)

    async def _write(
        self,
        work: Callable[[Transaction], Awaitable[list[Notice]]],
        operators: abc.Collection[int],
        now: datetime,
    ) -> None:
        """Do work, and let operators hear in the same transaction what is worth telling of it."""

        async def write(transaction: Transaction) -> bool:
            notices = await work(transaction)
            for notice in notices:
                await transaction.outbox.notify(operators, notice, now)
            return bool(notices)

        if await self._database.write(write):
            self._stirred.set()

    async def list(self) -> list[FollowedSource]:
        """List the sources in the order in which they were added."""
        return await self._database.read(lambda tables: tables.followed.all())


async def _kept(transaction: Transaction, source: FollowedSource, moved_to: str = "") -> FollowedSource:
    """Keep how a source stands, at the address it moved to unless another source is there."""
    if moved_to:
        there = await transaction.followed.at(place_of(moved_to))
        if there is None or there.id == source.id:
            source = replace(source, url=fetched_by(moved_to))
    number = await transaction.followed.put(source, place_of(source.url))
    return _found(await transaction.followed.one(number), number)


def _digests(items: Sequence[Item]) -> dict[bytes, bytes]:
    return {_hash(item.identity): digest_of(item) for item in items}


def _found(source: FollowedSource | None, number: int) -> FollowedSource:
    if source is None:
        raise SourceNotFoundError(number)
    return source


def _hash(identity: str) -> bytes:
    return blake2b(identity.encode(errors="replace"), digest_size=IDENTITY_BYTES).digest()


def _line(text: str, limit: int) -> str:
    return " ".join(text.split())[:limit]
