"""The words for days, hours and spans that people type, in every language of the interface."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import cache
from itertools import product
from typing import Literal

import regex
from babel import Locale
from babel.dates import get_day_names
from babel.units import format_unit

from handlers.i18n import translator
from storage.model import Language

UNITS: Mapping[str, tuple[str, timedelta]] = {
    "typed-minute": ("duration-minute", timedelta(minutes=1)),
    "typed-hour": ("duration-hour", timedelta(hours=1)),
    "typed-day": ("duration-day", timedelta(days=1)),
    "typed-week": ("duration-week", timedelta(weeks=1)),
}
"""The message that lists words for a unit, the unit's name in CLDR, and how long it is."""
COUNTS = (1, 2, 5)
"""Numbers that bring out every form of a noun in our languages."""
LENGTHS: tuple[Literal["long", "short"], ...] = ("long", "short")
"""The narrow forms are single letters, and CLDR lacks most of them."""
STEM = 4
"""Letters from which on the beginning of a weekday's name stands for any of its forms."""
ENDING = 3
"""Letters that a form of a weekday's name may add to its stem (по воскресенья|м, dushanba|da)."""

_VOWEL = regex.compile(r"[aeiouаеиоуыэюя]+$")
_APOSTROPHES = dict.fromkeys(map(ord, "ʻʼ'`’‘"))
_BARE = _APOSTROPHES | str.maketrans("әғқңөұүһіёўҳ", "агкноуухиеух")
"""Kazakh and Uzbek letters are often typed as the Russian letters that keyboards have."""


def folded(word: str) -> str:
    """Write a word as words are compared: small letters that every keyboard has, without apostrophes."""
    return word.casefold().translate(_BARE)


def means(word: str, message: str) -> bool:
    """Tell whether a word is one of those that a message lists, in any language."""
    return folded(word) in _listed(message)


def weekday(word: str) -> int | None:
    """Give the weekday, 0 is Monday, that a word names in any language, full or short, in any form."""
    sought = folded(word)
    named = _weekdays()
    if sought in named:
        return named[sought]
    stems = (stem for stem in _stems() if sought.startswith(stem) and len(sought) <= len(stem) + ENDING)
    return next((_stems()[stem] for stem in stems), None)


def span(word: str) -> timedelta | None:
    """Give how long the unit is that a word names in any language."""
    return _units().get(folded(word))


@cache
def _listed(message: str) -> frozenset[str]:
    """Collect the words of a message in all languages."""
    lists = (translator(language).plain(message).split() for language in Language)
    return frozenset(folded(word) for words in lists for word in words)


@cache
def _weekdays() -> Mapping[str, int]:
    return {
        folded(name): day
        for locale in _locales()
        for width in ("wide", "abbreviated", "short")
        for day, name in get_day_names(width, "stand-alone", locale).items()
    }


@cache
def _stems() -> Mapping[str, int]:
    """Give the beginnings that all forms of a weekday's full name share."""
    named = {
        _VOWEL.sub("", folded(name)): day
        for locale in _locales()
        for day, name in get_day_names("wide", "stand-alone", locale).items()
    }
    return {stem: day for stem, day in named.items() if len(stem) >= STEM}


@cache
def _units() -> Mapping[str, timedelta]:
    return {
        folded(name): length
        for message, (unit, length) in UNITS.items()
        for name in (*_listed(message), *_names(unit))
    }


def _names(unit: str) -> Iterator[str]:
    """Take the numbers off what CLDR writes for amounts of a unit, and the unit's name where it lacks it."""
    for locale, length, count in product(_locales(), LENGTHS, COUNTS):
        written = format_unit(count, unit, length=length, locale=locale).replace(unit, "")
        yield from regex.findall(r"\p{L}+", written)


def _locales() -> list[Locale]:
    return [Locale.parse(language.value, sep="-") for language in Language]
