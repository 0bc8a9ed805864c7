"""Saved queries of chats in SQLite."""

# ruff: noqa: S608 - statements are put together from the pieces of this file; values are always bound

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import aiosqlite

from storage.alerts import Mode
from storage.records import Listener, Saved
from storage.sqlite.chats import CHOICES, meet, preferences_of
from storage.sqlite.moments import milliseconds, moment
from storage.sqlite.rows import rows_of
from storage.subscription import Subscription

COLUMNS = "s.id, s.thread, s.query, s.mode, s.state, s.sent, s.made, s.corrections"


class SqliteSubscriptions:
    """The saved queries."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def put(self, chat: int, thread: int | None, query: str, mode: Mode, now: datetime) -> int:
        """Save a query of a chat, or let the same one go on in this mode; return its id."""
        number, at, revision = (
            await meet(self._connection, chat),
            milliseconds(now),
            await next_revision(self._connection),
        )
        [(saved,)] = await rows_of(
            self._connection,
            """
            INSERT INTO subscriptions (chat, thread, query, mode, state, made, changed, revision)
            VALUES (?, ?, ?, ?, 'active', ?, ?, ?)
            ON CONFLICT (chat, thread, query) WHERE state <> 'deleted'
            DO UPDATE SET mode = excluded.mode, state = 'active', changed = excluded.changed,
                revision = excluded.revision
            RETURNING id
            """,
            (number, thread or 0, query, mode, at, at, revision),
        )
        return int(saved)

    async def change(self, saved: int, now: datetime, **columns: str | int) -> None:
        """Set columns of a saved query: query, mode, state, corrections."""
        names = ", ".join(f"{name} = ?" for name in columns)
        await rows_of(
            self._connection,
            f"UPDATE subscriptions SET {names}, changed = ?, revision = ? WHERE id = ?",
            (*columns.values(), milliseconds(now), await next_revision(self._connection), saved),
        )

    async def of_chat(self, chat: int) -> list[Subscription]:
        """List the queries of a chat in the order in which they were saved."""
        rows = await rows_of(
            self._connection,
            f"SELECT {COLUMNS} FROM subscriptions s JOIN chats ON chats.id = s.chat"
            " WHERE number = ? AND s.state <> 'deleted' ORDER BY s.id",
            (chat,),
        )
        return list(map(_subscription, rows))

    async def one(self, chat: int, saved: int, *, deleted: bool = False) -> Subscription | None:
        """Look up a query of a chat; a deleted one if that is asked for."""
        rows = await rows_of(
            self._connection,
            f"SELECT {COLUMNS} FROM subscriptions s JOIN chats ON chats.id = s.chat"
            " WHERE number = ? AND s.id = ? AND (s.state = 'deleted') = ?",
            (chat, saved, deleted),
        )
        return _subscription(rows[0]) if rows else None

    async def changes(self, revision: int) -> list[Saved]:
        """List the queries that were saved, changed or removed after a revision."""
        rows = await rows_of(
            self._connection,
            "SELECT id, query, state = 'active', revision FROM subscriptions"
            " WHERE revision > ? ORDER BY revision",
            (revision,),
        )
        return [Saved(number, query, bool(active), seen) for number, query, active, seen in rows]

    async def listeners(self, saved: Iterable[int]) -> list[Listener]:
        """Look up who waits with these queries, with what their chats chose."""
        rows = await rows_of(
            self._connection,
            f"""
            SELECT s.id, s.chat, s.thread, s.mode, {CHOICES}
            FROM subscriptions s JOIN chats ON chats.id = s.chat
            WHERE s.id IN (SELECT value FROM json_each(?)) AND s.state = 'active'
            ORDER BY s.id
            """,
            (json.dumps(list(saved)),),
        )
        return list(map(_listener, rows))

    async def told(self, story: int) -> list[Listener]:
        """Look up who waits for corrections with a query that told a story, or may have told it.

        What a message carries may have been told if that message may have arrived.
        """
        rows = await rows_of(
            self._connection,
            f"""
            SELECT DISTINCT s.id, a.chat, a.thread, s.mode, {CHOICES}
            FROM deliveries a JOIN causes ON causes.delivery = a.id
            JOIN subscriptions s ON s.id = causes.subscription JOIN chats ON chats.id = a.chat
            LEFT JOIN deliveries p ON p.id = a.carrier
            WHERE a.kind = 'alert' AND a.story = ? AND s.state = 'active' AND s.corrections
                AND coalesce(p.state, a.state) IN ('sending', 'uncertain', 'sent')
            ORDER BY s.id
            """,
            (story,),
        )
        return list(map(_listener, rows))

    async def drop_deleted(self, before: datetime) -> None:
        """Forget queries that were removed long ago."""
        await rows_of(
            self._connection,
            "DELETE FROM subscriptions WHERE state = 'deleted' AND changed < ?",
            (milliseconds(before),),
        )


async def next_revision(connection: aiosqlite.Connection) -> int:
    """Count one more change, so that whoever keeps the queries in memory notices."""
    [(revision,)] = await rows_of(
        connection, "UPDATE counters SET revision = revision + 1 RETURNING revision"
    )
    return int(revision)


def _listener(row: Sequence[Any]) -> Listener:
    number, chat, thread, mode, *choices = row
    return Listener(number, chat, thread, Mode(mode), preferences_of(tuple(choices)).hours)


def _subscription(row: Sequence[Any]) -> Subscription:
    number, thread, query, mode, state, sent, made, corrections = row
    return Subscription(
        number,
        thread or None,
        query,
        Mode(mode),
        paused=state != "active",
        removed=state == "removed",
        sent=sent,
        made=moment(made),
        corrections=bool(corrections),
    )
