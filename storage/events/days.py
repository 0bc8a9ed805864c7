"""The days that an article names: by their dates, by weekdays, and from its own day on."""

from datetime import date, timedelta
from functools import cache

from storage.analysis.spelled import spelled_concept, spelled_text
from storage.events.traits import term_of

NAMED = {"yesterday": -1, "today": 0, "tomorrow": 1}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEK = 7


def of_date(month: int, day: int) -> int:
    """Name a day of a month, whatever the year."""
    return term_of(f"@{month}-{day}")


def is_date(term: int) -> bool:
    """Tell whether a day is named by its date."""
    return term not in of_concept().values()


@cache
def of_concept() -> dict[str, int]:
    """Name the days that spelled concepts mean."""
    return {spelled_concept(spelled_text(label)): term_of(f"@{label}") for label in (*NAMED, *WEEKDAYS)}


def near(term: int, day: date) -> date | None:
    """Tell which day within a week is meant by an article of `day`; None if it is farther, or none at all.

    A weekday is the last one that has come.
    """
    return _calendar(day).get(term)


@cache
def _calendar(today: date) -> dict[int, date]:
    """Name the days around a day."""
    around = [today + timedelta(days) for days in range(-WEEK, WEEK + 1)]
    found = {of_date(day.month, day.day): day for day in around}
    found |= {term_of(f"@{WEEKDAYS[day.weekday()]}"): day for day in around[1 : WEEK + 1]}
    return found | {term_of(f"@{name}"): today + timedelta(days) for name, days in NAMED.items()}
