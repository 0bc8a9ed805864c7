"""The languages as people meet them: their own names, their short marks, and whom to greet in which."""

from collections.abc import Mapping

from storage.model import Language

OWN_NAMES: Mapping[Language, str] = {
    Language.KAZAKH: "Қазақша",
    Language.UZBEK: "Oʻzbekcha",
    Language.UZBEK_CYRILLIC: "Ўзбекча",
    Language.RUSSIAN: "Русский",
    Language.ENGLISH: "English",
}
MARKS: Mapping[Language, str] = {
    Language.KAZAKH: "ҚАЗ",
    Language.UZBEK: "OʻZB",
    Language.UZBEK_CYRILLIC: "ЎЗБ",
    Language.RUSSIAN: "РУС",
    Language.ENGLISH: "ENG",
}
"""As news sites of the region label their editions: a flag would claim a country where only the language is
known."""

_NEARER_TO_RUSSIAN = frozenset(
    {"ab", "az", "ba", "be", "ce", "cv", "hy", "ka", "kaa", "ky", "os", "tg", "tk", "tt", "uk"}
)


def is_read_by(reader: Language, language: Language) -> bool:
    """Tell whether who reads one language reads another: Uzbek is one language in both scripts."""
    return reader.partition("-")[0] == language.partition("-")[0]


def interface_language(language_code: str) -> Language:
    """Choose the language to greet somebody in, from the IETF tag their Telegram is set to.

    Speakers of the other languages of the former Union read Russian more often than English.
    """
    primary, *others = language_code.replace("_", "-").lower().split("-")
    if primary == "uz":
        return Language.UZBEK_CYRILLIC if "cyrl" in others else Language.UZBEK
    if primary in {Language.KAZAKH, Language.RUSSIAN}:
        return Language(primary)
    return Language.RUSSIAN if primary in _NEARER_TO_RUSSIAN else Language.ENGLISH
