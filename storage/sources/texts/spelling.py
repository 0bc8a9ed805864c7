"""Forms of a text for comparing: what two spellings of the same line or name have in common."""

import re
import unicodedata

INVISIBLE = (
    "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
"""Soft hyphen, zero-width and direction marks."""

APOSTROPHES = "\u02bb\u02bc\u2018\u2019\u0060\u00b4"
"""Signs that stand for the apostrophe of Uzbek oʻ, gʻ and of English."""

_COMPARED = str.maketrans(dict.fromkeys(INVISIBLE, "") | dict.fromkeys(APOSTROPHES, "'"))

_ONE_FOR_ONE = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))

CYRILLIC_TWINS = "АВЕКМНОРСТУХІавекмнорстухі"
LATIN_TWINS = "ABEKMHOPCTYXIabekmhopctyxi"
"""Letters that look alike in capitals, pair by pair; small letters follow, so that case does not matter."""

_TO_LATIN = str.maketrans(CYRILLIC_TWINS, LATIN_TWINS)
SMALL_CAPITALS = "вкмнт"
"""Small letters whose twin is only alike in capitals."""

_ALIKE = {pair for pair in zip(CYRILLIC_TWINS, LATIN_TWINS, strict=True) if pair[0] not in SMALL_CAPITALS}
_TO_ALIKE = {ord(cyrillic): latin for cyrillic, latin in _ALIKE}
_FROM_ALIKE = {ord(latin): cyrillic for cyrillic, latin in _ALIKE}
_WORD = re.compile(r"[^\W\d_]+")


def loose(line: str) -> str:
    """Fold a line for comparing: case, spaces, apostrophes and invisible marks do not matter."""
    return " ".join(unicodedata.normalize("NFC", line).translate(_COMPARED).casefold().split())


def loose_letters(line: str) -> str:
    """Fold case and apostrophes one letter for one, so that offsets stay true."""
    folded = (letter.lower() for letter in line)
    return "".join(letter if len(letter) == 1 else "_" for letter in folded).translate(_ONE_FOR_ONE)


def trimmed(line: str) -> str:
    """Strip spaces and invisible marks from both ends, and make one space of each run inside."""
    return " ".join(line.strip(INVISIBLE + " \t").split()).strip(INVISIBLE + " ")


def fold_twins(text: str) -> str:
    """Replace Cyrillic letters by their Latin twins, one for one: for comparing names, not for reading."""
    return text.translate(_TO_LATIN)


def repair(name: str) -> str:
    """Repair look-alike letters word by word: a word with Latin and Cyrillic letters gets one alphabet.

    The letters without a twin decide; where both alphabets have such letters, the word stays.
    """
    return _WORD.sub(lambda word: _one_alphabet(word.group()), name)


def _one_alphabet(word: str) -> str:
    latin = {ord(letter) for letter in word if letter.isascii()}
    cyrillic = {ord(letter) for letter in word if "\u0400" <= letter <= "\u04ff"}
    if not latin or not cyrillic:
        return word
    if cyrillic <= _TO_ALIKE.keys():
        return word.translate(_TO_ALIKE)
    if latin <= _FROM_ALIKE.keys():
        return word.translate(_FROM_ALIKE)
    return word
