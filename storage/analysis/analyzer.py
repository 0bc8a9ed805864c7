"""Turns text into tokens: the same steps for the index and for a query.

words.py      find the words; clean each, repair look-alikes, split truly mixed ones
language.py   the document's language, or every language a query may be in
script.py     one internal spelling for every script of the language
kazakh.py, uzbek.py, russian.py, english.py
              endings after hyphens, stop words, and the stem
keys.py       one Latin key for the stems of all languages
concepts.py   words and phrases of all languages that mean the same
"""

import zlib
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache, partial
from importlib.metadata import version
from typing import NamedTuple

from storage.analysis import keys
from storage.analysis.concepts import ConceptMatch, Concepts
from storage.analysis.english import English
from storage.analysis.kazakh import Kazakh
from storage.analysis.language import LanguageIdentifier
from storage.analysis.morphology import Morphology
from storage.analysis.russian import Russian
from storage.analysis.spelled import TERM_LIMIT, spelled_key, spelled_stem, spelled_word
from storage.analysis.token import Form, Token
from storage.analysis.uzbek import Uzbek
from storage.analysis.word_lists import FOLDER
from storage.analysis.words import find_words
from storage.model import Language

RULES = 2
"""The number of the rules; a change of code that changes terms raises it (the word lists and libraries are
counted in by themselves)."""

LIBRARIES = ("pymorphy3", "pymorphy3-dicts-ru", "PyStemmer")
CACHE_SIZE = 50_000
"""Pieces of text between spaces, and words, whose analysis is remembered for each language."""

LONGEST_CACHED = 64
"""Longer pieces of text are no words that come again."""


class _Placed(NamedTuple):
    """A word of a piece of text, with offsets in the piece."""

    start: int
    end: int
    form: Form


class _Piece(NamedTuple):
    """The words of a piece of text, with and without their places."""

    placed: tuple[_Placed, ...]
    forms: tuple[Form, ...]


class Analyzer:
    """Analyses text. Making one is cheap; dictionaries are loaded when first needed.

    One analyser serves one thread at a time.
    """

    def __init__(self, concepts: Concepts | None = None) -> None:
        """`concepts` are those of the table unless others are given."""
        self._given = concepts
        uzbek = Uzbek()
        self._morphologies: dict[Language, Morphology] = {
            Language.KAZAKH: Kazakh(),
            Language.UZBEK: uzbek,
            Language.UZBEK_CYRILLIC: uzbek,
            Language.RUSSIAN: Russian(),
            Language.ENGLISH: English(),
        }
        self._identifier = LanguageIdentifier(self._morphologies, self._is_known)
        self._analyse = {
            language: lru_cache(CACHE_SIZE)(
                partial(
                    _analyse, morphology, lru_cache(CACHE_SIZE)(partial(self._form, morphology, language))
                )
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
                Token(text[position + start : position + end], position + start, position + end, form)
                for start, end, form in self._analysed(piece, language).placed
            ]
            position += len(piece)
        return tokens

    def forms(self, text: str, language: Language) -> list[Form]:
        """Return the forms of `tokens` alone, several times as fast."""
        return [form for piece in text.split() for form in self._analysed(piece, language).forms]

    def concepts(self, forms: Sequence[Form]) -> Iterator[ConceptMatch]:
        """Yield the concepts that the forms of a text have, in order, the longest at each place first."""
        return self._concepts.find(forms)

    def is_common(self, term: str, language: Language) -> bool:
        """Tell whether a term is that of a word too common to be sought in its language."""
        return term in self._common_terms(language)

    @lru_cache(len(Language))  # noqa: B019 - one analyser lives as long as the program
    def _common_terms(self, language: Language) -> frozenset[str]:
        morphology = self._morphologies[language]
        return frozenset(morphology.stem(word) for word in morphology.stop_words)

    @cached_property
    def _concepts(self) -> Concepts:
        return Concepts.read() if self._given is None else self._given

    def _is_known(self, word: str, language: Language) -> bool:
        """Tell whether a clean small word is of a language: too common to be sought, or of a concept."""
        return any(
            form.stop or self._concepts.knows(form.spelled_stem)
            for form in self._analysed(word, language).forms
        )

    def _form(self, morphology: Morphology, language: Language, word: str) -> Form:
        term = morphology.stem(word)[:TERM_LIMIT]
        stop = word in morphology.stop_words
        key = "" if stop else keys.key(term, language)
        likely = [spelled_key(key)] if len(key) >= keys.STRONG else []
        likely += [spelled_stem(other[:TERM_LIMIT], language) for other in morphology.other_stems(word)]
        stem = spelled_stem(term, language)
        return Form(
            word[:TERM_LIMIT],
            term,
            stop,
            key,
            spelled_word(word),
            stem,
            " ".join(likely),
            self._concepts.of(stem, as_it_stands=word == term),
            self._concepts.opens(stem),
        )

    def _analysed(self, piece: str, language: Language) -> _Piece:
        """Analyse a piece of text without spaces, or remember it."""
        analyse = self._analyse[language]
        return analyse(piece) if len(piece) <= LONGEST_CACHED else analyse.__wrapped__(piece)


def _analyse(morphology: Morphology, form_of: Callable[[str], Form], piece: str) -> _Piece:
    found: list[_Placed] = []
    for start, end, letters, joined in find_words(piece):
        word = morphology.normalise(letters)
        if joined and found and morphology.is_ending(word):
            found[-1] = found[-1]._replace(end=end)
        elif word:
            found.append(_Placed(start, end, form_of(word)))
    return _Piece(tuple(found), tuple(placed.form for placed in found))
