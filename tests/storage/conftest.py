"""A real store in a real file, with a clock that stands where a test puts it."""

import sqlite3
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage.alerts import Mode
from storage.analysis.analyzer import Analyzer
from storage.deliveries import Outcome, Sent
from storage.delivery import Delivery
from storage.model import Addition, Document, Language
from storage.records import Notice
from storage.sqlite import SqliteDatabase
from storage.store import Store
from storage.subscription import Subscription


class Clock:
    """Tells the moment that a test sets."""

    def __init__(self) -> None:
        self.now = datetime(2025, 12, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def analyzer() -> Analyzer:
    return Analyzer()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite"


@pytest.fixture
async def database(path: Path) -> AsyncIterator[SqliteDatabase]:
    database = await SqliteDatabase.open(path)
    yield database
    await database.close()


@pytest.fixture
async def store(database: SqliteDatabase, analyzer: Analyzer, clock: Clock) -> Store:
    return Store(database, analyzer, clock)


class Desk:
    """A store in a file, its clock, and the hand of a messenger that takes what the outbox hands out."""

    def __init__(self, path: Path, analyzer: Analyzer, clock: Clock) -> None:
        self.path = path
        self.clock = clock
        self._analyzer = analyzer
        self._opened: list[SqliteDatabase] = []
        self._messages = 0

    async def open(self) -> Store:
        """Open the file once more, as another process does."""
        database = await SqliteDatabase.open(self.path)
        self._opened.append(database)
        return Store(database, self._analyzer, self.clock)

    async def start(self) -> None:
        self.store = await self.open()
        self.database = self._opened[-1]

    async def stop(self) -> None:
        for database in self._opened:
            await database.close()
        self._opened.clear()

    async def restart(self) -> None:
        """Forget whatever is not in the file, as a crash does."""
        await self.stop()
        await self.start()

    def later(self, **span: float) -> None:
        self.clock.now += timedelta(**span)

    async def watch(
        self, chat: int, words: str = "water", mode: Mode = Mode.NOW, thread: int | None = None
    ) -> Subscription:
        return await self.store.watches.add(chat, thread, words, mode)

    async def publish(self, key: str, text: str = "", title: str = "", **others: object) -> Addition:
        """Add an article about water, or about something else, that is like no other."""
        text, title = text or f"The reservoir {key} is full of water.", title or f"Report {key}"
        document = Document(key, text, title, **{"language": Language.ENGLISH, **others})  # type: ignore[arg-type] # anything that a document has
        [addition] = await self.store.add([document])
        return addition

    async def copy(self, key: str, of: str) -> Addition:
        """Add what another outlet made of an article of `publish`."""
        title, text = f"Report {of}", f"The reservoir {of} is full of water."
        [addition] = await self.store.add([Document(key, text, title, "Copier", Language.ENGLISH)])
        return addition

    async def notify(self, chats: Sequence[int], notice: Notice) -> None:
        """Let chats know something."""
        now = self.clock()
        await self.database.write(lambda transaction: transaction.outbox.notify(chats, notice, now))

    async def claim(self, limit: int = 99) -> list[Delivery]:
        return await self.store.outbox.claim(limit, [])

    async def settle(self, delivery: Delivery, outcome: Outcome) -> None:
        await self.store.outbox.settle([(delivery, outcome)])

    async def deliver(self) -> list[Delivery]:
        """Take all that may go now, one after the other, and let it arrive."""
        arrived = list[Delivery]()
        while claimed := await self.claim():
            for delivery in claimed:
                self._messages += 1
                await self.settle(delivery, Sent(message=self._messages))
            arrived += claimed
        return arrived

    def rows(self, condition: str = "1") -> list[sqlite3.Row]:
        """Look at the outbox in the file, in the order of its ids."""
        return self.query(f"SELECT * FROM deliveries WHERE {condition} ORDER BY id")  # noqa: S608 - of a test

    def query(self, statement: str) -> list[sqlite3.Row]:
        connection = sqlite3.connect(self.path)
        connection.row_factory = sqlite3.Row
        try:
            return connection.execute(statement).fetchall()
        finally:
            connection.close()

    def states(self) -> list[str]:
        return [row["state"] for row in self.rows()]


@pytest.fixture
async def desk(path: Path, analyzer: Analyzer, clock: Clock) -> AsyncIterator[Desk]:
    desk = Desk(path, analyzer, clock)
    await desk.start()
    yield desk
    await desk.stop()
