"""The numbered events that chat pages follow, kept for a while so that a page can catch up."""

import asyncio
import contextlib
import json
import secrets
from collections import deque

from bot.playground.api_types import Json

_KEPT = 1000


class EventFeed:
    """Events in order, each with an id of this run and its number.

    An id is only understood by the run that gave it, so a page that outlives a restart is told to reload.
    """

    def __init__(self, kept: int = _KEPT) -> None:
        self._run = secrets.token_hex(4)
        self._kept: deque[tuple[int, str]] = deque(maxlen=kept)
        self._number = 0
        self._news = asyncio.Event()
        self.closed = False

    @property
    def number(self) -> int:
        """The number of the newest event, 0 before the first."""
        return self._number

    def publish(self, event: Json) -> None:
        """Append an event, as it is now, and wake whoever waits."""
        self._number += 1
        self._kept.append((self._number, json.dumps(event, ensure_ascii=False)))
        self._wake()

    def close(self) -> None:
        """End the feed: nobody waits any more."""
        self.closed = True
        self._wake()

    def identify(self, number: int) -> str:
        """Give the id under which an event travels."""
        return f"{self._run}-{number}"

    def position(self, event_id: str) -> int | None:
        """Give the number that an id of this run stands for, None when it is from elsewhere."""
        run, _, number = event_id.partition("-")
        if run != self._run or not number.isdecimal() or not number.isascii():
            return None
        return int(number) if int(number) <= self._number else None

    def since(self, number: int) -> list[tuple[int, str]] | None:
        """Give what came after the number as (number, JSON), None when some of it is no longer kept."""
        if self._number - number > len(self._kept):
            return None
        return [event for event in self._kept if event[0] > number]

    async def wait(self, number: int, seconds: float) -> None:
        """Wait until there is something newer than the number, the feed is closed, or time is up."""
        if self.closed or self._number > number:
            return
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._news.wait(), seconds)

    def _wake(self) -> None:
        news, self._news = self._news, asyncio.Event()
        news.set()
