"""Finds the figures of a text: what each number comes to, and what it counts.

`1,3 млрд`, `1.3 billion` and `1,3 mlrd` are one value; so are `девять`, `9 та` and `nine`. Days of months are
found first, because their numbers count nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import count

import regex

from storage.analysis.spelled import spelled_concept
from storage.analysis.token import Form, Token
from storage.sources.times.dates import month

PERCENT = spelled_concept("percent")
SCALES = {
    spelled_concept(label): factor
    for label, factor in (("thousand", 10**3), ("million", 10**6), ("billion", 10**9), ("trillion", 10**12))
}
UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
HUNDREDS = ("hundred", *(f"{unit} hundred" for unit in UNITS[1:]))
WORDED = {
    spelled_concept(label): number
    for labels, first, step in ((UNITS, 1, 1), (TEENS, 10, 1), (TENS, 20, 10), (HUNDREDS, 100, 100))
    for number, label in zip(count(first, step), labels, strict=False)
}
"""Numbers in words."""

ONES = frozenset({"bir", "бір"})
"""Ones that count behind a number only: `oʻn bir`. Elsewhere they are an article."""

LEAST_WORDED = 3
"""One and two are said of anything."""

MONEY = {"$": spelled_concept("dollar"), "€": spelled_concept("euro"), "₸": spelled_concept("tenge")}
SHORT_SCALES = {"m": 10**6, "b": 10**9, "k": 10**3}
"""What stands right behind a number of money: `$500m`."""

COUNTERS = frozenset({"та", "ta", "dan", "дан", "нафар", "nafar", "дона", "dona"})
"""Words between a number and what it counts."""

QUALIFIERS = frozenset(
    spelled_concept(label) for label in ("almost", "approximately", "more than", "less", "total", "only")
)
LAST_DAY = 31
NEXT = 3
"""Words around a day's number among which its month is sought."""

LONGEST_WORDED = 4
"""Words of the longest number below 1,000."""

BEHIND = 5
"""Words behind a number among which its scale and what it counts are sought."""

_NUMBER = regex.compile(
    r"""
    (?<! [\p{L}\p{N}] | \d[.,:/] | \p{L}[-–] )
    (?: \d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})++(?!\d)(?:[.,]\d{1,2})?+
      | \d{1,3}(?:,\d{3})++(?!\d)(?:\.\d++)?+
      | \d++(?:[.,]\d++)?+
    )
    (?! [.,:/]?\d )
    """,
    regex.VERBOSE,
)
_GROUPED = regex.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_GAP = regex.compile(r"\.?[\s\-–—]{0,3}")
_SENTENCE = regex.compile(r"\.\s+\p{Lu}")
_DAY_THEN_MONTH = regex.compile(r"\s?(?:[-–]\s?\d{1,2})?(?:st|nd|rd|th)?\s?-?(?:of\s)?")
_MONTH_THEN_DAY = regex.compile(r"\s(?:\d{1,2}\s?[-–]\s?)?")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a text from `start` to `end`: its value, and the term of what it counts, "" if unknown."""

    value: float
    unit: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month that a text names from `start` to `end`."""

    month: int
    day: int
    start: int
    end: int


def find_days(text: str, tokens: Sequence[Token]) -> list[Day]:
    """Find the days of months: `12 қараша`, both of `5-6 noyabr`, `November 12`."""
    days = list[Day]()
    for place, token in enumerate(tokens):
        if _may_be_day(token.form):
            behind, before = tokens[place + 1 : place + 1 + NEXT], tokens[max(place - NEXT, 0) : place]
            day = next((day for other in behind if (day := _day_before(text, token, other))), None)
            if day is None and not (days and before and before[0].start < days[-1].end):
                day = next((day for other in before if (day := _day_behind(text, other, token))), None)
            if day:
                days.append(day)
    return days


def _day_before(text: str, token: Token, other: Token) -> Day | None:
    number = _month(other.text) if _DAY_THEN_MONTH.fullmatch(text, token.end, other.start) else None
    return Day(number, int(token.form.word), token.start, other.end) if number else None


def _day_behind(text: str, other: Token, token: Token) -> Day | None:
    number = _month(other.text) if _MONTH_THEN_DAY.fullmatch(text, other.end, token.start) else None
    return Day(number, int(token.form.word), other.start, token.end) if number else None


def find_figures(text: str, tokens: Sequence[Token], days: Sequence[Day]) -> Iterator[Figure]:
    """Yield the numbers of a text that are no days of months, first those in digits, then those in words."""
    places = {token.start: place for place, token in enumerate(tokens)}
    used = {place for day in days for place in range(day.start, day.end)}
    for match in _NUMBER.finditer(text):
        if match.start() in used or match.start() not in places:
            continue
        place = places[match.start()]
        while place < len(tokens) and tokens[place].start < match.end():
            place += 1
        end = max(match.end(), tokens[place - 1].end)
        figure = _figure(_value(match[0]), text, match.start(), end, tokens[place : place + BEHIND])
        used.update(range(figure.start, figure.end))
        yield figure
    place = 0
    while place < len(tokens):
        value, length = (
            _worded(tokens[place : place + LONGEST_WORDED]) if tokens[place].form.concepts else (0, 1)
        )
        if value >= LEAST_WORDED and tokens[place].start not in used:
            end = tokens[place + length - 1].end
            behind = tokens[place + length : place + length + BEHIND]
            yield _figure(value, text, tokens[place].start, end, behind)
        place += max(length, 1)


def _worded(tokens: Sequence[Token]) -> tuple[int, int]:
    """Read a number below 1,000 in words: its value, 0 if there is none, and how many words it has.

    What follows is smaller than what stands before it; `екі жүз` is two times a hundred.
    """
    value = length = 0
    for token in tokens:
        number = next((WORDED[concept] for concept in token.form.concepts if concept in WORDED), 0)
        number = number or (value > 0 and token.form.word in ONES)
        if number == 100 and 1 < value < 10:  # noqa: PLR2004 - two to nine hundred
            value *= number
        elif number and (not value or number < _place(value)):
            value += number
        else:
            break
        length += 1
    return value, length


def _place(value: int) -> int:
    """Tell what a number must be less than to be added: 10 after twenty, 100 after two hundred."""
    return 100 if value % 100 == 0 else 10 if value % 10 == 0 else 1


def unit_of(form: Form) -> str:
    """Name what a word counts, by its meaning if that is known."""
    return form.concepts[0] if form.concepts else form.key


def _figure(value: float, text: str, start: int, end: int, following: Sequence[Token]) -> Figure:
    """Take in what stands behind a number: its scale, then what it counts."""
    unit, rest = MONEY.get(text[max(start - 1, 0) : start], ""), list(following)
    if unit and text[end - 1].lower() in SHORT_SCALES:
        return Figure(value * SHORT_SCALES[text[end - 1].lower()], unit, start, end)
    while rest and _follows(text, end, rest[0]):
        scale = next((SCALES[concept] for concept in rest[0].form.concepts if concept in SCALES), None)
        if scale is None:
            break
        value, end = value * scale, rest.pop(0).end
        # 4 миллиард 800 миллион
        if len(rest) > 1 and rest[0].form.word.isdecimal() and _follows(text, end, rest[0]):
            smaller = next((SCALES[one] for one in rest[1].form.concepts if one in SCALES), None)
            if smaller and smaller < scale:
                value, end = value + int(rest[0].form.word) * smaller, rest[1].end
                rest = rest[2:]
    if text[end : end + 2].lstrip().startswith("%"):
        return Figure(value, PERCENT, start, text.index("%", end) + 1)
    while rest and _is_between(rest[0].form) and _follows(text, end, rest[0]):
        end = rest.pop(0).end
    if not unit and rest and _may_be_counted(rest[0].form) and _follows(text, end, rest[0]):
        unit, end = unit_of(rest[0].form), rest[0].end
    return Figure(value, unit, start, end)


def _follows(text: str, end: int, token: Token) -> bool:
    """Tell whether a word comes next, in the same sentence: a full stop may be that of `mlrd.`."""
    return bool(_GAP.fullmatch(text, end, token.start)) and not _SENTENCE.match(text, end)


def _is_between(form: Form) -> bool:
    return form.word in COUNTERS or not QUALIFIERS.isdisjoint(form.concepts)


def _may_be_counted(form: Form) -> bool:
    return not form.stop and not form.word.isdecimal()


def _value(digits: str) -> float:
    if _GROUPED.fullmatch(digits):
        return float(digits.replace(",", ""))
    return float("".join(digits.split()).replace(",", "."))


@lru_cache(4096)
def _month(word: str) -> int | None:
    return month(word)


def _may_be_day(form: Form) -> bool:
    return len(form.word) <= len(str(LAST_DAY)) and form.word.isdecimal() and 1 <= int(form.word) <= LAST_DAY
