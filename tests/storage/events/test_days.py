"""The days that articles name are days of the calendar, as far as they lie near."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.analysis.spelled import spelled_concept, spelled_text
from storage.events.days import is_date, near, of_concept, of_date
from storage.events.traits import term_of

DAY = date(2026, 1, 2)  # a Friday


def named(label: str) -> int:
    return of_concept()[spelled_concept(spelled_text(label))]


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (of_date(1, 3), date(2026, 1, 3)),
        (of_date(12, 31), date(2025, 12, 31)),
        (of_date(2, 1), None),
        (named("today"), DAY),
        (named("yesterday"), date(2026, 1, 1)),
        (named("tomorrow"), date(2026, 1, 3)),
        (named("Friday"), DAY),
        (named("Saturday"), date(2025, 12, 27)),
        (term_of("=tokaev"), None),
    ],
)
def test_a_named_day_is_found_in_the_calendar(term: int, expected: date | None) -> None:
    assert near(term, DAY) == expected


@given(st.dates(date(1970, 1, 10), date(2100, 1, 1)), st.integers(-7, 7))
def test_a_date_within_a_week_is_found_from_any_day(day: date, days: int) -> None:
    other = day + timedelta(days)
    assert near(of_date(other.month, other.day), day) == other


def test_only_dates_are_dates() -> None:
    assert is_date(of_date(3, 8))
    assert not is_date(named("tomorrow"))
    assert not is_date(named("Monday"))
