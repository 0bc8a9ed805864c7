"""What an article tells of, in the order in which articles are compared."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from storage.analysis.spelled import spelled_concept
from storage.events.days import is_date, near
from storage.events.traits import Kind, Trait, Traits, term_of
from storage.model import Language

NAMES = frozenset({Kind.NAME, Kind.KNOWN, Kind.PLACE})
MEANINGS = frozenset({Kind.CONCEPT, Kind.WORD})
HEADED = NAMES | MEANINGS | {Kind.COUNTRY}

SHORTEST = 20
"""Traits from which on an article can be judged: a headline with one other name is another event."""

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
