"""Whether messages can be delivered to a chat and its topics, in SQLite."""

# ruff: noqa: S608 - statements are put together from the pieces of this file; values are always bound

from datetime import datetime

import aiosqlite

from storage.records import Probe
from storage.sqlite.chats import meet
from storage.sqlite.moments import milliseconds, moment
from storage.sqlite.rows import rows_of
from storage.sqlite.subscriptions import next_revision


class SqliteStandings:
    """Which chats and topics can be reached."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def block(self, chat: int, reason: str, now: datetime) -> None:
        """Stop deliveries to a chat until somebody lets the bot in again; its watches rest.

        A chat that we do not know, or know by another number now, has nothing to stop.
        """
        rows = await rows_of(
            self._connection,
            "UPDATE chats SET state = 'blocked', reason = ?, since = ?, probe = NULL, probes = 0"
            " WHERE number = ? RETURNING id",
            (reason, milliseconds(now), chat),
        )
        for (number,) in rows:
            await self._swap(number, "active", "removed", now)

    async def unblock(self, chat: int, now: datetime) -> int:
        """Let deliveries go on; return how many watches rest because the bot was removed."""
        number = await meet(self._connection, chat)
        await self.activate(number, now)
        [(count,)] = await rows_of(
            self._connection,
            "SELECT count(*) FROM subscriptions WHERE chat = ? AND state = 'removed'",
            (number,),
        )
        return int(count)

    async def resume(self, chat: int, now: datetime) -> int:
        """Let the watches that rest because the bot was removed go on, and count them."""
        return await self._swap(await meet(self._connection, chat), "removed", "active", now)

    async def _swap(self, number: int, old: str, new: str, now: datetime) -> int:
        rows = await rows_of(
            self._connection,
            """
            UPDATE subscriptions SET state = ?, changed = ?, revision = ?
            WHERE chat = ? AND state = ? RETURNING id
            """,
            (new, milliseconds(now), await next_revision(self._connection), number, old),
        )
        return len(rows)

    async def activate(self, number: int, now: datetime) -> None:
        """Take a chat, by its id, for one that can be reached, if it was not."""
        await rows_of(
            self._connection,
            "UPDATE chats SET state = 'active', reason = '', since = ?, probe = NULL, probes = 0"
            " WHERE id = ? AND state <> 'active'",
            (milliseconds(now), number),
        )

    async def move(self, old: int, new: int) -> None:
        """Give a chat its new number, once; what the new number has got meanwhile joins it.

        Its earlier messages cannot be changed any more. What is under way to the new number may have arrived.
        """
        rows = dict(
            await rows_of(self._connection, "SELECT number, id FROM chats WHERE number IN (?, ?)", (old, new))
        )
        if old not in rows or old == new:
            return
        kept, other = rows[old], rows.get(new)
        await rows_of(self._connection, "UPDATE deliveries SET message = NULL WHERE chat = ?", (kept,))
        await rows_of(self._connection, "DELETE FROM prompts WHERE chat = ?", (kept,))
        if other is not None:
            await self._join(kept, other)
        await rows_of(self._connection, "UPDATE chats SET number = ? WHERE id = ?", (new, kept))

    async def _join(self, kept: int, other: int) -> None:
        """Give to one chat what belongs to another, except what it has itself, and delete that."""
        await self._join_causes(kept, other)
        await self._join_deliveries(kept, other)
        for table in ("buttons", "subscriptions", "muted_stories", "closed_threads", "digests"):
            await rows_of(
                self._connection, f"UPDATE OR IGNORE {table} SET chat = ? WHERE chat = ?", (kept, other)
            )
        await rows_of(self._connection, "DELETE FROM chats WHERE id = ?", (other,))

    async def _join_causes(self, kept: int, other: int) -> None:
        """Let what waits for a query that both chats have saved wait for the one that stays."""
        await rows_of(
            self._connection,
            """
            INSERT OR IGNORE INTO causes (delivery, subscription)
            SELECT causes.delivery, k.id
            FROM subscriptions o JOIN causes ON causes.subscription = o.id
            JOIN subscriptions k ON k.chat = ?1 AND k.thread = o.thread AND k.query = o.query
            WHERE o.chat = ?2 AND k.state <> 'deleted' AND o.state <> 'deleted'
            """,
            (kept, other),
        )

    async def _join_deliveries(self, kept: int, other: int) -> None:
        """Give messages to another chat: nothing twice, and what is under way may have arrived."""
        await rows_of(
            self._connection,
            """
            UPDATE deliveries SET state = 'uncertain', due = leased, lease = NULL, leased = NULL,
                doubts = doubts + 1
            WHERE chat = ? AND state = 'sending'
            """,
            (other,),
        )
        await rows_of(
            self._connection,
            """
            UPDATE deliveries SET chat = ?1 WHERE chat = ?2 AND NOT EXISTS (
                SELECT 1 FROM deliveries k
                WHERE k.chat = ?1 AND k.kind = deliveries.kind AND k.kind IN ('alert', 'correction')
                    AND k.thread = deliveries.thread AND k.story = deliveries.story
                    AND k.revision IS deliveries.revision
            )
            """,
            (kept, other),
        )

    async def set_thread(self, chat: int, thread: int, now: datetime, *, is_open: bool) -> None:
        """Keep whether a forum topic takes messages."""
        number = await meet(self._connection, chat)
        if is_open:
            statement = "DELETE FROM closed_threads WHERE chat = ? AND thread = ?"
            await rows_of(self._connection, statement, (number, thread))
        else:
            await self.close_thread(number, thread, now)

    async def close_thread(self, number: int, thread: int, now: datetime) -> None:
        """Let nothing go to a topic of the chat with this id."""
        await rows_of(
            self._connection,
            "INSERT OR IGNORE INTO closed_threads (chat, thread, since) VALUES (?, ?, ?)",
            (number, thread, milliseconds(now)),
        )

    async def rest(self, chat: int, until: datetime, now: datetime, since: datetime, floods: int) -> None:
        """Leave a chat alone until a moment; all, if so many had to be left alone since another moment."""
        await rows_of(
            self._connection,
            "UPDATE chats SET rests_until = max(rests_until, ?), rests_since = ? WHERE number = ?",
            (milliseconds(until), milliseconds(now), chat),
        )
        await rows_of(
            self._connection,
            "UPDATE counters"
            " SET pause = max(pause, (SELECT max(rests_until) FROM chats WHERE rests_since > ?1))"
            " WHERE (SELECT count(*) FROM chats WHERE rests_since > ?1) >= ?2",
            (milliseconds(since), floods),
        )

    async def pause(self, chat: int, reason: str, now: datetime, probe: datetime) -> None:
        """Leave a chat that cannot be reached alone until it is probed, unless it is blocked anyway."""
        await rows_of(
            self._connection,
            """
            UPDATE chats SET reason = ?, probe = ?, probes = probes + 1,
                since = CASE state WHEN 'active' THEN ? ELSE since END, state = 'paused'
            WHERE number = ? AND state IN ('active', 'paused')
            """,
            (reason, milliseconds(probe), milliseconds(now), chat),
        )

    async def disable(self, chat: int, now: datetime) -> None:
        """Give up on a chat that could not be reached for long."""
        await rows_of(
            self._connection,
            "UPDATE chats SET state = 'disabled', probe = NULL, since = ? WHERE number = ?",
            (milliseconds(now), chat),
        )

    async def probes(self, now: datetime) -> list[Probe]:
        """List the chats that are to be probed now."""
        rows = await rows_of(
            self._connection,
            "SELECT number, since, probes FROM chats WHERE state = 'paused' AND probe <= ?",
            (milliseconds(now),),
        )
        return [Probe(number, moment(since), count) for number, since, count in rows]

    async def probe_count(self, chat: int) -> int:
        """Count how often a chat was probed in vain."""
        rows = await rows_of(self._connection, "SELECT probes FROM chats WHERE number = ?", (chat,))
        return int(rows[0][0]) if rows else 0
