"""Long text becomes pages that end where a reader would pause."""

import regex

from handlers.render.html import units

_PARAGRAPH = regex.compile(r"\n\s*")
_SENTENCE = regex.compile(r"[.!?…][\"»”’)]*\s+")
_WORD = regex.compile(r"\s+")


def pages_of(text: str, limit: int) -> tuple[str, ...]:
    """Cut a text into pages of at most `limit` UTF-16 units (at least two), none of them blank.

    A page ends after a paragraph or else after a sentence if one ends in its second half; else after a
    word; else where it is full. Together the pages hold the whole text.
    """
    pages = []
    start = 0
    while start < len(text):
        full = _reach(text, start, limit)
        end = full if full == len(text) else _pause(text, start, full)
        pages.append(text[start:end])
        start = end
    return tuple(page for page in pages if page.strip())


def _reach(text: str, start: int, limit: int) -> int:
    """Find how far a page can go."""
    end = min(start + limit, len(text))
    used = units(text[start:end])
    while used > limit:
        end -= 1
        used -= units(text[end])
    return end


def _pause(text: str, start: int, full: int) -> int:
    """Find the best place to stop at or before `full`."""
    middle = (start + full) // 2
    for pause, earliest in ((_PARAGRAPH, middle), (_SENTENCE, middle), (_WORD, start + 1)):
        ends = [found.end() for found in pause.finditer(text, earliest, full)]
        if ends:
            return ends[-1]
    return full
