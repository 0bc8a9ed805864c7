"""What chats chose, and what the buttons under their messages do, in SQLite."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import aiosqlite

from storage.alerts import Hours
from storage.database import Kept
from storage.model import Action, Forgotten, Language, Preferences, Script
from storage.schedule import Digest, Period, Quiet
from storage.sqlite.moments import milliseconds, moment
from storage.sqlite.rows import rows_of

CHOICES = "language, script, zone, quiet, muted_until, digest, daily_limit, everyone, main_chat"
"""The columns of `chats` that hold its preferences."""


async def preferences(connection: aiosqlite.Connection, chat: int) -> Preferences:
    """Look up what a chat chose."""
    rows = await rows_of(connection, f"SELECT {CHOICES} FROM chats WHERE number = ?", (chat,))  # noqa: S608 - names of this file
    return preferences_of(rows[0]) if rows else Preferences()


async def set_preferences(connection: aiosqlite.Connection, chat: int, chosen: Preferences) -> None:
    """Keep what a chat chose."""
    await meet(connection, chat)
    hours = chosen.hours
    quiet = f"{hours.quiet.start}-{hours.quiet.end}" if hours.quiet else None
    digest = f"{hours.digest.period.value} {hours.digest.minute} {hours.digest.weekday}"
    await rows_of(
        connection,
        """
        UPDATE chats SET language = ?, script = ?, zone = ?, quiet = ?, muted_until = ?, digest = ?,
            daily_limit = ?, everyone = ?, main_chat = ?
        WHERE number = ?
        """,
        (
            chosen.language,
            chosen.script,
            hours.zone,
            quiet,
            milliseconds(hours.muted_until) if hours.muted_until else None,
            digest,
            hours.limit,
            chosen.everyone,
            chosen.main_chat,
            chat,
        ),
    )


def preferences_of(row: tuple[Any, ...]) -> Preferences:
    """Read the columns CHOICES."""
    language, script, zone, quiet, muted_until, digest, limit, everyone, main_chat = row
    return Preferences(
        Language(language) if language else None,
        Script(script) if script else None,
        Hours(
            zone=zone or Hours().zone,
            quiet=_quiet(quiet) if quiet else None,
            muted_until=None if muted_until is None else moment(muted_until),
            digest=_digest(digest) if digest else Hours().digest,
            limit=limit,
        ),
        bool(everyone),
        bool(main_chat),
    )


def _quiet(text: str) -> Quiet:
    start, end = text.split("-")
    return Quiet(int(start), int(end))


def _digest(text: str) -> Digest:
    period, minute, weekday = text.split(" ")
    return Digest(Period(period), int(minute), int(weekday))


async def meet(connection: aiosqlite.Connection, chat: int) -> int:
    """Give the id of a chat, a new one if we have not met it."""
    await rows_of(connection, "INSERT OR IGNORE INTO chats (number) VALUES (?)", (chat,))
    [(number,)] = await rows_of(connection, "SELECT id FROM chats WHERE number = ?", (chat,))
    return int(number)


async def keep_buttons(connection: aiosqlite.Connection, messages: Sequence[tuple[int, str, Kept]]) -> None:
    """Keep what the buttons of messages do: for each its chat, its token and the actions."""
    await connection.executemany(
        "INSERT OR IGNORE INTO chats (number) VALUES (?)", [(chat,) for chat, _, _ in messages]
    )
    await connection.executemany(
        "INSERT INTO buttons (token, chat, made, actions) SELECT ?, id, ?, ? FROM chats WHERE number = ?",
        [(token, int(kept.made.timestamp()), _actions(kept), chat) for chat, token, kept in messages],
    )


def _actions(kept: Kept) -> str:
    return json.dumps([[one.command, dict(one.parameters)] for one in kept.actions], ensure_ascii=False)


async def buttons(connection: aiosqlite.Connection, chat: int, token: str) -> Kept | None:
    """Look up what the buttons of a message of this chat do."""
    rows = await rows_of(
        connection,
        "SELECT made, actions FROM buttons JOIN chats ON chats.id = chat WHERE token = ? AND number = ?",
        (token, chat),
    )
    if not rows:
        return None
    actions = tuple(Action(command, parameters) for command, parameters in json.loads(rows[0][1]))
    return Kept(actions, datetime.fromtimestamp(rows[0][0], UTC))


async def drop_buttons(connection: aiosqlite.Connection, before: datetime) -> None:
    """Delete the buttons of old messages, and what they refer to: questions, and documents to confirm."""
    await rows_of(connection, "DELETE FROM buttons WHERE made < ?", (int(before.timestamp()),))
    await rows_of(connection, "DELETE FROM prompts WHERE made < ?", (milliseconds(before),))
    await rows_of(connection, "DELETE FROM drafts WHERE made < ?", (milliseconds(before),))


async def keep_prompt(
    connection: aiosqlite.Connection, chat: int, message: int, action: Action, made: datetime
) -> None:
    """Keep what words in answer to a message are for."""
    await rows_of(
        connection,
        "INSERT OR REPLACE INTO prompts (chat, message, made, command, parameters) VALUES (?, ?, ?, ?, ?)",
        (
            await meet(connection, chat),
            message,
            milliseconds(made),
            action.command,
            json.dumps(dict(action.parameters), ensure_ascii=False),
        ),
    )


async def prompt(connection: aiosqlite.Connection, chat: int, message: int) -> Action | None:
    """Look up what words in answer to a message of this chat are for."""
    rows = await rows_of(
        connection,
        "SELECT command, parameters FROM prompts JOIN chats ON chats.id = chat"
        " WHERE number = ? AND message = ?",
        (chat, message),
    )
    return Action(rows[0][0], json.loads(rows[0][1])) if rows else None


async def forget(connection: aiosqlite.Connection, chat: int) -> Forgotten:
    """Delete all that is kept of a chat, and count it."""
    dropped = await rows_of(
        connection,
        "DELETE FROM buttons WHERE chat IN (SELECT id FROM chats WHERE number = ?) RETURNING token",
        (chat,),
    )
    [(watches,)] = await rows_of(
        connection,
        "SELECT count(*) FROM subscriptions JOIN chats ON chats.id = chat"
        " WHERE number = ? AND subscriptions.state <> 'deleted'",
        (chat,),
    )
    chosen = await preferences(connection, chat) != Preferences()
    await rows_of(connection, "DELETE FROM chats WHERE number = ?", (chat,))
    return Forgotten(int(chosen), len(dropped), watches)
