"""The outbox: messages that chats get of their own accord, claimed, settled and reported on."""

import asyncio
import secrets
from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta
from random import Random

from storage.alerts import LIFE
from storage.database import Database, Transaction
from storage.deliveries import (
    CROWD,
    FLOOD_WINDOW,
    FLOODS,
    GIVE_UP,
    STALE,
    Blocked,
    Doubtful,
    Flooded,
    Moved,
    Outcome,
    Patience,
    Sent,
    ThreadClosed,
    Unreachable,
    after,
    key_of,
    probe_pause,
)
from storage.delivery import Attempt, ChatStatus, Delivery, Kind, OutboxStatus, Told
from storage.records import Claim, Group, Probe
from storage.schedule import local_date, next_slot, zone
from storage.tales import Tales

TOKEN_BYTES = 9
KEPT = timedelta(days=30)
"""How long is remembered what became of a message."""
ADRIFT = "whoever sent it is gone"


class Outbox:
    """Hands out messages to be sent, and writes down what became of them.

    `chat` is always the messenger's number. `stirred` is set when there may be something to send.
    """

    def __init__(
        self,
        database: Database,
        tales: Tales,
        clock: Callable[[], datetime],
        patience: Patience,
        stirred: asyncio.Event,
    ) -> None:
        self._database = database
        self._tales = tales
        self._clock = clock
        self._patience = patience
        self._chance = Random()  # noqa: S311 - it spreads retries, no secret hangs on it
        self._stirred = stirred

    # Sending

    def stir(self) -> None:
        """Wake whoever waits for something to do."""
        self._stirred.set()

    async def wait(self, seconds: float) -> None:
        """Wait until there may be something to do, at most so many seconds."""
        try:
            await asyncio.wait_for(self._stirred.wait(), seconds)
        except TimeoutError:
            return
        finally:
            self._stirred.clear()

    async def has_work(self, resting: Collection[int] = ()) -> bool:
        """Tell whether a claim would do anything now, the `resting` chats aside."""
        now = self._clock()
        return await self._database.read(lambda tables: tables.claims.has_work(now, resting))

    async def recent(self, span: timedelta) -> list[tuple[int, datetime]]:
        """List the attempts within a span until now: the chat's number, and when it was last tried."""
        since = self._clock() - span
        return await self._database.read(lambda tables: tables.claims.recent(since))

    async def claim(self, limit: int, resting: Collection[int]) -> list[Delivery]:
        """Take up to `limit` messages that may go now, at most one a chat, none of the `resting` chats'.

        On the way everything is brought up to date: attempts that nobody will report, what was uncertain
        for long enough, what is too late, and what is to be told in one message.
        """
        now, lease = self._clock(), secrets.token_urlsafe(TOKEN_BYTES)

        async def claim(transaction: Transaction) -> list[Claim]:
            await self._tidy(transaction, now)
            until = now + self._patience.lease
            return await transaction.claims.claim(lease, now=now, until=until, limit=limit, resting=resting)

        claims = await self._database.write(claim)
        told = await self._tales.show([one.alert for one in claims if one.article is not None])
        return [_delivery(one, told.get(one.alert)) for one in claims]

    async def settle(self, outcomes: Sequence[tuple[Delivery, Outcome]]) -> None:
        """Write down what became of messages, and what it says of their chats.

        It is too late for one whose lease is over: it is taken for uncertain and will be sent again.
        """
        now = self._clock()

        async def settle(transaction: Transaction) -> None:
            steps = [
                (delivery.attempt, after(delivery.attempt, outcome, now, self._patience, self._chance))
                for delivery, outcome in outcomes
            ]
            taken = await transaction.outbox.settle(steps, now)
            for delivery, outcome in outcomes:
                if delivery.id in taken:
                    await self._conclude(transaction, delivery, outcome, now)

        await self._database.write(settle)

    async def probes(self) -> list[Probe]:
        """List the chats that are to be probed now; who was out of reach for too long is given up."""
        now = self._clock()

        async def look(transaction: Transaction) -> list[Probe]:
            due = await transaction.standings.probes(now)
            for probe in due:
                if now - probe.since >= GIVE_UP:
                    await transaction.standings.disable(probe.chat, now)
            return [probe for probe in due if now - probe.since < GIVE_UP]

        return await self._database.write(look)

    async def probed(self, chat: int, outcome: Outcome) -> None:
        """Write down what a probe of a chat showed."""
        now = self._clock()

        async def conclude(transaction: Transaction) -> None:
            match outcome:
                case Sent():
                    await transaction.standings.unblock(chat, now)
                case Blocked():
                    await transaction.standings.block(chat, outcome.reason, now)
                case Moved():
                    await transaction.standings.move(chat, outcome.chat)
                case _:
                    await self._pause(transaction, chat, outcome.reason, now)

        await self._database.write(conclude)

    async def forget_old(self) -> None:
        """Delete what ended long ago, and queries that were removed long ago."""
        before = self._clock() - KEPT

        async def drop(transaction: Transaction) -> None:
            await transaction.outbox.drop(before)
            await transaction.subscriptions.drop_deleted(before)

        await self._database.write(drop)

    # Reporting

    async def chat_status(self, chat: int) -> ChatStatus:
        """Say how deliveries to a chat stand."""
        now = self._clock()
        return await self._database.read(lambda tables: tables.reports.chat_status(chat, now))

    async def status(self) -> OutboxStatus:
        """Say how the whole outbox stands."""
        now = self._clock()
        return await self._database.read(lambda tables: tables.reports.outbox_status(now))

    async def retry(self, number: int | None) -> int:
        """Let a message that was given up be sent after all, or all of them if None; count them."""
        now = self._clock()
        count = await self._database.write(
            lambda transaction: transaction.reports.retry(number, now, now + LIFE)
        )
        self.stir()
        return count

    # Underneath

    async def _tidy(self, transaction: Transaction, now: datetime) -> None:
        await self._doubt(transaction, await transaction.claims.overdue(now), now)
        await transaction.claims.wake(now)
        await transaction.outbox.expire(now)
        for group in await transaction.carriers.ripe(now, CROWD, now - STALE):
            await self._gather(transaction, group, now)

    async def _doubt(self, transaction: Transaction, attempts: Sequence[Attempt], now: datetime) -> None:
        lost = Doubtful(ADRIFT)
        steps = [(one, after(one, lost, now, self._patience, self._chance)) for one in attempts]
        await transaction.outbox.settle(steps, now)

    async def _gather(self, transaction: Transaction, group: Group, now: datetime) -> None:
        """Make the message that tells a group of alerts at once."""
        hours = group.preferences.hours
        if not group.digest:
            key = key_of(Kind.BUNDLE, group.chat, group.thread, str(group.first))
            await transaction.carriers.carry(group, key, Kind.BUNDLE, group.expires, now)
            return
        day = local_date(zone(hours.zone), group.due)
        key = key_of(Kind.DIGEST, group.chat, group.thread, day.isoformat())
        expires = next_slot(hours.digest, zone(hours.zone), now, day).moment
        if await transaction.carriers.keep_digest(group.chat, group.thread, day):
            await transaction.carriers.carry(group, key, Kind.DIGEST, expires, now)
        else:
            await transaction.carriers.postpone(group, now, expires)

    async def _conclude(
        self, transaction: Transaction, delivery: Delivery, outcome: Outcome, now: datetime
    ) -> None:
        """Write down what an outcome says of the chat or its topic."""
        standings, chat = transaction.standings, delivery.chat
        match outcome:
            case Flooded():
                await standings.rest(chat, now + outcome.wait, now, now - FLOOD_WINDOW, FLOODS)
            case Blocked():
                await standings.block(chat, outcome.reason, now)
            case Unreachable():
                await self._pause(transaction, chat, outcome.reason, now)
            case ThreadClosed() if delivery.thread is not None:
                await standings.set_thread(chat, delivery.thread, now, is_open=False)
            case ThreadClosed():
                await self._pause(transaction, chat, outcome.reason, now)
            case Moved():
                await standings.move(chat, outcome.chat)

    async def _pause(self, transaction: Transaction, chat: int, reason: str, now: datetime) -> None:
        probes = await transaction.standings.probe_count(chat)
        await transaction.standings.pause(chat, reason, now, now + probe_pause(probes))


def _delivery(claim: Claim, told: Told | None) -> Delivery:
    return Delivery(
        claim.attempt,
        claim.kind,
        claim.chat,
        claim.thread,
        claim.preferences,
        told,
        claim.message,
        claim.notice,
    )
