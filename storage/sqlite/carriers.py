"""Messages that go as parts of one: digests, and bundles of what waited, in SQLite."""

from datetime import date, datetime

import aiosqlite

from storage.alerts import LIFE, Hold, Mode, Timing
from storage.delivery import Kind
from storage.records import Group, Held
from storage.sqlite.chats import CHOICES, preferences_of
from storage.sqlite.moments import MILLISECOND, milliseconds, moment
from storage.sqlite.queue import CROWDED, HELD
from storage.sqlite.rows import rows_of


class SqliteCarriers:
    """Messages that carry others."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def ripe(self, now: datetime, crowd: int, stale: datetime) -> list[Group]:
        """List what is to be told in one message: held and now due, or too many or too old for a chat."""
        rows = await self._connection.execute_fetchall(
            f"""
            SELECT d.chat, d.thread, 1, d.hold = 'digest', min(d.due), min(d.id), max(d.expires), {CHOICES}
            {HELD} GROUP BY d.chat, d.thread, d.hold = 'digest'
            UNION ALL
            SELECT d.chat, d.thread, 0, 0, min(d.due), min(d.id), max(d.expires), {CHOICES}
            {CROWDED} GROUP BY d.chat, d.thread
            HAVING count(*) > :crowd OR (count(*) > 1 AND min(d.made) < :stale)
            """,
            {"now": milliseconds(now), "crowd": crowd, "stale": milliseconds(stale)},
        )
        return [
            Group(
                chat,
                thread,
                held=bool(held),
                digest=bool(digest),
                due=moment(due),
                first=first,
                expires=moment(expires),
                preferences=preferences_of(tuple(choices)),
            )
            for chat, thread, held, digest, due, first, expires, *choices in rows
        ]

    async def carry(self, group: Group, key: str, kind: Kind, expires: datetime, now: datetime) -> bool:
        """Make the message that carries a group; False if it was made before."""
        at = milliseconds(now)
        rows = await rows_of(
            self._connection,
            """
            INSERT INTO deliveries (key, kind, chat, thread, state, due, expires, made, changed)
            SELECT ?1, ?2, ?3, ?4, 'ready', ?5, ?6, ?5, ?5
            WHERE NOT EXISTS (SELECT 1 FROM past_keys WHERE key = ?1)
            ON CONFLICT (key) DO NOTHING RETURNING id
            """,
            (key, kind, group.chat, group.thread, at, milliseconds(expires)),
        )
        for (carrier,) in rows:
            await rows_of(
                self._connection,
                """
                UPDATE deliveries SET state = 'carried', carrier = ?, changed = ?
                WHERE chat = ? AND thread = ? AND state = 'ready' AND kind IN ('alert', 'correction')
                    AND doubts = 0 AND due <= ? AND (hold <> '') = ? AND (hold = 'digest') = ?
                """,
                (carrier, at, group.chat, group.thread, at, group.held, group.digest),
            )
        return bool(rows)

    async def last_digest(self, chat: int, thread: int) -> date | None:
        """Look up the local day of the last digest of a chat's topic."""
        [(day,)] = await rows_of(
            self._connection, "SELECT max(day) FROM digests WHERE chat = ? AND thread = ?", (chat, thread)
        )
        return None if day is None else date.fromisoformat(day)

    async def keep_digest(self, chat: int, thread: int, day: date) -> bool:
        """Keep that a chat's topic has its digest of a local day; False if it had it before."""
        rows = await rows_of(
            self._connection,
            "INSERT OR IGNORE INTO digests (chat, thread, day) VALUES (?, ?, ?) RETURNING day",
            (chat, thread, day.isoformat()),
        )
        return bool(rows)

    async def postpone(self, group: Group, now: datetime, until: datetime) -> None:
        """Let a group wait for the next digest."""
        await rows_of(
            self._connection,
            """
            UPDATE deliveries SET due = ?1, expires = max(expires, ?1 + ?2)
            WHERE chat = ?3 AND thread = ?4 AND state = 'ready' AND hold = 'digest' AND due <= ?5
            """,
            (milliseconds(until), LIFE // MILLISECOND, group.chat, group.thread, milliseconds(now)),
        )

    async def held(self, chat: int) -> list[Held]:
        """List the alerts of a chat, by its number, that wait and were not tried, with their modes."""
        rows = await rows_of(
            self._connection,
            """
            SELECT d.id, d.chat, d.thread, coalesce(max(s.mode), 'now'), d.hold, d.due
            FROM deliveries d JOIN chats c ON c.id = d.chat
            LEFT JOIN causes ON causes.delivery = d.id
            LEFT JOIN subscriptions s ON s.id = causes.subscription AND s.state <> 'deleted'
            WHERE c.number = ? AND d.state = 'ready' AND d.kind IN ('alert', 'correction') AND d.attempts = 0
            GROUP BY d.id ORDER BY d.id
            """,
            (chat,),
        )
        return [
            Held(number, own, thread, Mode(mode), Hold(hold), moment(due))
            for number, own, thread, mode, hold, due in rows
        ]

    async def retime(self, number: int, timing: Timing) -> None:
        """Let a message wait for another moment."""
        await rows_of(
            self._connection,
            "UPDATE deliveries SET hold = ?, due = ?, expires = ? WHERE id = ? AND state = 'ready'",
            (timing.hold, milliseconds(timing.due), milliseconds(timing.expires), number),
        )
