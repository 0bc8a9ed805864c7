"""All invariants, asserted at once."""

from collections.abc import Callable

from tests.crash.evidence import Evidence
from tests.crash.invariants.answers import every_command_was_answered
from tests.crash.invariants.arrivals import (
    copies_came_only_after_doubt,
    everything_came_to_its_place,
    first_arrivals_are_in_order,
    nothing_arrived_without_a_row,
    nothing_came_too_late,
    what_was_sent_has_arrived,
)
from tests.crash.invariants.pace import the_pace_was_kept
from tests.crash.invariants.pauses import blocks_were_kept, pauses_were_kept
from tests.crash.invariants.rows import (
    every_match_has_one_row,
    every_row_has_ended,
    one_at_a_time_was_under_way,
)
from tests.crash.invariants.secrets import the_token_is_nowhere

SHOWN = 5
INVARIANTS: tuple[Callable[[Evidence], list[str]], ...] = (
    every_match_has_one_row,
    nothing_arrived_without_a_row,
    every_row_has_ended,
    what_was_sent_has_arrived,
    copies_came_only_after_doubt,
    first_arrivals_are_in_order,
    one_at_a_time_was_under_way,
    pauses_were_kept,
    blocks_were_kept,
    everything_came_to_its_place,
    nothing_came_too_late,
    the_pace_was_kept,
    the_token_is_nowhere,
    every_command_was_answered,
)
"""Invariants 1 to 12, and that of the inbox; the 13th is `tests.crash.checkup`, asked after every crash."""


def judge(evidence: Evidence) -> None:
    """Assert every invariant.

    Raises:
        AssertionError: names each that is broken, with the first culprits.
    """
    broken = []
    for invariant in INVARIANTS:
        complaints = invariant(evidence)
        if complaints:
            shown = "".join(f"\n    {complaint}" for complaint in complaints[:SHOWN])
            broken.append(f"{(invariant.__doc__ or '').splitlines()[0]} {len(complaints)} broken:{shown}")
    assert not broken, "\n  " + "\n  ".join(broken)
