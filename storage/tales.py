"""What messages tell: the article of an alert, its story, and the queries that found it."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import lru_cache

from storage.analysis.analyzer import Analyzer
from storage.announcer import retime
from storage.database import Database, Transaction
from storage.delivery import Told, ToldPage
from storage.errors import DeliveryGoneError, QueryError
from storage.expression import Expression
from storage.highlighter import Highlighter
from storage.interpretation import express
from storage.model import Headline, SearchHit
from storage.query import parse
from storage.records import Tellable
from storage.tables import Tables

EXPRESSIONS = 4096
"""Queries whose meaning is remembered."""
MUTED = "story muted"


class Tales:
    """Says what messages of the outbox tell; `chat` is always the messenger's number.

    `stirred` is set when there may be something to send.
    """

    def __init__(
        self,
        database: Database,
        analyzer: Analyzer,
        highlighter: Highlighter,
        clock: Callable[[], datetime],
        stirred: asyncio.Event,
    ) -> None:
        self._database = database
        self._analyzer = analyzer
        self._highlighter = highlighter
        self._clock = clock
        self._stirred = stirred
        self._expression = lru_cache(EXPRESSIONS)(self._express)

    async def told(self, delivery: int, chat: int) -> Told:
        """Say what an alert of a chat tells.

        Raises:
            DeliveryGoneError: it is not known any more, of another chat, or its article is gone.
        """
        alert = await self._database.read(lambda tables: tables.tales.alert_of(delivery, chat))
        told = await self.show([alert]) if alert is not None else {}
        if alert not in told:
            raise DeliveryGoneError
        return told[alert]

    async def page(self, delivery: int, chat: int, *, offset: int, limit: int) -> ToldPage:
        """Say what a bundle or digest of a chat tells, a page of it.

        Raises:
            DeliveryGoneError: it is not known any more, or of another chat.
        """
        carried = await self._database.read(lambda tables: tables.tales.parts(delivery, chat, limit, offset))
        if carried is None:
            raise DeliveryGoneError
        told = await self.show(carried.alerts)
        stories = tuple(told[alert] for alert in carried.alerts if alert in told)
        return ToldPage(delivery, carried.kind, carried.hold, carried.made, stories, carried.total, offset)

    async def mute(self, chat: int, story: int) -> None:
        """Let a chat hear no more of a story."""
        now = self._clock()
        await self._database.write(lambda transaction: transaction.tales.mute(chat, story, MUTED, now))

    async def unmute(self, chat: int, story: int) -> None:
        """Let a chat hear of a story again."""
        now = self._clock()
        hours = (await self._database.preferences(chat)).hours

        async def unmute(transaction: Transaction) -> None:
            await transaction.tales.unmute(chat, story, MUTED, now)
            await retime(transaction, chat, hours, now)

        await self._database.write(unmute)
        self._stirred.set()

    async def show(self, alerts: Sequence[int]) -> dict[int, Told]:
        """Show what alerts tell; one whose article is gone is left out."""
        if not alerts:
            return {}

        async def look(tables: Tables) -> tuple[dict[int, Tellable], dict[int, list[Headline]]]:
            tellable = await tables.tales.tellable(alerts)
            stories = {one.story for one in tellable.values()}
            return tellable, await tables.tales.others(sorted(stories))

        tellable, headlines = await self._database.read(look)
        articles = await self._database.articles(sorted({one.article for one in tellable.values()}))
        asked = {(one.article, query) for one in tellable.values() for query in one.queries}
        hits = {
            (article, query): self._highlighter.hit(articles[article], 0.0, self._expression(query))
            for article, query in asked
            if article in articles
        }
        return {
            number: _tell(one, [hits[one.article, query] for query in one.queries], headlines[one.story])
            for number, one in tellable.items()
            if one.article in articles
        }

    def _express(self, query: str) -> Expression:
        """Read a saved query; one that is not understood any more marks nothing."""
        try:
            return express(parse(query), self._analyzer)
        except QueryError:
            return Expression()


def _tell(about: Tellable, hits: Sequence[SearchHit], story: Sequence[Headline]) -> Told:
    others = tuple(headline for headline in story if headline.id != about.article)
    return Told(about.delivery, about.story, about.queries, tuple(hits), others)
