"""What a town's people choose, written by the real store while no victim lives."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.clock import now
from storage.alerts import Hours, Mode
from storage.analysis.analyzer import Analyzer
from storage.model import Preferences
from storage.schedule import Digest, Period, Quiet
from storage.sqlite import SqliteDatabase
from storage.store import Store
from tests.crash.places import Places

ZONES = ("Asia/Tashkent", "America/Los_Angeles")
"""In one of them it is day: nothing about a run must depend on a date that ends during it."""
DAY = range(3, 21)
LIMIT = 6
SOON = timedelta(seconds=8)
"""The shortest time until quiet hours end and the digest is due."""


@cache
def analyzer() -> Analyzer:
    """Give the one analyser of this process."""
    return Analyzer()


class Clerk:
    """Opens the store for one choice at a time, so that a victim finds the file as the last one left it."""

    def __init__(self, database: Path, places: Places) -> None:
        self._database = database
        self._places = places
        zone = next(zone for zone in map(ZoneInfo, ZONES) if now().astimezone(zone).hour in DAY)
        self.turn = (now() + SOON).astimezone(zone).replace(second=0, microsecond=0) + timedelta(minutes=1)
        """When quiet hours end and the digest is due."""
        self._hours = Hours(zone=zone.key)

    async def register(self) -> None:
        """Save the watches of all places, and the hours of some."""
        minute = self.turn.hour * 60 + self.turn.minute
        chosen = {
            self._places.night: replace(self._hours, quiet=Quiet(minute - 60, minute)),
            self._places.digest: replace(self._hours, digest=Digest(Period.DAILY, minute)),
            self._places.limited: replace(self._hours, limit=LIMIT),
        }
        async with self._store() as store:
            for place in self._places.all:
                for watch in place.watches:
                    await store.watches.add(place.chat, place.thread or None, watch.query, watch.mode)
            for chat, hours in chosen.items():
                await store.set_preferences(chat, Preferences(hours=hours))

    async def mute(self, seconds: float) -> None:
        """Let the sleeper hear nothing for so long, and then all in one."""
        until = now() + timedelta(seconds=seconds)
        async with self._store() as store:
            await store.set_preferences(self._places.sleeper, Preferences(hours=Hours(muted_until=until)))

    async def hold_nothing(self) -> None:
        """Let everybody hear at once of what still waits for tomorrow."""
        async with self._store() as store:
            for chat in (self._places.digest, self._places.limited):
                await store.set_preferences(chat, Preferences(hours=self._hours))
                for watch in await store.watches.list(chat):
                    await store.watches.change(chat, watch.id, mode=Mode.NOW)

    def age(self, expires: datetime) -> int:
        """Let what waits for the guests and the closed topic be worth telling only until then; count it."""
        with closing(sqlite3.connect(self._database, timeout=10)) as connection, connection:
            cursor = connection.execute(
                """
                UPDATE deliveries SET expires = ?1 WHERE state IN ('ready', 'uncertain') AND expires > ?1
                    AND (thread = ?2 AND chat = (SELECT id FROM chats WHERE number = ?3)
                        OR chat = (SELECT id FROM chats WHERE number = ?4))
                """,
                (
                    round(expires.timestamp() * 1000),
                    self._places.topic,
                    self._places.desk,
                    self._places.guests,
                ),
            )
            return cursor.rowcount

    @asynccontextmanager
    async def _store(self) -> AsyncIterator[Store]:
        database = await SqliteDatabase.open(self._database)
        try:
            yield Store(database, analyzer(), now)
        finally:
            await database.close()
