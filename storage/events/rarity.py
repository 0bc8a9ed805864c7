"""Says how telling a trait is: the rarer among articles, the more it says that two tell of one event."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from math import log

from storage.analysis.spelled import spelled_concept, spelled_text
from storage.events.traits import Kind, Trait, Traits, term_of

SUPPOSED = {
    Kind.NAME: 0.0005,
    Kind.KNOWN: 0.003,
    Kind.PLACE: 0.003,
    Kind.COUNTRY: 0.05,
    Kind.CONCEPT: 0.005,
    Kind.WORD: 0.001,
    Kind.DAY: 0.02,
}
"""The share of articles that have a trait of a kind, where nobody has counted."""

TRUSTED = 500
"""Stored articles from which on what was counted says more than what was supposed."""

RAREST = 1 / 3000
"""The least share: what is rarer says no more, or two articles with one misspelling would be one event."""

FILE = "common.tsv"

MOST_TELLING = 28
"""Traits and figures that an article is sought by."""

LEAST_WEIGHT = 4.0
"""The weight from which on a trait leads to few enough articles: it is in fewer than 2 of 100."""

TITLED, LED, UNSURE, NAMED = 1.4, 1.15, 0.6, 1.3
"""What is in the headline or the first sentences, what a word means only perhaps, and names."""

FIGURE, LEAST_FIGURE = 7.0, 13
"""The weight of a figure, and the least that says something."""


def weighed(traits: Traits, counted: Mapping[int, int], articles: int) -> Traits:
    """Weigh traits by the logarithm of their rarity; `counted` says how many of all articles have each."""
    return replace(
        traits,
        traits=tuple(
            Trait(*one[:-1], round(-log(_share(one, counted.get(one.term, 0), articles)), 3))
            for one in traits.traits
        ),
    )


def _share(trait: Trait, count: int, articles: int) -> float:
    supposed = common().get(trait.term, SUPPOSED[trait.kind])
    share = (supposed * TRUSTED + count) / (TRUSTED + articles)
    return min(max(share, RAREST), 1.0)


@cache
def common() -> dict[int, float]:
    """Read the shares of common concepts; tests/benchmarks/learning.py counts them."""
    text = files(__package__).joinpath(FILE).read_text(encoding="utf-8")
    rows = (line.rsplit("\t", 1) for line in text.splitlines())
    return {term_of(spelled_concept(spelled_text(label))): int(share) / 1000 for label, share in rows}


def telling(traits: Traits) -> dict[int, float]:
    """Choose the most telling traits and figures, by which articles on one event are sought, with weights."""
    weights = {one.term: _said(one) for one in traits.traits if _may_lead(one)}
    weights |= {
        term_of(f"?{count.value:g}"): FIGURE for count in traits.counts if count.value >= LEAST_FIGURE
    }
    best = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
    return dict(best[:MOST_TELLING])


def _may_lead(trait: Trait) -> bool:
    return trait.weight >= LEAST_WEIGHT and trait.kind is not Kind.DAY and trait.kind is not Kind.COUNTRY


def _said(trait: Trait) -> float:
    """Weigh what is said first, and said for sure, the more."""
    weight = trait.weight * (TITLED if trait.titled else LED if trait.led else 1)
    weight *= 1 if trait.sure else UNSURE
    return weight if trait.kind in {Kind.CONCEPT, Kind.WORD} else weight * NAMED
