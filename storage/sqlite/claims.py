"""Messages taken from the outbox to be sent, in SQLite: which may go, which go, and which nobody reports."""

# ruff: noqa: S608 - statements are put together from the pieces of this package; values are always bound

import json
from collections.abc import Collection, Sequence
from datetime import datetime

import aiosqlite

from storage.delivery import Attempt, Kind
from storage.records import Claim
from storage.sqlite.chats import CHOICES, preferences_of
from storage.sqlite.moments import milliseconds, moment
from storage.sqlite.payloads import notice_of
from storage.sqlite.queue import HEADS, HELD
from storage.sqlite.rows import rows_of


class SqliteClaims:
    """The messages that are taken, and those that may be."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def has_work(self, now: datetime, resting: Collection[int]) -> bool:
        """Tell whether anything can be done now: sent, tried again, given up or carried.

        What waits for a chat that is not to be reached now is no work, nor is what is to go after that.
        """
        [(found,)] = await self._connection.execute_fetchall(
            f"""
            SELECT EXISTS (SELECT 1 FROM deliveries WHERE state = 'sending' AND leased <= :now)
                OR EXISTS (SELECT 1 FROM deliveries WHERE state = 'uncertain' AND due <= :now)
                OR EXISTS (SELECT 1 FROM deliveries WHERE state = 'ready' AND expires <= :now)
                OR EXISTS (SELECT 1 {HELD})
                OR (SELECT pause <= :now FROM counters) AND EXISTS ({HEADS})
            """,
            {"now": milliseconds(now), "resting": json.dumps(list(resting))},
        )
        return bool(found)

    async def claim(
        self,
        lease: str,
        *,
        now: datetime,
        until: datetime,
        limit: int,
        resting: Collection[int],
    ) -> list[Claim]:
        """Take up to `limit` messages that may go now, one a chat, none of the `resting` chats' numbers.

        What is past its useful life is to be given up before.
        """
        at = milliseconds(now)
        [(pause,)] = await rows_of(self._connection, "SELECT pause FROM counters")
        if pause > at:
            return []
        taken = await self._connection.execute_fetchall(
            f"""
            UPDATE deliveries
            SET state = 'sending', lease = :lease, leased = :until, attempts = attempts + 1, tried = :now
            WHERE id IN ({HEADS} ORDER BY d.due LIMIT :limit) RETURNING id
            """,
            {
                "lease": lease,
                "now": at,
                "until": milliseconds(until),
                "limit": limit,
                "resting": json.dumps(list(resting)),
            },
        )
        return await self._claims([number for (number,) in taken])

    async def _claims(self, numbers: Sequence[int]) -> list[Claim]:
        rows = await rows_of(
            self._connection,
            f"""
            SELECT d.id, d.lease, d.attempts, d.doubts, d.plain, d.kind, d.article, d.story, c.number,
                CASE WHEN EXISTS (
                    SELECT 1 FROM closed_threads t WHERE t.chat = d.chat AND t.thread = d.thread
                ) THEN 0 ELSE d.thread END,
                (SELECT message FROM deliveries a WHERE a.id = d.target), coalesce(d.target, d.id), d.payload,
                {CHOICES}
            FROM deliveries d JOIN chats c ON c.id = d.chat
            WHERE d.id IN (SELECT value FROM json_each(?)) ORDER BY d.id
            """,
            (json.dumps(numbers),),
        )
        return [
            Claim(
                Attempt(row[0], row[1], row[2], row[3], bool(row[4])),
                Kind(row[5]),
                article=row[6],
                story=row[7],
                chat=row[8],
                thread=row[9] or None,
                message=row[10],
                alert=row[11],
                notice=notice_of(row[12]) if row[12] else None,
                preferences=preferences_of(row[13:]),
            )
            for row in rows
        ]

    async def overdue(self, now: datetime) -> list[Attempt]:
        """List the attempts whose lease is over: whoever made them is gone."""
        rows = await rows_of(
            self._connection,
            "SELECT id, lease, attempts, doubts, plain FROM deliveries"
            " WHERE state = 'sending' AND leased <= ?",
            (milliseconds(now),),
        )
        return [
            Attempt(number, lease, attempts, doubts, bool(plain))
            for number, lease, attempts, doubts, plain in rows
        ]

    async def wake(self, now: datetime) -> None:
        """Let what was uncertain for long enough be tried again."""
        at = milliseconds(now)
        await rows_of(
            self._connection,
            "UPDATE deliveries SET state = 'ready', changed = ? WHERE state = 'uncertain' AND due <= ?",
            (at, at),
        )

    async def recent(self, since: datetime) -> list[tuple[int, datetime]]:
        """List the attempts since a moment: the chat's number, and when it was last tried.

        When earlier attempts were that may have arrived is not known: they count as made with the last one.
        """
        rows = await rows_of(
            self._connection,
            """
            SELECT number, tried, doubts + (d.state IN ('sending', 'sent'))
            FROM deliveries d JOIN chats ON chats.id = d.chat WHERE tried >= ?
            """,
            (milliseconds(since),),
        )
        return [(number, moment(tried)) for number, tried, times in rows for _ in range(max(1, times))]
