"""How fast messages may go: to one chat, and to all together."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from time import monotonic

SECOND = 1.0
MINUTE = 60.0
BURST_SECONDS = 3.0
IDLE_CHATS = 10_000
"""Above this number of remembered chats the idle ones are forgotten."""

Window = tuple[int, float]
"""So many messages in so many seconds."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What Telegram bears, with some room.

    Its Bots FAQ names one message a second per chat, 20 a minute per group, about 30 a second in all.

    `overall` counts all messages of a second, of which a fifth is kept for answers; `group` those of a
    minute to one group, `burst` those of three seconds; `private` those of a second to one person. 0 lifts
    a limit.
    """

    overall: int = 25
    group: int = 18
    burst: int = 3
    private: int = 1

    @property
    def unasked(self) -> int:
        """Return how many messages of a second may be such as nobody asked for."""
        return max(1, self.overall * 4 // 5)

    def windows(self, chat: int) -> tuple[Window, ...]:
        """List the limits of one chat; groups and channels have negative numbers."""
        of_group = ((self.group, MINUTE), (self.burst, BURST_SECONDS))
        of_person = ((self.private, SECOND),)
        return tuple(window for window in (of_person if chat > 0 else of_group) if window[0])


class Pace:
    """Remembers what went where, and says what may go now.

    `clock` tells seconds that never go back. A message counts from when its attempt has ended, for nobody
    knows earlier when it arrived; while it is under way its chat rests.
    """

    def __init__(self, limits: Limits, clock: Callable[[], float] = monotonic) -> None:
        self._limits = limits
        self._clock = clock
        self._all: deque[float] = deque()
        self._unasked: deque[float] = deque()
        self._chats: dict[int, deque[float]] = {}
        self._under_way: dict[int, int] = {}

    def remember(self, attempts: Iterable[tuple[int, datetime]], now: datetime) -> None:
        """Take over what an earlier run of the program sent."""
        for chat, at in sorted(attempts, key=lambda attempt: attempt[1]):
            self._note(chat, self._clock() - max(0.0, (now - at).total_seconds()))

    def room(self) -> int:
        """Say how many messages that nobody asked for may start now."""
        if not self._limits.overall:
            return IDLE_CHATS
        since = self._clock() - SECOND
        for times in (self._all, self._unasked):
            while times and times[0] <= since:
                times.popleft()
        under_way = sum(self._under_way.values())
        left = self._limits.overall - len(self._all), self._limits.unasked - len(self._unasked)
        return max(0, min(left) - under_way)

    def resting(self) -> set[int]:
        """List the chats that may not get a message now."""
        self._forget_idle()
        now = self._clock()
        full = {
            chat
            for chat, times in self._chats.items()
            if any(_is_full(times, window, now) for window in self._limits.windows(chat))
        }
        return full | self._under_way.keys()

    def begin(self, chat: int) -> None:
        """Count a message that starts on its way."""
        self._under_way[chat] = self._under_way.get(chat, 0) + 1

    def end(self, chat: int) -> None:
        """Count a message whose attempt has ended, whatever became of it."""
        self._under_way[chat] -= 1
        if not self._under_way[chat]:
            del self._under_way[chat]
        self._unasked.append(self._clock())
        self._note(chat, self._clock())

    def answered(self, chat: int) -> None:
        """Count an answer: it is never held back, but what nobody asked for gives way to it."""
        self._note(chat, self._clock())

    def _note(self, chat: int, at: float) -> None:
        self._all.append(at)
        windows = self._limits.windows(chat)
        if windows:
            most = max(count for count, _ in windows)
            self._chats.setdefault(chat, deque(maxlen=most)).append(at)

    def _forget_idle(self) -> None:
        """Keep memory in step with the chats of the last minute, not of all time."""
        if len(self._chats) > IDLE_CHATS:
            since = self._clock() - MINUTE
            self._chats = {chat: times for chat, times in self._chats.items() if times[-1] > since}


def _is_full(times: deque[float], window: Window, now: float) -> bool:
    count, seconds = window
    return len(times) >= count and times[-count] > now - seconds
