"""Stamps: the lines of a page that say when it appeared, who wrote it and how often it was read."""

import re
from dataclasses import dataclass
from datetime import date

from storage.sources.bare.sections import name_at
from storage.sources.texts.spelling import loose_letters
from storage.sources.times import dates

LONGEST = 160
"""Characters of the longest stamp; longer lines are prose."""


def _words(*alternatives: str) -> re.Pattern[str]:
    """Make a pattern of whole words, one row a language or a kind."""
    return re.compile(rf"(?:{'|'.join(alternatives)})(?!\w)")


PUBLISHED = _words(
    r"күні|уақыты|жарияланды|жарияланған(?: күні| уақыты)?",
    r"sana|e'lon qilin(?:di|gan)(?: sana(?:si)?)?|chop etil(?:di|gan)|joylan(?:di|gan)",
    r"сана|эълон қилин(?:ди|ган)(?: сана(?:си)?)?|чоп этил(?:ди|ган)|жойлан(?:ди|ган)",
    r"дата(?: публикации)?|опубликован[оа]?",
    r"date|published(?: on| at)?|posted(?: on)?",
)
UPDATED = _words(
    r"жаңартыл(?:ды|ған)",
    r"yangilan(?:di|gan)",
    r"янгилан(?:ди|ган)",
    r"обновлен[оа]?|обновлён|изменен[оа]?",
    r"(?:last )?(?:updated|modified)(?: on| at)?",
)
RELATIVE = _words(
    r"бүгін|кеше|\d+ (?:минут|сағат|күн) бұрын",
    r"bugun|kecha|\d+ (?:daqiqa|soat|kun) (?:oldin|avval)",
    r"бугун|кеча|\d+ (?:дақиқа|соат|кун) (?:олдин|аввал)",
    r"сегодня|вчера|позавчера|только что|\d+ (?:минут\w*|час\w*|дн\w*|день) назад",
    r"today|yesterday|just now|\d+ (?:minutes?|hours?|days?) ago",
)
TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?!\d)(?:\s?[ap]\.?m\.?(?!\w))?")
ZONE = re.compile(r"\(?(?:gmt|utc|msk|мск)(?!\w)(?:\s?[+-]\d{1,2}(?::\d{2})?)?\)?")
VIEWS = _words(
    r"(?:көрілім|қаралым)\w* ?:? ?\d[\d\s.,]*|\d[\d\s.,]*(?:рет (?:қаралды|оқылды)|қаралым|көрілім|пікір)",
    r"(?:ko'r|o'q)il(?:di|gan)(?: soni)? ?:? ?\d[\d\s.,]*|ko'rishlar(?: soni)? ?:? ?\d[\d\s.,]*",
    r"\d[\d\s.,]*(?:marta (?:ko'rildi|o'qildi)|izoh)",
    r"(?:кўр|ўқ)ил(?:ди|ган)(?: сони)? ?:? ?\d[\d\s.,]*|кўришлар(?: сони)? ?:? ?\d[\d\s.,]*",
    r"\d[\d\s.,]*(?:марта (?:кўрилди|ўқилди)|изоҳ)",
    r"(?:просмотр\w*|прочитано|прочитали) ?:? ?\d[\d\s.,]*|\d[\d\s.,]*(?:тыс\.? )?(?:просмотр|комментари)\w*",
    r"(?:views|hits|reads) ?:? ?\d[\d\s.,]*k?|\d[\d\s.,]*k? ?(?:views?|reads|comments?)",
)
READING = _words(
    r"\d+ ?-?(?:min(?:ute)?s?|мин(?:ут\w*)?|daqiqa\w*|дақиқа\w*)\.? (?:to )?(?:read|чтения|оқу|o'qish|ўқиш)",
    r"(?:время чтения|оқу уақыты|o'qish vaqti|ўқиш вақти|reading time) ?:? ?\d+ ?\w+",
)
BYLINE = re.compile(
    r"by (?:[a-z][\w.'-]+)(?: [a-z][\w.'-]+){1,2}(?= (?:in|on|at) |[\s,|•·—–-]*(?:$|[\d|•·—–]))"
)
JOINT = _words(r"in|on|at|в|soat|соат|сағат")
COUNT = re.compile(r"(?:\d{1,3}(?:[ .,\u00a0]\d{3})+(?!\d)|\d+(?:[.,]\d)?)[kкmм]?(?!\w)")
SEPARATOR = re.compile(r"[^\w\"“«„'‘(#+]+|_+")
WORD = re.compile(r"[^\W\d_]+")
WORD_START = re.compile(r"(?<!\w)\w")
SIGNS = " \t\u00a0|/•·—–-,:👁💬🕒"
"""What may stand around a count or before a stamp."""
BREAKS = frozenset("|/•·—–:")
"""Separators that part a stamp from a title behind it; a comma does not."""

PIECES = {
    "separator": SEPARATOR,
    "updated": UPDATED,
    "published": PUBLISHED,
    "relative": RELATIVE,
    "time": TIME,
    "zone": ZONE,
    "views": VIEWS,
    "reading": READING,
    "byline": BYLINE,
}
"""What a stamp is made of besides dates, in the order of trying."""

FIRM = frozenset({"date", "time", "zone", "relative", "views", "reading", "byline", "published", "updated"})
"""Pieces that nothing but a stamp has."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a stamp says. `published` is None where it has no full date (`Бугун 13:35`)."""

    published: date | None
    updated: bool = False


@dataclass(slots=True)
class _Scan:
    """Where reading a line stands: `seen` holds the kinds of the pieces, `end` is after the last firm one."""

    seen: set[str]
    days: list[date]
    position: int = 0
    end: int = 0

    def stamp(self) -> Stamp:
        """Say what was read."""
        updated = "updated" in self.seen and "published" not in self.seen
        return Stamp(self.days[0] if self.days else None, updated)


def whole(line: str) -> Stamp | None:
    """Read a line that is nothing but a stamp: `27.11.2024, 14:55 616`, `Политика | Сегодня, 13:35`."""
    if len(line) > LONGEST:
        return None
    scan = _scan(line)
    labels = {"published", "updated"}
    return scan.stamp() if scan.position == len(line) and scan.seen & (FIRM - labels) else None


def leading(line: str) -> tuple[Stamp, str] | None:
    """Read a line that starts with a stamp and goes on with a title: the stamp and the rest.

    `date 2025-11-12 Title`. A sentence that happens to start with a date is none: `12 ноября 2025 года
    Токаев …` lacks a label, a time and a separator, `12.11.2025 в Москве` goes on in small letters.
    """
    scan = _scan(line[:LONGEST])
    rest = line[scan.end :]
    separator = SEPARATOR.match(rest)
    title = rest[separator.end() :] if separator else rest
    if not scan.days or not title or title[0].islower():
        return None
    labelled = bool({"published", "time", "views"} & scan.seen)
    in_numbers = line[:1].isdigit() and not WORD.search(line[: scan.end])
    parted = separator is not None and bool(BREAKS & set(separator.group()))
    return (scan.stamp(), title) if labelled or in_numbers or parted else None


def trailing(line: str) -> tuple[str, Stamp] | None:
    """Read a line that ends with a stamp of date and time: what stands before, and the stamp.

    `Kazakhstan Materials 5 February 2025 15:22`. Without a time the date may be a part of the title.
    """
    for start in WORD_START.finditer(line, max(1, len(line) - LONGEST)):
        if dates.at(line, start.start()):
            scan = _scan(line[start.start() :])
            ends = scan.position + start.start() == len(line)
            return (
                (line[: start.start()].rstrip(SIGNS), scan.stamp()) if ends and "time" in scan.seen else None
            )
    return None


def is_count(line: str) -> bool:
    """Tell whether a line is a number alone, perhaps beside a sign (`👁 3 411`)."""
    return COUNT.fullmatch(line.strip(SIGNS).casefold()) is not None


def _scan(line: str) -> _Scan:
    """Read pieces of a stamp from the start of a line for as long as there are any."""
    folded = loose_letters(line)
    scan = _Scan(set(), [])
    while scan.position < len(line):
        kind, end = _piece(line, folded, scan)
        if end == scan.position:
            break
        # A count is firm if no small letter follows: `14:55 616 Title`, but `14:55 616 млрд`.
        if kind in FIRM or (kind == "count" and line[end : end + 2].strip()[:1].isupper()):
            scan.end = end
        scan.seen.add(kind)
        scan.position = end
    return scan


def _piece(line: str, folded: str, scan: _Scan) -> tuple[str, int]:
    """Name the piece at the scan's position and tell where it ends (the same position: there is none)."""
    position = scan.position
    if position and line[position - 1].isalnum() and line[position].isalpha():
        return "none", position
    day = dates.at(line, position)
    if day:
        scan.days.append(day[0])
        return "date", day[1]
    for kind, pattern in PIECES.items():
        match = pattern.match(folded, position)
        if match:
            return kind, match.end()
    return _loose_piece(line, folded, scan)


def _loose_piece(line: str, folded: str, scan: _Scan) -> tuple[str, int]:
    """Name a piece that means something only beside firm ones: a count, a weekday, a section."""
    position = scan.position
    count = COUNT.match(folded, position) if scan.seen & {"date", "time", "views"} else None
    if count:
        return "count", count.end()
    word = WORD.match(folded, position)
    if word and word.group() in dates.weekdays():
        return "weekday", word.end()
    joint = JOINT.match(folded, position)
    if joint and scan.seen:
        return "joint", joint.end()
    return "section", name_at(line, position) or position
