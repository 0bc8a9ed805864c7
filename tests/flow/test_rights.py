"""Who may change what of a chat, from the outside: every role, in every kind of chat, in every way."""

from collections.abc import Mapping

import pytest

from bot.playground.faults import Fault
from handlers.commands import COMMANDS, Command, Right
from tests.flow.attempts import PRESSED, SUPERGROUP, Chat, Place, Role, assert_done, assert_refused
from tests.flow.line import AIGERIM, DESK, NEWSROOM, NODIRA, OFFICE, TIMUR, WIRE, Line, label

CHANNEL_BOT = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
CHANGING = [command for command in COMMANDS if command.right in {Right.CHANGERS, Right.ADMINISTRATORS}]
PARAMETERS: Mapping[str, Mapping[str, str | int]] = {
    "watch": {"words": "gas"},
    "unwatch": {"words": "reservoir"},
    "digest": {"words": "daily 8:00"},
    "quiet": {"words": "22-7"},
    "mute": {"words": "2h"},
    "limit": {"words": "5"},
    "timezone": {"words": "Tashkent"},
    "language": {"language": "kk"},
    "settings": {},
    "script": {"script": "latin"},
    "everyone": {"on": 1},
    "main_chat": {"on": 1},
    "watch_add": {"words": "gas", "mode": "now"},
    "watch_cancel": {},
    "watch_pause": {"watch": 1, "paused": 1},
    "watch_mode": {"watch": 1, "mode": "digest"},
    "watch_corrections": {"watch": 1, "on": 1},
    "watch_edit": {"watch": 1},
    "watch_delete": {"watch": 1},
    "watch_restore": {"watch": 2},
    "watch_resume": {},
    "mute_story": {"delivery": 1},
    "unmute_story": {"delivery": 1},
}
"""What the buttons of changing commands hold; `words` can be typed as well."""

BASIC = Place("basic group", OFFICE)
TOPIC = Place("topic", DESK, NODIRA, in_topic=True)
CHANNEL = Place("channel", WIRE, is_group=False)

CREATOR, ADMINISTRATOR = Role("creator", "creator"), Role("administrator", "administrator")
ANONYMOUS = Role("anonymous administrator", "administrator", anonymous=True)
MEMBER, OPERATOR = Role("member", "member"), Role("operator who is a member", "member", person=AIGERIM)
RESTRICTED, LEFT = Role("restricted", "restricted", PRESSED), Role("left", "left")
READER, FORMER_READER = Role("reader", "member", PRESSED), Role("former reader", "left", PRESSED)

ROLES = [
    *((BASIC, role) for role in (CREATOR, ADMINISTRATOR, MEMBER, LEFT)),
    *((SUPERGROUP, role) for role in (CREATOR, ADMINISTRATOR, ANONYMOUS, MEMBER, RESTRICTED, LEFT)),
    *((TOPIC, role) for role in (CREATOR, ADMINISTRATOR, ANONYMOUS, MEMBER, OPERATOR, RESTRICTED, LEFT)),
    *((CHANNEL, role) for role in (CREATOR, ADMINISTRATOR, READER, FORMER_READER)),
]


# Roles


@pytest.mark.parametrize("everyone", [False, True], ids=["administrators", "everyone"])
@pytest.mark.parametrize(("place", "role"), ROLES, ids=str)
async def test_each_role_changes_what_it_may_in_every_way(
    line: Line, place: Place, role: Role, *, everyone: bool
) -> None:
    chat = Chat(line, place)
    await chat.prepare(everyone=everyone)
    for way in role.ways:
        before = await chat.state()
        caused = await chat.attempt(role, way)
        if role.may(place, everyone=everyone):
            assert_done(caused, pressed=way == "pressed")
            assert await chat.state() != before, way
        else:
            assert_refused(caused, pressed=way == "pressed")
            assert await chat.state() == before, way


@pytest.mark.parametrize("everyone", [False, True], ids=["administrators", "everyone"])
async def test_another_channel_that_writes_in_a_group_changes_nothing(line: Line, *, everyone: bool) -> None:
    chat = Chat(line, SUPERGROUP)
    await chat.prepare(everyone=everyone)
    before = await chat.state()
    wire = line.world.chats[WIRE].chat()
    said = line.world.say(TIMUR, NEWSROOM, "/quiet 22-7")
    line.playground.state.updates.clear()
    line.playground.state.updates.push("message", {**said, "from": CHANNEL_BOT, "sender_chat": wire})
    assert_refused(await line.handle(), pressed=False)
    assert await chat.state() == before


async def test_what_telegram_forwards_from_a_linked_channel_is_left_alone(line: Line) -> None:
    chat = Chat(line, SUPERGROUP)
    await chat.prepare(everyone=True)
    await line.ask("/quiet 22-7", WIRE)
    before = await chat.state()
    line.world.channels.forward(WIRE, NEWSROOM, 1)
    assert await line.handle() == []
    assert await chat.state() == before


@pytest.mark.parametrize("person", [AIGERIM, TIMUR], ids=["operator", "person"])
async def test_in_private_everybody_changes_everything(line: Line, person: int) -> None:
    await line.ask("/start", person, person)
    chat = Chat(line, Place("private", person, person))
    await chat.prepare()
    for text in ("/watch gas", "/quiet 22-7", "/limit 5"):
        assert_done(await line.say(text, person, person), pressed=False)
    for name in ("watch_mode", "watch_delete"):
        before = await chat.state()
        assert_done(await line.press(await chat.offer(name, **PARAMETERS[name]), "do", person), pressed=True)
        assert await chat.state() != before


async def test_what_is_for_operators_does_not_exist_for_others_and_not_in_groups(line: Line) -> None:
    unknown = label("error-unknown-command", name="retry")
    assert (await line.ask("/retry all", TIMUR, TIMUR))["text"] == unknown
    assert (await line.ask("/retry all", NEWSROOM, TIMUR))["text"] == unknown
    assert (await line.ask("/retry all", AIGERIM))["text"] == label("retry-nothing")
    elsewhere = label("error-private-only", bot="jarchi_play_bot")
    assert (await line.ask("/retry all", NEWSROOM))["text"] == elsewhere


async def test_where_members_are_hidden_from_the_bot_its_administrators_are_known_all_the_same(
    line: Line,
) -> None:
    hidden = "Bad Request: member list is inaccessible"
    line.playground.faults.add(
        Fault(method="getChatMember", count=None, kind="error", code=400, description=hidden)
    )
    chat = Chat(line, SUPERGROUP)
    await chat.prepare(everyone=True)
    assert_done(await line.say("/quiet 22-7", NEWSROOM, TIMUR), pressed=False)
    assert_refused(await line.say("/quiet off", NEWSROOM, NODIRA), pressed=False)


@pytest.mark.parametrize("code", [400, 500])
async def test_while_telegram_does_not_say_who_somebody_is_they_change_nothing(line: Line, code: int) -> None:
    chat = Chat(line, SUPERGROUP)
    await chat.prepare(everyone=True)
    before = await chat.state()
    line.playground.faults.add(Fault(method="getChatMember", count=None, kind="error", code=code))
    line.playground.faults.add(Fault(method="getChatAdministrators", count=None, kind="error", code=500))
    assert_refused(await line.say("/quiet 22-7", NEWSROOM), pressed=False)
    assert await chat.state() == before


# Commands


def test_every_changing_command_is_tried_here() -> None:
    assert sorted(PARAMETERS) == sorted(command.name for command in CHANGING)


@pytest.mark.parametrize("command", CHANGING, ids=lambda command: command.name)
async def test_a_member_changes_nothing_by_any_command_and_an_administrator_does(
    line: Line, command: Command
) -> None:
    chat = Chat(line, SUPERGROUP)
    await chat.prepare()
    before = await chat.state()
    offered = await chat.offer(command.name, **PARAMETERS[command.name])
    typed = f"/{command.name} {PARAMETERS[command.name].get('words', '')}"
    assert_refused(await line.press(offered, "do", NODIRA), pressed=True)
    if command.typed:
        assert_refused(await line.say(typed, NEWSROOM, NODIRA), pressed=False)
    else:
        assert await line.say(typed, NEWSROOM, NODIRA) == [], "in a group it is another bot's"
    assert await chat.state() == before
    if command.typed:
        assert_done(await line.say(typed, NEWSROOM, TIMUR), pressed=False)
    assert_done(
        await line.press(await chat.offer(command.name, **PARAMETERS[command.name]), "do", TIMUR),
        pressed=True,
    )


async def test_where_everyone_may_change_only_administrators_say_so(line: Line) -> None:
    chat = Chat(line, SUPERGROUP)
    await chat.prepare(everyone=True)
    page = await line.ask("/settings", NEWSROOM, NODIRA)
    assert label("preferences-administrators-button") not in dict(page["buttons"])
    assert_refused(await line.press(await chat.offer("everyone", on=0), "do", NODIRA), pressed=True)
    assert (await line.store.preferences(NEWSROOM)).everyone
