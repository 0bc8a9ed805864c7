"""When a chat's day, digest and quiet hours begin, in its own time zone.

Where a clock is set forward, the minutes it skips count as come at that moment; where it is set back, a
minute counts the first time it is shown. Moments are aware and in UTC; minutes are those of the local day.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from itertools import count
from zoneinfo import ZoneInfo, available_timezones

from storage.errors import ZoneError

MINUTES = 24 * 60
"""Minutes that a clock shows in a day."""
WEEKDAYS = 7
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)

AREAS = frozenset(
    {
        "Africa",
        "America",
        "Antarctica",
        "Arctic",
        "Asia",
        "Atlantic",
        "Australia",
        "Europe",
        "Indian",
        "Pacific",
    }
)
"""What cities are listed under. Not "Etc": what is called GMT+5 there lies five hours west of Greenwich."""
NOWHERE = frozenset({"Factory", "localtime", "posixrules"})
"""Names that mean whatever the machine is set to."""


class Period(StrEnum):
    """How often a digest comes."""

    DAILY = "daily"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True)
class Digest:
    """When digests come: `minute` of the local day, `weekday` (Monday is 0) for a weekly one.

    Raises:
        ValueError: there is no such minute or weekday.
    """

    period: Period
    minute: int
    weekday: int = 0

    def __post_init__(self) -> None:
        _check_minute(self.minute)
        if self.weekday not in range(WEEKDAYS):
            raise ValueError(f"A weekday is a number from 0, Monday, to 6, not {self.weekday}.")


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours of silence: minutes of the local day, over midnight if `end` comes before `start`.

    Raises:
        ValueError: there is no such minute, or they end where they begin.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        _check_minute(self.start)
        _check_minute(self.end)
        if self.start == self.end:
            raise ValueError("Quiet hours must end at another minute than they begin.")


@dataclass(frozen=True, slots=True)
class Slot:
    """A digest to come: the local day it is for, and the moment of that day when it is due."""

    day: date
    moment: datetime


def zone(name: str) -> ZoneInfo:
    """Find a time zone by its name or its city, in upper or lower case, with spaces or underscores.

    The names are those of the IANA time zone database; a city that it lists twice is not understood.

    Raises:
        ZoneError: no zone, or more than one, is called so.
    """
    written = "_".join(name.split()).lower()
    # Some letters of other alphabets have ASCII ones for their lower case.
    if not name.isascii() or written not in _zones():
        raise ZoneError(name)
    return ZoneInfo(_zones()[written])


def local_date(zone: ZoneInfo, moment: datetime) -> date:
    """Give the date that calendars show in a zone."""
    return moment.astimezone(zone).date()


def day_bounds(zone: ZoneInfo, moment: datetime) -> tuple[datetime, datetime]:
    """Give the moments when the local day began that a moment belongs to, and when the next one begins.

    A clock that is set back over midnight does not begin the old day again: that hour is the new day's.
    """
    day = local_date(zone, moment)
    start, end = _come(zone, _wall(day, 0)), _come(zone, _wall(day + DAY, 0))
    while end <= moment:
        day += DAY
        start, end = end, _come(zone, _wall(day + DAY, 0))
    return start, end


def next_slot(digest: Digest, zone: ZoneInfo, after: datetime, last: date | None = None) -> Slot:
    """Find the first digest due later than `after`, and for a later day than `last`, that of the last one.

    A weekly one is for another ISO week than the last one too. Every date that the zone's calendar has gets
    one: if a skip leads out of its day, in the last minute of the day.
    """
    first = local_date(zone, after)
    if last is not None:
        first = max(first, last + DAY)
    days = (first + DAY * number for number in count())
    slots = (_slot(zone, day, digest.minute) for day in days if _falls_on(digest, day, last))
    return next(slot for slot in slots if slot is not None and slot.moment > after)


def quiet_until(quiet: Quiet, zone: ZoneInfo, moment: datetime) -> datetime | None:
    """Say when the quiet hours end that a moment lies in, None if it lies in none.

    Once begun they last until a clock shows their end, also where one is set back before their beginning.
    """
    end = moment
    # More than once only where a skip leads from quiet hours into quiet hours.
    while _is_quiet(quiet, shown := _shown(zone, end)):
        wall = _wall(shown.date(), quiet.end)
        end = _come_after(zone, wall if wall > shown else wall + DAY, end)
    return None if end == moment else end


def _check_minute(minute: int) -> None:
    if minute not in range(MINUTES):
        raise ValueError(f"A minute of the day is a number from 0 to {MINUTES - 1}, not {minute}.")


@cache
def _zones() -> Mapping[str, str]:
    """Map what may be written for zones, in lower case, to their names."""
    names = available_timezones() - NOWHERE
    cities = [(_city(name), name) for name in names if name.split("/")[0] in AREAS]
    counts = Counter(city for city, _ in cities)
    unique = {city: name for city, name in cities if counts[city] == 1}
    return unique | {name.lower(): name for name in names}


def _city(name: str) -> str:
    return name.rpartition("/")[2].lower()


def _falls_on(digest: Digest, day: date, last: date | None) -> bool:
    if digest.period is Period.DAILY:
        return True
    return day.weekday() == digest.weekday and (last is None or _week(day) != _week(last))


def _week(day: date) -> tuple[int, int]:
    week = day.isocalendar()
    return week.year, week.week


def _slot(zone: ZoneInfo, day: date, minute: int) -> Slot | None:
    """Say when a minute of a day comes, None if the calendar leaves the day out."""
    come = _come(zone, _wall(day, minute))
    moments = (moment for moment in (come, come - MINUTE) if local_date(zone, moment) == day)
    return next((Slot(day, moment) for moment in moments), None)


def _is_quiet(quiet: Quiet, shown: datetime) -> bool:
    minute = shown.hour * 60 + shown.minute
    if quiet.start < quiet.end:
        return quiet.start <= minute < quiet.end
    return minute >= quiet.start or minute < quiet.end


def _wall(day: date, minute: int) -> datetime:
    """Give what a clock shows at a minute of a day: a date and time without a zone."""
    return datetime.combine(day, time(minute // 60, minute % 60))


def _shown(zone: ZoneInfo, moment: datetime) -> datetime:
    """Give what a clock of a zone shows at a moment: a date and time without a zone."""
    return moment.astimezone(zone).replace(tzinfo=None)


def _come(zone: ZoneInfo, wall: datetime) -> datetime:
    """Find the first moment when a clock shows `wall`, or the one when it skips it."""
    moment = wall.replace(tzinfo=zone).astimezone(UTC)
    return moment if _shown(zone, moment) == wall else _skip(zone, wall)


def _come_after(zone: ZoneInfo, wall: datetime, moment: datetime) -> datetime:
    """Find the first moment later than another when a clock shows or skips `wall`, which is still to come."""
    first = _come(zone, wall)
    return first if first > moment else wall.replace(tzinfo=zone, fold=1).astimezone(UTC)


def _skip(zone: ZoneInfo, wall: datetime) -> datetime:
    """Find the moment when a clock skips `wall`.

    With the offset of after the skip `wall` means a moment before it, and the other way round (PEP 495);
    zones change on whole seconds.
    """
    before, behind = (wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (1, 0))
    seconds = range((behind - before) // timedelta(seconds=1))

    def is_past(second: int) -> bool:
        return _shown(zone, before + timedelta(seconds=second)) > wall

    return before + timedelta(seconds=bisect_left(seconds, x=True, key=is_past))
