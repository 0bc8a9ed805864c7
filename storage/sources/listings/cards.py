"""Cards of a page: around a link, the part of the page that belongs to its article alone."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice

from lxml.etree import _Element as Element

from storage.sources.listings.links import Link, words_of
from storage.sources.times import dates

MOST_PIECES = 100
"""Pieces of a card in which a date is sought."""
LONGEST_DATE = 100
"""Characters of the longest piece that can be a date."""

CLOCK = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d")
DAY = re.compile(r"\d{1,2}[\s-]{1,2}([^\W\d_]{3,12})\.?")
"""A time of day, and a day that may lack its year."""

SHARED = ""
"""The owner of an element that holds links to several addresses."""

DATE_CLASS = re.compile(r"date|time|publish|sana|vaqt|kuni|data\b", re.IGNORECASE)


def cards_of(links: Iterable[Link]) -> dict[Element, Element]:
    """Find the card of each link: the largest element around it that holds links to no other address."""
    listed = list(links)
    owners: dict[Element, str] = {}
    for link in listed:
        for element in (link.element, *link.element.iterancestors()):
            owner = owners.get(element)
            # Above an element of the same owner, or of several, nothing changes any more.
            if owner in {link.address, SHARED}:
                break
            owners[element] = link.address if owner is None else SHARED
    return {link.element: _card(link, owners) for link in listed}


def date_in(card: Element, read: Callable[[str], date | None]) -> date | None:
    """Find the first date of a card: one made for machines, one in a place for dates, one in its text."""
    written = (text.strip() for text in _dates(card))
    found = (read(text) for text in written if text and len(text) <= LONGEST_DATE)
    return next((moment for moment in found if moment is not None), None)


def has_part_of_date(card: Element) -> bool:
    """Tell whether a card shows a time of day or a day without its year, as lists of the newest do."""
    return any(_is_part_of_date(str(text).strip()) for text in islice(card.itertext(), MOST_PIECES))


def _is_part_of_date(text: str) -> bool:
    day = DAY.fullmatch(text)
    return bool(CLOCK.fullmatch(text) or (day and dates.month(day[1])))


def _dates(card: Element) -> Iterator[str]:
    """List the texts that may be a date, the likeliest first."""
    for element in islice(card.iter("time"), MOST_PIECES):
        yield element.get("datetime", "")
        yield words_of(element)
    for element in islice(card.iter(), MOST_PIECES):
        yield element.get("data-date", "") or element.get("datetime", "")
        if DATE_CLASS.search(element.get("class", "")):
            yield words_of(element)
    yield from map(str, islice(card.itertext(), MOST_PIECES))


def _card(link: Link, owners: dict[Element, str]) -> Element:
    card = link.element
    for element in card.iterancestors():
        if owners[element] != link.address:
            break
        card = element
    return card
