"""What messages of the outbox tell, looked up in SQLite."""

# ruff: noqa: S608 - statements are put together from the pieces of this file; values are always bound

import json
from collections.abc import Iterable, Sequence
from datetime import datetime

import aiosqlite

from storage.alerts import Hold
from storage.delivery import Kind
from storage.model import Headline, Language
from storage.records import Carried, Tellable
from storage.revision import Revised
from storage.sqlite import ids
from storage.sqlite.moments import milliseconds, moment
from storage.sqlite.revisions import COLUMNS, revised_of
from storage.sqlite.rows import rows_of

OTHERS = 30
"""Articles of a story that a message may name."""

RESTORED = """
    UPDATE deliveries SET state = 'ready', reason = '', changed = ?2
    WHERE state = 'cancelled' AND reason = ?1 AND expires > ?2
"""
"""What was cancelled for a reason that is gone waits again, unless it is too late for it."""


class SqliteTales:
    """What messages tell."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def tellable(self, alerts: Iterable[int]) -> dict[int, Tellable]:
        """Look up what alerts and corrections are about; one whose article is gone is left out."""
        rows = await rows_of(
            self._connection,
            f"""
            SELECT d.id, s.query, d.story, d.article, d.made, {COLUMNS}
            FROM deliveries d JOIN articles ON articles.id = d.article
            JOIN causes ON causes.delivery = d.id JOIN subscriptions s ON s.id = causes.subscription
            LEFT JOIN revisions r ON r.id = d.revision
            WHERE d.id IN (SELECT value FROM json_each(?))
                AND (d.kind = 'alert' OR d.kind = 'correction' AND r.id IS NOT NULL)
            ORDER BY d.id, s.id
            """,
            (json.dumps(list(alerts)),),
        )
        queries: dict[int, tuple[str, ...]] = {}
        for number, query, *_ in rows:
            queries[number] = (*queries.get(number, ()), query)
        return {
            number: Tellable(number, story, article, queries[number], moment(made), revised_of(columns))
            for number, _, story, article, made, *columns in rows
        }

    async def alert_of(self, delivery: int, chat: int) -> int | None:
        """Look up the alert that a message of a chat, by its number, tells: itself, or the one it changes."""
        rows = await rows_of(
            self._connection,
            "SELECT coalesce(d.target, d.id) FROM deliveries d JOIN chats c ON c.id = d.chat"
            " WHERE d.id = ? AND c.number = ?",
            (delivery, chat),
        )
        return rows[0][0] if rows else None

    async def has_told(self, chat: int, message: int) -> bool:
        """Tell whether a message of a chat told something."""
        rows = await rows_of(
            self._connection,
            "SELECT 1 FROM deliveries d JOIN chats c ON c.id = d.chat"
            " WHERE c.number = ? AND d.message = ? LIMIT 1",
            (chat, message),
        )
        return bool(rows)

    async def parts(self, carrier: int, chat: int, limit: int, offset: int) -> Carried | None:
        """List a page of the alerts that a message of a chat, by its number, carries; None: there is none."""
        found = await rows_of(
            self._connection,
            "SELECT d.kind, d.made FROM deliveries d JOIN chats c ON c.id = d.chat"
            " WHERE d.id = ? AND c.number = ?",
            (carrier, chat),
        )
        if not found:
            return None
        [(total, hold)] = await rows_of(
            self._connection,
            "SELECT count(*), coalesce(max(hold), '') FROM deliveries WHERE carrier = ?",
            (carrier,),
        )
        rows = await rows_of(
            self._connection,
            "SELECT id FROM deliveries WHERE carrier = ? ORDER BY id LIMIT ? OFFSET ?",
            (carrier, limit, offset),
        )
        [(kind, made)] = found
        alerts = tuple(number for (number,) in rows)
        return Carried(Kind(kind), Hold(hold), moment(made), alerts, total)

    async def others(self, stories: Sequence[int]) -> dict[int, list[Headline]]:
        """List the articles of each story, the earliest first."""
        rows = await rows_of(
            self._connection,
            """
            SELECT story, meta.id, title, language, name, published
            FROM meta JOIN articles USING (id) JOIN sources ON sources.id = meta.source
            WHERE story IN (SELECT value FROM json_each(?)) ORDER BY added, meta.id
            """,
            (json.dumps(list(stories)),),
        )
        found: dict[int, list[Headline]] = {}
        for story, number, title, language, name, published in rows:
            known = found.setdefault(story, [])
            if len(known) < OTHERS:
                known.append(Headline(number, title, Language(language), name, ids.date_of(published)))
        return found

    async def revisions(self, stories: Sequence[int]) -> dict[int, list[Revised]]:
        """List what readers should know of changes of each story's articles, the earliest first."""
        rows = await rows_of(
            self._connection,
            f"SELECT story, {COLUMNS} FROM meta JOIN revisions r ON r.article = meta.id"
            " WHERE story IN (SELECT value FROM json_each(?)) ORDER BY r.id",
            (json.dumps(list(stories)),),
        )
        found: dict[int, list[Revised]] = {}
        for story, *columns in rows:
            if revised := revised_of(columns):
                found.setdefault(story, []).append(revised)
        return found

    async def moments(self, story: int) -> dict[int, datetime]:
        """Say when each article of a story was first stored."""
        rows = await rows_of(
            self._connection,
            "SELECT meta.id, added FROM meta JOIN articles USING (id) WHERE story = ? ORDER BY meta.id",
            (story,),
        )
        return {number: datetime.fromisoformat(added) for number, added in rows}

    async def mute(self, chat: int, story: int, reason: str, now: datetime) -> None:
        """Let a chat, by its number, hear no more of a story."""
        await rows_of(
            self._connection,
            "INSERT OR IGNORE INTO muted_stories (chat, story) SELECT id, ? FROM chats WHERE number = ?",
            (story, chat),
        )
        await rows_of(
            self._connection,
            "UPDATE deliveries SET state = 'cancelled', reason = ?, changed = ?"
            " WHERE state = 'ready' AND story = ? AND chat IN (SELECT id FROM chats WHERE number = ?)",
            (reason, milliseconds(now), story, chat),
        )

    async def unmute(self, chat: int, story: int, reason: str, now: datetime) -> None:
        """Let a chat hear of a story again, and of what was kept from it if that is worth it still."""
        await rows_of(
            self._connection,
            "DELETE FROM muted_stories WHERE story = ? AND chat IN (SELECT id FROM chats WHERE number = ?)",
            (story, chat),
        )
        await rows_of(
            self._connection,
            f"{RESTORED} AND story = ?3 AND chat IN (SELECT id FROM chats WHERE number = ?4)",
            (reason, milliseconds(now), story, chat),
        )

    async def cancel_for(self, subscription: int, reason: str, now: datetime) -> None:
        """Cancel what waits for a removed query alone."""
        await rows_of(
            self._connection,
            """
            UPDATE deliveries SET state = 'cancelled', reason = ?, changed = ?
            WHERE state = 'ready' AND kind IN ('alert', 'correction') AND carrier IS NULL
                AND id IN (SELECT delivery FROM causes WHERE subscription = ?)
                AND NOT EXISTS (
                    SELECT 1 FROM causes JOIN subscriptions s ON s.id = causes.subscription
                    WHERE causes.delivery = deliveries.id AND s.state <> 'deleted'
                )
            """,
            (reason, milliseconds(now), subscription),
        )

    async def restore_for(self, subscription: int, reason: str, now: datetime) -> None:
        """Let what was cancelled with a query wait again, if it is worth it still."""
        await rows_of(
            self._connection,
            f"{RESTORED} AND id IN (SELECT delivery FROM causes WHERE subscription = ?3)",
            (reason, milliseconds(now), subscription),
        )
