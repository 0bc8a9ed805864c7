"""What a database must do for stories as operators see and correct them: a part of its contract."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from storage.delivery import Kind, State
from storage.model import Headline
from storage.story import Decision, DecisionKind, Shared


@dataclass(frozen=True, slots=True)
class Member:
    """An article of a story, and why it is one: `other`, of the same story, tells the same.

    It is `copied` from that if it does so nearly word by word.
    """

    headline: Headline
    other: int | None
    copied: bool
    reasons: tuple[Shared, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """A message of the outbox about a story: `chat` is our own id of the chat."""

    id: int
    kind: Kind
    key: str
    chat: int
    thread: int
    article: int | None
    state: State


@dataclass(frozen=True, slots=True)
class Moved:
    """What a decision moved, so that it can be undone: all of it as it was before.

    `messages` are their ids, keys and states, `muted` the chats that came to mute the story.
    """

    articles: tuple[int, ...] = ()
    messages: tuple[tuple[int, str, State], ...] = ()
    muted: tuple[int, ...] = ()


class Stories(Protocol):
    """The stories that articles tell, and what operators decided on them."""

    async def find(self, number: int) -> int | None:
        """Find the story of an article, or the one with this id."""
        ...

    async def members(self, story: int) -> list[Member]:
        """List the articles of a story, the earliest first."""
        ...

    async def vacant(self, article: int) -> int:
        """Choose an id for the story of an article alone: its own, unless others tell the story with that id.

        Then it is below 0, where no article is.
        """
        ...

    async def move(self, articles: Sequence[int], story: int) -> None:
        """Let articles tell a story."""
        ...

    async def messages(self, story: int) -> list[Message]:
        """List the messages of the outbox about a story."""
        ...

    async def state(self, key: str) -> State | None:
        """Tell what became of the message with a key: sent, if its row is gone; None: it was never made."""
        ...

    async def readdress(
        self, message: int, story: int, key: str, state: State, reason: str, now: datetime
    ) -> None:
        """Let a message be about a story, under a key, in a state."""
        ...

    async def bar(self, key: str) -> None:
        """Let the message with a key never be made."""
        ...

    async def share_mutes(self, left: int, story: int) -> list[int]:
        """Let the chats that muted a story mute another too; list those that had not, by our own ids."""
        ...

    async def unmute(self, chats: Sequence[int], story: int) -> None:
        """Let chats, by our own ids, hear of a story again."""
        ...

    async def decide(
        self, kind: DecisionKind, article: int, left: int, story: int, moved: Moved, now: datetime
    ) -> int:
        """Keep a decision and number it."""
        ...

    async def decision(self, number: int) -> tuple[Decision, Moved] | None:
        """Look up a decision that was not undone."""
        ...

    async def undo(self, number: int, now: datetime) -> None:
        """Keep that a decision was undone."""
        ...
