"""One SQLite file as the store's database: one writer, two readers, nothing unwrapped."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

import aiosqlite

from storage.database import Entry, Found, Kept, Outdated, Renewal, Tally, Transaction
from storage.errors import DatabaseError, NewerDatabaseError, NoDatabaseError, ReadOnlyError
from storage.expression import Clause, Expression
from storage.model import (
    Action,
    Addition,
    Article,
    Coverage,
    Forgotten,
    HeadlinePage,
    Language,
    Preferences,
)
from storage.sqlite import articles, chats, index, listing, search
from storage.sqlite.carriers import SqliteCarriers
from storage.sqlite.chronicle import SqliteStories
from storage.sqlite.claims import SqliteClaims
from storage.sqlite.collection import SqliteFollowedSources
from storage.sqlite.drafts import SqliteDrafts
from storage.sqlite.failures import missing, older, read_only, wrapped
from storage.sqlite.inbox import SqliteInbox
from storage.sqlite.lane import BUSY_SECONDS, Lane
from storage.sqlite.outbox import SqliteOutbox
from storage.sqlite.reports import SqliteReports
from storage.sqlite.schema import migrate, migrations, version
from storage.sqlite.standings import SqliteStandings
from storage.sqlite.subscriptions import SqliteSubscriptions
from storage.sqlite.tales import SqliteTales
from storage.tables import Tables

Result = TypeVar("Result")

MEMORY = ":memory:"
PATIENCE_SECONDS = 60.0
"""How long a transaction waits for another process, such as a long `ingest`, before it gives up."""
DEADLINE_SECONDS = 3.0
"""How long a search may take."""
SETTINGS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "cache_size = -64000")


class SqliteTables:
    """The tables of watches, outbox and inbox, as one connection sees them."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection
        self.subscriptions = SqliteSubscriptions(connection)
        self.outbox = SqliteOutbox(connection)
        self.claims = SqliteClaims(connection)
        self.carriers = SqliteCarriers(connection)
        self.tales = SqliteTales(connection)
        self.reports = SqliteReports(connection)
        self.standings = SqliteStandings(connection)
        self.inbox = SqliteInbox(connection)
        self.followed = SqliteFollowedSources(connection)
        self.drafts = SqliteDrafts(connection)
        self.stories = SqliteStories(connection)


class SqliteTransaction(SqliteTables):
    """What may be written together, on the writer's connection."""

    async def put(self, entries: Sequence[Entry]) -> list[Addition]:
        """Add, update or leave each document, in order."""
        return await articles.put(self._connection, entries)

    async def renew(self, renewals: Sequence[Renewal]) -> None:
        """Replace the terms of articles that have not changed meanwhile."""
        await articles.renew(self._connection, renewals)

    async def outdate(self) -> None:
        """Mark every article as not indexed."""
        await articles.outdate(self._connection)

    async def set_preferences(self, chat: int, preferences: Preferences) -> None:
        """Keep what a chat chose."""
        await chats.set_preferences(self._connection, chat, preferences)

    async def keep_buttons(self, messages: Sequence[tuple[int, str, Kept]]) -> None:
        """Keep what the buttons of messages do."""
        await chats.keep_buttons(self._connection, messages)

    async def drop_buttons(self, before: datetime) -> None:
        """Delete the buttons of old messages."""
        await chats.drop_buttons(self._connection, before)

    async def keep_prompt(self, chat: int, message: int, action: Action, made: datetime) -> None:
        """Keep what words in answer to a message are for."""
        await chats.keep_prompt(self._connection, chat, message, action, made)

    async def forget(self, chat: int) -> Forgotten:
        """Delete all that is kept of a chat."""
        return await chats.forget(self._connection, chat)


class SqliteDatabase:
    """The contract of `storage.database.Database` over one file.

    A file that may only be read answers every question and refuses every change.
    """

    def __init__(self, path: str, writer: Lane | None, cheap: Lane, heavy: Lane) -> None:
        self._path = path
        self._writer = writer
        self._cheap = cheap
        self._heavy = heavy

    @classmethod
    async def open(cls, path: Path | str, *, create: bool = True) -> "SqliteDatabase":
        """Open a file, made and brought up to date where needed; `:memory:` lasts until it is closed.

        Raises:
            NoDatabaseError: the file is something else, or missing and not to be made.
            NewerDatabaseError: a newer version of this program wrote it.
            ReadOnlyError: it is out of date and may not be written.
            DatabaseError: it cannot be opened at all.
        """
        name = str(path)
        if name != MEMORY and not create and not _exists(name):
            raise missing(name)
        try:
            writer = await _lane(name, name, writing=True)
        except (NoDatabaseError, NewerDatabaseError):
            raise
        except DatabaseError:
            if not _exists(name):
                raise
            return await cls._open_read_only(name)
        if name == MEMORY:
            return cls(name, writer, writer, writer)
        readers = [await _lane(name, name, writing=False) for _ in range(2)]
        return cls(name, writer, *readers)

    @classmethod
    async def _open_read_only(cls, name: str) -> "SqliteDatabase":
        """Open what may not be written; without its folder's leave only as a file that nobody changes."""
        for mode in ("mode=ro", "immutable=1"):
            address = _address(name, mode)
            try:
                readers = [await _lane(address, name, writing=False) for _ in range(2)]
            except ReadOnlyError:
                raise
            except DatabaseError:
                if mode == "immutable=1":
                    raise
            else:
                return cls(name, None, *readers)
        raise read_only(name)

    async def write(self, work: Callable[[Transaction], Awaitable[Result]]) -> Result:
        """Do `work` in one transaction; it ends properly even if the caller is cancelled."""
        if self._writer is None:
            raise read_only(self._path)
        return await self._writer.run(lambda connection: work(SqliteTransaction(connection)))

    async def read(self, work: Callable[[Tables], Awaitable[Result]]) -> Result:
        """Do `work`, which only reads, in one transaction."""
        return await self._cheap.run(lambda connection: work(SqliteTables(connection)))

    async def digests(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        """Look up the digests of those documents that are stored."""
        return await self._cheap.run(partial(articles.digests, keys=keys))

    async def articles(self, ids: Sequence[int]) -> Mapping[int, Article]:
        """Look up those articles that are stored."""
        return await self._cheap.run(partial(articles.articles, numbers=ids))

    async def latest(
        self,
        languages: frozenset[Language] | None,
        *,
        limit: int,
        offset: int,
        reader: Language | None = None,
        grouped: bool = False,
    ) -> HeadlinePage:
        """List articles, newest first."""
        work = partial(
            listing.latest, languages=languages, limit=limit, offset=offset, reader=reader, grouped=grouped
        )
        return await self._cheap.run(work)

    async def coverage(self, stories: Sequence[int]) -> Mapping[int, Coverage]:
        """Count who tells each story."""
        return await self._cheap.run(partial(listing.coverage, stories=stories))

    async def counts(self) -> Mapping[Language, int]:
        """Count the articles by language."""
        return await self._cheap.run(articles.counts)

    async def newest(self) -> date | None:
        """Look up the latest date of an article."""
        return await self._cheap.run(articles.newest)

    async def find(
        self,
        expression: Expression,
        *,
        limit: int,
        offset: int,
        reader: Language | None,
        grouped: bool = False,
    ) -> Found:
        """Find what has all the words."""
        work = partial(
            search.find, expression=expression, limit=limit, offset=offset, reader=reader, grouped=grouped
        )
        return await self._heavy.run(work, DEADLINE_SECONDS)

    async def tally(self, expression: Expression, since: Sequence[datetime]) -> Tally:
        """Count the stories that an expression finds since each moment."""
        work = partial(search.tally, expression=expression, since=since)
        return await self._heavy.run(work, DEADLINE_SECONDS)

    async def reach(self, clauses: Sequence[Clause], most: int) -> list[int]:
        """Count the articles that have each clause, up to `most`."""
        return await self._heavy.run(partial(search.reach, clauses=clauses, most=most), DEADLINE_SECONDS)

    async def vocabulary(self, beginning: str) -> Mapping[str, int]:
        """List the terms of the index that begin so."""
        return await self._heavy.run(partial(index.vocabulary, beginning=beginning), DEADLINE_SECONDS)

    async def outdated(self, analyser: str, limit: int) -> list[Outdated]:
        """List some articles that this version of the analyser did not index."""
        return await self._cheap.run(partial(articles.outdated, analyser=analyser, limit=limit))

    async def outdated_count(self, analyser: str) -> int:
        """Count the articles that this version of the analyser did not index."""
        return await self._cheap.run(partial(articles.outdated_count, analyser=analyser))

    async def preferences(self, chat: int) -> Preferences:
        """Look up what a chat chose."""
        return await self._cheap.run(partial(chats.preferences, chat=chat))

    async def buttons(self, chat: int, token: str) -> Kept | None:
        """Look up what the buttons of a message of this chat do."""
        return await self._cheap.run(partial(chats.buttons, chat=chat, token=token))

    async def prompt(self, chat: int, message: int) -> Action | None:
        """Look up what words in answer to a message of this chat are for."""
        return await self._cheap.run(partial(chats.prompt, chat=chat, message=message))

    async def close(self) -> None:
        """Finish what is being written and let go of the file."""
        for lane in dict.fromkeys([self._cheap, self._heavy, *([self._writer] if self._writer else [])]):
            await lane.close()


def _exists(name: str) -> bool:
    return Path(name).is_file()


def _address(name: str, mode: str) -> str:
    return f"file:{quote(str(Path(name).absolute()))}?{mode}"


async def _lane(address: str, name: str, *, writing: bool) -> Lane:
    """Open a connection; the writer's brings the file up to date, a reader's only looks whether it is."""
    connection = aiosqlite.connect(
        address, isolation_level=None, timeout=BUSY_SECONDS, uri=address.startswith("file:")
    )
    try:
        with wrapped(name):
            await connection
    except DatabaseError:
        await _ended(connection)
        raise
    lane = Lane(connection, name, mode="IMMEDIATE" if writing else "DEFERRED", patience=PATIENCE_SECONDS)
    try:
        with wrapped(name):
            await (_set_up_writer(lane, connection, name) if writing else _set_up_reader(connection, name))
    except BaseException:
        await lane.close()
        raise
    return lane


async def _ended(connection: aiosqlite.Connection) -> None:
    """Wait for the thread of a connection that failed: it still reports to the event loop as it ends."""
    while connection._thread.is_alive():  # noqa: SLF001, ASYNC110 - the library offers no other way
        await asyncio.sleep(0.001)


async def _set_up_writer(lane: Lane, connection: aiosqlite.Connection, name: str) -> None:
    """Look whose file it is before anything of it is changed."""
    await version(connection, name)
    for setting in SETTINGS:
        await connection.execute_fetchall(f"PRAGMA {setting}")
    await lane.run(partial(migrate, path=name))


async def _set_up_reader(connection: aiosqlite.Connection, name: str) -> None:
    if await version(connection, name) < max(migrations()):
        raise older(name)
    await connection.execute_fetchall("PRAGMA cache_size = -64000")
    await connection.execute_fetchall("PRAGMA query_only = ON")
