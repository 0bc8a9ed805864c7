"""The one table of commands: routing, menus, help and rights all read it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum

from handlers import about, latest, preferences, privacy, read, search, start
from handlers.errors import UserError, unknown_command
from handlers.help import overview
from handlers.i18n import Translator
from handlers.reply import Reply
from handlers.request import ChatKind, Request
from storage.store import Store

Handler = Callable[[Request, Store], Awaitable[Reply]]

PLAIN_WORDS = "search"
"""The command that plain words stand for."""


class Scope(StrEnum):
    """Who sees a command in their menu."""

    PRIVATE = "private"
    GROUP = "group"
    ADMINISTRATORS = "administrators"


PRIVATE = frozenset({Scope.PRIVATE})
CHOOSERS = frozenset({Scope.PRIVATE, Scope.ADMINISTRATORS})
EVERYWHERE = frozenset(Scope)


@dataclass(frozen=True, slots=True)
class Command:
    """A command: who answers it, who sees it in menus, and who may use it.

    `summary` is the message that menus and help show. `administrators_only` means: in a group. What is
    `private_only` would show or change in a group what concerns one person. `typed` is False for what
    only buttons ask for.
    """

    name: str
    answer: Handler
    summary: str = ""
    scopes: frozenset[Scope] = frozenset()
    administrators_only: bool = False
    private_only: bool = False
    typed: bool = True


async def _help(request: Request, _: Store) -> Reply:
    scope = Scope.PRIVATE if request.chat.kind is ChatKind.PRIVATE else Scope.GROUP
    return overview(request, menu(scope, request.translate))


COMMANDS = (
    Command("search", search.answer, "menu-search", EVERYWHERE),
    Command("latest", latest.answer, "menu-latest", EVERYWHERE),
    Command("help", _help, "menu-help", EVERYWHERE),
    Command("language", preferences.choose_language, "menu-language", CHOOSERS, administrators_only=True),
    Command("settings", preferences.settings, "menu-settings", CHOOSERS, administrators_only=True),
    Command("privacy", privacy.privacy, "menu-privacy", EVERYWHERE),
    Command("forget", privacy.forget, "menu-forget", PRIVATE, private_only=True),
    Command("about", about.answer, "menu-about", EVERYWHERE),
    Command("start", start.answer),
    Command("read", read.answer, typed=False),
    Command("why", search.why, typed=False),
    Command("script", preferences.choose_script, administrators_only=True, typed=False),
)
"""All commands, in the order in which menus show them."""

_BY_NAME = {command.name: command for command in COMMANDS}


def find(name: str) -> Command | None:
    """Find a command that may be typed, in any case of letters; None if there is none."""
    command = _BY_NAME.get(name.casefold())
    return command if command and command.typed else None


def require(name: str) -> Command:
    """Find a command, those of buttons included.

    Raises:
        UserError: there is none of this name.
    """
    command = _BY_NAME.get(name.casefold())
    if command is None:
        raise unknown_command(name)
    return command


def menu(scope: Scope, translate: Translator) -> list[tuple[str, str]]:
    """List names and summaries of the commands that a scope's menu shows."""
    return [
        (command.name, translate.plain(command.summary)) for command in COMMANDS if scope in command.scopes
    ]


async def answer(command: Command, request: Request, store: Store) -> Reply:
    """Answer a request by its command, if it may be asked for here and by this person.

    Raises:
        UserError: it may not, or what was asked for cannot be done.
        storage.errors.StorageError: the store cannot do it.
    """
    private = request.chat.kind is ChatKind.PRIVATE
    if not command.typed and not request.pressed:
        raise unknown_command(command.name)
    if command.private_only and not private:
        raise UserError("error-private-only", bot=request.bot)
    if command.administrators_only and not private and not request.administrator:
        raise UserError("error-not-administrator")
    return await command.answer(request, store)
