"""Updates that were received and are yet to be handled, in SQLite."""

from collections.abc import Sequence
from datetime import datetime

import aiosqlite

from storage.sqlite.moments import milliseconds
from storage.sqlite.rows import rows_of


class SqliteInbox:
    """The updates that were received."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def receive(self, updates: Sequence[tuple[int, str]], now: datetime) -> list[int]:
        """Keep updates by number and body; return the numbers of those that were not known."""
        fresh = []
        for number, body in updates:
            rows = await rows_of(
                self._connection,
                "INSERT OR IGNORE INTO inbox (id, received, body) VALUES (?, ?, ?) RETURNING id",
                (number, milliseconds(now), body),
            )
            fresh += [new for (new,) in rows]
        return fresh

    async def unhandled(self) -> list[tuple[int, str]]:
        """List what was received and not handled, in order."""
        rows = await rows_of(
            self._connection, "SELECT id, body FROM inbox WHERE body IS NOT NULL ORDER BY id"
        )
        return [(number, body) for number, body in rows]

    async def handled(self, numbers: Sequence[int]) -> None:
        """Mark updates as handled; their bodies are deleted."""
        await self._connection.executemany(
            "UPDATE inbox SET body = NULL WHERE id = ?", [(one,) for one in numbers]
        )

    async def drop(self, before: datetime) -> None:
        """Forget the numbers of what was handled long ago."""
        await rows_of(
            self._connection, "DELETE FROM inbox WHERE received < ? AND body IS NULL", (milliseconds(before),)
        )
