"""What somebody gave with a command: words they typed, or what the pressed button meant."""

import re
from collections.abc import Iterable

from handlers.errors import UserError
from handlers.request import Request
from handlers.script import ORIGINAL
from storage.alerts import Mode
from storage.errors import ButtonExpiredError
from storage.followed import SourceKind
from storage.model import Action, Language, Parameters, Script

LISTS = ("search", "latest")
"""The lists that an article or a story can be opened from."""

LIST = ("words", "offset", "literal")
"""What says which page of a list it is."""

STORY = ("story", "first", "list")
"""What says which page of a story it is, and which list that was opened from."""

NAMED = re.compile(r"(?:\S*[?&]start=)?(?:read_|story_)?([0-9]{10,18})")
"""An article's number or a link to it; a shorter number is a word like any other."""


def required(request: Request, usage: str) -> str:
    """Give the words to work on.

    Raises:
        UserError: there are none; `usage` is the message that says what to do.
        ButtonExpiredError: a button was pressed that holds none.
    """
    words = text(request, "words") if request.pressed else request.words.strip()
    if not words:
        raise UserError(usage)
    return words


def words(request: Request) -> str:
    """Give the words that the pressed button holds or that were typed; none is empty."""
    return text(request, "words") if "words" in request.parameters else request.words.strip()


def text(request: Request, name: str) -> str:
    """Give a text that the pressed button holds.

    Raises:
        ButtonExpiredError: it holds none, as one made by an earlier version may.
    """
    value = request.parameters.get(name)
    if not isinstance(value, str):
        raise ButtonExpiredError
    return value


def number(request: Request, name: str, default: int | None = None) -> int:
    """Give a number, 0 or more, that the pressed button holds.

    Raises:
        ButtonExpiredError: it holds none, and there is no default.
    """
    value = request.parameters.get(name, default)
    if not isinstance(value, int) or value < 0:
        raise ButtonExpiredError
    return value


def language(request: Request) -> Language | None:
    """Give the language that was chosen with the pressed button, None if it only asks for the choice.

    Raises:
        ButtonExpiredError: there is no such language.
    """
    if "language" not in request.parameters:
        return None
    code = text(request, "language")
    if code not in set(Language):
        raise ButtonExpiredError
    return Language(code)


def script(request: Request) -> Script | None:
    """Give the script that was chosen with the pressed button, None for that of the original.

    Raises:
        ButtonExpiredError: there is no such script.
    """
    name = text(request, "script")
    if name == ORIGINAL:
        return None
    if name not in set(Script):
        raise ButtonExpiredError
    return Script(name)


def mode(request: Request) -> Mode:
    """Give the way in which a watch is to tell, as the pressed button says.

    Raises:
        ButtonExpiredError: there is no such way.
    """
    name = text(request, "mode")
    if name not in set(Mode):
        raise ButtonExpiredError
    return Mode(name)


def kind(request: Request) -> SourceKind:
    """Give the kind of the source that the pressed button is to add.

    Raises:
        ButtonExpiredError: there is no such kind.
    """
    name = text(request, "kind")
    if name not in set(SourceKind):
        raise ButtonExpiredError
    return SourceKind(name)


def named_article(words: str) -> int | None:
    """Give the id of the article that words name by its number or a link; None if they are just words."""
    named = NAMED.fullmatch(words.strip())
    return int(named[1]) if named else None


def way_back(request: Request) -> Action | None:
    """Give the list or the story that the article was opened from, None if it was not opened from one."""
    command = request.parameters.get("back")
    if command == "story":
        return Action(command, _held(request, (*STORY, *LIST)))
    return Action(str(command), _held(request, LIST)) if command in LISTS else None


def list_behind(request: Request) -> Action | None:
    """Give the list that the story was opened from, None if it was not opened from one."""
    command = request.parameters.get("list")
    return Action(str(command), _held(request, LIST)) if command in LISTS else None


def _held(request: Request, names: Iterable[str]) -> Parameters:
    return {name: request.parameters[name] for name in names if name in request.parameters}
