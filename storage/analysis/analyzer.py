"""Turns text into tokens: the same steps for the index and for a query.

words.py      find the words; clean each, repair look-alikes, split truly mixed ones
language.py   the document's language, or every language a query may be in
script.py     one internal spelling for every script of the language
kazakh.py, uzbek.py, russian.py, english.py
              endings after hyphens, stop words, and the stem
"""

import zlib
from collections.abc import Callable
from functools import cached_property, lru_cache, partial
from importlib.metadata import version
from typing import NamedTuple

from storage.analysis.english import English
from storage.analysis.kazakh import Kazakh
from storage.analysis.language import LanguageIdentifier
from storage.analysis.morphology import Morphology
from storage.analysis.russian import Russian
from storage.analysis.token import Token
from storage.analysis.uzbek import Uzbek
from storage.analysis.word_lists import FOLDER
from storage.analysis.words import find_words
from storage.model import Language

RULES = 1
"""The number of the rules; a change of code that changes terms raises it (the word lists and libraries are
counted in by themselves)."""

LIBRARIES = ("pymorphy3", "pymorphy3-dicts-ru", "PyStemmer")
LONGEST_TERM = 64
"""Longer words are compared by their first letters."""

CACHE_SIZE = 50_000
"""Pieces of text between spaces, and words, whose analysis is remembered for each language."""

LONGEST_CACHED = 64
"""Longer pieces of text are no words that come again."""


class _Analysed(NamedTuple):
    """A token of a piece of text, with offsets in the piece."""

    start: int
    end: int
    word: str
    term: str
    stop: bool


class Analyzer:
    """Analyses text. Making one is cheap; dictionaries are loaded when first needed.

    One analyser serves one thread at a time.
    """

    def __init__(self) -> None:
        uzbek = Uzbek()
        self._morphologies: dict[Language, Morphology] = {
            Language.KAZAKH: Kazakh(),
            Language.UZBEK: uzbek,
            Language.UZBEK_CYRILLIC: uzbek,
            Language.RUSSIAN: Russian(),
            Language.ENGLISH: English(),
        }
        self._identifier = LanguageIdentifier(self._morphologies)
        self._analyse = {
            language: lru_cache(CACHE_SIZE)(
                partial(_analyse, morphology, lru_cache(CACHE_SIZE)(morphology.stem))
            )
            for language, morphology in self._morphologies.items()
        }

    @cached_property
    def version(self) -> str:
        """Name the rules, word lists and dictionaries; terms of different versions must not meet."""
        tables = sorted(
            (file.name, file.read_bytes()) for file in FOLDER.iterdir() if file.name.endswith(".tsv")
        )
        libraries = " ".join(f"{library} {version(library)}" for library in LIBRARIES)
        return f"{RULES}-{zlib.crc32(repr((tables, libraries)).encode()):08x}"

    def language(self, text: str) -> Language:
        """Return the language of a document, given its title and text."""
        return self._identifier.document(text)

    def languages(self, text: str) -> tuple[Language, ...]:
        """Return every language a query may be in, the likeliest first; never an empty tuple."""
        return self._identifier.query(text)

    def tokens(self, text: str, language: Language) -> list[Token]:
        """Return the words of a text in order, none overlapping, with their offsets in it."""
        tokens: list[Token] = []
        position = 0
        for piece in text.split():
            position = text.find(piece, position)
            tokens += [
                Token(
                    text[position + start : position + end],
                    position + start,
                    position + end,
                    word,
                    term,
                    stop,
                )
                for start, end, word, term, stop in self._analysed(piece, language)
            ]
            position += len(piece)
        return tokens

    def terms(self, text: str, language: Language) -> list[str]:
        """Return the terms of `tokens` alone, several times as fast."""
        return [analysed.term for piece in text.split() for analysed in self._analysed(piece, language)]

    def _analysed(self, piece: str, language: Language) -> tuple[_Analysed, ...]:
        """Analyse a piece of text without spaces, or remember it."""
        analyse = self._analyse[language]
        return analyse(piece) if len(piece) <= LONGEST_CACHED else analyse.__wrapped__(piece)


def _analyse(morphology: Morphology, stem: Callable[[str], str], piece: str) -> tuple[_Analysed, ...]:
    found: list[_Analysed] = []
    for start, end, letters, joined in find_words(piece):
        word = morphology.normalise(letters)
        if joined and found and morphology.is_ending(word):
            found[-1] = found[-1]._replace(end=end)
        elif word:
            term = stem(word)[:LONGEST_TERM]
            stop = word in morphology.stop_words
            found.append(_Analysed(start, end, word[:LONGEST_TERM], term, stop))
    return tuple(found)
