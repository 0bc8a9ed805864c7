"""Days and moments that are told from the present: `вчера`, `бүгін`, `3 часа назад`."""

import re
from datetime import date, datetime, timedelta

DAYS = {
    "бүгін|bugun|бугун|сегодня|today": 0,
    "кеше|kecha|кеча|вчера|yesterday": 1,
    "алдыңгүні|алдыңғы күні|avvalgi kuni|аввалги куни|позавчера|(?:the )?day before yesterday": 2,
}
"""Words for a day by how many days it is past."""

NOW = "жаңа ғана|қазір ғана|hozirgina|ҳозиргина|только что|just now"

UNITS = {
    "секунд(?:у|ы|а)?|сек|soniya|sekund|сония|seconds?|secs?": timedelta(seconds=1),
    "минут(?:у|ы|а)?|мин|daqiqa|minut|дақиқа|minutes?|mins?|m": timedelta(minutes=1),
    "сағат|soat|соат|час(?:а|ов)?|ч|hours?|hrs?|h": timedelta(hours=1),
    "күн|kun|кун|дн(?:я|ей)|день|дн|сут(?:ки|ок)|days?|d": timedelta(days=1),
    "апта|hafta|ҳафта|недел(?:ю|и|ь)|нед|weeks?|w": timedelta(weeks=1),
}
"""Lengths of time by their names. A month and a year name no day, so they are not read."""

HALF = "жарты|yarim|ярим|half an?"
ONE = "бір|bir|бир|один|одну|an?|one"
PAST = "бұрын|oldin|avval|ilgari|burun|олдин|аввал|илгари|бурун|назад|ago"

_UNIT = "|".join(UNITS)
_PART = re.compile(
    rf"(?<!\w)(?:(?P<half>(?:{HALF}) |пол)|(?P<number>\d{{1,4}}) ?|(?:{ONE}) )?(?P<unit>{_UNIT})\.?(?!\w)"
)
_AMOUNT = rf"(?:(?:{HALF}|{ONE}) |пол|\d{{1,4}} ?)?"
_DAY = re.compile("|".join(f"(?P<days_{days}>{words})" for words, days in DAYS.items()))
_AGO = re.compile(rf"(?P<parts>(?:{_AMOUNT}(?:{_UNIT})\.?(?!\w) (?:(?:и|and) )?){{1,2}})(?:{PAST})")
_NOW = re.compile(NOW)
_BORDER = re.compile(r"(?!\w)")


def at(text: str, position: int, now: datetime) -> tuple[date, int] | None:
    """Find a word or an age that starts exactly at `position` of a folded text, and where it ends.

    It is a datetime where hours or less are counted, and a date where days are. `now` is in the zone
    whose days count.
    """
    for pattern, reading in ((_AGO, _past), (_DAY, _day), (_NOW, _present)):
        match = pattern.match(text, position)
        if match and _BORDER.match(text, match.end()):
            return reading(match, now), match.end()
    return None


def _past(match: re.Match[str], now: datetime) -> date:
    past = timedelta()
    units = []
    for part in _PART.finditer(match["parts"]):
        unit = next(length for names, length in UNITS.items() if re.fullmatch(names, part["unit"]))
        past += unit / 2 if part["half"] else unit * int(part["number"] or 1)
        units.append(unit)
    then = now - past
    return then if min(units) < timedelta(days=1) else then.date()


def _day(match: re.Match[str], now: datetime) -> date:
    days = next(int(name.removeprefix("days_")) for name, found in match.groupdict().items() if found)
    return now.date() - timedelta(days=days)


def _present(_match: re.Match[str], now: datetime) -> date:
    return now
