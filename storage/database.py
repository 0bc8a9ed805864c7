"""What a database must do for the Store: the contract that every engine keeps."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol, TypeVar

from storage.events.traits import Traits
from storage.expression import Clause, Expression
from storage.model import (
    Action,
    Addition,
    Article,
    Coverage,
    Document,
    Forgotten,
    HeadlinePage,
    Language,
    Preferences,
)
from storage.sketch import Sketch
from storage.tables import Tables
from storage.terms import Terms

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Entry:
    """A document ready to be stored: `digest` stands for all its content, `terms` are its analysis.

    `sketch` is what its near-copies are told by; None if it has no words. `traits` are what it tells of.
    """

    document: Document
    digest: bytes
    language: Language
    terms: Terms
    sketch: Sketch | None
    analyser: str
    added: datetime
    traits: Traits = field(default_factory=Traits)


@dataclass(frozen=True, slots=True)
class Outdated:
    """A stored text that another version of the analyser indexed; `stated` is its document's language."""

    id: int
    digest: bytes
    title: str
    text: str
    stated: Language | None


@dataclass(frozen=True, slots=True)
class Renewal:
    """A stored text analysed anew; it counts only if the article still has this digest."""

    id: int
    digest: bytes
    language: Language
    terms: Terms
    sketch: Sketch | None
    analyser: str
    traits: Traits = field(default_factory=Traits)


@dataclass(frozen=True, slots=True)
class Found:
    """A page of ids, best first, with their scores; `total` counts all that were found.

    `complete` is False when nothing has all the words, and these are the closest.
    """

    scores: Mapping[int, float]
    total: int
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Kept:
    """What the buttons of one message do, and when the message was sent."""

    actions: tuple[Action, ...]
    made: datetime


@dataclass(frozen=True, slots=True)
class Tally:
    """How many stories an expression finds since each of several moments, and the newest article of all."""

    counts: tuple[int, ...]
    newest: int | None


class Transaction(Tables, Protocol):
    """What may be written together: all of it is stored, or nothing is."""

    async def put(self, entries: Sequence[Entry]) -> list[Addition]:
        """Add, update or leave each document, in order, and say which story each belongs to.

        What is added belongs to the story that `storage.stories` finds, also among what is added with it, or
        is a story of its own. An updated article keeps its id and its story: who has been told of it was told
        of that one.
        """
        ...

    async def renew(self, renewals: Sequence[Renewal]) -> None:
        """Replace the analysis of articles that have not changed meanwhile; stories stay."""
        ...

    async def outdate(self) -> None:
        """Mark every article as not indexed by any version of the analyser."""
        ...

    async def set_preferences(self, chat: int, preferences: Preferences) -> None:
        """Keep what a chat chose, instead of what it chose before."""
        ...

    async def keep_buttons(self, messages: Sequence[tuple[int, str, Kept]]) -> None:
        """Keep what the buttons of messages do: for each its chat, its token and the actions."""
        ...

    async def drop_buttons(self, before: datetime) -> None:
        """Delete the buttons of all messages sent before this moment, and what they refer to.

        These are questions in them and documents to confirm.
        """
        ...

    async def keep_prompt(self, chat: int, message: int, action: Action, made: datetime) -> None:
        """Keep what words in answer to a message of a chat are for."""
        ...

    async def forget(self, chat: int) -> Forgotten:
        """Delete all that is kept of a chat."""
        ...


class Database(Protocol):
    """A place that keeps articles, their index and what chats chose.

    Every method raises `storage.errors.DatabaseError`, one sentence with the next step, when the place
    cannot be used, and nothing of the engine's own. Reads see whole transactions only. They go on while
    something is written, also by another process.
    """

    async def write(self, work: Callable[[Transaction], Awaitable[Result]]) -> Result:
        """Do `work` in one transaction.

        It runs to its end even if the caller is cancelled. An exception of `work` undoes everything.
        `work` may be called again if another process was in the way, so it only writes.

        Raises:
            ReadOnlyError, LockedError, DiskFullError: nothing was changed.
        """
        ...

    async def read(self, work: Callable[[Tables], Awaitable[Result]]) -> Result:
        """Do `work`, which only reads, in one transaction."""
        ...

    async def digests(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        """Look up the digests of those documents that are stored."""
        ...

    async def articles(self, ids: Sequence[int]) -> Mapping[int, Article]:
        """Look up those articles that are stored."""
        ...

    async def latest(
        self,
        languages: frozenset[Language] | None,
        *,
        limit: int,
        offset: int,
        reader: Language | None = None,
        grouped: bool = False,
    ) -> HeadlinePage:
        """List articles in these languages, or in all, newest first.

        If `grouped`, each story comes once, where its newest article stood: with the newest in the reader's
        language, if there is one.
        """
        ...

    async def counts(self) -> Mapping[Language, int]:
        """Count the articles by language."""
        ...

    async def newest(self) -> date | None:
        """Look up the latest date of an article."""
        ...

    async def coverage(self, stories: Sequence[int]) -> Mapping[int, Coverage]:
        """Count who tells each story."""
        ...

    async def find(
        self,
        expression: Expression,
        *,
        limit: int,
        offset: int,
        reader: Language | None,
        grouped: bool = False,
    ) -> Found:
        """Find the articles that `expression.matches` and its filters admit.

        Where nothing has all the words, and in each language where several are sought and nothing has
        them all, the closest come: those with at least half of what the best of their language has, by
        the words' weights. Phrases, exclusions and filters hold in any case.

        Languages take turns by rank, the reader's first. With more matches than are worth ranking, the
        newest are ranked and the rest follow newest first; without words and phrases all come so.

        If `grouped`, each story comes once, where its best article stood, with one in the reader's language
        if it is among those that were ranked; `total` counts stories.

        Raises:
            SlowQueryError: the search ran into the deadline.
        """
        ...

    async def tally(self, expression: Expression, since: Sequence[datetime]) -> Tally:
        """Count the stories with an article that `expression.matches`, published since each moment.

        Raises:
            SlowQueryError: the search ran into the deadline.
        """
        ...

    async def reach(self, clauses: Sequence[Clause], most: int) -> list[int]:
        """Count the articles that have each clause, up to `most`."""
        ...

    async def vocabulary(self, beginning: str) -> Mapping[str, int]:
        """List the terms of the index that begin so, each with the number of articles that have it."""
        ...

    async def outdated(self, analyser: str, limit: int) -> list[Outdated]:
        """List some articles that this version of the analyser did not index."""
        ...

    async def outdated_count(self, analyser: str) -> int:
        """Count the articles that this version of the analyser did not index."""
        ...

    async def preferences(self, chat: int) -> Preferences:
        """Look up what a chat chose."""
        ...

    async def buttons(self, chat: int, token: str) -> Kept | None:
        """Look up what the buttons of a message of this chat do."""
        ...

    async def prompt(self, chat: int, message: int) -> Action | None:
        """Look up what words in answer to a message of this chat are for."""
        ...

    async def close(self) -> None:
        """Finish what is being written and let go of the place."""
        ...
