"""Misspelt words: which word of the index was meant.

First come words that differ only in letters that many keyboards lack: people type алем for әлем, узбек for
ўзбек, and Kazakh in plain Latin letters. Then, of the words at the smallest distance (letters wrong, missing,
too many, or two exchanged), the one that most articles have. The first letter is rarely wrong, so words that
share it come first. On words with one letter changed at random a second guess added next to nothing.
"""

from collections.abc import Iterable, Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

from storage.analysis.analyzer import Analyzer
from storage.analysis.clean import is_cyrillic
from storage.analysis.token import Form
from storage.database import Database
from storage.expression import Clause, Expression
from storage.model import Language, Script
from storage.reading.transliterate import transliterated

SHORTEST = 2
"""A single letter is no word."""

FAR = 4
"""A shorter word is near to too many others; it may only lack the letters of a keyboard."""

LONG = 7
"""From so many letters on, two mistakes are forgiven; in a shorter word one is."""

SHOWN = 30
"""Words near to what was typed among which one with the stem that was meant is looked for, to be shown."""

_KAZAKH_KEYS = ("аә", "оө", "уұү", "нң", "гғ", "кқ", "иіы", "хһ")
_UZBEK_KEYS = ("oöu", "gğ", "kq", "hx")
_KEYS: Mapping[Language, tuple[str, ...]] = {
    Language.KAZAKH: _KAZAKH_KEYS,
    Language.UZBEK: _UZBEK_KEYS,
    Language.UZBEK_CYRILLIC: _UZBEK_KEYS,
}
"""Letters that one key stands for where the others are missing, in the internal spelling."""

_FOLDED = {
    language: str.maketrans({letter: key[0] for key in keys for letter in key})
    for language, keys in _KEYS.items()
}

_Meant = tuple[int, int, int, str]
"""How far a stem is, how few articles have it (negative), how far it is from the word as typed, and the
spelled stem: the smallest is the best."""


def is_doubtful(clause: Clause) -> bool:
    """Tell whether a clause that no article fulfils may be a misspelt word: one word, and of no concept."""
    return (
        not clause.exact and clause.text.isalpha() and len(clause.text) >= SHORTEST and not clause.concepts()
    )


async def rescued(
    clause: Clause, expression: Expression, database: Database, analyzer: Analyzer
) -> str | None:
    """Return the word of the index that was most likely meant by a misspelt one; None if none is near."""
    forms = {
        language: read[0]
        for language in expression.languages
        if len(read := analyzer.forms(clause.text, language)) == 1
    }
    best: tuple[_Meant, Language] | None = None
    for search in (_same_keys, _same_letter, _any_letter):
        for language, form in forms.items():
            meant = await search(form, language, database, analyzer)
            if meant and (best is None or meant < best[0]):
                best = meant, language
        if best:
            (*_, stem), language = best
            shown = await _shown(stem, forms[language], language, database, analyzer)
            return _readable(shown, language, clause.text)
    return None


def mistakes(word: str) -> int:
    """Return how many mistakes in a word are forgiven."""
    if len(word) < FAR:
        return 0
    return 2 if len(word) >= LONG else 1


async def _same_keys(form: Form, language: Language, database: Database, analyzer: Analyzer) -> _Meant | None:
    """Find the stem of a word that is typed with the same keys where a keyboard lacks letters."""
    folded = _FOLDED.get(language)
    if folded is None:
        return None
    sign, first = form.spelled_stem[:1], form.spelled_word[:1]
    meant: list[tuple[int, str]] = []
    stems: dict[str, int] = {}
    for letter in next((key for key in _KEYS[language] if first in key), first):
        stems |= await database.vocabulary(sign + letter)
        words = await database.vocabulary(letter)
        same = (word for word in words if word.translate(folded) == form.spelled_word.translate(folded))
        meant += [(0, read.spelled_stem) for word in same for read in analyzer.forms(word, language)]
    typed = {form.spelled_stem.translate(folded), (sign + form.spelled_word).translate(folded)}
    meant += [(0, stem) for stem in stems if stem.translate(folded) in typed]
    return _best(meant, stems, form)


async def _same_letter(
    form: Form, language: Language, database: Database, analyzer: Analyzer
) -> _Meant | None:
    """Find the nearest stem that begins with the same letter.

    It may be near to the misspelt stem, or a form of it to the misspelt word.
    """
    first, limit = form.spelled_word[:1], mistakes(form.word)
    stems = await database.vocabulary(form.spelled_stem[:1] + first)
    near = _near_stems(form, stems, limit)
    for word, distance in _near(form.spelled_word, await database.vocabulary(first), limit):
        near += [(distance, read.spelled_stem) for read in analyzer.forms(word, language)]
    return _best(near, stems, form)


async def _any_letter(
    form: Form,
    language: Language,  # noqa: ARG001 - the stems' sign tells it
    database: Database,
    analyzer: Analyzer,  # noqa: ARG001 - stems need no analysis
) -> _Meant | None:
    """Find the nearest stem that begins with another letter."""
    stems = await database.vocabulary(form.spelled_stem[:1])
    return _best(_near_stems(form, stems, mistakes(form.word)), stems, form)


def _near_stems(form: Form, stems: Mapping[str, int], limit: int) -> list[tuple[int, str]]:
    typed = {form.spelled_stem, form.spelled_stem[:1] + form.spelled_word}
    return [(distance, stem) for sought in typed for stem, distance in _near(sought, stems, limit)]


def _near(sought: str, vocabulary: Mapping[str, int], limit: int) -> list[tuple[str, int]]:
    if not limit:
        return []
    found = process.extract(sought, vocabulary.keys(), scorer=OSA.distance, score_cutoff=limit, limit=None)
    return [(word, int(distance)) for word, distance, _ in found]


def _best(near: Iterable[tuple[int, str]], stems: Mapping[str, int], form: Form) -> _Meant | None:
    typed = form.spelled_stem[:1] + form.spelled_word
    return min(
        (
            (distance, -stems[stem], OSA.distance(typed, stem), stem)
            for distance, stem in near
            if stem in stems
        ),
        default=None,
    )


async def _shown(stem: str, form: Form, language: Language, database: Database, analyzer: Analyzer) -> str:
    """Choose what to show for a stem: the word with it that is nearest to what was typed, or itself.

    An English stem (energi) is no word, so there any word with it is better.
    """
    words = await database.vocabulary(stem[1:3])
    near = process.extract(form.spelled_word, words.keys(), scorer=OSA.distance, limit=SHOWN)
    of_stem = float("inf") if language is Language.ENGLISH else OSA.distance(form.spelled_word, stem[1:])
    for word, distance, _ in near:
        if distance < of_stem and [read.spelled_stem for read in analyzer.forms(word, language)] == [stem]:
            return word
    return stem[1:]


def _readable(word: str, language: Language, typed: str) -> str:
    """Write a word of the index as people do, in the alphabet and the capitals of what was typed."""
    if language in {Language.UZBEK, Language.UZBEK_CYRILLIC}:
        word = word.replace("ö", "oʻ").replace("ğ", "gʻ")
        script = Script.CYRILLIC if any(map(is_cyrillic, typed)) else Script.LATIN
        word = transliterated(word, Language.UZBEK, script)
    if typed.isupper():
        return word.upper()
    return word.capitalize() if typed[:1].isupper() else word
