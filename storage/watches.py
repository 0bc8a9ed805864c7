"""The watches of chats: tried out, saved, changed and removed."""

from collections.abc import Callable
from datetime import datetime, timedelta

from storage.alerts import Mode
from storage.analysis.analyzer import Analyzer
from storage.announcer import retime
from storage.database import Database, Transaction
from storage.errors import LongWatchError, TooManyWatchesError, WatchNotFoundError
from storage.expression import TELLING
from storage.highlighter import Highlighter
from storage.interpretation import express
from storage.query import Query, parse
from storage.subscription import FORECAST_DAYS, Forecast, Subscription
from storage.understanding import understood

MOST = 100
"""Watches that a chat may have."""
UNSUBSCRIBED = "unsubscribed"


class Watches:
    """Keeps the saved queries of chats; `chat` is always the messenger's number."""

    def __init__(
        self, database: Database, analyzer: Analyzer, highlighter: Highlighter, clock: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._analyzer = analyzer
        self._highlighter = highlighter
        self._clock = clock

    async def preview(self, text: str) -> Forecast:
        """Say what a query would have told a chat lately, word for word as it is typed.

        Raises:
            storage.errors.QueryError: it cannot be watched.
        """
        query = self._query(text)
        expression, _ = await understood(query, self._database, self._analyzer, literal=True)
        _, corrections = await understood(query, self._database, self._analyzer)
        now = self._clock()
        since = [now - timedelta(days=FORECAST_DAYS), now - timedelta(days=1)]
        tally = await self._database.tally(expression, since)
        articles = await self._database.articles([tally.newest]) if tally.newest is not None else {}
        latest = [self._highlighter.hit(article, 0.0, expression) for article in articles.values()]
        month, day = tally.counts
        return Forecast(month, day, latest[0] if latest else None, corrections)

    async def add(self, chat: int, thread: int | None, text: str, mode: Mode) -> Subscription:
        """Save a query for a chat or one of its topics; the same one again goes on in the new mode.

        Raises:
            storage.errors.QueryError: it cannot be watched.
            TooManyWatchesError: the chat has as many as a chat may have.
        """
        self._query(text)
        words, now = " ".join(text.split()), self._clock()
        same = await self._same(chat, thread, words)
        if same is not None:
            return await self.change(chat, same.id, mode=mode, paused=False)
        await self._check_room(chat)

        async def put(transaction: Transaction) -> int:
            return await transaction.subscriptions.put(chat, thread, words, mode, now)

        return await self.get(chat, await self._database.write(put))

    async def list(self, chat: int) -> list[Subscription]:
        """List the watches of a chat in the order in which they were saved."""
        return await self._database.read(lambda tables: tables.subscriptions.of_chat(chat))

    async def get(self, chat: int, number: int) -> Subscription:
        """Look up a watch of a chat.

        Raises:
            WatchNotFoundError: the chat has no such watch.
        """
        return await self._one(chat, number)

    async def change(
        self,
        chat: int,
        number: int,
        *,
        query: str | None = None,
        mode: Mode | None = None,
        paused: bool | None = None,
        corrections: bool | None = None,
    ) -> Subscription:
        """Change a watch's words, its mode, whether it rests, or whether it tells of corrections.

        If another watch of the same place has these words already, that one stays instead.

        Raises:
            storage.errors.QueryError: the words cannot be watched.
            WatchNotFoundError: the chat has no such watch.
        """
        before = await self._one(chat, number)
        columns: dict[str, str | int] = {}
        if query is not None:
            self._query(query)
            words = " ".join(query.split())
            columns["query"] = words
            same = await self._same(chat, before.thread, words)
            if same is not None and same.id != number:
                await self.remove(chat, number)
                return same
        if mode is not None:
            columns["mode"] = mode.value
        if paused is not None:
            columns["state"] = "paused" if paused else "active"
        if corrections is not None:
            columns["corrections"] = int(corrections)
        await self._set(chat, number, **columns)
        return await self._one(chat, number)

    async def remove(self, chat: int, number: int) -> Subscription:
        """Remove a watch; what waits for it alone is cancelled.

        Raises:
            WatchNotFoundError: the chat has no such watch.
        """
        removed = await self._one(chat, number)
        now = self._clock()

        async def remove(transaction: Transaction) -> None:
            await transaction.subscriptions.change(number, now, state="deleted")
            await transaction.tales.cancel_for(number, UNSUBSCRIBED, now)

        await self._database.write(remove)
        return removed

    async def restore(self, chat: int, number: int) -> Subscription:
        """Undo a removal, and let what was cancelled with it wait again.

        Raises:
            WatchNotFoundError: the chat removed no such watch.
            TooManyWatchesError: the chat has as many as a chat may have meanwhile.
        """
        removed = await self._one(chat, number, deleted=True)
        same = await self._same(chat, removed.thread, removed.query)
        if same is not None:
            return same
        await self._check_room(chat)
        now = self._clock()
        hours = (await self._database.preferences(chat)).hours

        async def restore(transaction: Transaction) -> None:
            await transaction.subscriptions.change(number, now, state="active")
            await transaction.tales.restore_for(number, UNSUBSCRIBED, now)
            await retime(transaction, chat, hours, now)

        await self._database.write(restore)
        return await self._one(chat, number)

    async def resume(self, chat: int) -> int:
        """Let the watches go on that rest because the bot was removed, and count them."""
        now = self._clock()
        return await self._database.write(lambda transaction: transaction.standings.resume(chat, now))

    async def _set(self, chat: int, number: int, **columns: str | int) -> None:
        now = self._clock()
        hours = (await self._database.preferences(chat)).hours

        async def change(transaction: Transaction) -> None:
            await transaction.subscriptions.change(number, now, **columns)
            if columns.keys() != {"corrections"}:  # they are for what was told, and move nothing that waits
                await retime(transaction, chat, hours, now)

        await self._database.write(change)

    async def _check_room(self, chat: int) -> None:
        if len(await self.list(chat)) >= MOST:
            raise TooManyWatchesError(MOST)

    async def _same(self, chat: int, thread: int | None, words: str) -> Subscription | None:
        same = (one for one in await self.list(chat) if (one.thread, one.query) == (thread, words))
        return next(same, None)

    async def _one(self, chat: int, number: int, *, deleted: bool = False) -> Subscription:
        found = await self._database.read(
            lambda tables: tables.subscriptions.one(chat, number, deleted=deleted)
        )
        if found is None:
            raise WatchNotFoundError
        return found

    def _query(self, text: str) -> Query:
        """Read a query, and refuse what nobody could wait for."""
        query = parse(text)
        if len(express(query, self._analyzer).words) > TELLING:
            raise LongWatchError(TELLING)
        return query
