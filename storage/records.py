"""What the tables of watches and of the outbox take and give, as values."""

from dataclasses import dataclass
from datetime import datetime

from storage.alerts import Hold, Hours, Mode, Timing
from storage.delivery import Attempt, Kind, NoticeKind
from storage.model import Parameters, Preferences
from storage.revision import Revised


@dataclass(frozen=True, slots=True)
class Saved:
    """A saved query as the matcher needs it; one that is not `active` matches nothing."""

    id: int
    query: str
    active: bool
    revision: int


@dataclass(frozen=True, slots=True)
class Listener:
    """Who waits with a saved query: a chat, by our own id, and its topic (0: none)."""

    subscription: int
    chat: int
    thread: int
    mode: Mode
    hours: Hours


@dataclass(frozen=True, slots=True)
class Draft:
    """An alert to be put into the outbox, or a correction, which tells of a `revision`."""

    key: str
    kind: Kind
    chat: int
    thread: int
    story: int
    article: int
    timing: Timing
    subscriptions: tuple[int, ...]
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """What those who run the bot are to know, once for each `key` of a kind, and what is to be named."""

    kind: NoticeKind
    key: str
    parameters: Parameters


@dataclass(frozen=True, slots=True)
class Claim:
    """A message taken to be sent: `alert` is the row that says what it tells, `message` the one to change.

    `chat` is the messenger's number, `thread` None outside of topics. `notice` is what a notice says.
    """

    attempt: Attempt
    kind: Kind
    article: int | None
    story: int | None
    chat: int
    thread: int | None
    message: int | None
    alert: int
    preferences: Preferences
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Alerts of a chat's topic that are to be told in one message, by the chat's own id.

    `held` tells whether they waited on purpose, `digest` whether for a digest; `due` is when the first
    was due, `first` its id, `expires` when the last of them is not worth being told any more.
    """

    chat: int
    thread: int
    held: bool
    digest: bool
    due: datetime
    first: int
    expires: datetime
    preferences: Preferences


@dataclass(frozen=True, slots=True)
class Held:
    """An alert that waits for `due`, with the mode that its watches ask for."""

    id: int
    chat: int
    thread: int
    mode: Mode
    hold: Hold
    due: datetime


@dataclass(frozen=True, slots=True)
class Tellable:
    """What an alert is about: its article, its story, the queries it is for, and when it was made.

    A correction has what was corrected.
    """

    delivery: int
    story: int
    article: int
    queries: tuple[str, ...]
    made: datetime
    correction: Revised | None = None


@dataclass(frozen=True, slots=True)
class Carried:
    """A page of the alerts, by their ids, that a message carries: `total` counts them all.

    `kind` is the message's, `hold` what they waited for, `made` when it was put together.
    """

    kind: Kind
    hold: Hold
    made: datetime
    alerts: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Probe:
    """A chat, by the messenger's number, that could not be reached `since` then and after so many probes."""

    chat: int
    since: datetime
    probes: int
