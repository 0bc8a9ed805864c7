"""Writes Uzbek words in the other script.

Latin by the orthography of 24 August 1995 (decree 339) with oʻ, gʻ (U+02BB) and ʼ (U+02BC), Cyrillic by
that of 1956, under which Latin says less: what it leaves out of loans (ц, ь, ъ) stands in `data/uzbek.tsv`.
"""

from functools import lru_cache

import regex

from storage.analysis.clean import clean, lower
from storage.reading.letter_case import in_case_of
from storage.reading.tables import Table

TABLE = Table.read("uzbek")
CACHED = 1 << 15
"""How many words are remembered: more than the different words of a hundred articles."""

_LATIN_OF = dict(zip("абвгдежзийклмнопрстуфхцыэқҳ", "abvgdejziyklmnoprstufxsieqh", strict=True)) | {
    "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "ʼ", "'": "ʼ", "ь": "", "ё": "yo", "ю": "yu", "я": "ya",
    "ў": "oʻ", "ғ": "gʻ",
    # Names from beyond the border keep their own letters in Uzbek news.
    "ә": "a", "і": "i", "ң": "ng", "ө": "oʻ", "ү": "u", "ұ": "u", "һ": "h",
}  # fmt: skip
_VOWELS = frozenset("аеёиоуўэюяыәіөүұ")
_IOTATED = frozenset("еёюя")
_PARTING = frozenset("ъ'")
_SIGNS = _PARTING | {"ь"}

_CYRILLIC_OF = dict(zip("abdefghijklmnopqrstuvxyzöğ'", "абдефгҳижклмнопқрстувхйзўғъ", strict=True)) | {
    "sh": "ш", "ch": "ч", "ya": "я", "ye": "е", "yo": "ё", "yu": "ю", "s'h": "сҳ",
}  # fmt: skip
_LATIN_VOWELS = frozenset("aeiouö")
_OPENING = frozenset({"", "'"}) | _LATIN_VOWELS
"""What stands before an e that is э and a ye that is one letter: nothing, a vowel or an apostrophe."""

_FOLDED = (
    ("o'", "ö"), ("O'", "Ö"), ("g'", "ğ"), ("G'", "Ğ"), ("ş", "sh"), ("Ş", "Sh"), ("ç", "ch"), ("Ç", "Ch"),
)  # fmt: skip
_PROPOSED = str.maketrans("õŏóōǒǵḡġÕŎÓŌǑǴḠĠ", "öööööğğğÖÖÖÖÖĞĞĞ")
"""Letters that reforms proposed for oʻ and gʻ, and that people use."""

_WORD = regex.compile("(?:ch|[abd-vx-z'öğ])+")
"""A word of the Uzbek alphabet; a w, or a c without h, is of another language."""

_UNITS = regex.compile(
    r"(?P<loan>ts(?=i[aoy])|(?<=[knp])s(?=i(?:ya|on|al)))|s'h|y(?:a|e|o|u)|sh|ch|.", regex.DOTALL
)
"""The units of Latin spelling. A loan's ц is certain in -tsiya, -tsion and after k, n, p: aksiya, акция."""


@lru_cache(maxsize=CACHED)
def latin(word: str) -> str:
    """Return a word in Latin letters; one with letters of another language as it is."""
    spelling = clean(word)
    small = lower(spelling)
    if not all(letter in _LATIN_OF for letter in small):
        return word
    known, beginning = TABLE.latin.find(small)
    written = [in_case_of(spelling, 0, known, beginning)]
    for place in range(known, len(small)):
        letters = _latin_of(small[place], small[place - 1] if place else "", small[place + 1 : place + 2])
        written.append(in_case_of(spelling, place, place + 1, letters))
    return "".join(written)


def _latin_of(letter: str, before: str, after: str) -> str:
    """Return the Latin spelling of a letter between two others."""
    if letter == "е" and (not before or before in _VOWELS or before in _SIGNS):
        return "ye"  # Европа, поезд, объект
    if letter == "о" and before == "ь":
        return "yo"  # батальон
    if letter == "ц" and before in _VOWELS:
        return "ts"  # милиция, but цирк and акция
    if letter == "ҳ" and before == "с":
        return "ʼh"  # Исҳоқ is not Ишоқ
    return "" if _is_silent(letter, before, after) else _LATIN_OF[letter]


def _is_silent(letter: str, before: str, after: str) -> bool:
    """Tell whether a letter is left out: the second ц of пицца, ъ of мўъжиза and объект, but not of меъёр."""
    if letter in _PARTING:
        return before == "ў" or (after in _IOTATED and before not in _VOWELS)
    return letter == before == "ц"


@lru_cache(maxsize=CACHED)
def cyrillic(word: str) -> str:
    """Return a word in Cyrillic letters; one with letters of another language as it is."""
    spelling = clean(word).translate(_PROPOSED)
    for typed, folded in _FOLDED:
        spelling = spelling.replace(typed, folded)
    small = lower(spelling)
    if not _WORD.fullmatch(small) or TABLE.is_foreign(word, small):
        return word
    start, end, loan = _loan(small)
    return "".join(
        [
            *_by_rules(spelling, small, 0, start),
            in_case_of(spelling, start, end, loan),
            *_by_rules(spelling, small, end, len(small)),
        ]
    )


def _loan(small: str) -> tuple[int, int, str]:
    """Return where the loan of a word begins and ends, and how it is written; an empty part if there is none.

    The loan is the beginning of the word or follows a first part such as video-. Its last ь falls away before
    an ending: рубль, рублга.
    """
    if whole := TABLE.words.get(small):
        return 0, len(small), whole
    starts = [0]
    if small.startswith(TABLE.first_parts):
        starts += [len(part) for part in TABLE.first_parts if small.startswith(part)]
    for start in starts:
        known, letters = TABLE.cyrillic.find(small[start:])
        if known:
            end = start + known
            return start, end, letters if end == len(small) else letters.removesuffix("ь")
    return 0, 0, ""


def _by_rules(spelling: str, small: str, start: int, end: int) -> list[str]:
    """Return the Cyrillic spellings of the units of a part of a word."""
    return [
        in_case_of(spelling, unit.start(), unit.end(), _cyrillic_of(unit, small[: unit.start()][-1:]))
        for unit in _UNITS.finditer(small, start, end)
    ]


def _cyrillic_of(unit: "regex.Match[str]", before: str) -> str:
    """Return the Cyrillic spelling of a unit after a letter."""
    if unit["loan"]:
        return "ц"
    if unit[0] == "e" and before in _OPENING:
        return "э"
    if unit[0] == "ye" and before not in _OPENING:
        return "ье"
    return _CYRILLIC_OF[unit[0]]
