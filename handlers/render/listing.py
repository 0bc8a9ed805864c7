"""Numbered lists of articles in pages: where the reader is, and the buttons to read and to turn."""

from collections.abc import Sequence

from handlers.i18n import Translator
from handlers.render.buttons import numbers, rows, turning
from handlers.render.headline import DOT
from handlers.render.html import Html, joined
from handlers.reply import Rows
from storage.model import Action, Parameters

PAGE_SIZE = 5


def heading(text: Html, offset: int, total: int, translate: Translator) -> Html:
    """Say after a heading which page of how many this is, if there are several."""
    if total <= PAGE_SIZE:
        return text
    page, pages = offset // PAGE_SIZE + 1, -(-total // PAGE_SIZE)
    return joined([text, translate("words-page", page=page, pages=pages)], DOT)


def keyboard(command: str, parameters: Parameters, articles: Sequence[int], offset: int, total: int) -> Rows:
    """Make the numbered buttons that read, and ‹ › that ask `command` for the pages beside this one."""
    backward = Action(command, {**parameters, "offset": max(0, offset - PAGE_SIZE)}) if offset else None
    following = offset + PAGE_SIZE
    forward = Action(command, {**parameters, "offset": following}) if following < total else None
    origin = {"back": command, **parameters, "offset": offset}
    return rows(numbers(articles, offset + 1, origin), turning(backward, forward))
