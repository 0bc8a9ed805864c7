"""Figures are the same or rounded, and the longer they are the less it is chance."""

import pytest

from storage.events.coincidence import shared_figures
from storage.events.traits import Count


def count(value: float, unit: int = 1) -> Count:
    return Count(value, unit, 0, 1, titled=True)


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (1240, 1240, 1),
        (1240, 1200, 1),
        (1240, 1300, 0),
        (4.8e9, 5e9, 1),
        (61.8, 62, 1),
        (518.57, 530.41, 0),
        (8, 9, 0),
    ],
)
def test_figures_are_shared_if_they_are_the_same_or_rounded(one: float, other: float, shared: int) -> None:
    assert len(shared_figures([count(one)], [count(other)])) == shared
    assert len(shared_figures([count(other)], [count(one)])) == shared


def test_a_long_figure_says_more_than_a_short_one_and_its_unit_adds() -> None:
    def says(one: Count, other: Count) -> float:
        [(_, _, weight)] = shared_figures([one], [other])
        return weight

    assert says(count(507.34), count(507.34)) > says(count(9), count(9)) > says(count(9, 0), count(9, 2))
    assert says(count(1240), count(1240)) > says(count(1240), count(1200))
