"""Writes Kazakh words in the other script.

Latin by the alphabet that the national commission approved on 28 January 2021: ä ö ü ū ğ ş ñ, ı for і, i for
и and й, y for ы, u for у, h for х and һ. Letters of loans are spelled with several: я ia, ю iu, ё io, ц ts,
ч tş, щ şş; ъ and ь are not written. Latin leaves the choice of Cyrillic letters open in loans; those stand in
`data/kazakh.tsv`.
"""

from enum import StrEnum
from functools import lru_cache

import regex

from storage.analysis.clean import clean, lower
from storage.analysis.script import kazakh_cyrillic
from storage.reading.letter_case import in_case_of
from storage.reading.tables import Table

TABLE = Table.read("kazakh")
CACHED = 1 << 15
"""How many words are remembered: more than the different words of a hundred articles."""


class Alphabet(StrEnum):
    """A Latin alphabet that Kazakh texts are found in."""

    OF_2021 = "2021"
    OF_2018 = "2018"
    PLAIN = "plain"


_ONLY_2021 = regex.compile("[äöüūşİğñÄÖÜŪŞĞÑ]")
_ONLY_2018 = regex.compile("[áóúýǵńÁÓÚÝǴŃ]")

_LATIN_OF = dict(
    zip("аәбвгғдежзийкқлмнңоөпрстуұүфхһшыіэ", "aäbvgğdejziikqlmnñoöprstuūüfhhşyıe", strict=True)
) | {
    "ё": "io", "ц": "ts", "ч": "tş", "щ": "şş", "ъ": "", "ь": "", "ю": "iu", "я": "ia", "'": "",
    # Names from beyond the border keep their own letters in Kazakh news.
    "ў": "u", "ҳ": "h",
}  # fmt: skip

_CYRILLIC_OF = dict(
    zip("aäbvgğdejzikqlmnñoöprstuūüfhxşçyıáóúýǵńŋə", "аәбвгғдежзикқлмнңоөпрстуұүфххшчыіәөүуғңңә", strict=True)
) | {"'": "", "ch": "ч", "ts": "ц"}
_GLIDES = {"ia": "я", "iu": "ю", "io": "йо"}
_VOWELS = frozenset("aäeioöuūüyı")

_WORD = regex.compile("(?:ch|[abd-vx-z'äöüūğşıñáóúýǵńŋəç])+")
"""A word of any of the alphabets; a w, or a c without h, is of another language."""

_UNITS = regex.compile("ts(?=i[ao])|i[auo]|ch|.", regex.DOTALL)
"""The units of the spelling of 2021."""

_PARTS = regex.compile(r"\p{Lu}(?:'?\p{Lu})++'?+(?=\P{Lu})|\p{Lu}?+[^\p{Lu}]++|\p{Lu}++")
"""The parts of a word that each have a case of their own: QR and da, Kaz and Munai."""


def alphabet_of(text: str) -> Alphabet:
    """Return the Latin alphabet of a text, told by the letters that only one has."""
    of_2021, of_2018 = len(_ONLY_2021.findall(text)), len(_ONLY_2018.findall(text))
    if of_2018 > of_2021:
        return Alphabet.OF_2018
    return Alphabet.OF_2021 if of_2021 or "ı" in text else Alphabet.PLAIN  # ı is of both


@lru_cache(maxsize=CACHED)
def latin(word: str) -> str:
    """Return a word in Latin letters; one with letters of another language as it is."""
    spelling = clean(word)
    small = lower(spelling)
    if not all(letter in _LATIN_OF for letter in small):
        return word
    return "".join(
        in_case_of(spelling, place, place + 1, _latin_of(letter, small[place + 1 : place + 2]), _capital)
        for place, letter in enumerate(small)
    )


def _latin_of(letter: str, after: str) -> str:
    """Return the Latin spelling of a letter before another."""
    if letter == "и" and after and after in "яю":
        return ""  # партия is partia
    return _LATIN_OF[letter]


def _capital(letters: str) -> str:
    """Return Latin letters as capitals; the small i has its dot there too."""
    return letters.replace("i", "İ").upper()


@lru_cache(maxsize=CACHED)
def cyrillic(word: str, alphabet: Alphabet) -> str:
    """Return a word of a text in a Latin alphabet in Cyrillic letters; one of another language as it is."""
    spelling = clean(word)
    small = lower(spelling.replace("I", "ı") if alphabet is Alphabet.OF_2021 else spelling)
    if not _WORD.fullmatch(small) or TABLE.is_foreign(word, small):
        return word
    if whole := TABLE.words.get(small):
        return in_case_of(spelling, 0, len(spelling), whole)
    known, loan = TABLE.cyrillic.find(small)
    if small[known : known + 1] in _VOWELS:
        loan = loan.removesuffix("ь")  # рубль, рубліне, but рубльге
    written = in_case_of(spelling, 0, known, loan)
    if alphabet is Alphabet.OF_2021:
        return written + _of_2021(spelling, small, known)
    return written + _of_another(spelling, known, alphabet)


def _of_2021(spelling: str, small: str, start: int) -> str:
    """Return the Cyrillic spelling of a word from a place on."""
    return "".join(
        in_case_of(spelling, unit.start(), unit.end(), _cyrillic_of(unit[0], small[: unit.start()][-1:]))
        for unit in _UNITS.finditer(small, start)
    )


def _cyrillic_of(unit: str, before: str) -> str:
    """Return the Cyrillic spelling of a unit of the alphabet of 2021 after a letter."""
    if unit == "i" and before in _VOWELS:
        return "й"
    if unit in _GLIDES and before and before not in _VOWELS:
        return "ио" if unit == "io" else f"и{_GLIDES[unit]}"  # радио, партия, кию
    return _GLIDES.get(unit) or _CYRILLIC_OF.get(unit, unit)


def _of_another(spelling: str, start: int, alphabet: Alphabet) -> str:
    """Return the Cyrillic spelling of a word from a place on, by the rules of the index.

    A word may lack the letters that tell the alphabet of its text; one put behind it tells it.
    """
    sign = "ǵ" if alphabet is Alphabet.OF_2018 else ""
    written: list[str] = []
    for part in _PARTS.finditer(spelling, start):
        letters = kazakh_cyrillic(lower(part[0]) + sign)
        written.append(
            in_case_of(spelling, part.start(), part.end(), letters.removesuffix("ғ" if sign else ""))
        )
    return "".join(written)
