"""A real store in a real file, with a clock that stands where a test puts it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.analysis.analyzer import Analyzer
from storage.sqlite import SqliteDatabase
from storage.store import Store


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
