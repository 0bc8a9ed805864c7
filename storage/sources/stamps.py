"""Stamps: the lines of a page that say when it appeared and how often it was read."""

import re
from dataclasses import dataclass
from datetime import date

from storage.sources import dates
from storage.sources.sections import loose_keeping_length, name_at

LONGEST = 160
"""Characters of the longest stamp; longer lines are prose."""

PUBLISHED = re.compile(
    r"(?:date|дата(?: публикации)?|сана|sana|күні|уақыты|опубликован[оа]?|published(?: on| at)?|posted(?: on)?|"
    r"жарияланды|жарияланған(?: күні| уақыты)?|e'lon qilin(?:di|gan)(?: sana(?:si)?)?|chop etil(?:di|gan)|"
    r"эълон қилин(?:ди|ган)(?: сана(?:си)?)?|чоп этил(?:ди|ган)|joylan(?:di|gan)|жойлан(?:ди|ган))(?!\w)"
)
UPDATED = re.compile(
    r"(?:обновлен[оа]?|обновлён|изменен[оа]?|(?:last )?(?:updated|modified)(?: on| at)?|жаңартыл(?:ды|ған)|"
    r"yangilan(?:di|gan)|янгилан(?:ди|ган))(?!\w)"
)
RELATIVE = re.compile(
    r"(?:сегодня|вчера|позавчера|бүгін|кеше|bugun|kecha|бугун|кеча|today|yesterday|just now|только что|"
    r"\d+ (?:минут\w*|час\w*|дн\w*|день) назад|\d+ (?:minutes?|hours?|days?) ago|\d+ (?:минут|сағат|күн) бұрын|"
    r"\d+ (?:daqiqa|soat|kun) (?:oldin|avval)|\d+ (?:дақиқа|соат|кун) (?:олдин|аввал))(?!\w)"
)
TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?!\d)(?:\s?(?:am|pm|gmt|utc|msk|мск)(?!\w)(?:\s?[+-]\d{1,2})?)?")
VIEWS = re.compile(
    r"(?:просмотр\w*|прочитано|прочитали|көрілім\w*|қаралым\w*|қаралды|оқылды|ko'rishlar(?: soni)?|ko'rildi|"
    r"ko'rilgan|o'qildi|кўришлар(?: сони)?|кўрилди|кўрилган|ўқилди|views?|hits|reads)\s?:?\s?\d[\d\s.,]*[kк]?(?!\w)"
    r"|\d[\d\s.,]*(?:k|к|тыс\.?)?\s?(?:просмотр\w*|рет (?:қаралды|оқылды)|қаралым|көрілім|marta (?:ko'rildi|o'qildi)|"
    r"марта (?:кўрилди|ўқилди)|views?|reads|комментари\w*|comments?|пікір|izoh|изоҳ)(?!\w)"
    r"|\d+\s?-?(?:min(?:ute)?s?|мин(?:ут\w*)?|daqiqa\w*|дақиқа\w*)\.?(?:\s(?:to )?(?:read|чтения|оқу|o'qish|ўқиш))(?!\w)"
    r"|(?:время чтения|оқу уақыты|o'qish vaqti|ўқиш вақти|reading time)\s?:?\s?\d+\s?\w+\.?"
)
COUNT = re.compile(r"\d{1,3}(?:[ .,]\d{3})+(?!\d)|\d+(?:[.,]\d)?[kк]?(?!\w)")
SEPARATOR = re.compile(r"[^\w\"“«„'‘(#+]+|_+")
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a stamp says. `published` is None where it has no full date (`Бугун 13:35`)."""

    published: date | None
    updated: bool = False


@dataclass(slots=True)
class _Scan:
    """Where reading a line stands: `seen` holds the kinds of the pieces, `end` is after the last firm one."""

    seen: list[str]
    days: list[date]
    position: int = 0
    end: int = 0


def whole(line: str) -> Stamp | None:
    """Read a line that is nothing but a stamp: `27.11.2024, 14:55 616`, `Политика | Сегодня, 13:35`."""
    if len(line) > LONGEST:
        return None
    scan = _scan(line)
    if scan.position < len(line) or not {"date", "time", "relative", "views"} & set(scan.seen):
        return None
    return _stamp(scan)


def leading(line: str) -> tuple[Stamp, str] | None:
    """Read a line that starts with a stamp and goes on with a title: the stamp and the rest.

    `date 2025-11-12 Title`. A sentence that happens to start with a date is none: `12 ноября 2025 года
    Токаев …` lacks a label, a time and a separator, `12.11.2025 в Москве` goes on in small letters.
    """
    scan = _scan(line[:LONGEST])
    rest = line[scan.end :]
    separator = SEPARATOR.match(rest)
    title = rest[separator.end() :] if separator else rest
    firm = (
        {"published", "time", "views"} & set(scan.seen) or line[:1].isdigit() and _numeric(line[: scan.end])
    )
    cut = separator is not None and bool(set("|/•·—–:") & set(separator.group()))
    if not scan.days or not title or title[0].islower() or not (firm or cut):
        return None
    return _stamp(scan), title


def _numeric(written: str) -> bool:
    return not WORD.search(written)


def _stamp(scan: _Scan) -> Stamp:
    updated = "updated" in scan.seen and "published" not in scan.seen
    return Stamp(scan.days[0] if scan.days else None, updated)


def _scan(line: str) -> _Scan:
    """Read pieces of a stamp from the start of a line for as long as there are any."""
    folded = loose_keeping_length(line)
    scan = _Scan([], [])
    while scan.position < len(line):
        kind, end = _piece(line, folded, scan)
        if end <= scan.position:
            break
        scan.position = end
        if kind != "separator":
            scan.seen.append(kind)
        if kind in {"date", "time", "views", "published", "updated", "relative"}:
            scan.end = end
        if kind == "count" and line[end : end + 2].strip()[:1].isupper():
            scan.end = end
    return scan


def _piece(line: str, folded: str, scan: _Scan) -> tuple[str, int]:
    """Name the piece at the scan's position and tell where it ends (the same position: there is none)."""
    position = scan.position
    if not _starts_word(line, position):
        return "none", position
    day = dates.at(line, position)
    if day:
        scan.days.append(day[0])
        return "date", day[1]
    for kind, pattern in PIECES:
        match = pattern.match(folded, position)
        if match:
            return kind, match.end()
    match = COUNT.match(folded, position)
    if match and {"date", "time", "views"} & set(scan.seen):
        return "count", match.end()
    word = WORD.match(folded, position)
    if word and word.group() in dates.weekdays():
        return "weekday", word.end()
    return "section", name_at(line, position) or position


def _starts_word(line: str, position: int) -> bool:
    return position == 0 or not (line[position - 1].isalnum() and line[position].isalpha())


PIECES = (
    ("separator", SEPARATOR),
    ("updated", UPDATED),
    ("published", PUBLISHED),
    ("relative", RELATIVE),
    ("time", TIME),
    ("views", VIEWS),
)
"""What a stamp is made of besides dates, in the order of trying."""
