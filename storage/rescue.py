"""Misspelt words: which word of the index was meant.

Of the words at the smallest distance (letters wrong, missing, too many, or two exchanged), the one that most
articles have. The first letter is rarely wrong, so words that share it come first. On words with one letter
changed at random this found more than trigrams did, and a second guess added next to nothing.
"""

from collections.abc import Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

from storage.analysis.analyzer import Analyzer
from storage.analysis.clean import is_cyrillic
from storage.analysis.token import Form
from storage.database import Database
from storage.expression import Clause, Expression
from storage.model import Language, Script
from storage.reading.transliterate import transliterated

SHORTEST = 4
"""A shorter word is near to too many others."""

LONG = 7
"""From so many letters on, two mistakes are forgiven; in a shorter word one is."""

SHOWN = 30
"""Words near to what was typed among which one with the stem that was meant is looked for, to be shown."""

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
    for letters in (1, 0):
        for language, form in forms.items():
            beginning = form.spelled_word[:letters]
            stems = await database.vocabulary(form.spelled_stem[:1] + beginning)
            words = await database.vocabulary(beginning) if beginning else {}
            meant = _meant(form, stems, words, language, analyzer)
            if meant and (best is None or meant < best[0]):
                best = meant, language
        if best:
            (*_, stem), language = best
            shown = await _shown(stem, forms[language], language, database, analyzer)
            return _readable(shown, language, clause.text)
    return None


def mistakes(word: str) -> int:
    """Return how many mistakes in a word are forgiven."""
    return 2 if len(word) >= LONG else 1


def _meant(
    form: Form, stems: Mapping[str, int], words: Mapping[str, int], language: Language, analyzer: Analyzer
) -> _Meant | None:
    """Find the nearest stem, whether it is near to the misspelt stem or a form of it to the misspelt word."""
    limit, sign = mistakes(form.word), form.spelled_stem[:1]
    near = [
        (distance, stem)
        for sought in {form.spelled_stem, sign + form.spelled_word}
        for stem, distance in _near(sought, stems, limit)
    ]
    for word, distance in _near(form.spelled_word, words, limit):
        near += [(distance, read.spelled_stem) for read in analyzer.forms(word, language)]
    typed = sign + form.spelled_word
    return min(
        (
            (distance, -stems[stem], OSA.distance(typed, stem), stem)
            for distance, stem in near
            if stem in stems
        ),
        default=None,
    )


def _near(sought: str, vocabulary: Mapping[str, int], limit: int) -> list[tuple[str, int]]:
    found = process.extract(sought, vocabulary.keys(), scorer=OSA.distance, score_cutoff=limit, limit=None)
    return [(word, int(distance)) for word, distance, _ in found]


async def _shown(stem: str, form: Form, language: Language, database: Database, analyzer: Analyzer) -> str:
    """Choose what to show for a stem: itself, as a dictionary has it, but in English a whole word with it."""
    if language is Language.ENGLISH:
        words = await database.vocabulary(stem[1:3])
        near = process.extract(form.spelled_word, words.keys(), scorer=OSA.distance, limit=SHOWN)
        for word, _, _ in near:
            if [read.spelled_stem for read in analyzer.forms(word, language)] == [stem]:
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
