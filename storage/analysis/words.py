"""Finds the words of a text and where they stand."""

from typing import NamedTuple

import regex

from storage.analysis.clean import APOSTROPHES, INVISIBLE, clean, is_mixed, lower, repair

_HYPHENS = "-\u2010\u2011\u2012\u2013"
_LETTER_APOSTROPHES = "ʻʼʹʽˈ"
"""Apostrophes that Unicode counts as letters; they never begin a word."""

_WORD = regex.compile(
    rf"""
    [[\p{{L}}\p{{N}}]--[{_LETTER_APOSTROPHES}]]
    (?:
        [{INVISIBLE}]*+ (?: [{APOSTROPHES}] [{INVISIBLE}]*+ )?+
        [[\p{{L}}\p{{N}}\p{{M}}]--[{_LETTER_APOSTROPHES}{INVISIBLE}]]++
    )*+
    (?: (?<=[oOgG]) (?: [{_LETTER_APOSTROPHES}] | (?<! [{APOSTROPHES}] \w*+ ) [{APOSTROPHES}] ) )?+
    """,
    regex.VERBOSE | regex.VERSION1,
)
_NUMBER = regex.compile(rf"(\p{{Nd}}[\p{{Nd}}{INVISIBLE}]*+)((?:\p{{L}}[\p{{M}}{INVISIBLE}]*+){{2,}}+)")
"""A number with letters after it: `13млрд`, `90тан`, but not `5G`, `G7` or `3D2`."""

_ONE_SCRIPT = regex.compile(
    r"\p{Cyrillic}[^\p{Latin}]*+|\p{Latin}[^\p{Cyrillic}]*+|[^\p{Latin}\p{Cyrillic}]++"
)


class Word(NamedTuple):
    """A word of a text from `start` to `end`.

    `letters` are clean, small and of one script. `joined` tells whether nothing but a hyphen parts it from
    the word before: it may be an ending.
    """

    start: int
    end: int
    letters: str
    joined: bool


def find_words(text: str) -> list[Word]:
    """Return the words of a text, ordered and disjoint; parts of a hyphenated word are words."""
    words: list[Word] = []
    for match in _WORD.finditer(text):
        for start, end in _parts(text, match.start(), match.end()):
            letters = clean(text[start:end])
            if is_mixed(letters):
                letters = repair(letters)
            joined = bool(words) and _is_joint(text, words[-1].end, start)
            words.append(Word(start, end, lower(letters), joined))
    return words


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split at the border of a number and its letters, and where the script truly changes."""
    word = text[start:end]
    if word[0].isdigit() and (number := _NUMBER.fullmatch(word)):
        middle = start + number.end(1)
        return [(start, middle), *_parts(text, middle, end)]
    if not is_mixed(word) or not is_mixed(repair(clean(word))):
        return [(start, end)]
    return [(start + part.start(), start + part.end()) for part in _ONE_SCRIPT.finditer(word)]


def _is_joint(text: str, end: int, start: int) -> bool:
    return start == end or (start == end + 1 and text[end] in _HYPHENS)
