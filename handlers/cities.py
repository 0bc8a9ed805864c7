"""Time zones by the names of their cities, as people call them in our languages."""

from collections.abc import Iterator, Mapping
from functools import cache

from babel import Locale
from babel.dates import get_timezone_location

from handlers.i18n import Translator, translator
from handlers.vocabulary import folded
from storage.model import Language, Script
from storage.reading.transliterate import transliterated

NEAR: Mapping[str, str] = {
    "Asia/Almaty": "almaty",
    "Asia/Tashkent": "tashkent",
    "Asia/Bishkek": "bishkek",
    "Asia/Dushanbe": "dushanbe",
    "Asia/Ashgabat": "ashgabat",
    "Europe/Moscow": "moscow",
}
"""The zones that most of our readers live in, and the cities' names in the message timezone-city."""

COMPLETE = Language.RUSSIAN
"""A language in which CLDR names every city: English leaves out those that are called as their zone is."""
NOWHERE = "Etc"
"""The area of zones that are no city's."""


def city(zone: str, translate: Translator) -> str:
    """Name a zone by its city, in the reader's language as far as CLDR knows it."""
    if zone in NEAR:
        return translate.plain("timezone-city", city=NEAR[zone])
    return _city(zone, translate.language)


def zone_of(name: str) -> str | None:
    """Find the zone of a city by its name in any of our languages; None if none, or more than one, has it."""
    return _zones().get(folded(" ".join(name.split())))


def _city(zone: str, language: Language) -> str:
    """CLDR has hardly any cities in Uzbek Cyrillic; Latin names are respelt."""
    if language is Language.UZBEK_CYRILLIC:
        return transliterated(_city(zone, Language.UZBEK), Language.UZBEK, Script.CYRILLIC)
    return get_timezone_location(zone, locale=_locale(language), return_city=True)


@cache
def _zones() -> Mapping[str, str]:
    """Map the names of cities to their zones; a name that two zones have means neither."""
    found: dict[str, set[str]] = {}
    for language in Language:
        for name, zone in _names(language):
            found.setdefault(folded(name), set()).add(zone)
    return {name: zones.pop() for name, zones in found.items() if len(zones) == 1}


def _names(language: Language) -> Iterator[tuple[str, str]]:
    """List the cities of all zones as they are called in a language, else in English."""
    named = _locale(language).time_zones
    for zone in map(str, _locale(COMPLETE).time_zones):
        area, _, last = zone.rpartition("/")
        if area != NOWHERE:
            yield str(named.get(zone, {}).get("city", last.replace("_", " "))), zone
    for zone in NEAR:
        for name in city(zone, translator(language)).split(", "):
            yield name, zone


def _locale(language: Language) -> Locale:
    return Locale.parse(language.value, sep="-")
