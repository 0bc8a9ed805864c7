"""Telegram's HTML: escape, mark, measure and cut it without breaking a tag or an entity."""

from collections.abc import Iterable
from html import unescape

import regex

from storage.model import Span

MESSAGE_LIMIT = 4096
"""UTF-16 units in one message after its tags are taken off (Bot API, sendMessage)."""
ELLIPSIS = "…"

_TAG = regex.compile(r"<[^>]*>")
_PIECE = regex.compile(r"<(?P<close>/?)(?P<name>[a-z]+)[^>]*>|&[#\w]+;|[^<&]\p{M}*", regex.DOTALL)
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


class Html(str):
    """Text that is Telegram's HTML already and must not be escaped again."""

    __slots__ = ()


def escape(text: str) -> Html:
    """Write plain text as HTML, fit for an attribute too; what is HTML already stays as it is."""
    return text if isinstance(text, Html) else Html(text.translate(_ESCAPES))


def tagged(tag: str, text: str, **attributes: str) -> Html:
    """Put a tag around a text."""
    written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    return Html(f"<{tag}{written}>{escape(text)}</{tag}>")


def joined(parts: Iterable[str], separator: str) -> Html:
    """Join the parts that are not empty, escaping those that are not HTML yet."""
    return Html(separator.join(escape(part) for part in parts if part))


def marked(text: str, spans: Iterable[Span], tag: str) -> Html:
    """Put a tag around each span of a plain text; spans may overlap, and lie outside of it."""
    pieces = []
    done = 0
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        start, end = max(span.start, done), min(span.end, len(text))
        if start >= end:
            continue
        pieces += [escape(text[done:start]), tagged(tag, text[start:end])]
        done = end
    return Html("".join([*pieces, escape(text[done:])]))


def plain_text(markup: str) -> str:
    """Take the tags off and resolve the entities."""
    return unescape(_TAG.sub("", markup))


def units(text: str) -> int:
    """Count the UTF-16 units of a plain text, which is how Telegram measures length."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(markup: Html, limit: int) -> Html:
    """Cut HTML to at most `limit` UTF-16 units of visible text (at least one), an ellipsis included.

    Tags that are open at the cut are closed; no tag, entity or accented letter is broken.
    """
    if units(plain_text(markup)) <= limit:
        return markup  # as most are, and the closer look is slow
    used = 0
    end = 0
    open_tags: list[str] = []
    open_at_end: tuple[str, ...] = ()
    for piece in _PIECE.finditer(markup):
        if piece["name"]:
            if piece["close"]:
                open_tags.pop()
            else:
                open_tags.append(piece["name"])
        else:
            used += units(unescape(piece.group()))
        if used > limit:
            return Html(markup[:end] + ELLIPSIS + "".join(f"</{name}>" for name in reversed(open_at_end)))
        if used < limit:
            end, open_at_end = piece.end(), tuple(open_tags)
    return markup


def cut_plain(text: str, limit: int) -> str:
    """Cut a plain text to at most `limit` UTF-16 units, an ellipsis included."""
    return plain_text(cut(escape(text), limit))
