"""Documents that somebody is yet to confirm, in SQLite."""

from datetime import date, datetime

import aiosqlite

from storage.model import Document, Language
from storage.sqlite.chats import meet
from storage.sqlite.moments import milliseconds
from storage.sqlite.rows import rows_of


class SqliteDrafts:
    """The documents that are yet to be confirmed."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def put(self, chat: int, document: Document, now: datetime) -> int:
        """Keep a document for a chat, and number it."""
        [(number,)] = await rows_of(
            self._connection,
            """
            INSERT INTO drafts (chat, made, key, title, text, source, language, published, url)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """,
            (
                await meet(self._connection, chat),
                milliseconds(now),
                document.key,
                document.title,
                document.text,
                document.source,
                document.language,
                document.published.isoformat() if document.published else None,
                document.url,
            ),
        )
        return int(number)

    async def one(self, chat: int, number: int) -> Document | None:
        """Look up a document of a chat."""
        rows = await rows_of(
            self._connection,
            """
            SELECT key, text, title, source, drafts.language, published, url
            FROM drafts JOIN chats ON chats.id = chat
            WHERE drafts.id = ? AND number = ?
            """,
            (number, chat),
        )
        if not rows:
            return None
        key, text, title, source, language, published, url = rows[0]
        return Document(
            key,
            text,
            title,
            source,
            Language(language) if language else None,
            _published(published) if published else None,
            url,
        )

    async def delete(self, chat: int, number: int) -> None:
        """Forget a document of a chat."""
        await rows_of(
            self._connection,
            "DELETE FROM drafts WHERE id = ? AND chat IN (SELECT id FROM chats WHERE number = ?)",
            (number, chat),
        )


def _published(written: str) -> date:
    """Read a day, or a moment with its time zone."""
    return datetime.fromisoformat(written) if "T" in written else date.fromisoformat(written)
