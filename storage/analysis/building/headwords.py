"""Gathers dictionary forms for the stemmers from the concept table."""

from collections.abc import Callable, Iterable, Iterator

import regex

from storage.analysis.building.table import Row, plain
from storage.analysis.headwords import COLUMNS, Headwords
from storage.analysis.kazakh import Kazakh
from storage.analysis.script import russian_cyrillic
from storage.analysis.uzbek import Uzbek
from storage.analysis.words import find_words
from storage.model import Language

SHORTEST = 3
"""A shorter word is as often the rest of another."""

_SURNAME = regex.compile("(?:[ое]в|[иы]н)$")

Normalise = Callable[[str], str]


def headwords_table(rows: Iterable[Row]) -> str:
    """Return the generated table of dictionary forms."""
    rows = list(rows)
    kazakh, uzbek = Kazakh(Headwords()), Uzbek(Headwords())
    lines = [
        *_lines(
            "kazakh", _single_words(rows, [Language.KAZAKH], kazakh.normalise), kazakh.stem, _kazakh_verb
        ),
        *_lines(
            "uzbek",
            _single_words(rows, [Language.UZBEK, Language.UZBEK_CYRILLIC], uzbek.normalise),
            uzbek.stem,
            _uzbek_verb,
        ),
        *(f"russian\tsurname\t{name}" for name in sorted(set(_surnames(rows)))),
    ]
    return "\n".join(["\t".join(COLUMNS), *lines, ""])


def _surnames(rows: Iterable[Row]) -> Iterator[str]:
    """Yield the Russian surnames of the table's persons that are declined as surnames are."""
    for row in rows:
        if row.kind == "person":
            words = _single_words([row], [Language.RUSSIAN], russian_cyrillic)
            yield from (word for word in words if _SURNAME.search(word))


def _single_words(rows: Iterable[Row], languages: Iterable[Language], normalise: Normalise) -> Iterator[str]:
    languages = list(languages)
    for row in rows:
        for language in languages:
            for form in row.forms[language]:
                words = find_words(plain(form))
                if len(words) == 1 and len(word := normalise(words[0].letters)) >= SHORTEST:
                    yield word


def _lines(
    language: str, words: Iterable[str], stem: Callable[[str], str], verb: Callable[[str], str]
) -> Iterator[str]:
    """Yield a line a word, but for forms of another one: деректер is дерек, which the table has too."""
    nouns, verbs = set[str](), set[str]()
    for word in words:
        (verbs if verb(word) else nouns).add(verb(word) or word)
    kept = (
        word for word in nouns if (short := stem(word)) == word or len(short) < SHORTEST or short not in nouns
    )
    yield from (f"{language}\tnoun\t{word}" for word in sorted(kept))
    yield from (f"{language}\tverb\t{word}" for word in sorted(verbs))


def _kazakh_verb(word: str) -> str:
    """Return the stem of a verb named by its noun in -у; empty for other words."""
    return word[:-1] if word.endswith("у") and len(word) > SHORTEST else ""


def _uzbek_verb(word: str) -> str:
    """Return the stem of a verb named by its infinitive in -moq; empty for other words."""
    return word.removesuffix("moq") if word.endswith("moq") else ""
