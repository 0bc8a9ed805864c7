"""New articles become alerts of the chats that wait for them, in the transaction that stores them."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from storage.alerts import LIFE, Hold, Hours, Mode, Timing, is_news, timing
from storage.analysis.analyzer import Analyzer
from storage.database import Entry, Transaction
from storage.deliveries import key_of
from storage.delivery import Kind
from storage.errors import QueryError
from storage.interpretation import express
from storage.matcher import Matcher
from storage.model import Addition, Change
from storage.query import parse
from storage.records import Draft, Listener, Saved
from storage.schedule import day_bounds, zone
from storage.tables import Tables

logger = logging.getLogger(__name__)


class Announcer:
    """Knows all saved queries, and drafts an alert for each chat that waits for an article.

    The queries are kept in memory and caught up with in every transaction, so that what another process
    saved or removed counts at once; the database stays the truth.
    """

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._matcher = Matcher()
        self._revision = 0

    async def catch_up(self, tables: Tables) -> None:
        """Take over the queries that were saved, changed or removed since the last time."""
        for saved in await tables.subscriptions.changes(self._revision):
            self._take(saved)
            self._revision = saved.revision

    async def announce(
        self,
        transaction: Transaction,
        entries: Sequence[Entry],
        additions: Sequence[Addition],
        now: datetime,
    ) -> None:
        """Put an alert into the outbox for every chat whose watches match an article that is new.

        An article that was published long ago is no news, and a changed one was told before: of that, who
        heard of its story hears what changed.
        """
        await self.catch_up(transaction)
        for entry, addition in zip(entries, additions, strict=True):
            if addition.change is Change.ADDED and is_news(entry.document.published, now):
                await transaction.outbox.put(await self._drafts(transaction, entry, addition, now), now)
                await transaction.outbox.add_to(addition.story, addition.article, now + LIFE, now)
            if addition.revision is not None:
                await correct(transaction, addition, now)

    def _take(self, saved: Saved) -> None:
        if not saved.active:
            self._matcher.drop(saved.id)
            return
        try:
            self._matcher.put(saved.id, express(parse(saved.query), self._analyzer))
        except QueryError as error:
            # Without the error's sentence: it may quote what somebody seeks.
            logger.warning("The watch %d is not understood any more (%s)", saved.id, type(error).__name__)
            self._matcher.drop(saved.id)

    async def _drafts(
        self, transaction: Transaction, entry: Entry, addition: Addition, now: datetime
    ) -> list[Draft]:
        document = entry.document
        matched = self._matcher.match(entry.terms, entry.language, document.source, document.published)
        listeners = await transaction.subscriptions.listeners(matched) if matched else []
        return await drafted(transaction, listeners, Kind.ALERT, addition, now)


async def correct(transaction: Transaction, addition: Addition, now: datetime) -> None:
    """Let the alerts that told a story say what changed, and tell who asked to hear of corrections."""
    revisions = (await transaction.tales.revisions([addition.story])).get(addition.story, [])
    noticed = addition.article, addition.revision
    made = [one.id for one in revisions if (one.article, one.revision) == noticed]
    for revision in made[-1:]:
        await transaction.outbox.add_to(addition.story, addition.article, now + LIFE, now, revision)
        listeners = await transaction.subscriptions.told(addition.story)
        corrections = await drafted(transaction, listeners, Kind.CORRECTION, addition, now, revision)
        await transaction.outbox.put(corrections, now)


async def drafted(
    tables: Tables,
    listeners: Iterable[Listener],
    kind: Kind,
    addition: Addition,
    now: datetime,
    revision: int | None = None,
) -> list[Draft]:
    """Draft a message about an article for every chat and topic in which somebody waits for it.

    There is one alert of a story, and one correction of a `revision`.
    """
    places: dict[tuple[int, int], list[Listener]] = {}
    for listener in listeners:
        places.setdefault((listener.chat, listener.thread), []).append(listener)
    identity = str(addition.story) if revision is None else f"{addition.article} {revision}"
    return [
        Draft(
            key_of(kind, chat, thread, identity),
            kind,
            chat,
            thread,
            addition.story,
            addition.article,
            await timed(tables, chat, thread, loudest(one.mode for one in waiting), waiting[0].hours, now),
            tuple(one.subscription for one in waiting),
            revision,
        )
        for (chat, thread), waiting in places.items()
    ]


def loudest(modes: Iterable[Mode]) -> Mode:
    """Choose how a story is told that several watches wait for: at once if one of them wants that."""
    return Mode.NOW if Mode.NOW in modes else Mode.DIGEST


async def timed(
    tables: Tables,
    chat: int,
    thread: int,
    mode: Mode,
    hours: Hours,
    now: datetime,
    before: int | None = None,
) -> Timing:
    """Say when a chat, by its own id, hears of something; only what came `before` it counts for the limit."""
    told = 0
    if hours.limit is not None and mode is Mode.NOW:
        told = await tables.outbox.told_since(chat, day_bounds(zone(hours.zone), now)[0], before)
    last = await tables.carriers.last_digest(chat, thread) if mode is Mode.DIGEST else None
    return timing(mode=mode, hours=hours, now=now, told_today=told, last_digest=last, life=LIFE)


async def retime(tables: Tables, chat: int, hours: Hours, now: datetime) -> None:
    """Let what a chat, by the messenger's number, waits for come when its new choices say.

    A digest that is due comes all the same: only the chat could not be reached yet. What waited for quiet
    hours or a mute to end comes in one message, also if they were ended by hand.
    """
    for one in await tables.carriers.held(chat):
        if one.hold is not Hold.DIGEST or one.mode is not Mode.DIGEST or one.due > now:
            place = one.chat, one.thread, one.mode
            when = await timed(tables, *place, hours, now, one.id)
            if when.hold is Hold.NONE and one.hold in {Hold.QUIET, Hold.MUTE}:
                when = replace(when, hold=one.hold)
            await tables.carriers.retime(one.id, when)
