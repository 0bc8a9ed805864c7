"""Bare pages: the text of a news page as it was copied, with all that stands around the article."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from storage.errors import DocumentError
from storage.model import Document
from storage.sources.bare import attribution, boilerplate, endings, titles
from storage.sources.bare.header import read_header
from storage.sources.bare.signature import without_signature
from storage.sources.source import whole
from storage.sources.texts import outlets
from storage.sources.texts.encoding import decode
from storage.sources.texts.spelling import INVISIBLE

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
    """Take a bare page apart, in these steps.

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
    kinds = [(boilerplate.kind(line), line) for line in lines]
    aside = [(kind, line) for kind, line in kinds if kind or outlets.is_outlet(line)]
    taken = {line for _, line in aside}
    header = read_header(endings.article([line for line in lines if line not in taken]))
    body, closing = without_signature(header.rest)
    page = Page(header.title, "\n\n".join(body or [header.title] * bool(header.title)))
    if not page.title and body:
        page.title = _title(body[0])
    page.source = attribution.from_footer(aside) or header.source or _named_in(body) or closing
    page.published = header.published or _dateline_day(body)
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


def _title(paragraph: str) -> str:
    found = attribution.dateline(paragraph)
    return titles.from_lead(paragraph[found.end :] if found else paragraph)


def _named_in(body: Sequence[str]) -> str:
    """Find the outlet that the first paragraphs name: the dateline, else who reports."""
    found = attribution.dateline(body[0]) if body else None
    if found:
        return found.source
    return next(filter(None, map(attribution.reported_by, body[:LEADS])), "")


def _dateline_day(body: Sequence[str]) -> date | None:
    found = attribution.dateline(body[0]) if body else None
    return found.published if found else None
