"""Dates as header lines of news pages write them, in numbers or with the month's name."""

import re
from datetime import date
from functools import cache

from babel import Locale

LOCALES = ("kk", "uz", "uz_Cyrl", "ru", "en")

VARIANTS = {3: ("наур",), 9: ("sentyabr", "sent"), 10: ("oktyabr",), 11: ("ноя", "noyab")}
"""Names in use that CLDR lacks: spellings before a reform and short forms of agencies."""

ENDINGS = (
    *("ның", "нің", "дың", "дің", "тың", "тің", "да", "де", "та", "те", "дағы", "дегі", "тағы", "тегі"),
    *("сы", "сі", "ы", "і", "сында", "сінде", "ында", "інде", "сының", "сінің"),
    *("ga", "da", "dan", "ning", "dagi", "gacha", "i", "ida", "idan", "ining"),
    *("га", "дан", "нинг", "даги", "гача", "и", "ида", "идан", "ининг"),
    *("е", "ем", "ём"),
)
"""Endings of case and possession that a month's name takes: Kazakh, Uzbek in two scripts, Russian."""

EARLIEST, LATEST = 1900, 2100

FULL_YEAR = 4
"""Digits of a year; one with fewer is of this century."""

MONTH = r"(?P<month>[^\W\d_]{3,12})\.?"
YEAR_WORD = (
    r"(?:\s*[-–]?\s*(?:года|год|г|жылғы|жылдың|жылы|жыл|ж|йилнинг|йилги|йили|йил|й|yilning|yilgi|yili|yil|y)"
    r"(?![^\W\d_])\.?)"
)
ORDINAL = r"(?:st|nd|rd|th)?"

FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # 2025-11-12, 2025/11/12, also with T14:55:00Z (the time is left)
        r"(?<!\d)(?P<year>\d{4})[-/.](?P<number>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)",
        # 12.11.2025, 12/11/2025, 12.11.25
        r"(?<![\d.])(?P<day>\d{1,2})[./-](?P<number>\d{1,2})[./-](?P<year>\d{4}|\d{2})(?!\d|[./]\d)",
        # 12 ноября 2025 г., 12 қараша 2025, 12-noyabr, 2025-yil, 12th of November 2025
        (
            rf"(?<!\d)(?P<day>\d{{1,2}}){ORDINAL}\s?-?\s?(?:of\s)?{MONTH}[,.]?[\s-]{{0,2}}"
            rf"(?P<year>\d{{4}})(?!\d){YEAR_WORD}?"
        ),
        # 2025 жылғы 12 қараша, 2025-yil 12-noyabr, 2025 йил, 12 ноябрь
        rf"(?<!\d)(?P<year>\d{{4}}){YEAR_WORD}?,?\s(?P<day>\d{{1,2}})\s?-?\s?{MONTH}(?![^\W\d_])",
        # November 12, 2025
        rf"{MONTH}\s(?P<day>\d{{1,2}}){ORDINAL},?\s(?P<year>\d{{4}})(?!\d)",
    )
)
"""The ways to write a day, from the strictest to the loosest."""


def parse(text: str) -> date | None:
    """Read a text that is one date, perhaps followed by a time of day; None if it is not."""
    found = at(text.strip(), 0)
    if found is None:
        return None
    day, end = found
    return day if TIME_OF_DAY.fullmatch(text.strip()[end:]) else None


TIME_OF_DAY = re.compile(
    r"(?:[T,]?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[A-Z]{3,4})?\s*(?:[+-]\d{2}:?\d{2})?)?"
)


def at(text: str, position: int) -> tuple[date, int] | None:
    """Find a date that starts exactly at `position`: the day, and where its writing ends."""
    for form in FORMS:
        match = form.match(text, position)
        day = _day(match) if match else None
        if match and day:
            return day, match.end()
    return None


def _day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    number = int(parts["number"]) if "number" in parts else month(parts["month"])
    year = int(parts["year"]) + (2000 if len(parts["year"]) < FULL_YEAR else 0)
    if number is None or not EARLIEST <= year <= LATEST:
        return None
    try:
        return date(year, number, int(parts["day"]))
    except ValueError:
        return None


def month(name: str) -> int | None:
    """Tell the month (1 to 12) of a name in kk, uz, uz-Cyrl, ru or en, short or inflected; else None."""
    word = name.casefold()
    if word in _months():
        return _months()[word]
    stems = (word.removesuffix(ending) for ending in ENDINGS if word.endswith(ending))
    # `ноябре` → `ноябр`, which Uzbek writes so; `декабря` is CLDR's own.
    return next((_months()[stem] for stem in stems if stem in _months()), None)


@cache
def _months() -> dict[str, int]:
    """Collect CLDR's month names of all locales, wide and short, alone and within a date."""
    names = {name: number for number, variants in VARIANTS.items() for name in variants}
    for locale in map(Locale.parse, LOCALES):
        for widths in locale.months.values():
            for width in ("wide", "abbreviated"):
                names |= {name.rstrip(".").casefold(): number for number, name in widths[width].items()}
    return names


@cache
def weekdays() -> frozenset[str]:
    """Collect CLDR's names of the days of the week, in full, for all locales, folded."""
    return frozenset(
        name.casefold()
        for locale in map(Locale.parse, LOCALES)
        for name in locale.days["format"]["wide"].values()
    )
