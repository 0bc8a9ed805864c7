"""Times as people type them in our languages: when the digest comes, quiet hours, how long to mute."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import regex

from handlers.vocabulary import means, span, weekday
from storage.schedule import Digest, Period, Quiet, local_date, next_slot

MORNING = 9 * 60
"""The minute that a day without an hour means."""
HOUR = timedelta(hours=1)
LAST_HOUR = 24
MINUTES_OF_HOUR = 60
DIGITS = 18
"""Digits of a number that every part of the program can hold."""
MARKS = ("typed-daily", "typed-weekly", "typed-tomorrow", "typed-until", "typed-off", "typed-all")
"""The messages whose words mean something by themselves."""

_TOKEN = regex.compile(
    r"(?P<hour>[0-9]{1,2})[:.](?P<minute>[0-9]{2})(?![0-9])"
    r"|(?P<number>[0-9]{1,4})(?![0-9])"
    r"|(?P<word>\p{L}[\p{L}\p{M}ʻʼ'`’‘]*)"
    r"|(?P<gap>[\s,.;–—-]+)"
    r"|(?P<other>.)",
    regex.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that was typed: what it is as a minute of the day and as a span, where it can be that.

    `exact` tells that it is an hour with its minutes, and so nothing else.
    """

    clock: int | None
    span: timedelta | None
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """What the words that somebody typed say, in their order; `marks` are among MARKS."""

    figures: tuple[Figure, ...]
    weekdays: tuple[int, ...]
    marks: frozenset[str]


def is_off(text: str) -> bool:
    """Tell whether somebody typed that there shall be none."""
    return _is_only(text, "typed-off")


def is_all(text: str) -> bool:
    """Tell whether somebody typed that all are meant."""
    return _is_only(text, "typed-all")


def digest(text: str, present: Digest) -> Digest | None:
    """Read when digests shall come; what is not said stays as it is at `present`. None: it is not clear."""
    said = _read(text)
    if said is None or len(said.figures) > 1 or len(said.weekdays) > 1:
        return None
    clocks = [figure.clock for figure in said.figures]
    minute = clocks[0] if clocks else present.minute
    if minute is None or said.marks - {"typed-daily", "typed-weekly"}:
        return None
    if said.weekdays:
        return Digest(Period.WEEKLY, minute, said.weekdays[0])
    if "typed-weekly" in said.marks:
        return Digest(Period.WEEKLY, minute, present.weekday)
    if "typed-daily" in said.marks:
        return Digest(Period.DAILY, minute)
    return Digest(present.period, minute, present.weekday) if clocks else None


def quiet(text: str) -> Quiet | None:
    """Read quiet hours, from one hour to another. None: it is not clear."""
    said = _read(text)
    if said is None or said.weekdays or said.marks - {"typed-daily", "typed-until"}:
        return None
    match [figure.clock for figure in said.figures]:
        case [int(start), int(end)] if start != end:
            return Quiet(start, end)
    return None


def mute_end(text: str, now: datetime, place: ZoneInfo) -> datetime | None:
    """Read until when a chat shall be left alone: a span from now, or a moment. None: it is not clear."""
    said = _read(text)
    if said is None or said.marks - {"typed-daily", "typed-tomorrow", "typed-until"}:
        return None
    spans = [figure.span for figure in said.figures]
    if spans and all(spans) and not said.weekdays and "typed-tomorrow" not in said.marks:
        return now + _sum(spans)
    return _moment(said, now, place)


def number(text: str) -> int | None:
    """Read a number in digits, which other words may explain. None: it is not clear."""
    found = regex.findall(r"[0-9]+", text)
    words = regex.sub(r"[0-9]+", " ", text).split()
    explained = all(means(word, "typed-small") or means(word, "typed-daily") for word in words)
    return int(found[0]) if explained and len(found) == 1 and len(found[0]) <= DIGITS else None


def _moment(said: Said, now: datetime, place: ZoneInfo) -> datetime | None:
    """Find the moment that is said: an hour, tomorrow or a weekday, or one of these and an hour."""
    days = [*said.weekdays, *(said.marks & {"typed-tomorrow"})]
    is_clear = days or "typed-until" in said.marks or any(figure.exact for figure in said.figures)
    clocks = [figure.clock for figure in said.figures] or [MORNING] * len(days)
    if not is_clear or len(days) > 1 or len(clocks) != 1 or clocks[0] is None:
        return None
    if said.weekdays:
        return next_slot(Digest(Period.WEEKLY, clocks[0], said.weekdays[0]), place, now).moment
    today = local_date(place, now) if days else None
    return next_slot(Digest(Period.DAILY, clocks[0]), place, now, today).moment


def _sum(spans: Iterable[timedelta | None]) -> timedelta:
    return sum((one for one in spans if one), timedelta())


def _is_only(text: str, message: str) -> bool:
    words = text.split()
    return len(words) == 1 and means(words[0], message)


def _read(text: str) -> Said | None:
    """Read what words say; None if one of them is not understood."""
    figures: list[Figure] = []
    weekdays: list[int] = []
    marks: set[str] = set()
    amount: int | None = None
    for token in _TOKEN.finditer(text):
        before, amount = amount, int(token["number"]) if token["number"] else None
        if token["other"]:
            return None
        if token["hour"]:
            figures.append(Figure(_clock(int(token["hour"]), int(token["minute"])), None, exact=True))
        elif amount is not None:
            figures.append(Figure(_clock(amount), None))
        elif token["gap"]:
            amount = before
        elif before is not None and (length := span(token["word"])):
            figures[-1] = Figure(figures[-1].clock if length == HOUR else None, before * length)
        elif (day := weekday(token["word"])) is not None:
            weekdays.append(day)
        elif not means(token["word"], "typed-small"):
            mark = next((message for message in MARKS if means(token["word"], message)), None)
            if mark is None:
                return None
            marks.add(mark)
    return Said(tuple(figures), tuple(weekdays), frozenset(marks))


def _clock(hour: int, minute: int = 0) -> int | None:
    """Give the minute of the day, None if no clock shows it; 24:00 is midnight."""
    if hour > LAST_HOUR or minute >= MINUTES_OF_HOUR or (hour == LAST_HOUR and minute):
        return None
    return hour % LAST_HOUR * MINUTES_OF_HOUR + minute
