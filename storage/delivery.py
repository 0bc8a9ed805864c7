"""A message waiting in the outbox: what it is, what it is about, and what became of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from storage.alerts import Hold
from storage.model import Coverage, Headline, Preferences, SearchHit
from storage.revision import Revised

if TYPE_CHECKING:
    from storage.records import Notice


class Kind(StrEnum):
    """What a message is."""

    ALERT = "alert"
    """One story, told at once."""
    ADDITION = "addition"
    """An earlier alert, changed because another outlet reports its story, or an outlet corrected it."""
    BUNDLE = "bundle"
    """What came during quiet hours, over the daily limit, or faster than a chat may be told."""
    DIGEST = "digest"
    """What came since the last digest."""
    CORRECTION = "correction"
    """What an outlet corrected in a story that a chat was told."""
    NOTICE = "notice"
    """What those who run the bot are to know; it tells no story, and waits for no hour."""


class NoticeKind(StrEnum):
    """What a notice is about, and the parameters that it has."""

    SOURCE_DEAD = "source_dead"
    """A source has not been readable for long: `name`, `url`, `obstacle`, `detail`."""
    SOURCE_BACK = "source_back"
    """It can be read again: `name`, `url`."""
    SOURCE_FLOOD = "source_flood"
    """It listed so much that is old as if it were new that nothing was announced: `name`, `url`, `count`."""


class State(StrEnum):
    """Where a message is on its way; the last five are final."""

    READY = "ready"
    SENDING = "sending"
    UNCERTAIN = "uncertain"
    """It may have arrived: the answer was lost."""
    CARRIED = "carried"
    """It goes as a part of another message and shares its fate."""
    SENT = "sent"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    DEAD = "dead"
    UNCONFIRMED = "unconfirmed"


FINAL = frozenset({State.SENT, State.EXPIRED, State.CANCELLED, State.DEAD, State.UNCONFIRMED})


@dataclass(frozen=True, slots=True)
class Attempt:
    """One claim of a message: `attempts` count this one, `doubts` are those that nobody knows the end of.

    `lease` proves the claim. `plain` asks to send it without markup.
    """

    id: int
    lease: str
    attempts: int
    doubts: int
    plain: bool


@dataclass(frozen=True, slots=True)
class Delivery:
    """A message that was claimed to be sent.

    `chat` is the messenger's number of the chat. `told` is what an alert or an addition tells, None if that
    is gone; `message` is the one that an addition changes. `notice` is what a notice says.
    """

    attempt: Attempt
    kind: Kind
    chat: int
    thread: int | None
    preferences: Preferences
    told: "Told | None" = None
    message: int | None = None
    notice: "Notice | None" = None

    @property
    def id(self) -> int:
        """Return the message's own number."""
        return self.attempt.id


@dataclass(frozen=True, slots=True)
class Told:
    """What an alert tells: an article, the story's other articles, and the queries it is for.

    `hits` show the article as each of `queries` found it. `revisions` are what outlets changed in the story
    since the alert was `made`. A correction is told in the same way, and has what was corrected. `coverage`
    tells how widely the story is told.
    """

    delivery: int
    story: int
    queries: tuple[str, ...]
    hits: tuple[SearchHit, ...]
    others: tuple[Headline, ...]
    made: datetime
    revisions: tuple[Revised, ...] = ()
    correction: Revised | None = None
    coverage: Coverage | None = None

    @property
    def hit(self) -> SearchHit:
        """Return the article as the first query found it."""
        return self.hits[0]


@dataclass(frozen=True, slots=True)
class ToldPage:
    """A part of what a bundle or a digest tells, in order: each story once.

    `hold` says what the stories waited for, `made` when the message was put together. `total` counts them
    all, `offset` those before this page.
    """

    delivery: int
    kind: Kind
    hold: Hold
    made: datetime
    stories: tuple[Told, ...]
    total: int
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Waiting:
    """Messages of a chat that wait for one reason: how many, and until when the first of them."""

    hold: str
    count: int
    until: datetime


@dataclass(frozen=True, slots=True)
class ChatStatus:
    """How deliveries to one chat stand.

    `state` is active, blocked, paused or disabled, `reason` why; `waiting` says what is held and why;
    `lost` counts what was not delivered in the last month by its final state.
    """

    state: str
    reason: str
    waiting: tuple[Waiting, ...]
    last_sent: datetime | None
    lost: dict[State, int]
    closed_threads: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Trouble:
    """A message that was given up: `state` is dead or unconfirmed, `reason` why.

    `chat` is the messenger's number.
    """

    id: int
    chat: int
    state: State
    reason: str
    changed: datetime


@dataclass(frozen=True, slots=True)
class OutboxStatus:
    """How the whole outbox stands.

    The depth of the queue, what is held on purpose, the age of the oldest due message, failures of the last
    day by reason, chats by state, and the latest of what was given up.
    """

    ready: int
    held: int
    oldest: timedelta | None
    failures: dict[str, int]
    chats: dict[str, int]
    troubles: tuple[Trouble, ...]
    trouble_count: int
