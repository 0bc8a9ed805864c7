"""Which outlet an article is from: its footer, its dateline, or who is said to report it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from storage.sources.texts import outlets
from storage.sources.texts.spelling import repair
from storage.sources.times import dates

CAPITALS = r"[A-ZА-ЯЁЎҚҒҲӘІҢҰҮӨҺ]"
LETTERS = r"[^\W\d_]"
CITY = rf"{CAPITALS}(?:{LETTERS}|['’ʻ‘.-]){{1,24}}(?: {CAPITALS}(?:{LETTERS}|['’ʻ‘-]){{1,24}}){{0,2}}"
DAY = (
    rf"(?:{LETTERS}+\.? \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}}[ -]{LETTERS}+\.?(?:,? \d{{4}})?|"
    r"\d{1,2}\.\d{2}(?:\.\d{4})?)"
)
NAME = r"[^\s.,;:!?()/«»\"—–-][^,;:!?()/«»\"—–]{0,38}?[^\s,;:!?()/«»\"—–-]"
IN_BRACKETS = r"[/(](?P<name>[^\s/()][^/()]{1,40})[/)]\.?(?: ?[-–—]|(?= ))"

DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        # МОСКВА, 12 ноября. /ТАСС/. Bishkek, November 12 (Reuters) - TOSHKENT, 12-noyabr /O‘zA/
        rf"(?P<city>{CITY})[.,]? (?:(?P<day>{DAY})[.,]? ?[-–—]? ?)?{IN_BRACKETS}",
        # МОSKVА. Каzinform — ; TASHKENT, November 12. UzA –
        rf"(?P<city>{CITY})[.,] ?(?:(?P<day>{DAY})[.,]? )?[«\"“]?(?P<name>{NAME})[»\"”]?\.? ?[-–—](?= )",
        # МОСКВА, 12 ноя — РИА Новости.
        rf"(?P<city>{CITY}), (?P<day>{DAY}) [-–—] (?P<name>{NAME})\.(?= )",
        # Узбекистан, Ташкент – АН Podrobno.uz.
        rf"{CITY}, (?P<city>{CITY}) [-–—] (?P<name>[^,;:!?()/«»\"—–]{{2,40}}?)\.(?= )",
        # /ТАСС/ ; (Reuters) - at the very start
        IN_BRACKETS,
    )
)
"""How a dateline names place, perhaps day, and outlet, in the order of trying."""

REPORTING = re.compile(
    r"(?<!\w)(?:"
    r"сообща(?:ет|ют)|сообщил[аи]?|переда(?:[её]т|ют|л[аи]?)|пиш(?:ет|ут)|информиру(?:ет|ют)|корреспондент\w*|"
    r"деп (?:хабарла|жаз)\w+|хабарлай\w+|хабарла(?:ды|ған|уынша)\w*|тілшісі\w*|деп хабар \w+|"
    r"xabar (?:ber|qil|tarqat)\w+|xabariga ko.ra|muxbiri\w*|yozadi|yozmoqda|ma.lum qil\w+|"
    r"хабар (?:бер|қил|тарқат)\w+|хабарига кўра|мухбири\w*|ёзади|ёзмоқда|маълум қил\w+|"
    r"reports?|reported|writes|has learned|learned|correspondent)(?!\w)",
    re.IGNORECASE,
)
"""Words beside which a page names who reports: in ru, kk, uz, uz-Cyrl, en."""

QUOTING = re.compile(
    r"со ссылкой|ссылаясь|\S+ сілтеме жаса|\S+ сілтеп|\S+ havola|\S+ ҳавола|tayan|таян|citing|with reference",
    re.IGNORECASE,
)
"""From here on the outlet names somebody else as its own source."""

BORDER = re.compile(r"[,;(]|[.!?](?=\s)")
KIND = (
    r"(?:агентств|портал|издани|газет|телеканал|агенттіг|басылым|agentlig|nashri|portal|gazetasi|"
    r"агентлиг|нашри|agency|newspaper|outlet)\w*"
)
QUOTED = r"[«\"“„](?P<{}>[^»\"”“]{{2,40}})[»\"”“]"
NAMED = re.compile(rf"{KIND} {QUOTED.format('after')}|{QUOTED.format('before')}\s{KIND}")
REPORTER = re.compile(
    r",\s(?P<name>(?:The )?[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,3}) (?:correspondent )?"
    r"(?:reports|reported)(?=\.|,| via|$)"
)
AUTHORITY = re.compile(
    r"ministr|service|committee|government|office|department|president|bank", re.IGNORECASE
)
LATIN = re.compile(r"\s*(?:[а-яё]+ ){0,2}(?P<name>[A-Z][A-Za-z0-9.]+(?: [A-Z][A-Za-z0-9.]+){0,2})")

YEAR_MARK = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s?[-–—]\s?\d{4})?)?[\s,.]*(?P<name>[^,.|©\n]{2,60}?)"
    r"(?=\s*(?:[,|©]|\.(?:\s|$)|\d{4}|все права|all rights|барлық|barcha|барча|$))",
    re.IGNORECASE,
)
AGENCY = re.compile(
    r"(?P<name>[A-Z][\w.]+(?: [A-Z][\w.]+){0,3}) (?:ақпарат|axborot|ахборот|information agency|news agency)"
)
LABEL = re.compile(
    r"(?:источник|дереккөз[іi]?|manba|манба|source)\s?:\s?(?P<name>[^,;|]{2,60})", re.IGNORECASE
)

NAME_WORDS = 4
"""Words of the longest unknown name in a dateline."""

BEFORE_AND_AFTER = 80
"""Characters on each side of a word of reporting in which the outlet is sought."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """The start of a first paragraph: the outlet, the day where it is complete, and where it ends."""

    source: str
    published: date | None
    end: int


def dateline(paragraph: str) -> Dateline | None:
    """Read the dateline at the start of a paragraph: `ASTANA. Kazinform – …`.

    A name that nobody knows counts only in brackets or after a place in capitals: `Астана. Театр — это …`
    is a sentence.
    """
    start = paragraph[:160]
    for pattern in DATELINES:
        match = pattern.match(start)
        if not match:
            continue
        parts = match.groupdict()
        name, bracketed = parts["name"], start[match.start("name") - 1] in "/("
        city = parts.get("city", "")
        sure = city.isupper() or (bracketed and city != "")
        if outlets.is_outlet(name) or outlets.find(name):
            source = outlets.find(name) or outlets.normalise(name)
        elif sure and name[:1].isupper() and len(name.split()) <= NAME_WORDS:
            source = outlets.normalise(name)
        else:
            continue
        return Dateline(source, dates.parse(parts.get("day") or ""), match.end())
    return None


def reported_by(paragraph: str) -> str:
    """Find the outlet that a paragraph says it is reported by: `…, передает BAQ.KZ`; or nothing.

    Known names and domains count on either side of the word of reporting, an unknown name only in
    quotes beside its kind (`агентство «Восток»`), in Latin letters in a Cyrillic text, or as English puts
    it (`…, Orient reports.`). A press service and a ministry are none.
    """
    text = paragraph[:2_000]
    for match in REPORTING.finditer(text):
        after = _until(QUOTING, _until(BORDER, text[match.end() : match.end() + BEFORE_AND_AFTER]))
        before = BORDER.split(text[max(0, match.start() - BEFORE_AND_AFTER) : match.start()])[-1]
        before = _until(QUOTING, before)
        source = (
            outlets.find(after) or outlets.find(before) or _unknown(after, match.group()) or _quoted(before)
        )
        if source:
            return source
    reporter = REPORTER.search(text)
    return outlets.normalise(reporter["name"]) if reporter and not AUTHORITY.search(reporter["name"]) else ""


def _until(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return text[: match.start()] if match else text


def _quoted(text: str) -> str:
    match = NAMED.search(text)
    return outlets.normalise(match["after"] or match["before"]) if match else ""


def _unknown(after: str, verb: str) -> str:
    latin = LATIN.match(after) if not verb.isascii() else None
    return _quoted(after) or (repair(latin["name"].rstrip(".")) if latin else "")


def from_footer(lines: Iterable[tuple[str, str]]) -> str:
    """Find the outlet in lines that are not body, each with its kind (boilerplate.kind).

    First who is named as the source, then who owns the text, then whom to follow, then a line that is
    an outlet's name alone. A picture's owner says nothing of the article.
    """
    kept = tuple(lines)
    for kind, finder in (
        ("origin", _labelled),
        ("rights", _owner),
        ("follow", outlets.find),
        ("", outlets.find),
    ):
        source = next(filter(None, (finder(line) for found, line in kept if found == kind)), "")
        if source:
            return source
    return ""


def _labelled(line: str) -> str:
    label = LABEL.match(line)
    return (outlets.find(label["name"]) or outlets.normalise(label["name"])) if label else ""


def _owner(line: str) -> str:
    """Find whom a copyright line names: the outlet known, else the name after the mark and the year."""
    mark = YEAR_MARK.search(line)
    if mark:
        return outlets.find(line[mark.start() :]) or outlets.normalise(mark["name"])
    agency = AGENCY.search(line)
    return outlets.find(line) or (outlets.normalise(agency["name"]) if agency else "")
