"""The top of a bare page: stamps, section labels and the title, taken off line by line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from storage.sources.bare import sections, titles
from storage.sources.texts import outlets
from storage.sources.texts.spelling import loose
from storage.sources.times import stamps
from storage.sources.times.stamps import Stamp

LONGEST = 12
"""Lines in which a page's header must end."""

LEADS = 3
"""Paragraphs under one of which a stamp may stand."""

LABEL = 30
"""Characters of the longest label of one word over a title."""

TITLE_WORDS = 4
"""Words that a headline must have for the word above it to be a label; fewer before a stamp are one."""

BYLINE = re.compile(r"By [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}")


@dataclass(slots=True)
class Header:
    """What the lines above the text told, and the lines after them."""

    rest: list[str]
    title: str = ""
    source: str = ""
    days: list[Stamp] = field(default_factory=list)

    @property
    def published(self) -> date | None:
        """Choose the day: of the first stamp that has one; a day of updating only if there is no other."""
        known = [stamp for stamp in self.days if stamp.published]
        first = next((stamp for stamp in known if not stamp.updated), known[0] if known else None)
        return first.published if first else None


def read_header(lines: Sequence[str]) -> Header:
    """Take the header off a page's lines: up to the title and what directly follows it."""
    header = Header(list(lines))
    for _ in range(LONGEST):
        if not header.rest or not any(step(header) for step in STEPS):
            break
        del header.rest[0]
    _stamp_below(header)
    title = loose(header.title)
    # A page may print its title once more, under the standfirst or a picture.
    header.rest = [
        line for line in header.rest if len(line) > titles.LONGEST_HEADLINE or loose(line) != title
    ]
    return header


def _stamp(header: Header) -> bool:
    """`27.11.2024, 14:55 616`, `By Aida Smith on 14 July 2025`."""
    stamp = stamps.whole(header.rest[0])
    if stamp is None:
        return False
    header.days.append(stamp)
    return True


def _count(header: Header) -> bool:
    """A number alone: how often the page was read or commented on."""
    return stamps.is_count(header.rest[0])


def _title_again(header: Header) -> bool:
    """The title printed twice."""
    return header.title != "" and loose(titles.headline(header.rest[0]).title) == loose(header.title)


def _section(header: Header) -> bool:
    """`Политика`, `Bosh sahifa / Siyosat`: above a title or a stamp, for over text it is a subheading."""
    if len(header.rest) == 1 or not sections.is_section(header.rest[0]):
        return False
    return not header.title or stamps.whole(header.rest[1]) is not None


def _byline(header: Header) -> bool:
    """`By Reuters`, `By Aida Smith`."""
    line = header.rest[0]
    if not BYLINE.fullmatch(line):
        return False
    header.source = header.source or outlets.find(line)
    return True


def _label(header: Header) -> bool:
    """One word over a headline of several: a section that nobody listed."""
    if header.title or len(header.rest) == 1:
        return False
    line, following = header.rest[:2]
    one_word = len(line) <= LABEL and len(line.split()) == 1 and line[-1:].isalpha()
    return one_word and titles.is_headline(following) and len(following.split()) >= TITLE_WORDS


def _title(header: Header) -> bool:
    """The title itself, perhaps behind a stamp or a label. A first paragraph stays, without its stamp."""
    if header.title:
        return False
    stamped = stamps.leading(header.rest[0])
    if stamped:
        header.days.append(stamped[0])
        header.rest[0] = stamped[1]
    stamped_after = stamps.trailing(header.rest[0])
    if stamped_after:
        header.rest[0] = stamped_after[0]
        header.days.append(stamped_after[1])
        if len(stamped_after[0].split()) < TITLE_WORDS:
            return True
    line = sections.without_section(header.rest[0])
    if not titles.is_headline(line):
        return False
    found = titles.headline(line)
    header.title, header.source = found.title, found.source
    header.days += [Stamp(found.published)] if found.published else []
    return True


STEPS = (_stamp, _count, _byline, _title_again, _section, _label, _title)
"""What a header's line may be, in the order of trying; a line that is none of these ends the header."""


def _stamp_below(header: Header) -> None:
    """Take a stamp that stands under one of the first paragraphs, or at the very end."""
    last = len(header.rest) - 1
    for position in sorted({*range(min(LEADS, last) + 1), last} - {-1}):
        stamp = stamps.whole(header.rest[position])
        if stamp:
            header.days.append(stamp)
            del header.rest[position]
            return
