"""Ids that follow time: seconds since 1970 of an article's date, times 2^20, plus a free number."""

from datetime import UTC, date, datetime

SPAN = 2**20
"""Articles that one second has room for."""
DAY = 86_400
EPOCH = date(1970, 1, 1).toordinal()
SLACK = DAY
"""A day begins at different moments around the world, so ids of a day reach into its neighbours."""


def day(published: date) -> int:
    """Count the days from 1970-01-01 to a date as its outlet wrote it."""
    return published.toordinal() - EPOCH


def date_of(number: int | None) -> date | None:
    """Turn a count of days back into a date."""
    return None if number is None else date.fromordinal(EPOCH + number)


def first_id(published: date | None, now: datetime) -> int:
    """Say from where on a free id is to be sought.

    A date counts from midnight in UTC, a datetime exactly; what is unknown, or still to come, counts
    as now, and what lies before 1970 as 1970.
    """
    latest = int(now.timestamp())
    if published is None:
        seconds = latest
    elif isinstance(published, datetime):
        aware = published if published.tzinfo else published.replace(tzinfo=UTC)
        seconds = int((aware - datetime.fromtimestamp(0, UTC)).total_seconds())
    else:
        seconds = day(published) * DAY
    return max(0, min(seconds, latest)) * SPAN


def window(first: int, last: int) -> tuple[int, int]:
    """Bound the ids of articles published from day `first` to day `last`."""
    return (first * DAY - SLACK) * SPAN, ((last + 1) * DAY + SLACK) * SPAN


def is_stray(article: int, published: date | None) -> bool:
    """Tell whether an id does not follow from its date, as after a correction of the date."""
    if published is None:
        return False
    low, high = window(day(published), day(published))
    return not low <= article < high
