"""The real database, in whose transactions a program can die."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

from storage.database import Entry, Transaction
from storage.deliveries import Step
from storage.delivery import Attempt, Kind
from storage.model import Addition, Preferences
from storage.outbox import ADRIFT
from storage.records import Claim, Draft, Group
from storage.sqlite.carriers import SqliteCarriers
from storage.sqlite.claims import SqliteClaims
from storage.sqlite.database import SqliteDatabase, SqliteTransaction
from storage.sqlite.outbox import SqliteOutbox
from storage.sqlite.standings import SqliteStandings
from tests.crash.points import Death, Point

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Stages:
    """The points around one transaction."""

    before: Point | None = None
    uncommitted: Point | None = None
    committed: Point | None = None


STAGES = {
    "Store.add": Stages(committed=Point.ADD_COMMITTED),
    "Store.keep_all_buttons": Stages(
        Point.BUTTONS_BEFORE, Point.BUTTONS_UNCOMMITTED, Point.BUTTONS_COMMITTED
    ),
    "Outbox.claim": Stages(Point.CLAIM_BEFORE, Point.CLAIM_UNCOMMITTED, Point.CLAIM_COMMITTED),
    "Outbox.settle": Stages(Point.SETTLE_BEFORE, Point.SETTLE_UNCOMMITTED, Point.SETTLE_COMMITTED),
    "Inbox.receive": Stages(Point.UPDATES_RECEIVED, Point.INBOX_UNCOMMITTED, Point.INBOX_KEPT),
    "Inbox.handled": Stages(Point.HANDLED_BEFORE, Point.HANDLED_UNCOMMITTED, Point.HANDLED_COMMITTED),
    "Chats.moved": Stages(committed=Point.MOVED_COMMITTED),
    "Chats.removed": Stages(uncommitted=Point.REMOVED_UNCOMMITTED),
    "Chats.returned": Stages(uncommitted=Point.RETURNED_UNCOMMITTED),
    "Chats.topic": Stages(uncommitted=Point.TOPIC_UNCOMMITTED),
}
"""Transactions by the method that asks for them."""


class DeadlyOutbox(SqliteOutbox):
    """The outbox's rows, with points between the statements."""

    def __init__(self, connection: aiosqlite.Connection, death: Death) -> None:
        super().__init__(connection)
        self._death = death

    async def put(self, drafts: Sequence[Draft], now: datetime) -> None:
        await super().put(drafts, now)
        self._death.at(Point.ALERTS_PUT)

    async def settle(self, steps: Sequence[tuple[Attempt, Step]], now: datetime) -> list[int]:
        taken = await super().settle(steps, now)
        if any(step.reason != ADRIFT for _, step in steps):  # those adrift are settled at the next claim
            self._death.at(Point.SETTLE_ROWS)
        return taken


class DeadlyClaims(SqliteClaims):
    """The taking of messages, with a point before it."""

    def __init__(self, connection: aiosqlite.Connection, death: Death) -> None:
        super().__init__(connection)
        self._death = death

    async def claim(self, lease: str, **rest: Any) -> list[Claim]:
        self._death.at(Point.CLAIM_TIDIED)
        return await super().claim(lease, **rest)


class DeadlyCarriers(SqliteCarriers):
    """Bundles and digests, with points around their making."""

    def __init__(self, connection: aiosqlite.Connection, death: Death) -> None:
        super().__init__(connection)
        self._death = death

    async def carry(self, group: Group, key: str, kind: Kind, expires: datetime, now: datetime) -> bool:
        self._death.at(Point.GATHER_BEFORE)
        made = await super().carry(group, key, kind, expires, now)
        self._death.at(Point.GATHER_CARRIED)
        return made


class DeadlyStandings(SqliteStandings):
    """Whether chats can be reached, with points around a chat's move."""

    def __init__(self, connection: aiosqlite.Connection, death: Death) -> None:
        super().__init__(connection)
        self._death = death

    async def move(self, old: int, new: int) -> None:
        self._death.at(Point.MOVE_BEFORE)
        await super().move(old, new)
        self._death.at(Point.MOVE_WRITTEN)


class DeadlyTransaction(SqliteTransaction):
    """A transaction with points inside."""

    def __init__(self, connection: aiosqlite.Connection, death: Death) -> None:
        super().__init__(connection)
        self._death = death
        self.outbox = DeadlyOutbox(connection, death)
        self.claims = DeadlyClaims(connection, death)
        self.carriers = DeadlyCarriers(connection, death)
        self.standings = DeadlyStandings(connection, death)

    async def put(self, entries: Sequence[Entry]) -> list[Addition]:
        additions = await super().put(entries)
        self._death.at(Point.ARTICLES_PUT)
        return additions


class DeadlyDatabase(SqliteDatabase):
    """A database with points before, in and after its transactions."""

    death: Death

    @classmethod
    async def open_deadly(cls, path: Path, death: Death) -> "DeadlyDatabase":
        """Open the file as the program does."""
        database = await cls.open(path)
        assert isinstance(database, cls)
        database.death = death
        return database

    async def write(self, work: Callable[[Transaction], Awaitable[Result]]) -> Result:
        stages = STAGES.get(work.__qualname__.partition(".<locals>")[0], Stages())

        async def watched(connection: aiosqlite.Connection) -> Result:
            result = await work(DeadlyTransaction(connection, self.death))
            self._pass(stages.uncommitted)
            return result

        self._pass(stages.before)
        assert self._writer is not None
        result = await self._writer.run(watched)
        self._pass(stages.committed)
        return result

    async def preferences(self, chat: int) -> Preferences:
        self.death.at(Point.HANDLING_BEGUN)
        return await super().preferences(chat)

    def _pass(self, point: Point | None) -> None:
        if point is not None:
            self.death.at(point)
