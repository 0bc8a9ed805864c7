"""A file of an earlier version is brought up to date, and its articles are indexed anew, whatever happens."""

import asyncio
import signal
import sqlite3
import sys
import textwrap
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.alerts import Mode
from storage.analysis.analyzer import Analyzer
from storage.delivery import ChatStatus, Kind, OutboxStatus
from storage.model import Action, Document, Language, Preferences, Script
from storage.sqlite import SqliteDatabase
from storage.sqlite.schema import migrations
from storage.store import Store

ARTICLES = 60


@pytest.fixture
def old(path: Path) -> Path:
    """A file as the first version left it: articles, an index of stems alone, and a chat's choice."""
    connection = sqlite3.connect(path)
    connection.executescript(migrations()[1])
    connection.execute("PRAGMA user_version = 1")
    connection.execute("INSERT INTO sources (id, name) VALUES (1, 'UzA')")
    connection.execute("INSERT INTO analysers (id, version) VALUES (1, 'first')")
    for number in range(1, ARTICLES + 1):
        connection.execute(
            "INSERT INTO articles (id, key, digest, stated, added, title, url, text)"
            " VALUES (?, ?, x'00', 'uz', '2025-11-01T00:00:00+00:00', ?, '', 'Temir yoʻl qurildi.')",
            (number, f"k{number}", "Temir yoʻl"),
        )
        connection.execute("INSERT INTO meta VALUES (?, NULL, 'uz', 1, 1, 0)", (number,))
        connection.execute(
            "INSERT INTO terms (rowid, title, body, title_words, body_words) VALUES (?, 'a', 'b', 'c', 'd')",
            (number,),
        )
        connection.execute("INSERT INTO indexed VALUES (?, x'00')", (number,))
    connection.execute("INSERT INTO chats (number, language) VALUES (7, 'kk')")
    connection.commit()
    connection.close()
    return path


async def test_an_old_file_is_indexed_anew_with_progress_and_keeps_what_chats_chose(
    old: Path, analyzer: Analyzer
) -> None:
    database = await SqliteDatabase.open(old)
    try:
        store, told = Store(database, analyzer, lambda: datetime.now(UTC)), list[tuple[int, int]]()
        await store.prepare(lambda done, total: told.append((done, total)))
        assert told[-1] == (ARTICLES, ARTICLES)
        assert (await store.search("железная дорога", limit=1)).total == ARTICLES
        chosen = await store.preferences(7)
        assert (chosen.language, chosen.script) == ("kk", None)
    finally:
        await database.close()


async def test_indexing_anew_goes_on_where_a_kill_stopped_it(old: Path, analyzer: Analyzer) -> None:
    """The process dies by SIGKILL after its first batch; what was done stays done."""
    program = textwrap.dedent(
        """
        import asyncio, os, signal, sys
        from datetime import UTC, datetime
        from storage import store as room
        from storage.analysis.analyzer import Analyzer
        from storage.sqlite import SqliteDatabase

        room.BATCH = 20

        async def main():
            database = await SqliteDatabase.open(sys.argv[1])
            store = room.Store(database, Analyzer(), lambda: datetime.now(UTC))
            await store.prepare(lambda done, total: os.kill(os.getpid(), signal.SIGKILL))

        asyncio.run(main())
        """
    )
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", program, str(old))
    assert await process.wait() == -signal.SIGKILL
    database = await SqliteDatabase.open(old)
    try:
        store, told = Store(database, analyzer, lambda: datetime.now(UTC)), list[tuple[int, int]]()
        await store.prepare(lambda done, total: told.append((done, total)))
        assert told[-1] == (ARTICLES - 20, ARTICLES - 20)
        assert (await store.search("temir yoʻl", limit=1)).total == ARTICLES
    finally:
        await database.close()


@pytest.fixture
def before_watches(path: Path) -> Path:
    """A file as the third version left it: an article of yesterday, and a chat that made its choices."""
    connection = sqlite3.connect(path)
    for number in (1, 2, 3):
        connection.executescript(migrations()[number])
    connection.executescript(
        """
        PRAGMA user_version = 3;
        INSERT INTO sources (id, name) VALUES (1, 'UzA');
        INSERT INTO analysers (id, version) VALUES (1, 'third');
        INSERT INTO articles (id, key, digest, stated, added, title, url, text)
        VALUES (1764460800 * 1048576, 'k', x'00', 'uz', '2025-11-30T00:00:00+00:00', 'Suv', '', 'Suv koʻp.');
        INSERT INTO meta VALUES (1764460800 * 1048576, NULL, 'uz', 1, 1, 0);
        INSERT INTO chats (id, number, language, script) VALUES (3, -100, 'uz', 'cyrillic');
        INSERT INTO buttons VALUES ('token', 3, 1764460800, '[["latest", {}]]');
        """
    )
    connection.close()
    return path


@pytest.fixture
def before_corrections(path: Path) -> Path:
    """A file as the fifth version left it: a watch whose alert was sent, and another that waits."""
    connection = sqlite3.connect(path)
    for number in range(1, 6):
        connection.executescript(migrations()[number])
    connection.executescript(
        """
        PRAGMA user_version = 5;
        INSERT INTO sources (id, name) VALUES (1, 'UzA');
        INSERT INTO analysers (id, version) VALUES (1, 'fifth');
        INSERT INTO articles (id, key, digest, stated, added, title, url, text)
        VALUES (1764460800 * 1048576, 'k', x'00', 'en', '2025-11-30T00:00:00+00:00', 'Water', '',
            'It has 3 litres of water.');
        INSERT INTO meta SELECT id, NULL, 'en', 1, 1, 0, id FROM articles;
        INSERT INTO chats (id, number) VALUES (3, -100), (4, -200);
        INSERT INTO subscriptions (id, chat, query, mode, state, made, changed, revision)
        VALUES (1, 3, 'water', 'now', 'active', 0, 0, 1), (2, 4, 'water', 'now', 'active', 0, 0, 2);
        UPDATE counters SET revision = 2;
        INSERT INTO deliveries
            (id, key, kind, chat, story, article, state, due, expires, message, made, changed)
        SELECT chat, 'key ' || chat, 'alert', chat, articles.id, articles.id, iif(chat = 3, 'sent', 'ready'),
            1764590400000, 1764612000000, iif(chat = 3, 7, NULL), 1764590400000, 1764590400000
        FROM articles, subscriptions;
        INSERT INTO causes SELECT chat, id FROM subscriptions;
        """
    )
    connection.close()
    return path


async def test_what_was_sent_and_what_waits_is_corrected_after_the_file_was_brought_up_to_date(
    before_corrections: Path, analyzer: Analyzer
) -> None:
    database = await SqliteDatabase.open(before_corrections)
    try:
        store = Store(database, analyzer, lambda: datetime(2025, 12, 1, 12, 5, tzinfo=UTC))
        await store.prepare()
        assert not (await store.watches.get(-100, 1)).corrections
        assert (await store.watches.change(-100, 1, corrections=True)).corrections
        text = "It has 5 litres of water."
        [addition] = await store.add([Document("k", text, "Water", "UzA", Language.ENGLISH)])
        assert addition.revision is not None
        claimed = sorted(await store.outbox.claim(9, []), key=lambda one: one.chat)
        assert [(one.chat, one.kind, one.message) for one in claimed] == [
            (-200, Kind.ALERT, None),
            (-100, Kind.ADDITION, 7),
        ]
        assert [one.told and len(one.told.revisions) for one in claimed] == [1, 1]
        status = await store.outbox.chat_status(-100)
        assert [waiting.count for waiting in status.waiting] == [2]
    finally:
        await database.close()


async def test_a_file_without_watches_gets_the_defaults_and_keeps_what_chats_chose(
    before_watches: Path, analyzer: Analyzer
) -> None:
    database = await SqliteDatabase.open(before_watches)
    try:
        store = Store(database, analyzer, lambda: datetime(2025, 12, 1, 12, tzinfo=UTC))
        await store.prepare()
        assert await store.preferences(-100) == Preferences(Language.UZBEK, Script.CYRILLIC)
        assert await store.outbox.chat_status(-100) == ChatStatus("active", "", (), None, {})
        assert await store.outbox.status() == OutboxStatus(0, 0, None, {}, {"active": 1}, (), 0)
        assert await store.inbox.unhandled() == []
        assert await store.button(-100, "token", 0) == Action("latest")
        assert (await store.watches.preview("suv")).month == 1
        await store.watches.add(-100, None, "suv", Mode.NOW)
        await store.add([Document("new", "Suv yana koʻp.", language=Language.UZBEK)])
        [delivery] = await store.outbox.claim(9, [])
        assert (delivery.chat, delivery.preferences.script) == (-100, Script.CYRILLIC)
    finally:
        await database.close()
