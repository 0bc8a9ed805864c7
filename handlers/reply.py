"""What the bot answers, free of everything Telegram."""

from dataclasses import dataclass

from storage.model import Action, Language


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: pressing it does `action`, or opens `url`."""

    label: str
    action: Action | None = None
    url: str = ""


Rows = tuple[tuple[Button, ...], ...]
"""Buttons from top to bottom, each row from left to right."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One message: Telegram's HTML of at most 4,096 UTF-16 units after its tags are taken off.

    A reply to a pressed button takes the place of the button's message, unless `fresh` asks for a
    message of its own. `notice` is a short plain text shown at the press itself (at most 200
    characters); with empty `html` it is all there is. `link` is an address of this bot that opens for who
    pressed. `menu` asks that this chat's command menu be shown in that language. `prompt` makes the message
    a question: words written in answer to it are given to this action.
    """

    html: str = ""
    buttons: Rows = ()
    fresh: bool = False
    notice: str = ""
    link: str = ""
    menu: Language | None = None
    prompt: Action | None = None
