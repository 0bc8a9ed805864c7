"""Judges whether two articles tell of one event: signs that a person can check, and what each counts."""

from math import fsum, log
from typing import NamedTuple

from storage.events.account import MEANINGS, NAMES, Account
from storage.events.coincidence import coincidence, is_near
from storage.events.traits import Kind, Trait
from storage.model import Language

COMMON = 3.0
"""The weight up to which a shared meaning says nothing: one article in twenty has it."""

SMALL = 45
"""Traits of a short article; fewer do not make it likelier that what it shares is no chance."""


class Signs(NamedTuple):
    """What shows whether two articles tell of one event; each is between 0 and 1 but for `gap` and `size`."""

    names: float
    """Names and places that both have, the rarer the more."""
    meanings: float
    """Rare meanings and words that both have."""
    headlines: float
    """How much of each headline the other article has."""
    figures: float
    """Figures that both have, the longer and larger the more; less if they are only near."""
    size: float
    """The logarithm of how many traits they have: long articles share more by chance."""
    same_language: float
    """How much of each headline the other has, if they are in one language, in which chance does more."""
    gap: float
    """Days between them."""
    other_places: float
    """Whether each begins with places of which the other has none."""
    other_countries: float
    """The same of countries."""
    abroad: float
    """Whether a headline names a country of which the other article, by its own country too, is not."""
    other_dates: float
    """Whether both name days of months and none in common."""
    foretold: float
    """Whether one tells of a day to come on which the other was published, or after which."""
    other_figures: float
    """Things of which both begin with figures, and not with the same; at most 1."""
    other_names: float
    """Names and places in the headlines that the other article lacks, on the side that has fewer."""


START, WEIGHTS = (
    10.75,
    Signs(
        names=8.3,
        meanings=8.5,
        headlines=7.5,
        figures=9.3,
        size=-4.15,
        same_language=-4.0,
        gap=-0.85,
        other_places=-1.25,
        other_countries=-1.7,
        abroad=-1.6,
        other_dates=-2.7,
        foretold=-4.4,
        other_figures=-1.3,
        other_names=-3.55,
    ),
)
"""What each sign counts, and what all begin with: a logistic regression on the articles of
tests/storage/events, of both sets, and those that are shipped, by tests/benchmarks/learning.py."""


def resemblance(one: Account, other: Account) -> float:
    """Estimate the logarithm of the odds that two articles tell of one event; their order does not matter."""
    signs = zip(WEIGHTS, signs_of(one, other), strict=True)
    return START + fsum(weight * sign for weight, sign in signs)


def signs_of(one: Account, other: Account) -> Signs:
    """Collect what shows whether two articles tell of one event."""
    shared = [(trait, other.terms[term]) for term, trait in one.terms.items() if term in other.terms]
    names = fsum(_less(*pair) for pair in shared if pair[0].kind in NAMES or pair[1].kind in NAMES)
    rare = (
        _less(mine, its) - COMMON for mine, its in shared if mine.kind in MEANINGS and its.kind in MEANINGS
    )
    headlines = (_headed(one, other) + _headed(other, one)) / 2
    same = _spoken(one.language) == _spoken(other.language)
    return Signs(
        names=_upto(names, 25),
        meanings=_upto(fsum(each for each in rare if each > 0), 15),
        headlines=headlines,
        figures=_upto(coincidence(one.traits.counts, other.traits.counts), 3),
        size=log(max(len(one.terms), SMALL) * max(len(other.terms), SMALL)) / 2,
        same_language=headlines if same else 0.0,
        gap=abs((one.day - other.day).days),
        other_places=_others(one, other, Kind.PLACE),
        other_countries=_others(one, other, Kind.COUNTRY),
        abroad=float(_is_abroad(one, other) or _is_abroad(other, one)),
        other_dates=float(bool(one.dates and other.dates) and one.dates.isdisjoint(other.dates)),
        foretold=float(_is_foretold(one, other) or _is_foretold(other, one)),
        other_figures=float(bool(_other_units(one, other))),
        other_names=_upto(min(_strange(one, other), _strange(other, one)), 5),
    )


def _less(one: Trait, other: Trait) -> float:
    return min(one.weight, other.weight)


def _headed(one: Account, other: Account) -> float:
    """Tell how much of a headline another article has."""
    found = fsum(trait.weight for trait in one.titled if trait.term in other.terms)
    return found / (fsum(trait.weight for trait in one.titled) + 4)


def _strange(one: Account, other: Account) -> float:
    named = (trait for trait in one.titled if trait.kind not in MEANINGS)
    return fsum(trait.weight for trait in named if trait.term not in other.terms)


def _others(one: Account, other: Account, kind: Kind) -> float:
    first, second = one.first(kind), other.first(kind)
    apart = not any(trait.term in other.terms for trait in first) and not any(
        trait.term in one.terms for trait in second
    )
    return float(bool(first and second) and apart)


def _is_foretold(one: Account, other: Account) -> bool:
    return one.day < one.ahead <= other.day


def _other_units(one: Account, other: Account) -> set[int]:
    """Tell of what both give figures first that are not even near."""
    first, second = one.figures, other.figures
    return {
        unit
        for unit in first.keys() & second.keys()
        if not any(is_near(mine, its) for mine in first[unit] for its in second[unit])
    }


def _is_abroad(one: Account, other: Account) -> bool:
    countries = one.titled_countries
    return bool(countries and other.countries) and countries.isdisjoint(other.countries)


def _spoken(language: Language) -> Language:
    return Language.UZBEK if language is Language.UZBEK_CYRILLIC else language


def _upto(amount: float, half: float) -> float:
    """Bring an amount between 0 and 1; `half` becomes a half."""
    return amount / (amount + half)
