"""English: the Snowball stemmer, with one spelling for British and American words.

Irregular forms (said, children) become their dictionary form first, but for those that are more often another
word (saw, left); they stand in `data/english.tsv`.
"""

from functools import cached_property

import regex
import Stemmer  # type: ignore[import-not-found]  # ships without type information

from storage.analysis.word_lists import WordLists, longest_beginning

LONGEST_WORD = 48
"""Longer runs of letters are no words; they are left as they are."""

_ISE = regex.compile(
    r"(?<=\w{3})(?<![aeou])is(?=(?:e|es|ed|er|ers|ing|ation|ations)$)|(?<=\w{3}y)s(?=(?:e|es|ed|ing)$)"
)
"""-ise and -yse where American spelling has z; words that always have s stand in `data/english.tsv`."""
_METRE = regex.compile(r"(?<=met|lit)re(?=s?$)")
_POSSESSIVE = regex.compile(r"'s?$")
_ENDINGS = frozenset(["s", "th", "st", "nd", "rd"])
"""What follows a number without being a word: 1990-s, 20th."""


class English:
    """English words."""

    def __init__(self) -> None:
        self._lists = WordLists.read("english")
        self.stop_words = self._lists.stop_words

    @cached_property
    def _snowball(self) -> Stemmer.Stemmer:
        return Stemmer.Stemmer("english")

    def normalise(self, word: str) -> str:
        """Return a clean word without apostrophes and the possessive."""
        return _POSSESSIVE.sub("", word).replace("'", "") if "'" in word else word

    def stem(self, word: str) -> str:
        """Return the stem of a normalised word; the stem of a stem is itself."""
        if len(word) > LONGEST_WORD:
            return word
        while (shorter := self._shorter(word)) != word:
            word = shorter
        return word

    def other_stems(self, word: str) -> tuple[str, ...]:  # noqa: ARG002 - the grammar gives one reading
        """Return no stems: there is one reading of a word."""
        return ()

    def is_ending(self, letters: str) -> bool:
        """Tell whether letters after a hyphen or a number are its ending."""
        return letters in _ENDINGS

    def _shorter(self, word: str) -> str:
        beginnings = self._lists.beginnings
        spelled = self._american(self._lists.stems.get(word, word))
        if beginning := longest_beginning(spelled, beginnings):
            return beginnings[beginning]
        stem: str = self._snowball.stemWord(spelled)
        return stem

    def _american(self, word: str) -> str:
        spellings = self._lists.spellings
        beginning = longest_beginning(word, spellings)
        if beginning:
            word = spellings[beginning] + word[len(beginning) :]
        word = _METRE.sub("er", word)
        return (
            word
            if longest_beginning(word, self._always_s)
            else _ISE.sub("iz" if "ys" not in word else "z", word)
        )

    @cached_property
    def _always_s(self) -> dict[str, str]:
        """The beginnings of words that are written with s everywhere."""
        nouns = self._lists.nouns - set(self._lists.stems.values())
        return {word.removesuffix("e"): word for word in nouns}
