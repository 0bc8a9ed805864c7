"""Tells in which language a text is written: letters decide first, statistics where they cannot."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from functools import cached_property, lru_cache
from itertools import islice
from typing import Any

import regex

from storage.analysis.clean import APOSTROPHES, INVISIBLE, clean, is_cyrillic, is_latin, lower
from storage.analysis.morphology import Morphology
from storage.model import Language

SAMPLE = 3_000
"""Code points of a document that are looked at."""

WORDS = 80
"""Words of a Latin text that vote."""

REMEMBERED = 10_000
"""Words of Latin texts whose language is remembered."""

KAZAKH_LETTERS = frozenset("әіңөүұһ")
UZBEK_LETTERS = frozenset("ўҳ")
KAZAKH_LATIN_LETTERS = frozenset("äñūüşıáǵńúý")
KAZAKH_SHARE, UZBEK_SHARE, KAZAKH_LATIN_SHARE = 0.15, 0.045, 0.10
"""What part of the letters of an ordinary text in the language they are."""

CERTAIN_SHARE = 0.2
"""A text with this part of the usual share is in the language; less may be names or a quotation."""

CYRILLIC_SHARE = 0.3
"""Names in Latin letters are common in Cyrillic texts, the reverse is rare."""

LONG_TEXT = 150
"""In so many Cyrillic letters, Kazakh and Uzbek cannot do without letters of their own."""

ENOUGH = 3
"""So many known words are no accident."""

FEWER = 0.5

_WORD = regex.compile(rf"\p{{L}}[\p{{L}}\p{{M}}{APOSTROPHES}{INVISIBLE}]*+")
_UZBEK_APOSTROPHE = regex.compile("[og]'")
_LATIN = (Language.ENGLISH, Language.UZBEK, Language.KAZAKH)
_CODES = {
    Language.KAZAKH: "kk",
    Language.UZBEK: "uz",
    Language.UZBEK_CYRILLIC: "uz",
    Language.RUSSIAN: "ru",
    Language.ENGLISH: "en",
}
"""Languages as the statistics name them."""


class LanguageIdentifier:
    """Identifies languages. The statistics (about 0.7 s, 90 MB) are loaded when letters do not decide."""

    def __init__(
        self, morphologies: Mapping[Language, Morphology], is_known: Callable[[str, Language], bool]
    ) -> None:
        """`is_known` tells whether a word is one of a language."""
        self._morphologies = morphologies
        self._is_known = is_known
        self._signs = lru_cache(REMEMBERED)(self._sign)

    def document(self, text: str) -> Language:
        """Return the language of a document; English if there is no letter of ours."""
        letters = _letters(text[:SAMPLE])
        cyrillic = {letter: count for letter, count in letters.items() if is_cyrillic(letter)}
        latin = {letter: count for letter, count in letters.items() if is_latin(letter)}
        if cyrillic and sum(cyrillic.values()) >= CYRILLIC_SHARE * sum(latin.values()):
            return self._cyrillic(cyrillic, text[:SAMPLE])
        return self._latin(latin, text[:SAMPLE]) if latin else Language.ENGLISH

    def query(self, text: str) -> tuple[Language, ...]:
        """Return every language a short text may be in, the likeliest first.

        Letters decide, then how many of the words are known ones of a language: one that knows less than
        half (`FEWER`) of what another knows is out, since in a sentence its words are accidents.
        """
        text = text[:SAMPLE]
        letters = {letter for letter in lower(unicodedata.normalize("NFC", text)) if letter.isalpha()}
        plausible: list[Language] = []
        if any(map(is_cyrillic, letters)):
            plausible += _plausible_cyrillic(letters)
        if any(map(is_latin, letters)) or not plausible:
            plausible += [Language.UZBEK, Language.ENGLISH, Language.KAZAKH]
        words = set(text.split()[:WORDS])
        known = {
            language: sum(self._is_known(word, language) for word in words)
            for language in dict.fromkeys(plausible)
        }
        most = max(known.values())
        if most >= ENOUGH:
            known = {language: count for language, count in known.items() if count > FEWER * most}
        return tuple(sorted(known, key=lambda language: -known[language]))

    def _cyrillic(self, letters: Mapping[str, int], text: str) -> Language:
        kazakh = _share(letters, KAZAKH_LETTERS) / KAZAKH_SHARE
        uzbek = _share(letters, UZBEK_LETTERS) / UZBEK_SHARE
        if max(kazakh, uzbek) > CERTAIN_SHARE:
            return Language.KAZAKH if kazakh > uzbek else Language.UZBEK_CYRILLIC
        if sum(letters.values()) >= LONG_TEXT:
            return Language.RUSSIAN
        return self._ranked(text, _plausible_cyrillic(letters))[0]

    def _latin(self, letters: Mapping[str, int], text: str) -> Language:
        if _share(letters, KAZAKH_LATIN_LETTERS) / KAZAKH_LATIN_SHARE > CERTAIN_SHARE:
            return Language.KAZAKH
        votes = Counter(dict.fromkeys(_LATIN, 1))
        for word in islice(_WORD.findall(lower(text)), WORDS):
            votes.update(self._signs(word))
        (likeliest, most), (_, next_most), *_ = votes.most_common()
        if most > 2 * next_most:
            return likeliest
        return self._ranked(text, [Language.ENGLISH, Language.UZBEK])[0]

    def _sign(self, word: str) -> tuple[Language, ...]:
        """Return the languages that a word of a Latin text speaks for."""
        word = clean(word)
        signs = [
            language
            for language in _LATIN
            for morphology in [self._morphologies[language]]
            if morphology.normalise(word) in morphology.stop_words
        ]
        return (*signs, Language.UZBEK) if _UZBEK_APOSTROPHE.search(word) else tuple(signs)

    def _ranked(self, text: str, languages: list[Language]) -> list[Language]:
        """Order languages by how likely the text is in each."""
        if len(languages) == 1:
            return languages
        likely = dict(self._statistics.rank(text))
        return sorted(languages, key=lambda language: -likely[_CODES[language]])

    @cached_property
    def _statistics(self) -> Any:  # noqa: ANN401  # py3langid ships without type information
        from py3langid import langid  # type: ignore[import-untyped]  # noqa: PLC0415  # letters mostly decide

        statistics = langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
        statistics.set_languages(sorted(set(_CODES.values())))
        return statistics


def _letters(text: str) -> Counter[str]:
    """Count the letters of a text, composed and small."""
    letters: Counter[str] = Counter()
    for letter, count in Counter(unicodedata.normalize("NFC", text)).items():
        if letter.isalpha():
            letters[lower(letter)] += count
    return letters


def _share(letters: Mapping[str, int], special: frozenset[str]) -> float:
    total = sum(letters.values())
    return sum(letters.get(letter, 0) for letter in special) / total if total else 0.0


def _plausible_cyrillic(letters: Collection[str]) -> list[Language]:
    """Return the languages that have all of the letters; all three if none has."""
    plausible = [Language.RUSSIAN, Language.KAZAKH, Language.UZBEK_CYRILLIC]
    for alphabet, languages in (
        (KAZAKH_LETTERS, {Language.KAZAKH}),
        (UZBEK_LETTERS, {Language.UZBEK_CYRILLIC}),
        (frozenset("қғ"), {Language.KAZAKH, Language.UZBEK_CYRILLIC}),
        (frozenset("ыщ"), {Language.KAZAKH, Language.RUSSIAN}),
    ):
        if not alphabet.isdisjoint(letters):
            plausible = [language for language in plausible if language in languages] or plausible
    return plausible
