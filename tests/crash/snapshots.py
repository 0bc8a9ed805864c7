"""What a database holds after a crash and at the end, read without the store."""

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.crash.records import MARKER

FINAL = frozenset({"sent", "expired", "cancelled", "dead", "unconfirmed"})
RESTING = "watches rest"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the outbox: `chat` is the messenger's number, `expires` is in seconds since 1970.

    `marker` and `source` are those of its article, where it has one.
    """

    id: int
    kind: str
    chat: int
    thread: int
    marker: int | None
    source: str
    target: int | None
    state: str
    expires: float
    doubts: int
    message: int | None
    carrier: int | None
    reason: str

    def __str__(self) -> str:
        """Name it so that it can be looked up."""
        told = f"Marker {self.marker:06d}" if self.marker is not None else "no article"
        return (
            f"{self.kind} {self.id} ({told}, chat {self.chat}, thread {self.thread}, {self.state}"
            f"{f' because of {self.reason!r}' if self.reason else ''}, {self.doubts} doubts)"
        )


@dataclass(frozen=True, slots=True)
class Snapshot:
    """How things stood at a crash, at seconds since 1970.

    `sending` are the rows under way by chat, `rests` when each chat's pause ends, `pause` when that of all
    ends, `blocked` the chats that are not to be written to, `resting` how many watches rest because the bot
    was removed, `unhandled` the commands, by chat and message, that wait in the inbox.
    """

    at: float
    sending: dict[int, tuple[int, ...]]
    rests: dict[int, float]
    pause: float
    blocked: frozenset[int]
    resting: int
    unhandled: frozenset[tuple[int, int]]


def rows_of(database: Path) -> dict[int, Row]:
    """Read the whole outbox, by id."""
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        found = connection.execute(
            """
            SELECT d.id, d.kind, c.number AS chat, d.thread, a.title AS marker,
                coalesce(s.name, '') AS source, d.target, d.state, d.expires / 1000.0 AS expires,
                d.doubts, d.message, d.carrier, d.reason
            FROM deliveries d JOIN chats c ON c.id = d.chat
            LEFT JOIN articles a ON a.id = d.article
            LEFT JOIN meta ON meta.id = a.id LEFT JOIN sources s ON s.id = meta.source
            ORDER BY d.id
            """
        ).fetchall()
    return {row["id"]: Row(**{**row, "marker": _marker(row["marker"])}) for row in found}


def snapshot(database: Path, at: float) -> Snapshot:
    """Read how things stood at a crash."""
    with closing(sqlite3.connect(database)) as connection:
        sending: dict[int, tuple[int, ...]] = {}
        for chat, row in connection.execute(
            "SELECT number, d.id FROM deliveries d JOIN chats c ON c.id = d.chat WHERE d.state = 'sending'"
        ):
            sending[chat] = (*sending.get(chat, ()), row)
        chats = connection.execute("SELECT number, rests_until, state FROM chats").fetchall()
        [(pause,)] = connection.execute("SELECT pause FROM counters").fetchall()
        [(resting,)] = connection.execute("SELECT count(*) FROM subscriptions WHERE state = 'removed'")
        bodies = connection.execute("SELECT body FROM inbox WHERE body IS NOT NULL").fetchall()
    return Snapshot(
        at,
        sending,
        {chat: rests / 1000 for chat, rests, _ in chats},
        pause / 1000,
        frozenset(chat for chat, _, state in chats if state != "active"),
        resting,
        frozenset(command for (body,) in bodies if (command := _command(body)) is not None),
    )


def unfinished(database: Path) -> str:
    """Say what is still to be done, in a few words; nothing is if they are empty."""
    with closing(sqlite3.connect(database, timeout=10)) as connection:
        waiting = connection.execute(
            "SELECT d.state || ' ' || hold || ' in ' || number, count(*)"
            " FROM deliveries d JOIN chats c ON c.id = d.chat"
            " WHERE d.state IN ('ready', 'sending', 'uncertain', 'carried') GROUP BY 1"
        ).fetchall()
        [(unhandled,)] = connection.execute("SELECT count(*) FROM inbox WHERE body IS NOT NULL")
        [(resting,)] = connection.execute("SELECT count(*) FROM subscriptions WHERE state = 'removed'")
    told = [f"{count} {what}" for what, count in waiting]
    told += [f"{unhandled} updates"] * bool(unhandled) + [f"{resting} {RESTING}"] * bool(resting)
    return ", ".join(told)


def _marker(title: str | None) -> int | None:
    found = MARKER.search(title or "")
    return int(found[1]) if found else None


def _command(body: str) -> tuple[int, int] | None:
    message = json.loads(body).get("message")
    return (message["chat"]["id"], message["message_id"]) if message else None
