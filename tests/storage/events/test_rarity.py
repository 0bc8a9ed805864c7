"""What is rare says more, by what is counted or, in an empty store, by what is supposed."""

from math import log

import pytest

from storage.analysis.spelled import spelled_concept, spelled_text
from storage.events.rarity import MOST_TELLING, RAREST, common, telling, weighed
from storage.events.traits import Count, Kind, Trait, Traits, term_of


def trait(term: int, kind: Kind = Kind.CONCEPT, **others: object) -> Trait:
    return Trait(term, kind, 0, 1, **others)  # type: ignore[arg-type] # anything that a trait has


def weight(one: Trait, counted: int = 0, articles: int = 0) -> float:
    [found] = weighed(Traits((one,)), {one.term: counted}, articles).traits
    return found.weight


def test_in_an_empty_store_what_is_known_to_be_common_weighs_less() -> None:
    year, president, rare = (term_of(spelled_concept(label)) for label in ("year", "president", "onion"))
    assert weight(trait(year)) < weight(trait(president)) < weight(trait(rare))
    assert weight(trait(1, Kind.COUNTRY)) < weight(trait(1)) < weight(trait(1, Kind.NAME))


def test_what_is_counted_outweighs_what_is_supposed() -> None:
    assert weight(trait(1), 50_000, 100_000) == pytest.approx(log(2), abs=0.01)
    assert weight(trait(1, Kind.NAME), 50_000, 100_000) == pytest.approx(log(2), abs=0.01)


def test_weights_stay_within_bounds() -> None:
    assert weight(trait(1, Kind.NAME), 0, 10**9) == pytest.approx(log(1 / RAREST), abs=0.001)
    assert weight(trait(1), 10**9, 10) == 0


def test_all_common_concepts_are_of_the_table() -> None:
    assert all(0 < share < 1 for share in common().values())
    assert common()[term_of(spelled_concept(spelled_text("year")))] > 0.3


def test_articles_are_sought_by_what_says_most_and_not_by_days_or_countries() -> None:
    traits = [trait(number, weight=4 + number / 100) for number in range(1, 100)]
    traits += [trait(200, Kind.DAY, weight=9), trait(201, Kind.COUNTRY, weight=9), trait(202, weight=3)]
    traits += [trait(203, Kind.NAME, weight=6), trait(204, weight=5.5, titled=True)]
    found = telling(Traits(tuple(traits), (Count(92e9, 5, 0, 1), Count(9, 5, 0, 1))))
    assert len(found) == MOST_TELLING
    assert {203, 204, term_of("?9.2e+10"), 99} <= set(found)
    assert not {200, 201, 202, 1, term_of("?9")} & set(found)


def test_what_a_word_means_only_perhaps_leads_less() -> None:
    found = telling(
        Traits((trait(1, weight=5), trait(2, weight=5, sure=False), trait(3, weight=5, led=True)))
    )
    assert list(found) == [3, 1, 2]
