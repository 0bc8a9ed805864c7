"""Bare pages: the text of a news page as it was copied, with header, footer and teasers around the article."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import BinaryIO

from storage.errors import DocumentError
from storage.model import Document
from storage.sources import attribution, boilerplate, endings, outlets, sections, stamps, titles
from storage.sources.encoding import decode
from storage.sources.source import whole
from storage.sources.spelling import INVISIBLE, loose, trimmed

HEADER = 12
"""Lines in which a page's header must end."""

WRAPPED = 40
"""Characters that a line must have to be the first part of a wrapped one."""

LEADS = 3
"""Paragraphs in which an article says who reports it."""

SPACES = " \t\u00a0\u3000"
"""What may stand at the ends of a line."""


@dataclass(slots=True)
class Page:
    """What a bare page holds: the article's title, text, outlet and day, as far as the page tells them."""

    title: str = ""
    text: str = ""
    source: str = ""
    published: date | None = None


@dataclass(slots=True)
class _Header:
    """What the lines above the text told, and the lines after it."""

    rest: list[str]
    title: str = ""
    source: str = ""
    days: list[stamps.Stamp] = field(default_factory=list)


class Plain:
    """The source of bare pages."""

    def read(self, stream: BinaryIO, *, key: str, name: str) -> Iterator[Document | DocumentError]:
        """Yield the article of a page, or an error where the bytes are no text or nothing is left."""
        try:
            page = read_page(decode(whole(stream, name), name))
        except DocumentError as error:
            yield error
            return
        if page.text:
            yield Document(key, page.text, title=page.title, source=page.source, published=page.published)
        else:
            yield DocumentError(name, "no text")


def read_page(text: str) -> Page:
    """Take a bare page apart. The steps, in their order:

    1. lines, with wrapped ones joined;
    2. lines that are never body are put aside (boilerplate.RULES): they may name the outlet;
    3. everything from the first teaser or list of other articles on is left (endings.article);
    4. the header: stamps, section labels, title, the title again;
    5. the title from the first sentence where the page has none;
    6. the outlet: footer, title's end, dateline, attribution, signature, in this order.

    Paragraphs of `text` are separated by blank lines; their spelling is untouched. Empty fields are
    what the page does not tell.
    """
    lines = _lines(text)
    aside = [line for line in lines if boilerplate.kind(line) or outlets.is_outlet(line)]
    taken = set(aside)
    header = _header(endings.article([line for line in lines if line not in taken]))
    body, closing = _closing(header.rest)
    page = Page(header.title, "\n\n".join(body or [header.title] * bool(header.title)))
    if not page.title and body:
        page.title = _title(body[0])
    page.source = attribution.from_footer(aside) or header.source or _named_in(body) or closing
    page.published = _published(header.days) or _dateline_day(body)
    return page


def _lines(text: str) -> list[str]:
    """Split a text into its lines that hold something, and join a line that was wrapped inside a sentence.

    A line goes on where it ends without any full stop and the very next starts with a small letter.
    """
    lines: list[list[str]] = []
    blank = True
    for raw in text.splitlines():
        line = raw.strip(SPACES)
        empty = not line.strip(INVISIBLE)
        if not empty and not blank and line[0].islower() and _goes_on(lines[-1][-1]):
            lines[-1].append(line)
        elif not empty:
            lines.append([line])
        blank = empty
    return [" ".join(parts) for parts in lines]


def _goes_on(line: str) -> bool:
    return len(line) >= WRAPPED and (line[-1].isalnum() or line[-1] in ",–—-")


def _header(lines: Sequence[str]) -> _Header:
    """Read the lines above the text, up to the title and what directly follows it."""
    header = _Header(list(lines))
    for _ in range(HEADER):
        if not header.rest or not _header_line(header):
            break
    _stamp_below(header)
    return header


def _header_line(header: _Header) -> bool:
    """Take the first line off if it is part of the header; tell whether it was."""
    line = header.rest[0]
    stamp = stamps.whole(line)
    if stamp:
        header.days.append(stamp)
    elif header.title:
        if loose(titles.headline(line)[0]) != loose(header.title):
            return False
    elif len(header.rest) > 1 and (sections.is_section(line) or _is_label(line, header.rest[1])):
        pass
    else:
        return _title_line(header)
    del header.rest[0]
    return True


def _title_line(header: _Header) -> bool:
    """Take the title off, or leave the line where it is the first paragraph; a stamp before it goes."""
    line = header.rest[0]
    stamped = stamps.leading(line)
    if stamped:
        header.days.append(stamped[0])
        line = header.rest[0] = stamped[1]
    line = sections.without_glued_section(line)
    if not titles.is_headline(line):
        return False
    header.title, header.source = titles.headline(line)
    del header.rest[0]
    return True


def _is_label(line: str, following: str) -> bool:
    """Tell whether one word stands over a headline of several: the label of a section nobody listed."""
    return (
        len(line) <= 30
        and len(line.split()) == 1
        and not line.endswith((".", "!", "?"))
        and titles.is_headline(following)
        and len(following.split()) >= 4
    )


def _stamp_below(header: _Header) -> None:
    """Take a stamp that stands under the first paragraph, between two of them, or at the very end."""
    last = len(header.rest) - 1
    for position in sorted({*range(min(LEADS, last) + 1), last} - {-1}):
        stamp = stamps.whole(header.rest[position])
        if stamp:
            header.days.append(stamp)
            del header.rest[position]
            return


def _closing(lines: list[str]) -> tuple[list[str], str]:
    """Split off a last line that is a signature with an outlet: `Назокат Усмонова, ЎзА`."""
    if len(lines) > 1 and len(lines[-1]) <= 60 and "," in lines[-1]:
        author, _, name = lines[-1].rpartition(",")
        if outlets.is_outlet(name) and len(author.split()) <= 4:
            return lines[:-1], outlets.normalise(name)
    return lines, ""


def _title(paragraph: str) -> str:
    found = attribution.dateline(paragraph)
    return titles.from_lead(paragraph[found.end :] if found else paragraph)


def _named_in(body: Sequence[str]) -> str:
    """Find the outlet that the first paragraphs name: the dateline, else who reports."""
    found = attribution.dateline(body[0]) if body else None
    if found:
        return found.source
    return next(filter(None, map(attribution.reported_by, body[:LEADS])), "")


def _published(days: Sequence[stamps.Stamp]) -> date | None:
    """Choose the day: the first stamp that has one, a day of updating only where there is no other."""
    known = sorted((stamp.updated, number) for number, stamp in enumerate(days) if stamp.published)
    return days[known[0][1]].published if known else None


def _dateline_day(body: Sequence[str]) -> date | None:
    found = attribution.dateline(body[0]) if body else None
    return found.published if found else None
