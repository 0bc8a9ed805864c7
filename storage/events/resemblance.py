"""Judges whether two articles tell of one event: signs that a person can check, and what each counts."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from math import fsum, log
from typing import NamedTuple

from storage.analysis.spelled import spelled_concept
from storage.events.days import is_date, near
from storage.events.traits import Count, Kind, Trait, Traits, term_of
from storage.model import Language

NAMES = frozenset({Kind.NAME, Kind.KNOWN, Kind.PLACE})
MEANINGS = frozenset({Kind.CONCEPT, Kind.WORD})
HEADED = NAMES | MEANINGS | {Kind.COUNTRY}

COMMON = 3.0
"""The weight up to which a shared meaning says nothing: one article in twenty has it."""

LEAST_ROUNDED, TELLING, LARGE = 20, 13, 1000
"""Values from which on a figure may be rounded, says something without its unit, and says more."""

SHORTEST = 20
"""Traits from which on an article can be judged: a headline with one other name is another event."""

FAR = 1.5
"""How many times a value is another of which it can be the rounding, at the most."""

SMALL = 45
"""Traits of a short article; fewer do not make it likelier that what it shares is no chance."""

MOST_DIGITS = 3
"""Digits that make a figure unlikely to be another's by chance."""

Place = tuple[int, int]
"""Where something stands in a headline and text with a line break between them: start and end."""

REASONS = 5
"""Reasons that a person reads."""

HOMES = {
    Language.KAZAKH: term_of(spelled_concept("kazakhstan")),
    Language.UZBEK: term_of(spelled_concept("uzbekistan")),
    Language.UZBEK_CYRILLIC: term_of(spelled_concept("uzbekistan")),
}
"""The country that an article in a language need not name."""


@dataclass(frozen=True, eq=False)
class Account:
    """What an article tells of, ready to be compared: `day` is when it was published."""

    traits: Traits
    language: Language
    day: date

    @property
    def is_telling(self) -> bool:
        """Whether it says enough to be judged."""
        return len(self.traits.traits) >= SHORTEST

    @cached_property
    def terms(self) -> Mapping[int, Trait]:
        """The traits by their terms."""
        return {trait.term: trait for trait in self.traits.traits}

    @cached_property
    def names(self) -> frozenset[int]:
        """The names and places that it tells of."""
        return frozenset(one.term for one in self.traits.traits if one.kind in NAMES)

    @cached_property
    def titled(self) -> tuple[Trait, ...]:
        """What the headline tells of; days aside."""
        return tuple(one for one in self.traits.traits if one.titled and one.kind in HEADED)

    @cached_property
    def dates(self) -> frozenset[int]:
        """The days of months that it names."""
        return frozenset(one.term for one in self.traits.traits if one.kind is Kind.DAY and is_date(one.term))

    @cached_property
    def ahead(self) -> date:
        """The last day that it names first, its own if that is later: what it tells of may be to come."""
        return max((self.day, *(day for one in self.first(Kind.DAY) if (day := self._day(one)))))

    @cached_property
    def countries(self) -> frozenset[int]:
        """The countries that it names, and its own."""
        named = {one.term for one in self.traits.traits if one.kind is Kind.COUNTRY}
        return frozenset(named | {HOMES[self.language]} if self.language in HOMES else named)

    @cached_property
    def titled_countries(self) -> frozenset[int]:
        """The countries in its headline."""
        return frozenset(one.term for one in self.titled if one.kind is Kind.COUNTRY)

    @cached_property
    def figures(self) -> dict[int, list[float]]:
        """The figures that it gives first, by what they count."""
        found = dict[int, list[float]]()
        for count in self.traits.counts:
            if count.unit and (count.titled or count.led):
                found.setdefault(count.unit, []).append(count.value)
        return found

    def first(self, kind: Kind) -> list[Trait]:
        """What of a kind it tells of first: in its headline and its first sentences."""
        return [one for one in self.traits.traits if one.kind is kind and (one.titled or one.led)]

    def _day(self, trait: Trait) -> date | None:
        return near(trait.term, self.day) if trait.kind is Kind.DAY else None


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
    6.35,
    Signs(
        names=8.0,
        meanings=13.1,
        headlines=8.2,
        figures=9.5,
        size=-3.47,
        same_language=-4.4,
        gap=-0.34,
        other_places=-1.0,
        other_countries=-2.4,
        abroad=-1.6,
        other_dates=-2.3,
        foretold=-3.5,
        other_figures=-2.5,
        other_names=-3.9,
    ),
)
"""What each sign counts, and what all begin with: a logistic regression on the articles of
tests/storage/events and those that are shipped, by tests/benchmarks/learning.py."""


def resemblance(one: Account, other: Account) -> float:
    """Estimate the logarithm of the odds that two articles tell of one event; their order does not matter."""
    signs = zip(WEIGHTS, signs_of(one, other), strict=True)
    return START + fsum(weight * sign for weight, sign in signs)


def signs_of(one: Account, other: Account) -> Signs:
    """Collect what shows whether two articles tell of one event."""
    shared = [(trait, other.terms[term]) for term, trait in one.terms.items() if term in other.terms]
    names = fsum(_less(*pair) for pair in shared if pair[0].kind in NAMES or pair[1].kind in NAMES)
    rare = (_less(*pair) - COMMON for pair in shared if pair[0].kind in MEANINGS)
    headlines = (_headed(one, other) + _headed(other, one)) / 2
    same = _spoken(one.language) == _spoken(other.language)
    return Signs(
        names=_upto(names, 25),
        meanings=_upto(fsum(each for each in rare if each > 0), 15),
        headlines=headlines,
        figures=_upto((_figures(one, other) + _figures(other, one)) / 2, 3),
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


def shared_figures(one: Iterable[Count], other: Collection[Count]) -> list[tuple[Count, Count, float]]:
    """Pair the figures of two articles that are the same or near, each with what it says."""
    pairs = []
    for count in one:
        weight, match = max(
            ((_alike(count, another), another) for another in other),
            key=lambda pair: pair[0],
            default=(0.0, None),
        )
        if match and weight:
            pairs.append((count, match, weight))
    return pairs


def _figures(one: Account, other: Account) -> float:
    return fsum(weight for *_, weight in shared_figures(one.traits.counts, other.traits.counts))


def _alike(one: Count, other: Count) -> float:
    """Tell how unlikely it is that two articles on different events have these figures."""
    same_unit = bool(one.unit) and one.unit == other.unit
    if one.value == other.value:
        digits = min(_digits(one.value), MOST_DIGITS) if one.value >= TELLING else 1 if same_unit else 0.3
        return (1.6 if same_unit else 0.8) * digits + (one.value >= LARGE)
    if _is_near(one.value, other.value):
        return 1.0 if same_unit else 0.2
    return 0.0


def _is_near(one: float, other: float) -> bool:
    """Tell whether two values are the same, or one is the other rounded: 1,200 and 1,240, 5 and 4.8 bn."""
    if one == other or not other < FAR * one < FAR * FAR * other:
        return one == other
    rounder, finer = (one, other) if _digits(one) < _digits(other) else (other, one)
    return rounder >= LEAST_ROUNDED and _rounded(finer, rounder) == rounder


def _rounded(value: float, like: float) -> float:
    """Round a value to as many digits as another has."""
    return float(f"{value:.{max(_digits(like), 1) - 1}e}")


@lru_cache(4096)
def _digits(value: float) -> int:
    """Count the digits of a value that are not the zeros at its ends."""
    return len(f"{value:f}".replace(".", "").strip("0"))


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
        if not any(_is_near(mine, its) for mine in first[unit] for its in second[unit])
    }


def _is_abroad(one: Account, other: Account) -> bool:
    countries = one.titled_countries
    return bool(countries and other.countries) and countries.isdisjoint(other.countries)


def _spoken(language: Language) -> Language:
    return Language.UZBEK if language is Language.UZBEK_CYRILLIC else language


def _upto(amount: float, half: float) -> float:
    """Bring an amount between 0 and 1; `half` becomes a half."""
    return amount / (amount + half)


def reasons(one: Account, other: Account) -> tuple[tuple[Place, Place], ...]:
    """Choose what both articles tell of that says most, with its places in each.

    What a word means only perhaps is no reason, unless there is nothing else.
    """
    found = []
    for term, trait in one.terms.items():
        match = other.terms.get(term)
        if match and trait.kind is not Kind.DAY and trait.kind is not Kind.COUNTRY:
            is_name = trait.kind in NAMES or match.kind in NAMES
            says = _less(trait, match) * (2 if is_name else 1) - COMMON
            found.append(
                (trait.sure and match.sure, says, (trait.start, trait.end), (match.start, match.end))
            )
    for count, its, weight in shared_figures(one.traits.counts, other.traits.counts):
        found.append((True, 3 * weight, (count.start, count.end), (its.start, its.end)))
    found.sort(key=lambda each: (not each[0], -each[1], each[2]))
    chosen = list[tuple[Place, Place]]()
    for sure, says, here, there in found:
        if len(chosen) < REASONS and says > 0 and (sure or not chosen):
            _add(chosen, here, there)
    return tuple(chosen)


def _add(chosen: list[tuple[Place, Place]], here: Place, there: Place) -> None:
    """Add a reason, unless it is a part of another; two that stand side by side in both texts become one."""
    for number, (mine, yours) in enumerate(chosen):
        if _overlap(mine, here) or _overlap(yours, there):
            return
        if _touch(mine, here) and _touch(yours, there):
            chosen[number] = _joined(mine, here), _joined(yours, there)
            return
    chosen.append((here, there))


def _overlap(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _touch(one: Place, other: Place) -> bool:
    """Tell whether hardly more than a space lies between two places."""
    return 0 <= max(one[0], other[0]) - min(one[1], other[1]) <= 1


def _joined(one: Place, other: Place) -> Place:
    return min(one[0], other[0]), max(one[1], other[1])
