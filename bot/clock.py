"""The clock that the whole program reads."""

from datetime import UTC, datetime


def now() -> datetime:
    """Read the clock, in UTC."""
    return datetime.now(UTC)
