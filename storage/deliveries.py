"""What follows an attempt to deliver a message: try again, later or never.

The rules are those of the outbox's state machine; nothing here knows a database or a messenger.
"""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from storage.delivery import Attempt, Kind, State

LONGEST_PAUSE = timedelta(minutes=10)
"""What the back-off between certain failures grows to."""
SHORTEST_PAUSE = timedelta(seconds=1)
PATIENCE = (timedelta(seconds=30), timedelta(minutes=5))
"""How long an uncertain message waits before it is tried again: after the first time, after the second."""
PROBES = (timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2), timedelta(hours=12))
"""How long a chat that cannot be reached is left alone; the last one repeats."""
GIVE_UP = timedelta(days=7)
"""How long a chat may be out of reach before it is disabled."""
CROWD = 200
"""Messages waiting for one chat from which on they are told in one."""
STALE = timedelta(minutes=15)
"""Age of the oldest message waiting for a chat from which on they are told in one."""
FLOODS = 3
"""So many chats that ask us to wait within FLOOD_WINDOW mean: wait with all."""
FLOOD_WINDOW = timedelta(seconds=10)

VERSION = "1"


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait, as `PATIENCE`, `LONGEST_PAUSE` and `LEASE` have it; tests hurry."""

    uncertain: tuple[timedelta, ...] = PATIENCE
    longest: timedelta = LONGEST_PAUSE
    shortest: timedelta = SHORTEST_PAUSE
    lease: timedelta = timedelta(seconds=45)
    """How long an attempt may take: longer than the messenger is given to answer."""


DEFAULT_PATIENCE = Patience()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an attempt; `reason` names it in a word or two for the operators."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Sent(Outcome):
    """It arrived; `message` is what the messenger calls it."""

    message: int | None = None


@dataclass(frozen=True, slots=True)
class NotSent(Outcome):
    """It certainly did not leave."""


@dataclass(frozen=True, slots=True)
class Flooded(Outcome):
    """It was refused for now: this chat is to be left alone for `wait`."""

    wait: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True)
class Doubtful(Outcome):
    """It left, and nobody knows whether it arrived."""


@dataclass(frozen=True, slots=True)
class Unreadable(Outcome):
    """Its markup was refused."""


@dataclass(frozen=True, slots=True)
class Refused(Outcome):
    """It was refused for good."""


@dataclass(frozen=True, slots=True)
class Pointless(Outcome):
    """There is nothing to tell any more, or nothing to change."""


@dataclass(frozen=True, slots=True)
class Blocked(Outcome):
    """The chat does not let us in."""


@dataclass(frozen=True, slots=True)
class Unreachable(Outcome):
    """The chat cannot be found, or we may not write there."""


@dataclass(frozen=True, slots=True)
class ThreadClosed(Outcome):
    """The forum topic takes no messages."""


@dataclass(frozen=True, slots=True)
class Moved(Outcome):
    """The chat has another number."""

    chat: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """What becomes of a message after an attempt."""

    state: State
    due: datetime
    reason: str = ""
    attempts: int = 0
    doubts: int = 0
    plain: bool = False
    message: int | None = None


def after(attempt: Attempt, outcome: Outcome, now: datetime, patience: Patience, chance: Random) -> Step:  # noqa: PLR0911 - one return an outcome
    """Say what becomes of a message after an attempt."""
    kept = Step(State.READY, now, outcome.reason, attempt.attempts, attempt.doubts, attempt.plain)
    match outcome:
        case Sent():
            return replace(kept, state=State.SENT, reason="", message=outcome.message)
        case Doubtful():
            return _after_doubt(kept, patience)
        case NotSent():
            pause = backoff(attempt.attempts, patience, chance)
            return replace(kept, due=now + pause)
        case Flooded() | Moved() | Blocked() | Unreachable() | ThreadClosed():
            return replace(kept, attempts=attempt.attempts - 1)
        case Unreadable() if not attempt.plain:
            return replace(kept, plain=True)
        case Pointless():
            return replace(kept, state=State.CANCELLED)
        case _:
            return replace(kept, state=State.DEAD)


def backoff(attempts: int, patience: Patience, chance: Random) -> timedelta:
    """Choose a pause before the next attempt: exponential, with full jitter."""
    most = min(patience.longest, patience.shortest * 2 ** min(attempts, 20))
    return max(patience.shortest / 10, timedelta(seconds=most.total_seconds() * chance.random()))


def probe_pause(probes: int) -> timedelta:
    """Say how long a chat that cannot be reached is left alone after so many probes."""
    return PROBES[min(probes, len(PROBES) - 1)]


def key_of(kind: Kind, chat: int, thread: int, identity: str) -> str:
    """Name a message for ever, so that it is never made twice; `chat` is our own id, which never changes."""
    text = f"{VERSION} {kind.value} {chat} {thread} {identity}"
    return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()


def _after_doubt(kept: Step, patience: Patience) -> Step:
    doubts = kept.doubts + 1
    if doubts > len(patience.uncertain):
        return replace(kept, state=State.UNCONFIRMED, doubts=doubts)
    pause = patience.uncertain[doubts - 1]
    return replace(kept, state=State.UNCERTAIN, doubts=doubts, due=kept.due + pause)
