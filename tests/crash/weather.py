"""Bad weather between the program and Telegram: seeded faults that come and go."""

import asyncio
from collections import Counter
from random import Random
from typing import Any

from bot.playground.faults import Fault, Faults
from tests.crash.places import Places

LONGEST_DELAY = 0.5
CHANGE_SECONDS = 0.2
FLOODED = 4
"""Chats that are asked to wait at once, one more than it takes to pause them all."""

Kinds = tuple[dict[str, Any], ...]

OF_MESSAGES: Kinds = (
    {"kind": "error", "code": 429, "retry_after": 1},
    {"kind": "error", "code": 429, "retry_after": 2},
    {"kind": "error", "code": 500},
    {"kind": "error", "code": 502},
    {"kind": "error", "code": 401},
    {"kind": "error", "code": 404},
    {"kind": "reset", "applied": False},
    {"kind": "reset", "applied": True},
    {"kind": "truncated"},
    {"kind": "html", "code": 502, "applied": False},
    {"kind": "html", "code": 502, "applied": True},
    {"kind": "html", "code": 400, "applied": False},
    {"kind": "html", "code": 403, "applied": False},
    {"kind": "html", "code": 404, "applied": False},
    {"kind": "hang", "applied": False},
    {"kind": "hang", "applied": True},
)
OF_UPDATES: Kinds = (
    {"kind": "error", "code": 500},
    {"kind": "error", "code": 502},
    {"kind": "reset", "applied": True},
    {"kind": "truncated"},
    {"kind": "html", "code": 502},
    {"kind": "duplicate"},
    {"kind": "reorder"},
)


class Weather:
    """Changes the faults of a playground until it is told to clear up."""

    def __init__(self, faults: Faults, places: Places, chance: Random) -> None:
        self._faults = faults
        self._chance = chance
        # An answer is tried once, and who asks must get one; the guests' way back leads over answers too.
        self._chats = [chat for chat in places.chats() if chat not in {places.asking, places.guests}]
        self.sent = Counter[str]()

    async def change(self) -> None:
        """Let one fault after the other strike."""
        while True:
            await asyncio.sleep(CHANGE_SECONDS)
            self._next()

    def clear_up(self) -> None:
        """Take all faults away."""
        self._faults.clear()

    def _next(self) -> None:
        draw = self._chance.random()
        if draw < 1 / 2:
            method = self._chance.choice(("sendMessage", "sendMessage", "editMessageText"))
            self._strike(self._chance.choice(self._chats), method, self._chance.choice(OF_MESSAGES))
        elif draw < 3 / 4:
            seconds = self._chance.uniform(0.05, LONGEST_DELAY)
            self._strike(
                self._chance.choice(self._chats), "sendMessage", {"kind": "delay", "seconds": seconds}
            )
        elif draw < 0.85:
            self._strike(None, "getUpdates", self._chance.choice(OF_UPDATES))
        elif draw < 0.88:
            for chat in self._chance.sample(self._chats, FLOODED):
                self._strike(chat, "sendMessage", {"kind": "error", "code": 429, "retry_after": 1})

    def _strike(self, chat: int | None, method: str, how: dict[str, Any]) -> None:
        """Add a fault, unless one waits there already."""
        if any((one.fault.chat, one.fault.method) == (chat, method) for one in self._faults.list()):
            return
        self._faults.add(Fault(method=method, chat=chat, count=1, **how))
        self.sent[f"{how['kind']} {how.get('code', '')}".strip()] += 1
