"""Which story an article belongs to, judged by what is known of it and of those that may tell the same.

Two kinds of evidence count. An article is a near-copy of another, as an agency's text is in the outlets that
reprint it, edited, under another headline or in the other script. Or it tells of the same event in words of
its own or another language, which `storage/events` judges; then the whole story is asked, not only the member
that is most like it, so that a chain of similar articles does not glue a week together.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from math import log
from statistics import mean

from storage.events.account import Account
from storage.events.reasons import Place, reasons
from storage.events.resemblance import resemblance
from storage.events.traits import RECENT, Traits
from storage.model import Language
from storage.sketch import Sketch, figures_shared, likeness

WINDOW = timedelta(days=3)
"""Copies whose days lie further apart are news of their own: a notice that comes again, a forecast. A story
takes in no article that lies further from any of its others: what comes later follows up."""

ALIKE = 0.5
"""The likeness from which on an article is a near-copy; tests/benchmarks/copies.py measures the outcome."""

NEARLY, CONTAINED = 0.35, 0.7
"""The likeness from which on an article is one too if so much of what the shorter of both tells of is in the
longer: a paragraph more, or fewer."""

SAME_NAMES, FEWEST_NAMES = 0.5, 2
"""The share of names that a near-copy has from its original, at the least, if both have a few: what has the
words and even some figures of another article, and other names, is another accident or match."""

SAME_FIGURES = 0.6
"""The share of figures that a near-copy has from its original, at the least: what has the words of another
article and other figures is the next day's rates, forecast or score."""

MOST_FIGURES = 0.75
"""This share where less of the words is the same."""

FORM = 0.4
"""The likeness from which on two articles in one language that are no copies have a form in common and are of
different events: rates, forecasts, matches. Who tells of one event in words of his own is less alike."""

SAME_EVENT = 0.0
"""The logarithm of the odds from which on an article may tell of the event of another: likelier than not."""

CROWD = 1000
"""Articles of those days from which on chance makes some of them alike: the odds must be as many times as
great as there are more. In the sets that they were learned on it hardly did."""

WHOLE = -1.0
"""What these are on average with the articles of the story, at the least."""

NEVER = -100.0
"""What they are where nothing else counts; one such article keeps another out of a story of many."""

TOLD_BEFORE = 5.0
"""What they must be more if the story has an article of the same outlet in the same language already: most
often, an outlet tells of an event once, and then of another or of what followed."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What is known of an article that tells of its story.

    `story` is the id of the story's first article; an article alone is its own story. `day` is the day it was
    published, or the day it was stored if nobody knows that. `sketch` is None if it has no words; `traits`
    are what it tells of. `outlet` is the name of its source, if that is known.
    """

    id: int
    story: int
    day: date
    language: Language
    sketch: Sketch | None
    traits: Traits = field(default_factory=Traits)
    outlet: str = ""

    @property
    def account(self) -> Account:
        """What it tells of, ready to be compared."""
        return _account(self.traits, self.language, self.day)


@dataclass(frozen=True, slots=True)
class Join:
    """Why an article belongs to a story: the article `other` of it tells the same.

    It is a near-copy of that if `copied`; otherwise `shared` are the places of what both tell of, first in
    the article and then in the other, the most telling first.
    """

    story: int
    other: int
    copied: bool
    shared: tuple[tuple[Place, Place], ...] = ()


def story_of(article: Candidate, candidates: Sequence[Candidate]) -> int | None:
    """Find the story that an article belongs to; None if it tells a story of its own."""
    found = copy_of(article, candidates) or event_of(article, candidates)
    return found.story if found else None


def copy_of(article: Candidate, candidates: Sequence[Candidate]) -> Join | None:
    """Find the story that an article belongs to as a near-copy.

    It is the story of the candidate that is most like the article; of equals, that with the lowest id. No two
    stories are joined: where an article is like two that are not like each other, it belongs to one of them.
    """
    copied = [
        (alike, -other.id, other.story)
        for other in candidates
        if _may_meet(article, other) and (alike := _copied(article, other))
    ]
    if not copied:
        return None
    _, other, story = max(copied)
    return Join(story, -other, copied=True)


def event_of(article: Candidate, candidates: Sequence[Candidate], crowd: int = 0) -> Join | None:
    """Find the story of the event that an article tells of, among those that `candidates` tell.

    `crowd` is the number of articles among which the candidates were sought.
    The judgement is the same whichever of two articles came first. Of several stories it is that with the
    article that most resembles it; of equals, that with the lowest id.
    """
    found = []
    for story in {other.story for other in candidates}:
        members = [other for other in candidates if other.story == story and other.account.is_telling]
        odds = {other.id: _odds(article, other) for other in members}
        bar = TOLD_BEFORE * any(_is_same_outlet(article, other) for other in members) + _chance(crowd)
        best = max(members, key=lambda other: (odds[other.id], -other.id), default=None)
        if best and odds[best.id] >= SAME_EVENT + bar and mean(odds.values()) >= WHOLE + bar:
            found.append((odds[best.id], -best.id, best))
    if not found:
        return None
    *_, best = max(found, key=lambda one: one[:2])
    return Join(best.story, best.id, copied=False, shared=reasons(article.account, best.account))


def hopeful(article: Candidate, candidates: Sequence[Candidate], crowd: int = 0) -> set[int]:
    """Tell which stories `event_of` may choose, when only some articles of each are known."""
    return {
        other.story
        for other in candidates
        if other.account.is_telling and _odds(article, other) >= SAME_EVENT + _chance(crowd)
    }


def _chance(crowd: int) -> float:
    """Tell how much greater the logarithm of the odds must be among so many articles."""
    return log(max(crowd / CROWD, 1))


@lru_cache(RECENT)
def _account(traits: Traits, language: Language, day: date) -> Account:
    return Account(traits, language, day)


def _odds(article: Candidate, other: Candidate) -> float:
    """Estimate the logarithm of the odds that two articles tell of one event; their order does not matter."""
    apart = abs(article.day - other.day) > WINDOW
    if apart or not article.account.is_telling or _have_a_form(article, other):
        return NEVER
    return resemblance(article.account, other.account)


def _have_a_form(article: Candidate, other: Candidate) -> bool:
    if article.sketch is None or other.sketch is None:
        return False
    same = _spoken(article.language) == _spoken(other.language)
    return same and likeness(article.sketch, other.sketch) >= FORM


def _is_same_outlet(article: Candidate, other: Candidate) -> bool:
    return article.outlet != "" and (article.outlet, article.language) == (other.outlet, other.language)


def _may_meet(article: Candidate, other: Candidate) -> bool:
    near = abs(article.day - other.day) <= WINDOW
    return near and _spoken(article.language) == _spoken(other.language)


def _spoken(language: Language) -> Language:
    """Tell the language whatever its script: the stems of both scripts of Uzbek are the same."""
    return Language.UZBEK if language is Language.UZBEK_CYRILLIC else language


def _copied(article: Candidate, other: Candidate) -> float:
    """Tell how much an article is like another of which it is a near-copy; 0 if it is none."""
    if article.sketch is None or other.sketch is None:
        return 0.0
    alike = likeness(article.sketch, other.sketch)
    if alike < NEARLY:
        return 0.0
    figures = figures_shared(article.sketch, other.sketch)
    least = SAME_FIGURES if alike >= ALIKE else MOST_FIGURES
    if (figures is not None and figures < least) or _differ(article.account, other.account):
        return 0.0
    one, two = article.account, other.account
    contained = one.is_telling and two.is_telling and _share(one.terms.keys(), two.terms.keys(), CONTAINED)
    return alike if alike >= ALIKE or contained else 0.0


def _differ(one: Account, other: Account) -> bool:
    """Tell whether two articles cannot be copies: they name other people and places, or other dates."""
    other_dates = bool(one.dates and other.dates) and one.dates.isdisjoint(other.dates)
    return other_dates or not _share(one.names, other.names, SAME_NAMES)


def _share(one: AbstractSet[int], other: AbstractSet[int], least: float) -> bool:
    """Tell whether the larger has a share of the smaller, if that is more than a few."""
    fewest = min(len(one), len(other))
    return fewest < FEWEST_NAMES or len(one & other) >= least * fewest
