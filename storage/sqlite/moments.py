"""Moments in SQLite: whole milliseconds since 1970."""

from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)


def milliseconds(moment: datetime) -> int:
    """Count the milliseconds from 1970 to a moment."""
    return (moment - EPOCH) // MILLISECOND


def moment(count: int) -> datetime:
    """Turn a count of milliseconds back into a moment, in UTC."""
    return EPOCH + count * MILLISECOND
