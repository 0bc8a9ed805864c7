"""What chats chose, and what the buttons under their messages do, in SQLite."""

import json
from datetime import UTC, datetime

import aiosqlite

from storage.database import Kept
from storage.model import Action, Forgotten, Language, Preferences, Script
from storage.sqlite.rows import rows_of


async def preferences(connection: aiosqlite.Connection, chat: int) -> Preferences:
    """Look up what a chat chose."""
    rows = await rows_of(connection, "SELECT language, script FROM chats WHERE number = ?", (chat,))
    language, script = rows[0] if rows else (None, None)
    return Preferences(Language(language) if language else None, Script(script) if script else None)


async def set_preferences(connection: aiosqlite.Connection, chat: int, chosen: Preferences) -> None:
    """Keep what a chat chose."""
    await rows_of(
        connection,
        "INSERT INTO chats (number, language, script) VALUES (?, ?, ?)"
        " ON CONFLICT (number) DO UPDATE SET language = excluded.language, script = excluded.script",
        (chat, chosen.language, chosen.script),
    )


async def keep_buttons(connection: aiosqlite.Connection, chat: int, token: str, kept: Kept) -> None:
    """Keep what the buttons of one message do."""
    await rows_of(connection, "INSERT OR IGNORE INTO chats (number) VALUES (?)", (chat,))
    actions = json.dumps([[one.command, dict(one.parameters)] for one in kept.actions], ensure_ascii=False)
    await rows_of(
        connection,
        "INSERT INTO buttons (token, chat, made, actions) SELECT ?, id, ?, ? FROM chats WHERE number = ?",
        (token, int(kept.made.timestamp()), actions, chat),
    )


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
    """Delete the buttons of old messages."""
    await rows_of(connection, "DELETE FROM buttons WHERE made < ?", (int(before.timestamp()),))


async def forget(connection: aiosqlite.Connection, chat: int) -> Forgotten:
    """Delete all that is kept of a chat, and count it."""
    dropped = await rows_of(
        connection,
        "DELETE FROM buttons WHERE chat IN (SELECT id FROM chats WHERE number = ?) RETURNING token",
        (chat,),
    )
    chosen = await rows_of(
        connection, "DELETE FROM chats WHERE number = ? RETURNING language, script", (chat,)
    )
    return Forgotten(sum(any(choices) for choices in chosen), len(dropped))
