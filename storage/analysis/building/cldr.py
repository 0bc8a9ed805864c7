"""Names of countries, currencies, months and weekdays from CLDR, through Babel, as concepts."""

from collections.abc import Iterator

from babel import Locale

from storage.analysis.building.table import Row
from storage.model import Language

_LOCALES = {
    Language.ENGLISH: "en",
    Language.RUSSIAN: "ru",
    Language.KAZAKH: "kk",
    Language.UZBEK: "uz",
    Language.UZBEK_CYRILLIC: "uz_Cyrl",
}
_CURRENCIES = (
    "KZT",
    "UZS",
    "KGS",
    "TJS",
    "TMT",
    "RUB",
    "USD",
    "EUR",
    "CNY",
    "TRY",
    "GBP",
    "JPY",
    "CHF",
    "INR",
)
"""Those that the region's news reckons in."""

PLACE = "CLDR"
MONTHS, DAYS = range(1, 13), range(7)


def rows() -> Iterator[Row]:
    """Yield a row a name; Uzbek has two, because its scripts are translated apart in CLDR."""
    locales = {language: Locale.parse(name) for language, name in _LOCALES.items()}
    for code in sorted(locales[Language.ENGLISH].territories):
        if code.isalpha():
            yield _row(
                "place",
                f"country {code}",
                {language: [locale.territories.get(code, "")] for language, locale in locales.items()},
            )
    for code in _CURRENCIES:
        yield _row(
            "idiom",
            f"currency {code}",
            {language: [locale.currencies.get(code, "")] for language, locale in locales.items()},
        )
    for number in MONTHS:
        yield _row(
            "term",
            f"month {number}",
            {
                language: [locale.months[context]["wide"][number] for context in ("format", "stand-alone")]
                for language, locale in locales.items()
            },
        )
    for number in DAYS:
        yield _row(
            "term",
            f"weekday {number}",
            {language: [locale.days["stand-alone"]["wide"][number]] for language, locale in locales.items()},
        )


def _row(kind: str, label: str, forms: dict[Language, list[str]]) -> Row:
    kept = {language: tuple(dict.fromkeys(filter(None, names))) for language, names in forms.items()}
    return Row(PLACE, kind, f"CLDR {label}", kept)
