"""Times of day as pages write them, and the zones that are written behind them."""

import re
from dataclasses import dataclass
from datetime import UTC, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

OFFSETS = {
    **dict.fromkeys(("z", "ut", "utc", "gmt"), 0),
    **dict.fromkeys(("msk", "мск"), 3),
    **dict.fromkeys(("est", "cdt"), -5),
    **dict.fromkeys(("cst", "mdt"), -6),
    **dict.fromkeys(("mst", "pdt"), -7),
    "pst": -8,
    "edt": -4,
    "cet": 1,
    "cest": 2,
    "uzt": 5,
}
"""Hours ahead of Greenwich by the zone's short name: RFC 822's, and those of the region that never change."""

CITIES = {
    r"астан[аы]|алмат[ыа]|astana|almaty": "Asia/Almaty",
    r"ташкента?|toshkent|тошкент|tashkent": "Asia/Tashkent",
    r"бишкека?|bishkek": "Asia/Bishkek",
    r"душанбе|dushanbe": "Asia/Dushanbe",
    r"москв[аы]|moscow": "Europe/Moscow",
}
"""Zones by the city whose time a page says it tells."""

_CITY = "|".join(CITIES)
_NAMES = "|".join(sorted(OFFSETS, key=len, reverse=True))
_ZONE = (
    rf"(?:\s?\(?(?:(?P<name>{_NAMES})(?![^\W\d_])(?:\s?(?P<after>[+-]\d{{1,2}}(?::?\d{{2}})?)(?!\d))?"
    r"|(?P<offset>[+-]\d{2}(?::?\d{2})?)(?!\d)(?:\s\([a-z]{2,5}\))?"
    rf"|(?:по времени )?(?P<city>{_CITY})(?: (?:уақыты|time|vaqti|вақти)(?: (?:бойынша|bilan|билан))?)?"
    r"|(?P<moscow>по московскому времени))\)?)?"
)
_HALF = r"(?:\s?(?P<half>[ap])\.?m(?:\.(?!\w)|(?!\w)))"
_CLOCK = re.compile(
    rf"(?P<hour>\d{{1,2}})(?P<sign>[:.])(?P<minute>\d{{2}})(?::(?P<second>\d{{2}})(?:[.,]\d{{1,9}})?)?"
    rf"(?!\d){_HALF}?{_ZONE}"
)
_HOUR = re.compile(rf"(?P<hour>\d{{1,2}}){_HALF}{_ZONE}")

MIDDAY = 12
LARGEST_OFFSET = timedelta(hours=14)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; `zone` is None where none was written."""

    time: time
    zone: tzinfo | None


def at(text: str, position: int, *, dotted: bool = False) -> tuple[Clock, int] | None:
    """Find a time that starts exactly at `position` of a folded text: the time, and where its writing ends.

    `14:55`, `2:55 pm`, `14:55:00+05:00`, `14:55 (UTC+5)`; with `dotted` also `14.55`, which elsewhere is a
    number.
    """
    match = _CLOCK.match(text, position) or _HOUR.match(text, position)
    if match is None or (match.groupdict().get("sign") == "." and not dotted):
        return None
    parts = match.groupdict()
    hour = int(parts["hour"])
    if parts["half"]:
        if not 1 <= hour <= MIDDAY:
            return None
        hour = hour % MIDDAY + (MIDDAY if parts["half"] == "p" else 0)
    try:
        read = time(hour, int(parts.get("minute") or 0), int(parts.get("second") or 0))
        return Clock(read, _zone(parts)), match.end()
    except ValueError:
        return None


def _zone(parts: dict[str, str | None]) -> tzinfo | None:
    """Read the zone. Raises ValueError for an offset that no place has."""
    if parts["moscow"]:
        return ZoneInfo("Europe/Moscow")
    if parts["city"]:
        city = parts["city"]
        return next(ZoneInfo(zone) for cities, zone in CITIES.items() if re.fullmatch(cities, city))
    written = parts["offset"] or parts["after"]
    if written:
        return _offset(written)
    return timezone(timedelta(hours=OFFSETS[parts["name"]])) if parts["name"] else None


def _offset(written: str) -> tzinfo:
    """Read `+5`, `+05`, `+0500`, `+05:00`."""
    sign = -1 if written.startswith("-") else 1
    hours, _, minutes = written[1:].partition(":")
    if len(hours) > len("05"):
        hours, minutes = hours[:-2], hours[-2:]
    ahead = timedelta(hours=int(hours), minutes=int(minutes or 0))
    if ahead > LARGEST_OFFSET:
        raise ValueError(written)
    return timezone(sign * ahead) if ahead else UTC
