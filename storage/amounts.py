"""Cuts a sentence into words and amounts, so that two sentences can be laid side by side.

An amount is a number with its scale or percent sign, or a day of a month. Two that say the same have the same
key however they are written: `1,3 млрд` and `1.3 billion`, `1 234,5` and `1234.5`, `12 ноября` and
`12-noyabr`.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

import regex

from storage.sources.times.dates import month

LAST_DAY = 31
LONGEST = 30
"""Digits of a number that is read; a longer one is only ever like itself."""
SCALES = {
    10**3: "тыс мың ming минг thousand",
    10**6: "млн миллион mln million",
    10**9: "млрд миллиард mlrd milliard billion bn",
    10**12: "трлн триллион trln trillion",
}
"""What the words begin with by which a number is multiplied, in all languages."""
PERCENT = ("процент", "пайыз", "foiz", "фоиз", "percent", "per cent")
BETWEEN = frozenset({"st", "nd", "rd", "th", "го", "of"})
"""What may stand between a day and its month."""

_SCALES = {beginning: scale for scale, words in SCALES.items() for beginning in words.split()}
_PIECE = regex.compile(
    r"""
    (?P<number>
      (?: (?<![\w.,])[-−] )?+
      (?: [0-9]{1,3}(?:[ \u00a0\u2009\u202f'’][0-9]{3})++(?![0-9])(?:[.,][0-9]++)?+
        | [0-9]++(?:[.,:/][0-9]++)*+
      )
    )
  | per[ ]cent(?!\p{L})
  | \p{L}[\p{L}\p{M}\p{N}]*+(?:['ʻʼ‘’`´-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*+)*+
    """,
    regex.VERBOSE,
)
_SPACES = str.maketrans("−", "-", " \u00a0\u2009\u202f'’")
_GROUPED = regex.compile(r"-?[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+(?:\.[0-9]+)?|(?:\.[0-9]{3})+(?:,[0-9]+)?)")
_DECIMAL = regex.compile(r"-?[0-9]+(?:[.,][0-9]+)?")
_APOSTROPHES = str.maketrans("ё", "е", "'ʻʼ‘’`´")
_GAP = regex.compile(r"[\s.-]{0,2}")
_SIGN = regex.compile(r"\s?%")


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or an amount from `start` to `end`; those with the same key say the same."""

    key: str
    start: int
    end: int
    is_amount: bool = False


def pieces_of(sentence: str) -> tuple[Piece, ...]:
    """Cut a sentence into words and amounts, in order."""
    found = [
        Piece(match[0], *match.span(), is_amount=True)
        if match["number"]
        else Piece(folded(match[0]), *match.span())
        for match in _PIECE.finditer(sentence)
    ]
    return tuple(_joined(sentence, found))


def folded(word: str) -> str:
    """Write a word without what is merely spelling: letter case, ё, apostrophes."""
    return unicodedata.normalize("NFC", word).casefold().translate(_APOSTROPHES)


def is_beside(sentence: str, one: Piece, other: Piece) -> bool:
    """Tell whether hardly anything stands between two pieces: a space, a hyphen, a full stop."""
    return _GAP.fullmatch(sentence, one.end, other.start) is not None


def _joined(sentence: str, found: Sequence[Piece]) -> Iterator[Piece]:
    """Join numbers with the words that belong to them."""
    place = 0
    while place < len(found):
        count, piece = _day(sentence, found[place : place + 4]) or _amount(sentence, found[place : place + 2])
        place += count
        yield piece


def _day(sentence: str, found: Sequence[Piece]) -> tuple[int, Piece] | None:
    """Read a day of a month where some pieces begin: how many of them it takes, and the day."""
    first, *rest = found
    if not first.is_amount:
        # In English the month may stand first; elsewhere a number that follows a month counts something.
        name = sentence[first.start : first.end]
        turned = bool(rest) and name.isascii() and name[0].isupper() and _is_day(rest[0])
        number = _month(first.key) if turned and is_beside(sentence, first, rest[0]) else None
        return (2, _dated(rest[0], number, first.start, rest[0].end)) if number else None
    if not _is_day(first):
        return None
    before = first
    for count, piece in enumerate(rest, 2):
        number = None if piece.is_amount else _month(piece.key)
        if not is_beside(sentence, before, piece) or not (number or piece.key in BETWEEN):
            return None
        if number:
            return count, _dated(first, number, first.start, piece.end)
        before = piece
    return None


def _dated(day: Piece, number: int, start: int, end: int) -> Piece:
    return Piece(f"{int(day.key)}.{number}.", start, end, is_amount=True)


def _amount(sentence: str, found: Sequence[Piece]) -> tuple[int, Piece]:
    """Read a number with its scale or percent sign where some pieces begin; anything else stays as it is."""
    first, *rest = found
    if not first.is_amount:
        return 1, first
    beside = rest[0] if rest and is_beside(sentence, first, rest[0]) else None
    scale = next((_SCALES[one] for one in _SCALES if beside and beside.key.startswith(one)), None)
    if beside and scale:
        return 2, Piece(_value(first.key, scale), first.start, beside.end, is_amount=True)
    if beside and beside.key.startswith(PERCENT):
        return 2, Piece(f"{_value(first.key)}%", first.start, beside.end, is_amount=True)
    if sign := _SIGN.match(sentence, first.end):
        return 1, Piece(f"{_value(first.key)}%", first.start, sign.end(), is_amount=True)
    return 1, Piece(_value(first.key), first.start, first.end, is_amount=True)


def _value(written: str, scale: int = 1) -> str:
    """Write a number in one way; a time, a date in numbers and a score stay as they are."""
    digits = written.translate(_SPACES)
    if _GROUPED.fullmatch(digits):
        digits = digits.replace("." if digits.strip("-0123456789").startswith(".") else ",", "")
    if len(digits) > LONGEST or not _DECIMAL.fullmatch(digits):
        return digits
    return f"{(Decimal(digits.replace(',', '.')) * scale).normalize():f}"


@lru_cache(4096)
def _month(word: str) -> int | None:
    return month(word)


def _is_day(piece: Piece) -> bool:
    return len(piece.key) <= len(str(LAST_DAY)) and piece.key.isdecimal() and 1 <= int(piece.key) <= LAST_DAY
