"""How many commands one person may give in a while."""

from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta

PEOPLE = 10_000
"""Above this number of remembered people the idle ones are forgotten."""


class Allowance:
    """At most `limit` acts a person in any `window`; kept in memory, forgotten at a restart."""

    def __init__(self, limit: int, window: timedelta, clock: Callable[[], datetime]) -> None:
        self._limit = limit
        self._window = window
        self._clock = clock
        self._acts: dict[int, deque[datetime]] = {}
        self._told: dict[int, datetime] = {}

    def take(self, person: int) -> timedelta | None:
        """Count one act; return None if it is allowed, else the time until the next one is."""
        now = self._clock()
        acts = self._acts.setdefault(person, deque(maxlen=self._limit))
        while acts and acts[0] <= now - self._window:
            acts.popleft()
        if len(acts) < self._limit:
            acts.append(now)
            self._forget_idle(now)
            return None
        return acts[0] + self._window - now

    def should_tell(self, person: int) -> bool:
        """Tell a person of a refusal once a window: repeating it would fill the group."""
        now = self._clock()
        if person in self._told and self._told[person] > now - self._window:
            return False
        self._told[person] = now
        return True

    def _forget_idle(self, now: datetime) -> None:
        """Keep memory in step with the people of the last window, not of all time."""
        if len(self._acts) > PEOPLE:
            since = now - self._window
            self._acts = {person: acts for person, acts in self._acts.items() if acts and acts[-1] > since}
            self._told = {person: told for person, told in self._told.items() if told > since}
