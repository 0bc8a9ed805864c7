"""Moments and spans in words: by a chat's own clock, in its language."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_timedelta, get_day_names

from handlers.i18n import Translator
from handlers.request import Request
from storage.model import Language
from storage.schedule import zone

MINUTES = 60
DAY = timedelta(days=1)
LONG_AGO = timedelta(days=300)
"""From then on, a day without its year is not clear."""
DAYS: Mapping[Language, tuple[str, str]] = {
    Language.KAZAKH: ("kk", "d MMMM"),
    Language.UZBEK: ("uz", "d-MMMM"),
    Language.UZBEK_CYRILLIC: ("ru", "d-LLLL"),
    Language.RUSSIAN: ("ru", "d MMMM"),
    Language.ENGLISH: ("en", "d MMMM"),
}
"""Babel's locale and form of a day without its year; Uzbek Cyrillic has the months that Russian names."""


def clock(minute: int) -> str:
    """Write a minute of the day as people read it off a clock."""
    return f"{minute // MINUTES:02}:{minute % MINUTES:02}"


def local_time(moment: datetime, place: ZoneInfo) -> str:
    """Write what clocks show in a zone at a moment."""
    return f"{moment.astimezone(place):%H:%M}"


def local_day(moment: datetime, place: ZoneInfo, translate: Translator) -> str:
    """Write the day, without its year, that calendars show in a zone at a moment."""
    return _day(moment.astimezone(place).date(), translate.language)


def local_moment(moment: datetime, now: datetime, place: ZoneInfo, translate: Translator) -> str:
    """Write a moment, less than a year from now, by the clocks and calendars of a zone."""
    time = local_time(moment, place)
    day, today = (one.astimezone(place).date() for one in (moment, now))
    if day == today:
        return translate.plain("moments-today", time=time)
    if day == today + DAY:
        return translate.plain("moments-tomorrow", time=time)
    if day == today - DAY:
        return translate.plain("moments-yesterday", time=time)
    name, written = weekday(day.weekday(), translate), _day(day, translate.language)
    return translate.plain("moments-day", weekday=name, day=written, time=time)


def day_and_time(moment: datetime, request: Request) -> str:
    """Write a moment as `moment_here` does, without the weekday; of one long ago, the day alone."""
    place, translate = zone(request.preferences.hours.zone), request.translate
    day, today = (one.astimezone(place).date() for one in (moment, request.now))
    if not timedelta() <= today - day < LONG_AGO:
        return translate.date(day)
    if today - day <= DAY:
        return moment_here(moment, request)
    return f"{_day(day, translate.language)}, {local_time(moment, place)}"


def moment_here(moment: datetime, request: Request) -> str:
    """Write a moment by the clocks and in the language of the chat that asks."""
    place = zone(request.preferences.hours.zone)
    return local_moment(moment, request.now, place, request.translate)


def weekday(number: int, translate: Translator) -> str:
    """Name a weekday; 0 is Monday."""
    return str(get_day_names("wide", "stand-alone", _locale(translate))[number])


def span(length: timedelta, translate: Translator) -> str:
    """Write about how long something is, in its largest unit: minutes at least."""
    return format_timedelta(length, granularity="minute", threshold=1, locale=_locale(translate))


def _day(day: date, language: Language) -> str:
    locale, form = DAYS[language]
    return format_date(day, form, locale=locale)


def _locale(translate: Translator) -> Locale:
    return Locale.parse(translate.language.value, sep="-")
