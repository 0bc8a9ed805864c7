"""Dates as feeds and site maps write them: RFC 822, ISO 8601, and what comes near to either."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from storage.sources.times import dates
from storage.sources.times.moments import read_moment

LONGEST = 100
"""Characters of the longest date."""

ISO = re.compile(
    r"(?P<year>\d{4})-?(?P<month>\d{2})-?(?P<day>\d{2})"
    r"(?:[T\s]\s*(?P<hour>\d{1,2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,]\d{1,9})?)?\s*(?P<zone>\S.*)?)?",
    re.ASCII | re.IGNORECASE,
)
"""ISO 8601 and RFC 3339: 2025-11-12T14:55:00+05:00, 2025-11-12 14:55, 20251112T145500Z."""

RFC = re.compile(
    r"(?:[^\W\d_]{2,12}\.?,?\s*)?"
    r"(?P<day>\d{1,2})[\s-]+(?P<month>[^\W\d_]{3,12})\.?[\s,-]+(?P<year>\d{4}|\d{2})"
    r"(?:,?\s+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?\s*(?P<zone>\S.*)?)?"
)
"""RFC 822: Wed, 12 Nov 2025 14:55:00 +0500; without weekday or seconds, in other languages, with dashes."""

OFFSET = re.compile(
    r"(?:(?:GMT|UTC?|Z)\s*)?(?P<sign>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d{2})?", re.IGNORECASE
)
ZONES = {
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3,
    "MSK": 3, "МСК": 3, "MSD": 4, "TRT": 3, "AZT": 4, "UZT": 5, "TJT": 5, "TMT": 5, "PKT": 5, "YEKT": 5,
    "AQTT": 5, "KGT": 6, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8,
    "PDT": -7,
}  # fmt: skip
"""Zones by the names that feeds use, in hours from UTC. ALMT is left out: its clock was changed in 2024."""

LARGEST_OFFSET = timedelta(hours=14)
EPOCH = date(1970, 1, 2)
"""What a program writes where it knows no date lies before this."""


def read_feed_date(text: str, *, zone: tzinfo, now: datetime | None = None) -> date | None:
    """Read a date of a feed: an aware datetime, or a date where it tells no time; None if it cannot be read.

    A time without a zone is in `zone`, the outlet's own. One with a zone is moved into it, unless `zone` is
    UTC, which stands for an unknown one: then it stays in the zone that the feed names. `now` is for dates
    in words (`today`), which are not read without it.
    """
    written = " ".join(text.split())
    if not written or len(written) > LONGEST:
        return None
    found = ISO.fullmatch(written) or RFC.fullmatch(written)
    try:
        moment = _moment(found, zone) if found else _in_words(written, zone, now)
    except (ValueError, OverflowError):
        return None
    return moment if moment and _is_sensible(moment) else None


def _moment(found: re.Match[str], zone: tzinfo) -> date | None:
    """Make a date or a moment of the parts of one. Raises ValueError where they are none."""
    month = int(found["month"]) if found["month"].isdigit() else dates.month(found["month"])
    if month is None:
        return None
    year = int(found["year"]) + (0 if len(found["year"]) == dates.FULL_YEAR else 2000)
    day = date(year, month, int(found["day"]))
    if found["hour"] is None:
        return day
    clock = time(int(found["hour"]) % 24, int(found["minute"]), min(59, int(found["second"] or 0)))
    own = _zone(found["zone"] or "")
    moment = datetime.combine(day, clock, own or zone)
    return moment if own is None or zone is UTC else moment.astimezone(zone)


def _zone(written: str) -> tzinfo | None:
    """Read a zone, in numbers or by a name of ZONES; None for none and for unknown ones."""
    name = written.partition("(")[0].strip().upper()
    if name in ZONES:
        return timezone(timedelta(hours=ZONES[name])) if ZONES[name] else UTC
    found = OFFSET.fullmatch(name)
    if found is None:
        return None
    offset = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"] or 0))
    if offset > LARGEST_OFFSET:
        return None
    return timezone(-offset if found["sign"] == "-" else offset)


def _in_words(written: str, zone: tzinfo, now: datetime | None) -> date | None:
    """Read any other way to write a date."""
    return dates.parse(written) if now is None else read_moment(written, now=now, zone=zone)


def _is_sensible(moment: date) -> bool:
    day = moment.date() if isinstance(moment, datetime) else moment
    return day >= EPOCH and day.year <= dates.LATEST
