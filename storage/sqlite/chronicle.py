"""Stories in SQLite as operators see and correct them."""

import json
from collections.abc import Sequence
from datetime import datetime

import aiosqlite

from storage.delivery import Kind, State
from storage.joining import Member, Message, Moved
from storage.model import Headline, Language
from storage.sqlite import ids
from storage.sqlite.moments import milliseconds
from storage.sqlite.rows import rows_of
from storage.story import Decision, DecisionKind, Shared


class SqliteStories:
    """The stories that articles tell, and what operators decided on them."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def find(self, number: int) -> int | None:
        """Find the story of an article, or the one with this id."""
        rows = await rows_of(
            self._connection,
            "SELECT story FROM meta WHERE id = ?1 UNION ALL SELECT story FROM meta WHERE story = ?1 LIMIT 1",
            (number,),
        )
        return int(rows[0][0]) if rows else None

    async def members(self, story: int) -> list[Member]:
        """List the articles of a story, the earliest first."""
        rows = await rows_of(
            self._connection,
            """
            SELECT m.id, title, m.language, name, m.published, m.story, o.id, coalesce(copied, 0), reasons
            FROM meta m JOIN articles ON articles.id = m.id JOIN sources ON sources.id = m.source
            LEFT JOIN joins ON joins.article = m.id
            LEFT JOIN meta o ON o.id = joins.other AND o.story = m.story
            WHERE m.story = ? ORDER BY m.id
            """,
            (story,),
        )
        return [
            Member(
                Headline(number, title, Language(language), name, ids.date_of(published), of),
                other,
                bool(copied) and other is not None,
                () if other is None else tuple(Shared(*both) for both in json.loads(reasons)),
            )
            for number, title, language, name, published, of, other, copied, reasons in rows
        ]

    async def vacant(self, article: int) -> int:
        """Choose an id for the story of an article alone."""
        [(taken, least)] = await rows_of(
            self._connection,
            "SELECT EXISTS (SELECT 1 FROM meta WHERE story = ?), (SELECT min(story) FROM meta)",
            (article,),
        )
        return min(least, 0) - 1 if taken else article

    async def move(self, articles: Sequence[int], story: int) -> None:
        """Let articles tell a story."""
        await rows_of(
            self._connection,
            "UPDATE meta SET story = ? WHERE id IN (SELECT value FROM json_each(?))",
            (story, json.dumps(list(articles))),
        )

    async def messages(self, story: int) -> list[Message]:
        """List the messages of the outbox about a story."""
        rows = await rows_of(
            self._connection,
            "SELECT id, kind, key, chat, thread, article, state FROM deliveries WHERE story = ? ORDER BY id",
            (story,),
        )
        return [
            Message(number, Kind(kind), key, chat, thread, article, State(state))
            for number, kind, key, chat, thread, article, state in rows
        ]

    async def state(self, key: str) -> State | None:
        """Tell what became of the message with a key."""
        rows = await rows_of(
            self._connection,
            "SELECT state FROM deliveries WHERE key = ?1"
            " UNION ALL SELECT 'sent' FROM past_keys WHERE key = ?1 LIMIT 1",
            (key,),
        )
        return State(rows[0][0]) if rows else None

    async def readdress(
        self, message: int, story: int, key: str, state: State, reason: str, now: datetime
    ) -> None:
        """Let a message be about a story, under a key, in a state."""
        await rows_of(
            self._connection,
            """
            UPDATE deliveries SET story = ?2, key = ?3, state = ?4,
                reason = iif(state = ?4, reason, ?5), changed = iif(state = ?4, changed, ?6)
            WHERE id = ?1
            """,
            (message, story, key, state, reason, milliseconds(now)),
        )

    async def bar(self, key: str) -> None:
        """Let the message with a key never be made."""
        await rows_of(self._connection, "INSERT OR IGNORE INTO past_keys (key) VALUES (?)", (key,))

    async def share_mutes(self, left: int, story: int) -> list[int]:
        """Let the chats that muted a story mute another too; list those that had not."""
        rows = await rows_of(
            self._connection,
            "INSERT OR IGNORE INTO muted_stories (chat, story) SELECT chat, ?2 FROM muted_stories"
            " WHERE story = ?1 RETURNING chat",
            (left, story),
        )
        return [chat for (chat,) in rows]

    async def unmute(self, chats: Sequence[int], story: int) -> None:
        """Let chats hear of a story again."""
        await rows_of(
            self._connection,
            "DELETE FROM muted_stories WHERE story = ? AND chat IN (SELECT value FROM json_each(?))",
            (story, json.dumps(list(chats))),
        )

    async def decide(
        self, kind: DecisionKind, article: int, left: int, story: int, moved: Moved, now: datetime
    ) -> int:
        """Keep a decision and number it."""
        kept = {"articles": moved.articles, "messages": moved.messages, "muted": moved.muted}
        [(number,)] = await rows_of(
            self._connection,
            "INSERT INTO decisions (kind, article, former, story, moved, made) VALUES (?, ?, ?, ?, ?, ?)"
            " RETURNING id",
            (kind, article, left, story, json.dumps(kept), milliseconds(now)),
        )
        return int(number)

    async def decision(self, number: int) -> tuple[Decision, Moved] | None:
        """Look up a decision that was not undone."""
        rows = await rows_of(
            self._connection,
            "SELECT kind, article, former, story, moved FROM decisions WHERE id = ? AND undone IS NULL",
            (number,),
        )
        if not rows:
            return None
        [(kind, article, left, story, kept)] = rows
        moved = json.loads(kept)
        messages = tuple((message, key, State(state)) for message, key, state in moved["messages"])
        return (
            Decision(number, DecisionKind(kind), article, left, story),
            Moved(tuple(moved["articles"]), messages, tuple(moved["muted"])),
        )

    async def undo(self, number: int, now: datetime) -> None:
        """Keep that a decision was undone."""
        await rows_of(
            self._connection, "UPDATE decisions SET undone = ? WHERE id = ?", (milliseconds(now), number)
        )
