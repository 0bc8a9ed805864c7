"""Which story an article belongs to, judged by what is known of it and of those that may tell the same.

One kind of evidence counts today: an article is a near-copy of another, as an agency's text is in the
outlets that reprint it, edited, under another headline or in the other script. What else will show that two
articles tell of one event, in other words or another language, becomes a field of `Candidate` and a rule
here; those who keep stories need not know of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from storage.model import Language
from storage.sketch import Sketch, figures_shared, likeness

WINDOW = timedelta(days=3)
"""Copies whose days lie further apart are news of their own: a notice that comes again, a forecast."""

ALIKE = 0.5
"""The likeness from which on an article is a near-copy; tests/benchmarks/copies.py measures the outcome."""

SAME_FIGURES = 0.5
"""The share of figures that a near-copy has from its original, at the least: what has the words of another
article and other figures is the next day's rates, forecast or score."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What is known of an article that tells of its story.

    `story` is the id of the story's first article; an article alone is its own story. `day` is the day it was
    published, or the day it was stored if nobody knows that. `sketch` is None if it has no words.
    """

    id: int
    story: int
    day: date
    language: Language
    sketch: Sketch | None


def story_of(article: Candidate, candidates: Sequence[Candidate]) -> int | None:
    """Find the story that an article belongs to; None if it tells a story of its own.

    It is the story of the candidate that is most like the article; of equals, that with the lowest id. No two
    stories are joined: where an article is like two that are not like each other, it belongs to one of them.
    """
    copied = [
        (alike, -other.id, other.story)
        for other in candidates
        if _may_meet(article, other) and (alike := _likeness(article.sketch, other.sketch)) >= ALIKE
    ]
    return max(copied)[-1] if copied else None


def _may_meet(article: Candidate, other: Candidate) -> bool:
    near = abs(article.day - other.day) <= WINDOW
    return near and _spoken(article.language) == _spoken(other.language)


def _spoken(language: Language) -> Language:
    """Tell the language whatever its script: the stems of both scripts of Uzbek are the same."""
    return Language.UZBEK if language is Language.UZBEK_CYRILLIC else language


def _likeness(one: Sketch | None, other: Sketch | None) -> float:
    """Tell how much a text is like another; not at all if its figures are others."""
    if one is None or other is None:
        return 0.0
    shared = figures_shared(one, other)
    return 0.0 if shared is not None and shared < SAME_FIGURES else likeness(one, other)
