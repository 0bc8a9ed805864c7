"""The outbox in SQLite: messages put in, claimed, settled, and let expire."""

# ruff: noqa: S608 - statements are put together from the pieces of this file; values are always bound

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

import aiosqlite

from storage.alerts import NOTICE_LIFE
from storage.deliveries import Step, key_of
from storage.delivery import FINAL, Attempt, Kind, State
from storage.records import Draft, Notice
from storage.sqlite.chats import meet
from storage.sqlite.moments import milliseconds
from storage.sqlite.payloads import payload_of
from storage.sqlite.rows import rows_of


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
                (key, kind, chat, thread, story, article, revision, state, hold, due, expires, made, changed)
            SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?11, 'ready', ?7, ?8, ?9, ?10, ?10
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
                    draft.revision,
                )
                for draft in drafts
            ],
        )
        await self._connection.executemany(
            "INSERT OR IGNORE INTO causes (delivery, subscription)"
            " SELECT id, ? FROM deliveries WHERE key = ?",
            [(subscription, draft.key) for draft in drafts for subscription in draft.subscriptions],
        )

    async def add_to(
        self, story: int, article: int, expires: datetime, now: datetime, revision: int | None = None
    ) -> None:
        """Let the alerts that told a story be changed, now that one more article reports it or was revised.

        What was not sent yet needs no change: it is worded when it is sent. One change that waits is enough.
        """
        await rows_of(
            self._connection,
            """
            INSERT INTO deliveries
                (key, kind, chat, thread, story, article, target, state, due, expires, made, changed)
            SELECT 'addition ' || a.id || ' ' || coalesce('revision ' || ?7, ?1), ?2, a.chat, a.thread,
                a.story, ?1, a.id, 'ready', ?3, ?4, ?3, ?3
            FROM deliveries a
            WHERE a.kind = ?5 AND a.story = ?6 AND (?7 IS NOT NULL OR a.article <> ?1)
                AND a.carrier IS NULL AND a.state IN ('sending', 'uncertain', 'sent')
                AND NOT EXISTS (SELECT 1 FROM muted_stories m WHERE m.chat = a.chat AND m.story = a.story)
                AND NOT EXISTS (
                    SELECT 1 FROM deliveries w WHERE w.chat = a.chat AND w.state = 'ready' AND w.target = a.id
                )
            ON CONFLICT (key) DO NOTHING
            """,
            (article, Kind.ADDITION, milliseconds(now), milliseconds(expires), Kind.ALERT, story, revision),
        )

    async def notify(self, chats: Collection[int], notice: Notice, now: datetime) -> None:
        """Let each chat, by the messenger's number, hear a notice at once, whatever its hours are.

        It is told once to each; one that we have not met is met.
        """
        at, until, payload = milliseconds(now), milliseconds(now + NOTICE_LIFE), payload_of(notice)
        identity = f"{notice.kind} {notice.key}"
        met = [await meet(self._connection, chat) for chat in chats]
        await self._connection.executemany(
            """
            INSERT INTO deliveries (key, kind, chat, payload, state, due, expires, made, changed)
            SELECT ?1, ?2, ?3, ?4, 'ready', ?5, ?6, ?5, ?5
            WHERE NOT EXISTS (SELECT 1 FROM past_keys WHERE key = ?1)
            ON CONFLICT (key) DO NOTHING
            """,
            [(key_of(Kind.NOTICE, chat, 0, identity), Kind.NOTICE, chat, payload, at, until) for chat in met],
        )

    async def told_since(self, chat: int, since: datetime, before: int | None) -> int:
        """Count the alerts that a chat, by its id, was to get at once since a moment and `before` another."""
        [(count,)] = await rows_of(
            self._connection,
            "SELECT count(*) FROM deliveries WHERE chat = ?1 AND kind IN ('alert', 'correction')"
            " AND hold = '' AND made >= ?2 AND (?3 IS NULL OR id < ?3)",
            (chat, milliseconds(since), before),
        )
        return int(count)

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
                    WHERE d.kind = 'alert' AND (
                        d.id IN (SELECT value FROM json_each(?1))
                        OR d.carrier IN (SELECT value FROM json_each(?1))
                    )
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
