"""Reads the tables of single words beside this package: what rules alone cannot tell of a language."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from types import MappingProxyType

FOLDER = resources.files("storage.analysis") / "data"

KINDS = ("noun", "verb", "short-noun", "short-verb", "spelling", "beginning", "stop")


@dataclass(frozen=True, slots=True)
class WordLists:
    """The words of one language's table in `data/`.

    A table has the columns kind, reason and words. The words are separated by spaces, in small letters
    and in the language's internal spelling (`script.py`). The kinds are:

    noun, verb   a stem as it stands; `орн=орын` says that `орн` is a spelling of the stem `орын`
    short-noun, short-verb
                 stems of two letters
    spelling     `ozbek=özbek`: words that begin so are written so
    beginning    `universit=universit`: words that begin so have this term
    stop         too common to be sought alone
    """

    nouns: frozenset[str]
    verbs: frozenset[str]
    short_nouns: frozenset[str]
    short_verbs: frozenset[str]
    stems: Mapping[str, str]
    spellings: Mapping[str, str]
    beginnings: Mapping[str, str]
    stop_words: frozenset[str]

    @classmethod
    def read(cls, language: str) -> "WordLists":
        """Read the table `data/LANGUAGE.tsv`."""
        words: dict[str, dict[str, str]] = {kind: {} for kind in KINDS}
        with (FOLDER / f"{language}.tsv").open(encoding="utf-8") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                for entry in row["words"].split():
                    word, _, meant = entry.partition("=")
                    words[row["kind"]][word] = meant or word
        stems = words["noun"] | words["verb"]
        return cls(
            nouns=frozenset(words["noun"].values()),
            verbs=frozenset(words["verb"].values()),
            short_nouns=frozenset(words["short-noun"]),
            short_verbs=frozenset(words["short-verb"]),
            stems=MappingProxyType({word: stem for word, stem in stems.items() if word != stem}),
            spellings=MappingProxyType(words["spelling"]),
            beginnings=MappingProxyType(words["beginning"]),
            stop_words=frozenset(words["stop"]),
        )


def longest_beginning(word: str, beginnings: Mapping[str, str]) -> str:
    """Return the longest of the beginnings that the word has; an empty string if it has none."""
    longest = max(map(len, beginnings), default=0)
    for length in range(min(longest, len(word)), 0, -1):
        if word[:length] in beginnings:
            return word[:length]
    return ""
