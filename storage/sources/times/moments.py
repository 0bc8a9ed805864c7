"""Moments: the day, and the time where it is told, of a text that says when something appeared."""

import re
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from storage.sources.texts.spelling import loose
from storage.sources.times import ago, clock, dates
from storage.sources.times.clock import Clock
from storage.sources.times.stamps import PUBLISHED, UPDATED

LONGEST = 160
"""Characters of the longest text that is looked at."""

CENTURY = 2000
"""What a year of two digits counts from."""

_SEPARATOR = re.compile(r"(?:[\s,;|•·(){}\[\]«»\"—–-]|[:.](?=\s|$)|/(?=\s))*")
_JOINT = re.compile(
    r"(?:в|во|at|on|in|kuni|куни|күні|soat|соат|сағат|t)(?=\s*\d)"
    r"|(?:kuni|куни|күні|года?|г\.?|жылы?|ж\.?|yili?|йили?|часов|час|[-']?(?:да|де|та|те|da|ta))(?!\w)"
)
_COMPACT = re.compile(r"\b(\d{4})(\d{2})(\d{2})t(\d{2})(\d{2})(?:\d{2})?")
"""ISO 8601 without signs: 20251112T145500Z."""
_START = re.compile(r"(?<!\w)\w")
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?P<year>(?:19|20)\d{2})(?!\d)|(?P<short>\d{2})(?=\s+\d{1,2}:\d{2})")


@dataclass(slots=True)
class _Scan:
    """What was read of a text: `day` may be a moment already, `complete` says that its year was told."""

    day: date | None = None
    complete: bool = True
    clock: Clock | None = None

    @property
    def is_timed(self) -> bool:
        """Tell whether it is known to the minute."""
        return self.clock is not None or isinstance(self.day, datetime)


def read_moment(text: str, *, now: datetime, zone: tzinfo) -> date | datetime | None:
    """Read a text that is one date, in any written form of kk, uz, uz-Cyrl, ru or en; None if it is not.

    The outcome is a datetime in `zone` where a time is told, and a date otherwise. A date without a year is
    the nearest one past. `now` is aware; relative words (`кеше`, `3 часа назад`) count from it in `zone`.
    """
    if len(text) > LONGEST:
        return None
    folded = _COMPACT.sub(r"\1-\2-\3 \4:\5", loose(text))
    present = now.astimezone(zone)
    scan, position = _Scan(), _after_label(folded)
    while position < len(folded):
        end = _piece(folded, position, scan, present)
        if end is None:
            return None
        position = end
    return _moment(scan, zone)


def moment_within(text: str, *, now: datetime, zone: tzinfo) -> date | datetime | None:
    """Find the moment in a line that says other things too: `Қоғам 14:55 / 12.11.2025 3411`.

    One with a time counts before one without, a day with its year before one without. What stands behind a
    word like `обновлено` is left; so is a text of over LONGEST characters, which is no such line.
    """
    if len(text) > LONGEST:
        return None
    folded, present = loose(text), now.astimezone(zone)
    updated = next((match.start() for match in _starts(folded) if UPDATED.match(folded, match.start())), None)
    found: list[_Scan] = []
    for start in _starts(folded[:updated]):
        scan, position = _Scan(), start.start()
        while position < len(folded[:updated]):
            end = _piece(folded, position, scan, present)
            if end is None:
                break
            position = end
        found.append(scan)
    dated = [scan for scan in found if scan.day is not None]
    best = max(dated, key=lambda scan: (scan.is_timed, scan.complete), default=None)
    return _moment(best, zone) if best else None


def _starts(folded: str) -> list[re.Match[str]]:
    return list(_START.finditer(folded))


def _after_label(folded: str) -> int:
    label = PUBLISHED.match(folded)
    return label.end() if label else 0


def _piece(folded: str, position: int, scan: _Scan, present: datetime) -> int | None:
    """Read the piece at a position into the scan and tell where it ends; None if it belongs to no date."""
    separated = _SEPARATOR.match(folded, position)
    if separated and separated.end() > position:
        return separated.end()
    for reading in (_day, _time, _year):
        end = reading(folded, position, scan, present)
        if end is not None:
            return end
    joint = _JOINT.match(folded, position)
    if joint and (scan.day or scan.clock):
        return joint.end()
    word = _WORD.match(folded, position)
    is_weekday = word is not None and word.group() in dates.weekdays() | dates.short_weekdays()
    return word.end() if word and is_weekday else None


def _day(folded: str, position: int, scan: _Scan, present: datetime) -> int | None:
    if scan.day is not None:
        return None
    found = dates.at(folded, position) or ago.at(folded, position, present)
    if found is None:
        found = dates.without_year(folded, position, present.date())
        scan.complete = found is None
    if found is None:
        return None
    scan.day, end = found
    return end


def _time(folded: str, position: int, scan: _Scan, _present: datetime) -> int | None:
    if scan.clock is not None or isinstance(scan.day, datetime):
        return None
    found = clock.at(folded, position, dotted=scan.day is not None)
    if found is None:
        return None
    scan.clock, end = found
    return end


def _year(folded: str, position: int, scan: _Scan, _present: datetime) -> int | None:
    """Read a year that stands apart from its day: `Wed Nov 12 14:55:00 2025`, `12 Nov 25 14:55`."""
    match = _YEAR.match(folded, position)
    if match is None or scan.complete or scan.day is None:
        return None
    year = int(match["year"] or int(match["short"]) + CENTURY)
    try:
        scan.day, scan.complete = scan.day.replace(year=year), True
    except ValueError:
        return None
    return match.end()


def _moment(scan: _Scan, zone: tzinfo) -> date | datetime | None:
    if scan.clock is None or scan.day is None:
        return scan.day
    moment = datetime.combine(scan.day, scan.clock.time, scan.clock.zone or zone)
    return moment.astimezone(zone)
