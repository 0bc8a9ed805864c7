"""Cuts the piece of a text to show around the words that matched."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence

import regex

from storage.analysis.clean import DIRECTION
from storage.analysis.token import Token
from storage.model import Snippet, Span

ELLIPSIS = "…"
LEAD = 0.3
"""What part of the room left by the matches stands before them, where no sentence begins nearby."""

BORDER_SEARCH = 40
"""How many code points a cut may move to come to lie between words."""

_SENTENCE = regex.compile(r"(?:^|[.!?…](?:[\"»”’)\]]*+)\s++|\n\s*+)(?=[\p{L}\p{N}«\"“(–—])")

_UNSEEMLY = regex.compile(rf"[\p{{Cc}}\p{{Cs}}{DIRECTION}]|[^\S ]|  |^ | $")
"""What is not copied as it is; most pieces have none of it."""


def cut(text: str, tokens: Sequence[Token], matches: Callable[[Token], bool], width: int = 220) -> Snippet:
    """Cut at most `width` code points around the place where most different words match.

    The piece begins at a sentence if one begins near enough, and else between words; … stands where
    something was left out of a sentence or after the piece. Control characters and line breaks become spaces.
    Without a match it is the beginning of the text.
    """
    matched = [token for token in tokens if matches(token)]
    room = max(width - 2 * len(ELLIPSIS), 1)
    first, last = _densest(matched, room)
    start, is_sentence = _start(text, first, last, room)
    end = _end(text, start, min(last, start + room), room)
    before = "" if is_sentence or not text[:start].strip() else ELLIPSIS
    after = ELLIPSIS if text[end:].strip() else ""
    piece = _visible(text, start, end, matched)
    shifted = tuple(Span(span.start + len(before), span.end + len(before)) for span in piece.matches)
    return Snippet(f"{before}{piece.text}{after}", shifted)


def mark(text: str, tokens: Sequence[Token], matches: Callable[[Token], bool]) -> Snippet:
    """Return a whole text, such as a title, with the words that match."""
    return _visible(text, 0, len(text), [token for token in tokens if matches(token)])


def _densest(matched: Sequence[Token], room: int) -> tuple[int, int]:
    """Return where the window with the most different matching terms begins and ends.

    Among equals the one with more matches wins, then the first.
    """
    if not matched:
        return 0, 0
    inside: Counter[str] = Counter()
    best, left = ((0, 0), 0, 0), 0
    for right, token in enumerate(matched):
        inside[token.term] += 1
        while left < right and token.end - matched[left].start > room:
            inside[matched[left].term] -= 1
            inside = +inside if len(inside) > room else inside
            left += 1
        different = sum(count > 0 for count in inside.values())
        if (different, right - left) > best[0]:
            best = (different, right - left), left, right
    return matched[best[1]].start, matched[best[2]].end


def _start(text: str, first: int, last: int, room: int) -> tuple[int, bool]:
    """Return where to begin so that `last` fits in, and whether a sentence begins there."""
    earliest = max(0, min(first, last - room))
    sentences = [found.end() for found in _SENTENCE.finditer(text, earliest, first + 1)]
    if earliest == 0 and not text[: sentences[0] if sentences else 0].strip():
        sentences = sentences or [0]
    if sentences:
        return sentences[0], True
    wanted = max(earliest, first - int(LEAD * (room - (last - first))))
    space = regex.compile(r"\s").search(text, wanted, min(first, wanted + BORDER_SEARCH))
    return (space.end() if space else wanted), False


def _end(text: str, start: int, last: int, room: int) -> int:
    """Return where to end: after `last`, between words if a space is near."""
    limit = start + room
    if limit >= len(text):
        return len(text)
    for end in range(limit, max(last, limit - BORDER_SEARCH, start) - 1, -1):
        if text[end].isspace() and end > start:
            return end
    return limit


def _visible(text: str, start: int, end: int, matched: Sequence[Token]) -> Snippet:
    """Copy a part of a text without line breaks, control characters and repeated spaces."""
    copy, places = _copied(text[start:end])
    spans = (
        Span(places[max(token.start, start) - start], min(places[min(token.end, end) - start], len(copy)))
        for token in matched
        if token.start < end and token.end > start
    )
    return Snippet(copy, tuple(span for span in spans if span.start < span.end))


def _copied(piece: str) -> tuple[str, Sequence[int]]:
    """Return a piece as a reader may see it, and where each of its letters, and its end, came to stand."""
    if not _UNSEEMLY.search(piece):
        return piece, range(len(piece) + 1)
    copy: list[str] = []
    places: list[int] = []
    for letter in piece:
        places.append(len(copy))
        category = unicodedata.category(letter)
        if letter in DIRECTION:  # unclosed, it would turn around the rest of a message
            continue
        if category == "Cs":
            copy.append("\ufffd")
        elif letter.isspace() or category == "Cc":
            if copy and copy[-1] != " ":
                copy.append(" ")
        else:
            copy.append(letter)
    places.append(len(copy))
    if copy and copy[-1] == " ":
        copy.pop()
    return "".join(copy), places
