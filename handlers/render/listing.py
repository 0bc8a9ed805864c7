"""Numbered lists of articles in pages: where the reader is, and the buttons to read and to turn."""

from collections.abc import Sequence

from handlers.i18n import Translator
from handlers.render.buttons import numbers, rows, turning
from handlers.render.headline import DOT
from handlers.render.html import Html, joined
from handlers.reply import Button, Rows
from storage.model import Action, Parameters

PAGE_SIZE = 5


def heading(text: Html, offset: int, total: int, translate: Translator, size: int = PAGE_SIZE) -> Html:
    """Say after a heading which page of how many this is, if there are several of `size` entries."""
    if total <= size:
        return text
    page, pages = offset // size + 1, -(-total // size)
    return joined([text, translate("words-page", page=page, pages=pages)], DOT)


def keyboard(command: str, parameters: Parameters, articles: Sequence[int], offset: int, total: int) -> Rows:
    """Make the numbered buttons that read, and ‹ › that ask `command` for the pages beside this one."""
    origin = {"back": command, **parameters, "offset": offset}
    return rows(numbers(articles, offset + 1, origin), arrows(Action(command, parameters), offset, total))


def arrows(listing: Action, offset: int, total: int, size: int = PAGE_SIZE) -> tuple[Button, ...]:
    """Make ‹ and › that ask `listing` for the pages beside this one, where there are any."""
    following = offset + size
    backward = _page(listing, max(0, offset - size)) if offset else None
    forward = _page(listing, following) if following < total else None
    return turning(backward, forward)


def _page(listing: Action, offset: int) -> Action:
    return Action(listing.command, {**listing.parameters, "offset": offset})
