"""Cleans one word of what the eye does not see: other forms of a letter, invisible signs, look-alikes."""

import unicodedata

import regex

APOSTROPHES = "'’‘ʻʼ`´ʹʽ′＇ˈ"
"""Signs that people type for the apostrophe of Uzbek letters, and for any other apostrophe."""

DIRECTION = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""The controls of writing direction."""

INVISIBLE = DIRECTION + "\u00ad\u034f\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff"
"""Signs inside words that nobody sees: also the soft hyphen and the zero-width signs."""

_STRESS = "\u0300\u0301"
_LATIN_LOOKS = "aceopxyihkəɵABCEHIKMOPTXYƏƟ"
_CYRILLIC_LOOKS = "асеорхуіһкәөАВСЕНІКМОРТХУӘӨ"
_TO_CYRILLIC = str.maketrans(_LATIN_LOOKS, _CYRILLIC_LOOKS)
_TO_LATIN = str.maketrans(_CYRILLIC_LOOKS, _LATIN_LOOKS)
_DROPPED = {ord(sign): None for sign in INVISIBLE + _STRESS}
_APOSTROPHES = {ord(sign): "'" for sign in APOSTROPHES}
_SPECIAL = regex.compile(f"[{APOSTROPHES[1:]}{INVISIBLE}{_STRESS}]")
_CYRILLIC = regex.compile("[\u0400-\u052f]")
_LATIN = regex.compile("[A-Za-z\u00c0-\u02af]")
_SHORT = 4
"""Capitals up to this length are likelier an acronym in Latin letters (`IT`) than a Cyrillic word."""


def clean(word: str) -> str:
    """Return a word in composed letters, without invisible signs and stress, with one apostrophe.

    Composition comes first: the stress that is dropped must not be a part of a letter.
    """
    if not _SPECIAL.search(word):
        return word if word.isascii() else unicodedata.normalize("NFC", word)
    word = unicodedata.normalize("NFC", word.translate(_APOSTROPHES))
    dropped = word.translate(_DROPPED)
    return dropped if dropped == word else unicodedata.normalize("NFC", dropped)


def lower(word: str) -> str:
    """Return a word in small letters, İ as one letter."""
    return word.replace("İ", "i").lower()


def is_cyrillic(letter: str) -> bool:
    """Tell whether a letter is of the Cyrillic blocks."""
    return "\u0400" <= letter <= "\u052f"


def is_latin(letter: str) -> bool:
    """Tell whether a letter is of the Latin blocks up to the extensions that our languages use."""
    return "a" <= letter <= "z" or "A" <= letter <= "Z" or "\u00c0" <= letter <= "\u02af"


def is_mixed(word: str) -> bool:
    """Tell whether a word has both Cyrillic and Latin letters."""
    return not word.isascii() and bool(_CYRILLIC.search(word) and _LATIN.search(word))


def repair(word: str) -> str:
    """Return a word of two scripts in one of them, if look-alikes explain the other.

    `МОSKVА` becomes Latin, since S, K and V have no Cyrillic look-alike. Where either would do, the
    script with more letters wins; short capitals that tie are Latin (`IТ`), other ties Cyrillic. A word
    that is truly mixed (`Kazinformнинг`) is returned as it is.
    """
    latin = [letter for letter in word if is_latin(letter)]
    cyrillic = [letter for letter in word if is_cyrillic(letter)]
    may_be_cyrillic = all(letter in _LATIN_LOOKS for letter in latin)
    may_be_latin = all(letter in _CYRILLIC_LOOKS for letter in cyrillic)
    if may_be_cyrillic and may_be_latin:
        acronym = word.isupper() and len(word) <= _SHORT
        may_be_latin = len(latin) > len(cyrillic) or (len(latin) == len(cyrillic) and acronym)
    if may_be_latin:
        return word.translate(_TO_LATIN)
    return word.translate(_TO_CYRILLIC) if may_be_cyrillic else word
