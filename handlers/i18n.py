"""The interface in five languages: messages from Fluent files, dates and numbers from Babel."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from babel.dates import format_date
from fluent.runtime import FluentBundle, FluentResource

from handlers.languages import interface_language
from handlers.render.html import Html, escape
from storage.model import Language

__all__ = ["Translator", "interface_language", "translator"]

Value = str | int | date
"""What a message may be given: text, a number (it gets its plural), a day."""

LOCALES = Path(__file__).with_name("locales")

FALLBACKS: Mapping[Language, tuple[Language, ...]] = {
    Language.KAZAKH: (Language.RUSSIAN, Language.ENGLISH),
    Language.UZBEK: (Language.UZBEK_CYRILLIC, Language.RUSSIAN, Language.ENGLISH),
    Language.UZBEK_CYRILLIC: (Language.UZBEK, Language.RUSSIAN, Language.ENGLISH),
    Language.RUSSIAN: (Language.ENGLISH,),
    Language.ENGLISH: (),
}
"""Where a message is looked for that a language lacks: the other script before another language, and
Russian before English, because more readers of Kazakh and Uzbek know it."""

DATES: Mapping[Language, tuple[str, str]] = {
    Language.KAZAKH: ("kk", "long"),
    Language.UZBEK: ("uz", "long"),
    Language.UZBEK_CYRILLIC: ("ru", "d-LLLL, y"),
    Language.RUSSIAN: ("ru", "long"),
    Language.ENGLISH: ("en_GB", "long"),
}
"""Babel's locale and form of a date. CLDR's Uzbek Cyrillic has no soft sign (сентябр); the orthography has
it (сентябрь), and Russian's nominative months are spelt the same."""


@dataclass(frozen=True, slots=True)
class Translator:
    """Words messages in one language; `folder` holds a folder of Fluent files for each language."""

    language: Language
    folder: Path = LOCALES

    def __call__(self, message: str, **values: Value) -> Html:
        """Word a message as HTML, its values escaped unless they are HTML already.

        Raises:
            KeyError: no language of the fallback chain has the message.
            ValueError: the message needs a value that was not given.
        """
        return Html(self._worded(message, values, escape))

    def plain(self, message: str, **values: Value) -> str:
        """Word a message without markup for a button, a notice or a menu, its values as they are.

        Raises:
            KeyError: no language of the fallback chain has the message.
            ValueError: the message needs a value that was not given.
        """
        return self._worded(message, values, str)

    def date(self, day: date) -> str:
        """Write a day with its month in letters."""
        locale, form = DATES[self.language]
        return format_date(day, form, locale=locale)

    def into(self, language: Language) -> "Translator":
        """Give the translator of another language."""
        return Translator(language, self.folder)

    def _worded(self, message: str, values: Mapping[str, Value], write: Callable[[str], str]) -> str:
        arguments = {name: self._argument(value, write) for name, value in values.items()}
        for language in (self.language, *FALLBACKS[self.language]):
            bundle = _bundle(language, self.folder)
            if bundle.has_message(message):
                return _formatted(bundle, message, arguments)
        raise KeyError(message)

    def _argument(self, value: Value, write: Callable[[str], str]) -> str | int:
        if isinstance(value, date):
            return self.date(value)
        return write(value) if isinstance(value, str) else value


def translator(language: Language) -> Translator:
    """Give the translator of a language; its messages are read once, at the first word."""
    return Translator(language)


def _formatted(bundle: FluentBundle, message: str, arguments: Mapping[str, str | int]) -> str:
    pattern = bundle.get_message(message).value
    if pattern is None:
        raise KeyError(message)
    text, errors = bundle.format_pattern(pattern, dict(arguments))
    if errors:
        raise ValueError(f"The message {message!r} cannot be worded: {errors[0]}")
    return str(text)


@cache
def _bundle(language: Language, folder: Path) -> FluentBundle:
    """Read a language's messages; they are files of the program and do not change while it runs."""
    bundle = FluentBundle([language.value], use_isolating=False)
    for file in sorted((folder / language.value).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle
