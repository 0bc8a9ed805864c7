"""Faults: what the Bot API can do wrong, when it does it, and to which calls."""

import asyncio
import random
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from http import HTTPStatus

from bot.playground.api_types import Json
from bot.playground.errors import ApiError, WorldError

LONGEST_DELAY_SECONDS = 600
DEFAULT_RETRY_SECONDS = 5

# What Telegram says, code by code, where a fault does not say it in words of its own.
DESCRIPTIONS = {
    400: "Bad Request: chat not found",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    429: "Too Many Requests: retry after {seconds}",
    500: "Internal Server Error",
    502: "Bad Gateway",
}
_UPGRADED = "Bad Request: group chat was upgraded to a supergroup chat"
_OF_BATCHES = frozenset({"duplicate", "reorder"})
KINDS = frozenset({"error", "delay", "hang", "reset", "truncated", "html"}) | _OF_BATCHES


@dataclass(frozen=True, slots=True)
class Fault:
    """One way to fail, and the calls that it strikes.

    Args:
        kind: "error" answers `code` without doing anything; "delay" waits `seconds` and goes on as usual;
            "hang" never answers; "reset" tears the connection down; "truncated" does the call and cuts its
            answer in the middle; "html" answers a web page with `code`; "duplicate" and "reorder" give the
            updates of a getUpdates batch twice, or in reverse.
        method: A Bot API method's name in any case; "*" for all. The two faults of batches need none.
        chat: The call's `chat_id`; None for any.
        count: How many calls are struck; None for ever.
        skip: How many matching calls are let through first.
        chance: The probability, 0 to 1, that a matching call is struck.
        code: The HTTP status of an error (500 by default) or a web page (502).
        description: The words of an error; by default Telegram's own for the code.
        retry_after: Seconds that an error 429 asks to wait.
        migrate_to_chat_id: The supergroup that an error 400 says the group has become.
        seconds: How long a delay is.
        applied: Whether a call that hangs, is torn down or gets a web page has its effect all the same.

    Raises:
        WorldError: For values that make no sense together.
    """

    kind: str
    method: str = "*"
    chat: int | None = None
    count: int | None = 1
    skip: int = 0
    chance: float = 1.0
    code: int | None = None
    description: str | None = None
    retry_after: int | None = None
    migrate_to_chat_id: int | None = None
    seconds: float = 1.0
    applied: bool = False

    def __post_init__(self) -> None:
        for is_wrong, sentence in _objections(self):
            if is_wrong:
                raise WorldError(sentence)

    @property
    def status(self) -> int:
        """The HTTP status that the fault answers with."""
        if self.code is not None:
            return self.code
        return 502 if self.kind == "html" else 500

    @property
    def is_of_batches(self) -> bool:
        """Whether the fault changes a batch of updates."""
        return self.kind in _OF_BATCHES

    def error(self) -> ApiError:
        """Give the refusal that an "error" answers with."""
        seconds = DEFAULT_RETRY_SECONDS if self.retry_after is None else self.retry_after
        described = self.description or DESCRIPTIONS[self.status].format(seconds=seconds)
        if self.status == HTTPStatus.TOO_MANY_REQUESTS:
            return ApiError(self.status, described, {"retry_after": seconds})
        if self.migrate_to_chat_id is not None:
            moved = {"migrate_to_chat_id": self.migrate_to_chat_id}
            return ApiError(self.status, self.description or _UPGRADED, moved)
        return ApiError(self.status, described)

    def concerns(self, method: str, chat: int | None) -> bool:
        """Tell whether a call of the method about the chat can be struck."""
        if self.method != "*" and self.method.lower() != method.lower():
            return False
        return self.chat is None or self.chat == chat


def _objections(fault: Fault) -> tuple[tuple[bool, str], ...]:
    codes = ", ".join(map(str, DESCRIPTIONS))
    return (
        (fault.kind not in KINDS, f"A fault is one of {', '.join(sorted(KINDS))}."),
        (
            fault.is_of_batches and fault.method.lower() not in {"*", "getupdates"},
            "Only getUpdates has batches to repeat or reverse.",
        ),
        (fault.count is not None and fault.count < 1, "A fault strikes at least one call."),
        (fault.skip < 0, "A fault cannot let fewer than no calls through."),
        (not 0 <= fault.chance <= 1, "A chance is a number from 0 to 1."),
        (fault.code is not None and fault.code not in DESCRIPTIONS, f"An error's code is one of {codes}."),
        (fault.retry_after is not None and fault.retry_after < 1, "A wait lasts at least a second."),
        (
            not 0 <= fault.seconds <= LONGEST_DELAY_SECONDS,
            f"A delay lasts from 0 to {LONGEST_DELAY_SECONDS} seconds.",
        ),
    )


@dataclass(slots=True)
class ActiveFault:
    """A fault that is waiting for calls: how many it lets through, strikes, and has struck."""

    id: int
    fault: Fault
    to_skip: int
    left: int | None
    struck: int = 0

    def view(self) -> Json:
        """Give the fault as the chat page knows it."""
        counts = {"id": self.id, "to_skip": self.to_skip, "left": self.left, "struck": self.struck}
        return {**asdict(self.fault), **counts}

    def mark(self) -> Json:
        """Give what the journal notes of the fault."""
        return {"id": self.id, "kind": self.fault.kind}


class Faults:
    """The faults of this playground, oldest first; the first one that strikes a call has it to itself.

    Args:
        publish: Gets an event for the chat page at every change.
        seed: Where the chances start: the same calls in the same order are struck again.
    """

    def __init__(self, publish: Callable[[Json], None], seed: int = 0) -> None:
        self._publish = publish
        self._random = random.Random(seed)  # noqa: S311  it decides about tests, and has to be repeatable
        self._active: dict[int, ActiveFault] = {}
        self._next_id = 1
        self.closing = asyncio.Event()

    def add(self, fault: Fault) -> int:
        """Let a fault strike from now on, and give its id."""
        fault_id = self._next_id
        self._next_id += 1
        self._active[fault_id] = ActiveFault(fault_id, fault, fault.skip, fault.count)
        self._changed()
        return fault_id

    def remove(self, fault_id: int) -> None:
        """Take a fault away.

        Raises:
            WorldError: When there is none with this id, or it is used up.
        """
        if fault_id not in self._active:
            raise WorldError("There is no such fault, or it is used up.")
        del self._active[fault_id]
        self._changed()

    def clear(self) -> None:
        """Take all faults away."""
        self._active.clear()
        self._changed()

    def list(self) -> tuple[ActiveFault, ...]:
        """Give the faults that can still strike, oldest first."""
        return tuple(self._active.values())

    def strike(self, method: str, chat: int | None) -> ActiveFault | None:
        """Give the fault that strikes a call that has come in, None when it is let through."""
        return self._first(
            one for one in self.list() if not one.fault.is_of_batches and one.fault.concerns(method, chat)
        )

    def strike_batch(self, size: int) -> ActiveFault | None:
        """Give the fault that strikes a batch of so many updates, None when it is let through.

        An empty batch cannot be repeated, and a single update not be reversed: they use no fault up.
        """
        return self._first(
            one for one in self.list() if one.fault.is_of_batches and size > (one.fault.kind == "reorder")
        )

    def close(self) -> None:
        """Let go every call that a fault holds."""
        self.closing.set()

    def _first(self, concerned: Iterable[ActiveFault]) -> ActiveFault | None:
        return next((one for one in concerned if self._strikes(one)), None)

    def _strikes(self, active: ActiveFault) -> bool:
        if active.to_skip:
            active.to_skip -= 1
            return False
        if active.fault.chance < 1 and self._random.random() >= active.fault.chance:
            return False
        active.struck += 1
        if active.left is not None:
            active.left -= 1
            if active.left == 0:
                del self._active[active.id]
        self._changed()
        return True

    def _changed(self) -> None:
        self._publish({"type": "faults"})
