"""The one table of commands: routing, menus, help and rights all read it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum

from handlers import (
    about,
    alerts,
    digest,
    forward,
    latest,
    limit,
    membership,
    mute,
    preferences,
    privacy,
    quiet,
    read,
    regrouping,
    retry,
    search,
    sources,
    start,
    status,
    story,
    timezone,
    watch,
    watches,
)
from handlers.errors import UserError, unknown_command
from handlers.help import overview
from handlers.i18n import Translator
from handlers.reply import Reply
from handlers.request import ChatKind, Request
from storage.store import Store

Handler = Callable[[Request, Store], Awaitable[Reply]]

PLAIN_WORDS = "search"
"""The command that plain words stand for."""
HANDED_IN = "forward"
"""The command that files, posts of channels and addresses of pages stand for."""

ON_ARTICLES = frozenset({"story", "split", "merge"})
"""The commands that may answer a message of ours that shows an article, and are about that."""


class Right(StrEnum):
    """Who may use a command."""

    READERS = "readers"
    """Everybody, also those who only read a channel: nobody else sees what comes of it."""
    ANYONE = "anyone"
    """Everybody; in a channel its administrators, as all its readers would see what others ask."""
    CHANGERS = "changers"
    """In a group its administrators, or all members where an administrator chose so."""
    ADMINISTRATORS = "administrators"
    """In a group its administrators alone."""
    OPERATORS = "operators"
    """Those who run the bot; to everybody else the command does not exist."""


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

    `summary` is the message that menus and help show. What is `private_only` would show or change in a
    group what concerns one person. `typed` is False for what only buttons ask for.
    """

    name: str
    answer: Handler
    summary: str = ""
    scopes: frozenset[Scope] = frozenset()
    right: Right = Right.ANYONE
    private_only: bool = False
    typed: bool = True


async def _help(request: Request, _: Store) -> Reply:
    scope = Scope.PRIVATE if request.chat.kind is ChatKind.PRIVATE else Scope.ADMINISTRATORS
    return overview(request, menu(scope, request.translate))


COMMANDS = (
    Command("search", search.answer, "menu-search", EVERYWHERE),
    Command("latest", latest.answer, "menu-latest", EVERYWHERE),
    Command("story", story.answer, "menu-story", EVERYWHERE, Right.READERS),
    Command("watch", watch.answer, "menu-watch", CHOOSERS, Right.CHANGERS),
    Command("watches", watches.answer, "menu-watches", EVERYWHERE),
    Command("unwatch", watches.unwatch, "menu-unwatch", CHOOSERS, Right.CHANGERS),
    Command("digest", digest.answer, "menu-digest", CHOOSERS, Right.CHANGERS),
    Command("quiet", quiet.answer, "menu-quiet", CHOOSERS, Right.CHANGERS),
    Command("mute", mute.answer, "menu-mute", CHOOSERS, Right.CHANGERS),
    Command("limit", limit.answer, "menu-limit", CHOOSERS, Right.CHANGERS),
    Command("timezone", timezone.answer, "menu-timezone", CHOOSERS, Right.CHANGERS),
    Command("status", status.answer, "menu-status", EVERYWHERE),
    Command("help", _help, "menu-help", EVERYWHERE),
    Command("language", preferences.choose_language, "menu-language", CHOOSERS, Right.CHANGERS),
    Command("settings", preferences.settings, "menu-settings", CHOOSERS, Right.CHANGERS),
    Command("privacy", privacy.privacy, "menu-privacy", EVERYWHERE),
    Command("forget", privacy.forget, "menu-forget", PRIVATE, private_only=True),
    Command("about", about.answer, "menu-about", EVERYWHERE),
    Command("start", start.answer),
    Command("retry", retry.answer, right=Right.OPERATORS, private_only=True),
    Command("split", regrouping.split, right=Right.OPERATORS),
    Command("merge", regrouping.merge, right=Right.OPERATORS),
    Command("sources", sources.answer, right=Right.OPERATORS, private_only=True),
    Command("source_add", sources.add, right=Right.OPERATORS, private_only=True, typed=False),
    Command("source_cancel", sources.cancel, right=Right.OPERATORS, private_only=True, typed=False),
    Command("source_card", sources.open_card, right=Right.OPERATORS, private_only=True, typed=False),
    Command("source_check", sources.check, right=Right.OPERATORS, private_only=True, typed=False),
    Command("source_remove", sources.remove, right=Right.OPERATORS, private_only=True, typed=False),
    Command("source_restore", sources.restore, right=Right.OPERATORS, private_only=True, typed=False),
    Command("read", read.answer, right=Right.READERS, typed=False),
    Command("forward", forward.answer, private_only=True, typed=False),
    Command("forward_add", forward.add, right=Right.OPERATORS, private_only=True, typed=False),
    Command("forward_cancel", forward.cancel, right=Right.OPERATORS, private_only=True, typed=False),
    Command("why", search.why, typed=False),
    Command("story_why", story.why, typed=False),
    Command("story_undo", regrouping.undo, right=Right.OPERATORS, typed=False),
    Command("script", preferences.choose_script, right=Right.CHANGERS, typed=False),
    Command("everyone", preferences.let_everyone, right=Right.ADMINISTRATORS, typed=False),
    Command("main_chat", preferences.use_main_chat, right=Right.CHANGERS, typed=False),
    Command("welcome", membership.welcome, typed=False),
    Command("watch_add", watch.add, right=Right.CHANGERS, typed=False),
    Command("watch_cancel", watch.cancel, right=Right.CHANGERS, typed=False),
    Command("watch_card", watches.open_card, typed=False),
    Command("watch_pause", watches.pause, right=Right.CHANGERS, typed=False),
    Command("watch_mode", watches.change_mode, right=Right.CHANGERS, typed=False),
    Command("watch_corrections", watches.change_corrections, right=Right.CHANGERS, typed=False),
    Command("watch_edit", watches.edit, right=Right.CHANGERS, typed=False),
    Command("watch_delete", watches.delete, right=Right.CHANGERS, typed=False),
    Command("watch_restore", watches.restore, right=Right.CHANGERS, typed=False),
    Command("watch_resume", membership.resume, right=Right.CHANGERS, typed=False),
    Command("told", alerts.told, typed=False),
    Command("alert", alerts.alert, typed=False),
    Command("why_alert", alerts.why, typed=False),
    Command("mute_story", alerts.mute_story, right=Right.CHANGERS, typed=False),
    Command("unmute_story", alerts.unmute_story, right=Right.CHANGERS, typed=False),
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
    if not command.typed and not request.pressed and not request.parameters:
        raise unknown_command(command.name)
    if command.right is Right.OPERATORS and not request.operator:
        raise unknown_command(command.name)
    if command.private_only and request.chat.kind is not ChatKind.PRIVATE:
        raise UserError("error-private-only", bot=request.bot)
    if not _may(command.right, request):
        raise UserError("error-not-administrator")
    return await command.answer(request, store)


def is_judged(right: Right, kind: ChatKind) -> bool:
    """Tell whether a right hangs on what somebody is in a chat of this kind."""
    return right in {Right.CHANGERS, Right.ADMINISTRATORS} or (
        right is Right.ANYONE and kind is ChatKind.CHANNEL
    )


def _may(right: Right, request: Request) -> bool:
    kind = request.chat.kind
    if kind is ChatKind.PRIVATE or request.administrator or not is_judged(right, kind):
        return True
    may_change = request.preferences.everyone and request.member
    return kind is ChatKind.GROUP and right is Right.CHANGERS and may_change
