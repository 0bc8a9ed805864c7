"""The outbox in SQLite: messages put in, claimed, settled, and let expire."""

# ruff: noqa: S608 - statements are put together from the pieces of this file; values are always bound

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

import aiosqlite

from storage.deliveries import Step
from storage.delivery import FINAL, Attempt, Kind, State
from storage.sqlite.chats import CHOICES, preferences_of
from storage.sqlite.moments import milliseconds, moment
from storage.sqlite.queue import HEADS, HELD
from storage.sqlite.rows import rows_of
from storage.tables import Claim, Draft


class SqliteOutbox:
    """The messages that wait, and what becomes of them."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def put(self, drafts: Sequence[Draft], now: datetime) -> None:
        """Put messages into the outbox, except what was there before and what a chat has muted.

        What was cancelled before anybody can have got it is made anew, at the end of the queue.
        """
        at = milliseconds(now)
        await self._connection.executemany(
            """
            DELETE FROM deliveries WHERE key = ? AND state = 'cancelled' AND doubts = 0
                AND NOT EXISTS (
                    SELECT 1 FROM muted_stories m
                    WHERE m.chat = deliveries.chat AND m.story = deliveries.story
                )
            """,
            [(draft.key,) for draft in drafts],
        )
        await self._connection.executemany(
            """
            INSERT INTO deliveries
                (key, kind, chat, thread, story, article, state, hold, due, expires, made, changed)
            SELECT ?1, ?2, ?3, ?4, ?5, ?6, 'ready', ?7, ?8, ?9, ?10, ?10
            WHERE NOT EXISTS (SELECT 1 FROM past_keys WHERE key = ?1)
                AND NOT EXISTS (SELECT 1 FROM muted_stories WHERE chat = ?3 AND story = ?5)
            ON CONFLICT (key) DO NOTHING
            """,
            [
                (
                    draft.key,
                    draft.kind,
                    draft.chat,
                    draft.thread,
                    draft.story,
                    draft.article,
                    draft.timing.hold,
                    milliseconds(draft.timing.due),
                    milliseconds(draft.timing.expires),
                    at,
                )
                for draft in drafts
            ],
        )
        await self._connection.executemany(
            "INSERT OR IGNORE INTO causes (delivery, subscription)"
            " SELECT id, ? FROM deliveries WHERE key = ?",
            [(subscription, draft.key) for draft in drafts for subscription in draft.subscriptions],
        )

    async def add_to(self, story: int, article: int, expires: datetime, now: datetime) -> None:
        """Let the alerts that told a story be changed, now that one more article reports it.

        What was not sent yet needs no change: it is worded when it is sent. One change that waits is enough.
        """
        await rows_of(
            self._connection,
            """
            INSERT INTO deliveries
                (key, kind, chat, thread, story, article, target, state, due, expires, made, changed)
            SELECT 'addition ' || a.id || ' ' || ?1, ?2, a.chat, a.thread, a.story, ?1, a.id,
                'ready', ?3, ?4, ?3, ?3
            FROM deliveries a
            WHERE a.kind = ?5 AND a.story = ?6 AND a.article <> ?1 AND a.carrier IS NULL
                AND a.state IN ('sending', 'uncertain', 'sent')
                AND NOT EXISTS (SELECT 1 FROM muted_stories m WHERE m.chat = a.chat AND m.story = a.story)
                AND NOT EXISTS (
                    SELECT 1 FROM deliveries w WHERE w.chat = a.chat AND w.state = 'ready' AND w.target = a.id
                )
            ON CONFLICT (key) DO NOTHING
            """,
            (article, Kind.ADDITION, milliseconds(now), milliseconds(expires), Kind.ALERT, story),
        )

    async def told_since(self, chat: int, since: datetime, before: int | None) -> int:
        """Count the alerts that a chat, by its id, was to get at once since a moment and `before` another."""
        [(count,)] = await rows_of(
            self._connection,
            "SELECT count(*) FROM deliveries WHERE chat = ?1 AND kind = 'alert' AND hold = ''"
            " AND made >= ?2 AND (?3 IS NULL OR id < ?3)",
            (chat, milliseconds(since), before),
        )
        return int(count)

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
                (SELECT message FROM deliveries a WHERE a.id = d.target), coalesce(d.target, d.id), {CHOICES}
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
                preferences=preferences_of(row[12:]),
            )
            for row in rows
        ]

    async def settle(self, steps: Sequence[tuple[Attempt, Step]], now: datetime) -> list[int]:
        """Write down what became of attempts, and of what the messages carried.

        Return the messages that took their step: a claim whose lease is over has none.
        """
        at, taken = milliseconds(now), list[int]()
        for attempt, step in steps:
            rows = await rows_of(
                self._connection,
                """
                UPDATE deliveries SET state = ?, due = ?, reason = ?, attempts = ?, doubts = ?, plain = ?,
                    message = coalesce(?, message), lease = NULL, leased = NULL, tried = ?, changed = ?
                WHERE id = ? AND lease = ? AND state = 'sending' RETURNING id
                """,
                (
                    step.state,
                    milliseconds(step.due),
                    step.reason,
                    step.attempts,
                    step.doubts,
                    step.plain,
                    step.message,
                    at,
                    at,
                    attempt.id,
                    attempt.lease,
                ),
            )
            taken += [number for (number,) in rows]
        done = {
            state: [a.id for a, step in steps if step.state is state and a.id in taken] for state in FINAL
        }
        for state, numbers in done.items():
            if numbers:
                await self._share(numbers, state, now)
        await self._count_sent(done[State.SENT])
        await self.count_failures([step.reason for a, step in steps if a.id in taken], now)
        return taken

    async def _share(self, carriers: Iterable[int], state: State, now: datetime) -> None:
        """Let what messages carried share their end."""
        await self._connection.executemany(
            "UPDATE deliveries SET state = ?, changed = ?,"
            " reason = (SELECT reason FROM deliveries c WHERE c.id = ?)"
            " WHERE carrier = ? AND state = 'carried'",
            [(state, milliseconds(now), carrier, carrier) for carrier in carriers],
        )

    async def _count_sent(self, numbers: Sequence[int]) -> None:
        """Count for each watch the stories that were told for it."""
        if numbers:
            await rows_of(
                self._connection,
                """
                WITH told AS (
                    SELECT subscription, count(*) AS stories
                    FROM deliveries d JOIN causes ON causes.delivery = d.id
                    WHERE d.id IN (SELECT value FROM json_each(?1))
                        OR d.carrier IN (SELECT value FROM json_each(?1))
                    GROUP BY subscription
                )
                UPDATE subscriptions SET sent = sent + (SELECT stories FROM told WHERE subscription = id)
                WHERE id IN (SELECT subscription FROM told)
                """,
                (json.dumps(numbers),),
            )

    async def count_failures(self, reasons: Iterable[str], now: datetime) -> None:
        """Count failures by reason and hour."""
        hour = milliseconds(now) // 3_600_000
        await self._connection.executemany(
            "INSERT INTO failures (hour, reason, count) VALUES (?, ?, 1)"
            " ON CONFLICT (hour, reason) DO UPDATE SET count = count + 1",
            [(hour, reason) for reason in reasons if reason],
        )

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

    async def expire(self, now: datetime) -> None:
        """Give up what is past its useful life."""
        at = milliseconds(now)
        rows = await rows_of(
            self._connection,
            """
            UPDATE deliveries SET state = 'expired', changed = ?,
                reason = CASE
                    WHEN (SELECT state FROM chats WHERE chats.id = chat) <> 'active'
                    THEN 'chat ' || (SELECT state FROM chats WHERE chats.id = chat)
                    WHEN reason <> '' THEN reason ELSE 'too late' END
            WHERE state = 'ready' AND expires <= ? RETURNING id
            """,
            (at, at),
        )
        await self._share([number for (number,) in rows], State.EXPIRED, now)

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

    async def drop(self, before: datetime) -> None:
        """Delete what ended long ago; its keys stay, so that it is never made again."""
        ended = "state IN ('sent', 'expired', 'cancelled', 'dead', 'unconfirmed') AND changed < ?"
        at = milliseconds(before)
        await rows_of(
            self._connection,
            f"INSERT OR IGNORE INTO past_keys SELECT key FROM deliveries WHERE {ended}",
            (at,),
        )
        await rows_of(
            self._connection, f"DELETE FROM deliveries WHERE {ended} AND carrier IS NOT NULL", (at,)
        )
        await rows_of(
            self._connection,
            f"DELETE FROM deliveries WHERE {ended}"
            " AND NOT EXISTS (SELECT 1 FROM deliveries p WHERE p.carrier = deliveries.id)",
            (at,),
        )
        await rows_of(self._connection, "DELETE FROM failures WHERE hour < ?", (at // 3_600_000,))
