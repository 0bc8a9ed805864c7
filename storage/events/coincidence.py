"""Tells which figures of two articles are the same or near, and how little that can be chance."""

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from math import fsum

from storage.events.traits import Count

LEAST_ROUNDED, TELLING, LARGE = 20, 13, 1000
"""Values from which on a figure may be rounded, says something without its unit, and says more."""

FAR = 1.5
"""How many times a value is another of which it can be the rounding, at the most."""

MOST_DIGITS = 3
"""Digits that make a figure unlikely to be another's by chance."""


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


def coincidence(one: Sequence[Count], other: Sequence[Count]) -> float:
    """Add up what the shared figures of two articles say, the same whichever comes first."""
    if not one or not other:
        return 0.0
    alike = [[_alike(count, another) for another in other] for count in one]
    return (fsum(map(max, alike)) + fsum(map(max, zip(*alike, strict=True)))) / 2


def _alike(one: Count, other: Count) -> float:
    """Tell how unlikely it is that two articles on different events have these figures."""
    same_unit = bool(one.unit) and one.unit == other.unit
    if one.value == other.value:
        digits = min(_digits(one.value), MOST_DIGITS) if one.value >= TELLING else 1 if same_unit else 0.3
        return (1.6 if same_unit else 0.8) * digits + (one.value >= LARGE)
    if is_near(one.value, other.value):
        return 1.0 if same_unit else 0.2
    return 0.0


def is_near(one: float, other: float) -> bool:
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
