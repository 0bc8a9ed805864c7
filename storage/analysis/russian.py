"""Russian: the dictionary form of a word by the morphology of pymorphy3."""

from functools import cached_property
from typing import Any

from storage.analysis.clean import is_cyrillic
from storage.analysis.script import russian_cyrillic
from storage.analysis.word_lists import WordLists

LONGEST_WORD = 48
"""Longer runs of letters are no words; they are left as they are."""

_ENDINGS = frozenset(
    [
        "й",
        "я",
        "е",
        "го",
        "му",
        "м",
        "х",
        "ми",
        "ой",
        "ая",
        "ое",
        "ый",
        "ые",
        "ых",
        "ым",
        "ого",
        "ому",
        "ыми",
        "летие",
        "то",
        "либо",
        "нибудь",
        "ка",
    ]
)
"""What follows a hyphen without being a word: 1990-х, 2-го, кто-то."""


class Russian:
    """Russian words. The dictionaries (about 0.1 s, 15 MB) are loaded at the first stem."""

    def __init__(self) -> None:
        self.stop_words = WordLists.read("russian").stop_words

    @cached_property
    def _morphology(self) -> Any:  # noqa: ANN401  # pymorphy3 ships without type information
        import pymorphy3  # type: ignore[import-untyped]  # noqa: PLC0415  # commands without Russian start faster

        return pymorphy3.MorphAnalyzer()

    def normalise(self, word: str) -> str:
        """Return a clean word without ё and apostrophes."""
        return russian_cyrillic(word)

    def stem(self, word: str) -> str:
        """Return the dictionary form of a normalised word, or the word if it is not Cyrillic.

        The form is looked up again until it is its own: the first reading of банка is банк.
        """
        if len(word) > LONGEST_WORD or not any(map(is_cyrillic, word)):
            return word
        seen: list[str] = []
        while word not in seen:
            seen.append(word)
            word = russian_cyrillic(self._morphology.parse(word)[0].normal_form)
        return min(seen[seen.index(word) :])

    def is_ending(self, letters: str) -> bool:
        """Tell whether letters after a hyphen or a number are its ending."""
        return letters in _ENDINGS
