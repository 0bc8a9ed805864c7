"""Reads the tables of single words beside this package: spellings that no rule tells."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from types import MappingProxyType

FOLDER = resources.files("storage.reading") / "data"

KINDS = ("cyrillic", "word", "latin", "first-part", "sign", "foreign")


@dataclass(frozen=True, slots=True)
class Beginnings:
    """How words are written that begin in a certain way, and the length of the longest beginning."""

    spellings: Mapping[str, str]
    longest: int

    def find(self, word: str) -> tuple[int, str]:
        """Return the length of the longest known beginning of a word and its spelling; 0 if there is none."""
        for length in range(min(self.longest, len(word)), 0, -1):
            spelling = self.spellings.get(word[:length])
            if spelling is not None:
                return length, spelling
        return 0, ""


@dataclass(frozen=True, slots=True)
class Table:
    """The words of one language's table in `data/`.

    A table has the columns kind, reason and words. The words are separated by spaces, in small letters;
    Uzbek ones have ö and ğ for the letters with an apostrophe and `'` for the sign that parts sounds.
    The kinds are:

    cyrillic     `konsert=концерт`: Latin words that begin so are written so in Cyrillic
    word         `nyu=нью`: the same for a word as it stands
    latin        `сентябр=sentabr`: the same for Cyrillic words
    first-part   what may stand before such a beginning: `video` of videokonferensiya
    sign         capitals that are no word of the language, such as IT; they stay
    foreign      names that keep their Latin letters among Cyrillic ones; words that begin so are meant
    """

    cyrillic: Beginnings
    words: Mapping[str, str]
    latin: Beginnings
    first_parts: tuple[str, ...]
    signs: frozenset[str]
    foreign: tuple[str, ...]

    @classmethod
    def read(cls, language: str) -> "Table":
        """Read the table `data/LANGUAGE.tsv`."""
        words: dict[str, dict[str, str]] = {kind: {} for kind in KINDS}
        with (FOLDER / f"{language}.tsv").open(encoding="utf-8") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                for entry in row["words"].split():
                    word, _, written = entry.partition("=")
                    words[row["kind"]][word] = written
        return cls(
            cyrillic=_beginnings(words["cyrillic"]),
            words=MappingProxyType(words["word"]),
            latin=_beginnings(words["latin"]),
            first_parts=tuple(words["first-part"]),
            signs=frozenset(words["sign"]),
            foreign=tuple(words["foreign"]),
        )

    def is_foreign(self, word: str, small: str) -> bool:
        """Tell whether a Latin word, also given in small letters, stays as it is among Cyrillic ones."""
        return word in self.signs or small.startswith(self.foreign)


def _beginnings(spellings: dict[str, str]) -> Beginnings:
    return Beginnings(MappingProxyType(spellings), max(map(len, spellings), default=0))
