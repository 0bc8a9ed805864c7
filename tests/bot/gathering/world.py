"""A small site on this machine, and a desk that may reach it: what tests of gathering share."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing
from ipaddress import ip_network
from pathlib import Path

from bot.clock import now
from bot.gathering.desk import Desk, open_desk
from storage.alerts import Mode
from storage.analysis.analyzer import Analyzer
from storage.followed import FollowedSource, Health
from storage.sqlite import SqliteDatabase
from storage.store import Store
from tests.site.site import Site

LOOPBACK = (ip_network("127.0.0.0/8"),)
OPERATOR = 101


class World:
    """A site, a store that follows it, and what gathers for it."""

    def __init__(self, path: Path, site: Site, store: Store, desk: Desk) -> None:
        self._path = path
        self.site = site
        self.store = store
        self.desk = desk

    async def follow(self) -> FollowedSource:
        """Follow the site, as it is found at its front page."""
        found = await self.desk.gatherer.discover(self.site.url)
        return await self.store.collection.add(found.url, found.kind, name=found.name, zone=found.zone)

    async def read(self) -> int:
        """Read the only source there is, now."""
        [source] = await self.store.collection.list()
        return await self.desk.collector.check(source)

    def make_due(self, source: FollowedSource) -> None:
        """Let the moment of a source's next reading be now."""
        with closing(sqlite3.connect(self._path)) as connection, connection:
            connection.execute("UPDATE followed_sources SET due = 0 WHERE id = ?", (source.id,))

    async def health(self, source: FollowedSource) -> Health:
        """Tell how a source stands now."""
        return (await self.store.collection.source(source.id)).health

    async def titles(self) -> set[str]:
        """Name what the store has."""
        return {one.title for one in (await self.store.latest(limit=100)).headlines}

    async def watch(self, words: str, chat: int = 7) -> None:
        await self.store.watches.add(chat, None, words, Mode.NOW)

    async def alerts(self) -> list[str]:
        """Name what the outbox tells, in order, and leave it claimed."""
        told = [one.told for one in await self.store.outbox.claim(99, []) if one.told]
        return [one.hit.title.text for one in told]


async def until(condition: Callable[[], Awaitable[bool]]) -> None:
    """Wait for something to become true; a test has its own limit of time."""
    while not await condition():  # noqa: ASYNC110 - what is waited for happens in the store
        await asyncio.sleep(0.05)


@asynccontextmanager
async def world(path: Path, analyzer: Analyzer) -> AsyncIterator[World]:
    """Open a site, an empty store and a desk."""
    database = await SqliteDatabase.open(path)
    try:
        store = Store(database, analyzer, now)
        await store.prepare()
        async with Site() as site, open_desk(store, operators=[OPERATOR], allowed=LOOPBACK) as desk:
            yield World(path, site, store, desk)
    finally:
        await database.close()
