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
from storage.model import Coverage, Headline, SearchHit
from storage.query import parse
from storage.records import Tellable
from storage.revision import Revised
from storage.tables import Tables

EXPRESSIONS = 4096
"""Queries whose meaning is remembered."""
MUTED = "story muted"

_Stories = dict[int, tuple[list[Headline], list[Revised]]]
"""Of each story its articles, and what was changed in them."""


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

    async def has_told(self, chat: int, message: int) -> bool:
        """Tell whether a message of a chat, by its number there, told something lately."""
        return await self._database.read(lambda tables: tables.tales.has_told(chat, message))

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

    async def coverage(self, story: int) -> Coverage | None:
        """Say how widely a story is told, by its id; None: there is none."""
        return (await self._database.coverage([story])).get(story)

    async def moments(self, story: int) -> dict[int, datetime]:
        """Say when each article of a story came, by their ids."""
        return await self._database.read(lambda tables: tables.tales.moments(story))

    async def revisions(self, story: int) -> list[Revised]:
        """List what readers should know of changes of a story's articles, the earliest first."""
        found = await self._database.read(lambda tables: tables.tales.revisions([story]))
        return found.get(story, [])

    async def show(self, alerts: Sequence[int]) -> dict[int, Told]:
        """Show what alerts tell; one whose article is gone is left out."""
        if not alerts:
            return {}

        async def look(tables: Tables) -> tuple[dict[int, Tellable], _Stories]:
            tellable = await tables.tales.tellable(alerts)
            stories = sorted({one.story for one in tellable.values()})
            others, revisions = await tables.tales.others(stories), await tables.tales.revisions(stories)
            return tellable, {story: (others.get(story, []), revisions.get(story, [])) for story in stories}

        tellable, stories = await self._database.read(look)
        articles = await self._database.articles(sorted({one.article for one in tellable.values()}))
        covered = await self._database.coverage(list(stories))
        asked = {(one.article, query) for one in tellable.values() for query in one.queries}
        hits = {
            (article, query): self._highlighter.hit(articles[article], 0.0, self._expression(query))
            for article, query in asked
            if article in articles
        }
        return {
            number: _tell(
                one,
                [hits[one.article, query] for query in one.queries],
                *stories[one.story],
                covered.get(one.story),
            )
            for number, one in tellable.items()
            if one.article in articles
        }

    def _express(self, query: str) -> Expression:
        """Read a saved query; one that is not understood any more marks nothing."""
        try:
            return express(parse(query), self._analyzer)
        except QueryError:
            return Expression()


def _tell(
    about: Tellable,
    hits: Sequence[SearchHit],
    story: Sequence[Headline],
    revisions: Sequence[Revised],
    coverage: Coverage | None,
) -> Told:
    return Told(
        about.delivery,
        about.story,
        about.queries,
        tuple(hits),
        tuple(headline for headline in story if headline.id != about.article),
        about.made,
        () if about.correction else tuple(one for one in revisions if one.at >= about.made),
        about.correction,
        coverage,
    )
