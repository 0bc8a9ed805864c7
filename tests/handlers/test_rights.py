"""Who may use which command, where, and in which way: a command that stands in no row here fails."""

from dataclasses import dataclass, replace
from itertools import product

import pytest

from handlers import commands
from handlers.commands import COMMANDS
from handlers.errors import UserError
from handlers.reply import Reply
from handlers.request import ChatKind

PRIVATE, GROUP, CHANNEL = ChatKind.PRIVATE, ChatKind.GROUP, ChatKind.CHANNEL
READERS = {"read", "story"}
"""What everybody may look at everywhere."""
ANYONE = {
    *("search", "latest", "watches", "status", "help", "privacy", "about", "start"),
    *("why", "story_why", "welcome", "watch_card", "told", "alert", "why_alert"),
}
"""What everybody may look at, in a channel its administrators."""
CHANGERS = {
    *("watch", "unwatch", "digest", "quiet", "mute", "limit", "timezone", "language", "settings"),
    *("script", "main_chat", "watch_add", "watch_cancel", "watch_pause", "watch_mode", "watch_edit"),
    "watch_corrections",
    *("watch_delete", "watch_restore", "watch_resume", "mute_story", "unmute_story"),
}
"""What administrators may change, and members where an administrator let everyone."""
ADMINISTRATORS = {"everyone"}
"""What administrators alone may change."""
ONESELF = {"forget", "forward"}
"""What concerns one person, and is done in private."""
OPERATORS = {
    "retry",
    *("forward_add", "forward_cancel"),
    *(
        "sources",
        "source_add",
        "source_cancel",
        "source_card",
        "source_check",
        "source_remove",
        "source_restore",
    ),
}
"""What is for those who run the bot, in private; for all others there is no such command."""

OPERATORS_ANYWHERE = {"split", "merge", "story_undo"}
"""What is for those who run the bot, wherever they are."""

NO_COMMAND, NOT_HERE, NOT_YOU = "error-unknown-command", "error-private-only", "error-not-administrator"
WAYS = ("typed", "pressed", "answered")


@dataclass(frozen=True)
class Role:
    """Somebody in a chat of some kind, as the handlers are told of them."""

    name: str
    kind: ChatKind
    administrator: bool
    operator: bool = False
    member: bool = True

    def __str__(self):
        return f"{self.name} in {self.kind}"


ROLES = [
    Role("person", PRIVATE, administrator=True),
    Role("person of whom nobody was asked", PRIVATE, administrator=False),
    Role("operator", PRIVATE, administrator=True, operator=True),
    *(
        Role(name, kind, administrator=True)
        for kind in (GROUP, CHANNEL)
        for name in ("creator", "administrator", "anonymous administrator")
    ),
    Role("member", GROUP, administrator=False),
    Role("operator who is a member", GROUP, administrator=False, operator=True),
    Role("operator who is an administrator", GROUP, administrator=True, operator=True),
    Role("reader", CHANNEL, administrator=False),
]
OUTSIDER = Role("another chat", GROUP, administrator=False, member=False)
CASES = [
    pytest.param(command, role, id=f"{command.name}, {role}") for command, role in product(COMMANDS, ROLES)
]


async def reached(_, __):
    return Reply(html="reached")


async def outcome(ask, command, role, way, *, everyone=False):
    """What comes of a command: nothing if its handler is reached, else the refusal."""
    request = replace(
        ask("" if way == "pressed" else "words", kind=role.kind, pressed={} if way == "pressed" else None),
        parameters={} if way == "typed" else {"on": 1},
        administrator=role.administrator,
        operator=role.operator,
        member=role.member,
    )
    request = replace(request, preferences=replace(request.preferences, everyone=everyone))
    try:
        await commands.answer(replace(command, answer=reached), request, None)
    except UserError as refusal:
        return refusal.message
    return None


def expected(command, role, way, *, everyone):
    name = command.name
    if way == "typed" and not command.typed:
        return NO_COMMAND
    if name in READERS or (name in ANYONE and role.kind is not CHANNEL):
        return None
    if name in ONESELF:
        return None if role.kind is PRIVATE else NOT_HERE
    if name in OPERATORS | OPERATORS_ANYWHERE:
        if not role.operator:
            return NO_COMMAND
        return None if role.kind is PRIVATE or name in OPERATORS_ANYWHERE else NOT_HERE
    may_change = everyone and name in CHANGERS and role.kind is GROUP
    return None if role.kind is PRIVATE or role.administrator or may_change else NOT_YOU


def test_every_command_stands_in_one_row():
    rows = [READERS, ANYONE, CHANGERS, ADMINISTRATORS, ONESELF, OPERATORS, OPERATORS_ANYWHERE]
    assert sorted(command.name for command in COMMANDS) == sorted(name for row in rows for name in row)


@pytest.mark.parametrize(("command", "role"), CASES)
async def test_each_role_may_do_what_is_its_own(ask, command, role):
    for way, everyone in product(WAYS, (False, True)):
        found = await outcome(ask, command, role, way, everyone=everyone)
        assert found == expected(command, role, way, everyone=everyone), (way, everyone)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
async def test_another_chat_that_writes_in_a_group_changes_nothing(ask, command):
    for way in WAYS:
        found = await outcome(ask, command, OUTSIDER, way)
        assert found == expected(command, OUTSIDER, way, everyone=False), way


async def test_another_chat_changes_nothing_where_everyone_may_either(ask):
    for name in CHANGERS:
        command = commands.require(name)
        assert await outcome(ask, command, OUTSIDER, "pressed", everyone=True) == NOT_YOU
