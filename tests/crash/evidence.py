"""All that is known of a town when it is over: what the invariants are asserted from."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from math import inf
from pathlib import Path

from tests.crash.news import Piece
from tests.crash.places import Places
from tests.crash.records import Call, Message
from tests.crash.snapshots import Row, Snapshot
from tests.crash.weather import LONGEST_DELAY

UNDER_WAY = LONGEST_DELAY + 0.1
"""Seconds in which a request that had left before a crash may still come in and be handled."""


@dataclass(slots=True)
class Timeline:
    """When what happened, in seconds since 1970."""

    limited: tuple[float, float] = (0.0, 0.0)
    """Between these moments victims kept the default pace."""
    kicked: float = 0.0
    returned: float = 0.0
    resumed: float = 0.0
    """The guests' watches rested until some moment between `returned` and this one."""
    settled: float = 0.0
    """What waited for tomorrow was let go."""
    crashes: list[Snapshot] = field(default_factory=list)
    """How things stood when a victim had died and nobody else had the file open."""


@dataclass(frozen=True)
class Evidence:
    """The truth, and what the program believes. `moved` maps the old numbers of chats to the new ones."""

    folder: Path
    secret: str
    places: Places
    pieces: list[Piece]
    rows: dict[int, Row]
    messages: list[Message]
    calls: list[Call]
    timeline: Timeline
    moved: dict[int, int]
    commands: list[int]
    """The ids of the commands that were typed."""

    def chat(self, number: int) -> int:
        """Give the number that a chat has in the end."""
        return self.moved.get(number, number)

    @cached_property
    def unasked(self) -> list[Message]:
        """List what nobody asked for, in order."""
        return [message for message in self.messages if message.markers]

    @cached_property
    def alerts(self) -> dict[tuple[int, int], list[Row]]:
        """Map chat and marker to the alerts that tell it, one for each topic."""
        found = defaultdict[tuple[int, int], list[Row]](list)
        for row in self.rows.values():
            if row.kind == "alert" and row.marker is not None:
                found[row.chat, row.marker].append(row)
        return found

    @cached_property
    def arrivals(self) -> dict[int, list[Message]]:
        """Map rows to the messages that are theirs, in order; what has no row is left out."""
        found = defaultdict[int, list[Message]](list)
        for message in self.unasked:
            row = None if message.edited else self.row_of(message)
            if row is not None:
                found[row.id].append(message)
        return found

    def row_of(self, message: Message) -> Row | None:
        """Find the row that a message tells: an alert, or the bundle that carries all that it tells."""
        tellers = set[int]()
        for marker in message.markers:
            alerts = self.alerts[self.chat(message.chat), marker]
            alert = next((row for row in alerts if row.thread == message.thread), None)
            if alert is None:
                return None
            tellers.add(alert.id if alert.carrier is None else alert.carrier)
        return self.rows[tellers.pop()] if len(tellers) == 1 else None

    def known_until(self, at: float) -> float:
        """Say until when somebody lived, for certain, who knew what was answered at a moment."""
        deaths = (crash.at for crash in self.timeline.crashes if crash.at > at - UNDER_WAY)
        return next(deaths, inf)
