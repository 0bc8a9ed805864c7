"""A story as readers see it: who tells it, and why it is one; and what operators decided on stories."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from storage.model import Headline, Language


@dataclass(frozen=True, slots=True)
class Shared:
    """What two articles on one event both tell of, in the words of each."""

    here: str
    there: str


@dataclass(frozen=True, slots=True)
class Telling:
    """An article that tells a story in words of its own, and its near-copies in other outlets.

    `other` is the id of the article that showed that it belongs here, and `reasons` are what both tell of,
    the most telling first: None and nothing for the first article, and for what an operator put here.
    """

    headline: Headline
    copies: tuple[Headline, ...] = ()
    other: int | None = None
    reasons: tuple[Shared, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one event, the earliest first.

    `id` is that of the first article, unless operators decided on the story. `first` and `last` are the
    earliest and the latest day that is known. Languages and sources come in the order of their first
    articles.
    """

    id: int
    tellings: tuple[Telling, ...]
    first: date | None
    last: date | None
    languages: tuple[Language, ...]
    sources: tuple[str, ...]

    @property
    def articles(self) -> int:
        """Count the articles, copies too."""
        return sum(1 + len(telling.copies) for telling in self.tellings)


class DecisionKind(StrEnum):
    """What an operator decided on a story."""

    SPLIT = "split"
    """An article does not tell it."""
    MERGE = "merge"
    """Another story is the same."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What an operator decided: its number, by which it can be undone, and the article it was about.

    Of a split, `left` is the story that the article told, and `story` the one that it tells now. Of a merge,
    `left` is the story that is no more, and `story` the one that has its articles.
    """

    number: int
    kind: DecisionKind
    article: int
    left: int
    story: int
