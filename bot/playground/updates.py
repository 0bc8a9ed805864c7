"""The queue of updates for the bot: long polling, confirmation by offset, one poller at a time."""

import asyncio
import contextlib
from dataclasses import dataclass

from bot.playground.api_types import Clock, Json
from bot.playground.errors import conflict

KEPT_SECONDS = 24 * 60 * 60
LARGEST_BATCH = 100

# Bot API, getUpdates: these three are sent only to a bot that asks for them by name.
_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(frozen=True, slots=True)
class _Waiting:
    at: float
    update: Json


class UpdateQueue:
    """Updates in the order of their ids, each kept until a higher offset confirms it or a day has passed.

    The ids start at the time of the start in seconds, so that they keep growing over restarts.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._next_id = int(clock())
        self._waiting: list[_Waiting] = []
        self._poll: asyncio.Future[None] | None = None
        self._closed = False
        self.allowed: list[str] = []

    def push(self, kind: str, payload: Json) -> None:
        """Queue an update of the kind, unless the bot has said that it does not want that kind."""
        if kind not in self.allowed if self.allowed else kind in _ON_REQUEST:
            return
        self._waiting.append(_Waiting(self._clock(), {"update_id": self._next_id, kind: payload}))
        self._next_id += 1
        self._wake()

    def pending(self) -> int:
        """Count the updates that nobody has confirmed yet."""
        self._forget_old()
        return len(self._waiting)

    def clear(self) -> None:
        """Drop everything that waits."""
        self._waiting.clear()

    def close(self) -> None:
        """Let the poll that waits end with what there is."""
        self._closed = True
        self._wake()

    async def poll(self, *, offset: int, limit: int, timeout: float) -> list[Json]:  # noqa: ASYNC109
        """Give the earliest updates, waiting up to `timeout` seconds for the first.

        A positive offset confirms all updates below it; a negative one keeps only that many of the latest.

        Raises:
            ApiError: 409 in the older poll, when another one begins while it waits.
        """
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(
                conflict(
                    "terminated by other getUpdates request; make sure that only one bot instance is running"
                )
            )
        self._poll = None
        self._confirm(offset)
        if not self._waiting and timeout > 0 and not self._closed:
            await self._first(timeout)
        self._forget_old()
        return [one.update for one in self._waiting[:limit]]

    async def _first(self, seconds: float) -> None:
        poll = self._poll = asyncio.get_running_loop().create_future()
        try:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(poll, seconds)
        finally:
            if self._poll is poll:
                self._poll = None

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self._waiting = self._waiting[offset:]
        elif offset <= self._next_id:  # an offset from the future was never given out and says nothing
            self._waiting = [one for one in self._waiting if one.update["update_id"] >= offset]
        self._forget_old()

    def _forget_old(self) -> None:
        oldest = self._clock() - KEPT_SECONDS
        self._waiting = [one for one in self._waiting if one.at >= oldest]

    def _wake(self) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)
