"""Dates as header lines of news pages write them, in numbers or with the month's name."""

import re
from contextlib import suppress
from datetime import date
from functools import cache

from babel import Locale

LOCALES = ("kk", "uz", "uz_Cyrl", "ru", "en")

VARIANTS = {
    3: ("наур",),
    5: ("мае", "маю", "маем"),
    9: ("sentyabr", "sent", "sept", "қыркүйег"),
    10: ("oktyabr",),
    11: ("ноя", "noyab"),
}
"""Names in use that CLDR lacks: spellings before a reform, short forms of agencies, stems that change."""

_KAZAKH_CASES = (
    "ның нің дың дің тың тің ға ге қа ке ды ді ты ті ны ні да де та те дан ден тан тен нан нен "
    "мен бен пен дағы дегі тағы тегі ғы гі қы кі"
)
_KAZAKH_POSSESSED = "  ның нің на не н нда нде нан нен мен ндағы ндегі"
_UZBEK_CASES = "  ning ni ga da dan dagi gacha"
_UZBEK_CYRILLIC_CASES = "  нинг ни га да дан даги гача"

ENDINGS = frozenset(
    [
        *_KAZAKH_CASES.split(),
        *(own + case for own in ("ы", "і", "сы", "сі") for case in _KAZAKH_POSSESSED.split(" ")),
        *(own + case for own in ("", "i", "si") for case in _UZBEK_CASES.split(" ")),
        *(own + case for own in ("", "и", "си") for case in _UZBEK_CYRILLIC_CASES.split(" ")),
        *("у", "ю", "ом", "ем", "ём", "е"),
    ]
) - {""}
"""Endings of case and possession that a month's name takes: Kazakh, Uzbek in two scripts, Russian."""

EARLIEST, LATEST = 1900, 2100

SHORTEST_INFLECTED = 3
"""Letters of the shortest full name: May."""

FULL_YEAR = 4
"""Digits of a year; one with fewer is of this century."""

MONTH = r"(?P<month>[^\W\d_]{3,16})\.?"
YEAR_WORD = (
    r"(?:\s*[-–]?\s*(?:года|год|г|жылғы|жылдың|жылы|жыл|ж|йилнинг|йилги|йили|йил|й|yilning|yilgi|yili|yil|y)"
    r"(?![^\W\d_])\.?)"
)
ORDINAL = r"(?:st|nd|rd|th|-?го|-?е)?"

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

YEARLESS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # 12 ноября, 12-noyabr, 12 қарашада, 12th of November
        rf"(?<![\d.])(?P<day>\d{{1,2}}){ORDINAL}\s?-?\s?(?:of\s)?{MONTH}(?![^\W\d_])",
        # November 12
        rf"(?<![^\W_]){MONTH}\s(?P<day>\d{{1,2}}){ORDINAL}(?![\w:])",
        # 12.11, 14:55: without a time behind it, it is any number
        r"(?<![\d.])(?P<day>\d{1,2})[./](?P<number>\d{1,2})(?=,?\s+(?:в\s|at\s)?\d{1,2}:\d{2})",
    )
)
"""The ways to write a day of this year or the last."""


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


def without_year(text: str, position: int, today: date) -> tuple[date, int] | None:
    """Find a day written without its year at `position`: the nearest one up to `today`, and its end."""
    for form in YEARLESS:
        match = form.match(text, position)
        parts = match.groupdict() if match else {}
        number = int(parts["number"]) if parts.get("number") else month(parts.get("month") or "")
        if match and number:
            day = _nearest(number, int(match["day"]), today)
            return (day, match.end()) if day else None
    return None


def _nearest(number: int, day: int, today: date) -> date | None:
    """Find the last day up to `today` with this month and day; 29 February may be eight years back."""
    for year in range(today.year, today.year - 9, -1):
        with suppress(ValueError):
            found = date(year, number, day)
            if found <= today:
                return found
    return None


def month(name: str) -> int | None:
    """Tell the month (1 to 12) of a name in kk, uz, uz-Cyrl, ru or en, short or inflected; else None."""
    word = name.casefold()
    if word in _months():
        return _months()[word]
    # Only a full name is inflected: `там` is short for August, `тамда` is on a roof.
    cuts = range(SHORTEST_INFLECTED, len(word))
    stems = (word[:cut] for cut in cuts if word[cut:] in ENDINGS)
    # `ноябре` → `ноябр`, which Uzbek writes so; `декабря` is CLDR's own.
    return next((_full_months()[stem] for stem in stems if stem in _full_months()), None)


@cache
def _months() -> dict[str, int]:
    """Collect CLDR's month names of all locales, wide and short, alone and within a date."""
    return _names("wide", "abbreviated")


@cache
def _full_months() -> dict[str, int]:
    """Collect the names that take endings."""
    return _names("wide")


def _names(*widths: str) -> dict[str, int]:
    names = {name: number for number, variants in VARIANTS.items() for name in variants}
    for locale in map(Locale.parse, LOCALES):
        for forms in locale.months.values():
            for width in widths:
                names |= {name.rstrip(".").casefold(): number for number, name in forms[width].items()}
    return names


@cache
def weekdays() -> frozenset[str]:
    """Collect CLDR's names of the days of the week, in full, for all locales, folded."""
    return frozenset(
        name.casefold()
        for locale in map(Locale.parse, LOCALES)
        for name in locale.days["format"]["wide"].values()
    )


@cache
def short_weekdays() -> frozenset[str]:
    """Collect CLDR's short names of the days of the week, for all locales, folded: `wed`, `ср`, `дс`."""
    return frozenset(
        name.casefold()
        for locale in map(Locale.parse, LOCALES)
        for width in ("abbreviated", "short")
        for name in locale.days["format"][width].values()
    )
