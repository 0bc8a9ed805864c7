"""Says why two articles tell of one event: what of both a person would point at."""

from storage.events.account import NAMES, Account
from storage.events.coincidence import shared_figures
from storage.events.traits import Kind

Place = tuple[int, int]
"""Where something stands in a headline and text with a line break between them: start and end."""

REASONS = 5
"""Reasons that a person reads."""

LEAST = 3.0
"""The weight up to which something says nothing: one article in twenty has it."""

NAMED, COUNTED = 2, 3
"""How many times as much a name says, and a figure for what it can hardly be by chance."""


def reasons(one: Account, other: Account) -> tuple[tuple[Place, Place], ...]:
    """Choose what both articles tell of that says most, with its places in each.

    What a word means only perhaps is no reason, unless there is nothing else.
    """
    found = []
    for term, trait in one.terms.items():
        match = other.terms.get(term)
        if match and trait.kind is not Kind.DAY and trait.kind is not Kind.COUNTRY:
            is_name = trait.kind in NAMES or match.kind in NAMES
            says = min(trait.weight, match.weight) * (NAMED if is_name else 1) - LEAST
            found.append(
                (trait.sure and match.sure, says, (trait.start, trait.end), (match.start, match.end))
            )
    for count, its, weight in shared_figures(one.traits.counts, other.traits.counts):
        found.append((True, COUNTED * weight, (count.start, count.end), (its.start, its.end)))
    found.sort(key=lambda each: (not each[0], -each[1], each[2]))
    chosen = list[tuple[Place, Place]]()
    for sure, says, here, there in found:
        if len(chosen) < REASONS and says > 0 and (sure or not chosen):
            _add(chosen, here, there)
    return tuple(chosen)


def _add(chosen: list[tuple[Place, Place]], here: Place, there: Place) -> None:
    """Add a reason, unless it is a part of another; two that stand side by side in both texts become one."""
    if any(_overlap(mine, here) or _overlap(yours, there) for mine, yours in chosen):
        return
    for number, (mine, yours) in enumerate(chosen):
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
