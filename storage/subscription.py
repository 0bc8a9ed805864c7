"""A saved query of a chat, what it would have found, and what became of it."""

from dataclasses import dataclass
from datetime import datetime

from storage.alerts import Mode
from storage.model import Correction, SearchHit

FORECAST_DAYS = 30
"""Days back from now that a preview counts."""
BROAD = 30
"""Messages a day from which on a watch is advised against."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """A query that a chat waits for; `thread` is the forum topic it belongs to, if any.

    `sent` counts the stories that were told for it. `removed` says that it rests because the bot was
    taken out of the chat, and not because somebody paused it. `corrections` says whether it also tells what
    outlets correct in stories that it told.
    """

    id: int
    thread: int | None
    query: str
    mode: Mode
    paused: bool
    removed: bool
    sent: int
    made: datetime
    corrections: bool = False


@dataclass(frozen=True, slots=True)
class Forecast:
    """What a query would have told a chat: stories in FORECAST_DAYS and in the last day, and the latest.

    `corrections` are words that no article has, with the nearest that some have.
    """

    month: int
    day: int
    latest: SearchHit | None
    corrections: tuple[Correction, ...] = ()

    @property
    def is_broad(self) -> bool:
        """Tell whether it would be too many messages for a chat."""
        return self.day > BROAD or self.month > BROAD * FORECAST_DAYS
