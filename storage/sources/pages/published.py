"""When the article of a page appeared: what its head states, it marks up, or shows near the title."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from functools import partial
from itertools import chain

from lxml.etree import _Element as Element

from storage.sources.bare.endings import is_prose
from storage.sources.listings.article_form import day_in
from storage.sources.pages.blocks import Block
from storage.sources.pages.metadata import DAYS, Metadata
from storage.sources.texts.address import canonical
from storage.sources.texts.spelling import loose
from storage.sources.times import stamps
from storage.sources.times.moments import moment_within, read_moment

AFTER, BEFORE = 12, 6
"""Blocks below and above the title in which the page shows its date."""

CLOCK = re.compile(r"\d{1,2}:\d{2}")

EARLIEST = date(1990, 1, 1)
"""What lies before was written by a program that knew no date."""

AHEAD = timedelta(days=1)
"""How far in the future a date may lie: clocks and zones are wrong by less."""


def find_date(
    root: Element,
    metadata: Metadata,
    blocks: Sequence[Block],
    title: Element | None,
    *,
    url: str,
    now: datetime,
    zone: tzinfo,
) -> date | None:
    """Find the moment of publication, in `zone`; a date where only the day is told, None if nothing is.

    First JSON-LD, then meta elements, microdata, time elements, then what is shown around the title, then the
    address. Midnight sharp is what programs write that know the day alone: a time shown for it is better.
    """
    stated = partial(read_moment, now=now, zone=zone)
    shown = partial(moment_within, now=now, zone=zone)
    candidates = chain(
        map(stated, _stated(root, metadata, title)),
        map(shown, _shown(blocks, title)),
        [day_in(canonical(url))],
    )
    day: date | None = None
    for found in candidates:
        if found is None or not _is_sensible(found, now):
            continue
        told = found if isinstance(found, datetime) and found.time() != time() else None
        own = found.date() if isinstance(found, datetime) else found
        if told and day in {None, own}:
            return told
        day = day or own
    return day


def _stated(root: Element, metadata: Metadata, title: Element | None) -> Iterator[str]:
    """Yield the dates that a page states for programs, the surest first."""
    yield metadata.linked.published
    yield from metadata.first(DAYS)
    yield from _marked_up(root)
    yield from _times(root, title)


def _shown(blocks: Sequence[Block], title: Element | None) -> Iterator[str]:
    """Yield the lines in which a page may show its date, the likeliest first."""
    yield from map(_stamp, _around(blocks, title))
    yield from _labelled(blocks)


def _marked_up(root: Element) -> Iterator[str]:
    """Yield the dates of microdata, as they are stated or shown."""
    for element in root.iter():
        if "datePublished" in element.get("itemprop", ""):
            yield element.get("content") or element.get("datetime") or _text(element)


def _times(root: Element, title: Element | None) -> list[str]:
    """Take the date of the time element that is nearest to the title."""
    elements = list(root.iter())
    place = elements.index(title) if title is not None else 0
    times = [(abs(number - place), each) for number, each in enumerate(elements) if each.tag == "time"]
    _, nearest = min(times, key=lambda time: time[0], default=(0, None))
    return [] if nearest is None else [nearest.get("datetime") or _text(nearest)]


def _around(blocks: Sequence[Block], title: Element | None) -> Iterator[str]:
    """Yield the lines in which a date may be shown, the nearest to the title first.

    Day and time may stand one below the other.
    """
    place = next((number for number, block in enumerate(blocks) if block.element is title), 0)
    near = range(max(0, place - BEFORE), min(len(blocks), place + AFTER))
    for number in sorted(near, key=lambda each: abs(each - place)):
        below = blocks[number + 1].text if number + 1 < len(blocks) else ""
        line = blocks[number].text
        yield f"{line}, {below}" if CLOCK.fullmatch(below) else line


def _labelled(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the lines anywhere on the page that begin with a word like `Опубликовано` and a stamp."""
    for block in blocks:
        if stamps.PUBLISHED.match(loose(block.text[: stamps.LONGEST])) and stamps.whole(block.text):
            yield block.text


def _stamp(line: str) -> str:
    """Take of a line what may be a stamp: the line, or of a paragraph the stamp that it starts with."""
    if not is_prose(line):
        return line
    leading = stamps.leading(line)
    return line.removesuffix(leading[1]) if leading else ""


def _text(element: Element) -> str:
    return "".join(map(str, element.itertext()))


def _is_sensible(found: date, now: datetime) -> bool:
    day = found.date() if isinstance(found, datetime) else found
    return EARLIEST <= day <= (now + AHEAD).date()
