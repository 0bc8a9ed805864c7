"""The file that holds everything: safe against other programs, crashes and files that are none of ours."""

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from storage.analysis.analyzer import Analyzer
from storage.errors import (
    DatabaseError,
    DiskFullError,
    LockedError,
    NewerDatabaseError,
    NoDatabaseError,
    ReadOnlyError,
    SlowQueryError,
)
from storage.model import Change, Document, Language, Preferences
from storage.sqlite import SqliteDatabase, ids
from storage.sqlite import database as room
from storage.store import Store

NOTE = Document("a", "Coal output grew.", "Coal", language=Language.ENGLISH, published=date(2025, 11, 12))


@asynccontextmanager
async def opened(path: Path, analyzer: Analyzer) -> AsyncIterator[Store]:
    database = await SqliteDatabase.open(path)
    try:
        yield Store(database, analyzer, lambda: datetime.now(UTC))
    finally:
        await database.close()


def is_sound(path: Path) -> bool:
    """SQLite and its full-text index find nothing wrong with the file."""
    connection = sqlite3.connect(path)
    (whole,) = connection.execute("PRAGMA integrity_check").fetchone()
    connection.execute("INSERT INTO terms (terms) VALUES ('integrity-check')")
    connection.close()
    return bool(whole == "ok")


async def test_a_file_keeps_what_was_stored(path: Path, analyzer: Analyzer) -> None:
    async with opened(path, analyzer) as store:
        await store.add([NOTE])
    async with opened(path, analyzer) as store:
        assert (await store.search("coal", limit=1)).total == 1
    assert is_sound(path)


@pytest.mark.parametrize(
    "content", [b"Dear friend, this is a letter.\n" * 200, b"\x00" * 5000, b"SQLite format 2" * 99]
)
async def test_another_programs_file_is_refused_and_left_as_it_was(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(NoDatabaseError, match="store"):
        await SqliteDatabase.open(path)
    assert path.read_bytes() == content


async def test_another_programs_database_is_refused(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    with pytest.raises(NoDatabaseError):
        await SqliteDatabase.open(path)


async def test_a_newer_versions_file_asks_for_an_update(path: Path, analyzer: Analyzer) -> None:
    async with opened(path, analyzer):
        pass
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(NewerDatabaseError, match="newer version"):
        await SqliteDatabase.open(path)


async def test_a_missing_file_is_made_or_told_as_asked(path: Path) -> None:
    with pytest.raises(NoDatabaseError):
        await SqliteDatabase.open(path, create=False)
    assert not path.exists()
    with pytest.raises(DatabaseError, match="cannot be opened"):
        await SqliteDatabase.open(path / "no" / "such" / "folder.sqlite")


async def test_what_may_not_be_written_still_answers(
    path: Path, analyzer: Analyzer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(path, analyzer) as store:
        await store.add([NOTE])
    # Whoever tests as root may write everywhere, so the first way to open is closed here.
    writing = room._lane

    async def refuse(address: str, name: str, **how: Any) -> Any:
        if how["writing"]:
            raise ReadOnlyError("read-only")
        return await writing(address, name, **how)

    monkeypatch.setattr(room, "_lane", refuse)
    async with opened(path, analyzer) as store:
        assert (await store.search("coal", limit=1)).total == 1
        with pytest.raises(ReadOnlyError, match="may be read but not written"):
            await store.add([NOTE])


async def test_an_old_file_that_may_not_be_written_is_told(path: Path) -> None:
    database = await SqliteDatabase.open(path)
    await database.close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 0")
    connection.close()
    with pytest.raises(ReadOnlyError, match="older version"):
        await room._lane(f"file:{path}?mode=ro", str(path), writing=False)


async def test_a_lock_held_for_long_is_told_and_a_short_one_waited_for(
    path: Path, analyzer: Analyzer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "BUSY_SECONDS", 0.05)
    monkeypatch.setattr(room, "PATIENCE_SECONDS", 0.3)
    async with opened(path, analyzer) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedError, match="another program"):
            await store.add([NOTE])
        waiting = asyncio.create_task(store.add([NOTE]))
        await asyncio.sleep(0.1)
        other.execute("ROLLBACK")
        other.close()
        assert [addition.change for addition in await waiting] == [Change.ADDED]


async def test_a_full_disk_changes_nothing(path: Path, analyzer: Analyzer) -> None:
    async with opened(path, analyzer) as store:
        await store.add([NOTE])
        writer: Any = store._database._writer  # type: ignore[attr-defined] # the limit is this connection's
        await writer._connection.execute_fetchall("PRAGMA max_page_count = 60")
        many = [Document(f"k{n}", f"coal {n} " * 500, language=Language.ENGLISH) for n in range(200)]
        with pytest.raises(DiskFullError, match="nothing was changed"):
            await store.add(many)
        assert (await store.summary()).total == 1
        await writer._connection.execute_fetchall("PRAGMA max_page_count = 1000000")
        assert len(await store.add(many[:3])) == 3
    assert is_sound(path)


async def test_a_cancelled_caller_leaves_a_whole_transaction(path: Path, analyzer: Analyzer) -> None:
    async with opened(path, analyzer) as store:
        task = asyncio.create_task(store.add([NOTE]))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await store.set_preferences(1, Preferences(Language.KAZAKH))
        assert (await store.summary()).total in {0, 1}
    assert is_sound(path)


async def test_many_writers_at_once_all_succeed(path: Path, analyzer: Analyzer) -> None:
    async with opened(path, analyzer) as store:
        await asyncio.gather(*(store.add([Document(f"k{n}", f"coal {n}")]) for n in range(20)))
        assert (await store.summary()).total == 20


async def test_a_search_that_takes_too_long_is_stopped(
    path: Path, analyzer: Analyzer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def endless(connection: Any, **_: Any) -> Any:
        return await connection.execute_fetchall(
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
        )

    monkeypatch.setattr(room, "DEADLINE_SECONDS", 0.05)
    monkeypatch.setattr("storage.sqlite.search.find", endless)
    async with opened(path, analyzer) as store:
        with pytest.raises(SlowQueryError):
            await store.search("coal", limit=1)


ADD_UNTIL_KILLED = """
    import asyncio, sys
    from datetime import UTC, datetime
    from storage.analysis.analyzer import Analyzer
    from storage.model import Document
    from storage.sqlite import SqliteDatabase
    from storage.store import Store

    async def main():
        store = Store(await SqliteDatabase.open(sys.argv[1]), Analyzer(), lambda: datetime.now(UTC))
        for number in range(10_000):
            await store.add([Document(f"{number}-{n}", f"coal report {number} {n}") for n in range(5)])
            print(number, flush=True)

    asyncio.run(main())
"""


def test_a_kill_in_the_middle_loses_nothing_that_was_stored(path: Path) -> None:
    for stop_after in (1, 4, 9):
        command = [sys.executable, "-c", textwrap.dedent(ADD_UNTIL_KILLED), str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            for line in process.stdout:
                if int(line) >= stop_after:
                    os.kill(process.pid, signal.SIGKILL)
                    break
        assert is_sound(path)
        connection = sqlite3.connect(path)
        (count,) = connection.execute("SELECT count(*) FROM articles").fetchone()
        connection.close()
        assert count >= 5 * (stop_after + 1)
        assert count % 5 == 0, "transactions are whole"


def test_ids_stay_within_what_every_reader_of_json_can_hold() -> None:
    assert ids.first_id(None, datetime(2100, 1, 1, tzinfo=UTC)) < 2**53
    assert ids.first_id(date(1900, 1, 1), datetime(2025, 1, 1, tzinfo=UTC)) == 0
    now = datetime(2025, 1, 1, tzinfo=UTC)
    assert ids.first_id(date(2030, 1, 1), now) == int(now.timestamp()) * ids.SPAN
    naive = ids.first_id(datetime(2024, 1, 1, 1), now)  # noqa: DTZ001 - a source may not say its zone
    assert naive == ids.first_id(datetime(2024, 1, 1, 1, tzinfo=UTC), now)
