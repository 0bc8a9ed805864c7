"""What the playground wrote down: messages that have really arrived, and how calls were answered."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

MARKER = re.compile(r"Marker (\d{6})")
SENDING = frozenset({"sendMessage", "editMessageText"})


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it arrived or was changed, at seconds since 1970; `number` is the ledger's.

    Whoever answers a command names it by `reply_to`; what has markers was not asked for.
    """

    number: int
    at: float
    edited: bool
    chat: int
    thread: int
    id: int
    text: str
    markers: tuple[int, ...]
    reply_to: int | None


@dataclass(frozen=True, slots=True)
class Call:
    """A call that would send or change a message: its chat, the HTTP status it was answered with.

    `flooded` is how many seconds it was asked to wait, `fault` what struck it; `unasked` tells whether its
    text has a marker.
    """

    at: float
    chat: int
    status: int | None
    flooded: int | None
    fault: str | None
    unasked: bool


def messages(ledger: Path) -> list[Message]:
    """Read the messages of a ledger in order."""
    return [
        Message(
            entry["number"],
            entry["at"],
            entry["method"] == "editMessageText",
            entry["chat"],
            entry["thread"] or 0,
            entry["message_id"],
            entry["text"],
            tuple(map(int, MARKER.findall(entry["text"]))),
            entry["reply_to"],
        )
        for entry in _lines(ledger)
        if entry["method"] in SENDING
    ]


def calls(journal: Path) -> list[Call]:
    """Read the calls of a journal that would send or change a message, in order."""
    return [_call(entry) for entry in _lines(journal) if entry["method"] in SENDING]


def _call(entry: dict[str, Any]) -> Call:
    answer, parameters = entry["answer"] or {}, entry["parameters"]
    return Call(
        datetime.fromisoformat(entry["time"]).timestamp(),
        int(parameters["chat_id"]),
        entry["status"],
        answer.get("parameters", {}).get("retry_after"),
        entry["fault"] and entry["fault"]["kind"],
        MARKER.search(parameters.get("text", "")) is not None,
    )


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)
