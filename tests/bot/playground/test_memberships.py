import pytest

from bot.playground.errors import WorldError


def service(message):
    return next((name for name in message if name in {"new_chat_members", "left_chat_member"}), None)


async def test_a_person_who_joins_and_leaves_is_announced_in_the_group(playground, heard, office):
    playground.world.memberships.join(103, office)
    playground.world.memberships.leave(103, office)
    (_, came), (_, went) = await heard()
    nodira = playground.world.people[103].user()
    assert (came["new_chat_members"], came["from"]) == ([nodira], nodira)
    assert (went["left_chat_member"], went["from"]) == (nodira, nodira)
    assert playground.world.chats[office].status(103) == "left"


async def test_in_a_channel_nobody_is_announced_but_its_administrator_bot_is_told(playground, heard, wire):
    playground.state.updates.allowed = ["chat_member"]
    playground.world.memberships.leave(103, wire)
    [(kind, change)] = await heard()
    assert (kind, change["chat"]["type"], change["new_chat_member"]["status"]) == (
        "chat_member",
        "channel",
        "left",
    )
    assert playground.world.chats[wire].messages == {}


async def test_a_bot_that_administers_nothing_hears_of_no_other_members(playground, heard, group):
    playground.state.updates.allowed = ["chat_member", "message"]
    playground.world.memberships.set_role(103, group, "administrator")
    assert await heard() == []
    playground.world.set_bot_status(group, "administrator")
    playground.world.memberships.set_role(103, group, "member")
    [(_, change)] = await heard()
    assert (change["old_chat_member"]["status"], change["from"]["id"]) == ("administrator", 101)


async def test_a_removed_person_comes_back_only_by_a_role(playground, heard, group):
    memberships = playground.world.memberships
    memberships.set_role(103, group, "kicked", by=102)
    [(_, message)] = await heard()
    assert (service(message), message["from"]["id"]) == ("left_chat_member", 102)
    with pytest.raises(WorldError, match="Nodira was removed from this chat"):
        memberships.join(103, group)
    with pytest.raises(WorldError, match="Nodira is not in this chat"):
        memberships.leave(103, group)
    memberships.set_role(103, group, "member")
    with pytest.raises(WorldError, match="Nodira is in this chat already"):
        memberships.join(103, group)


async def test_a_new_creator_makes_the_old_one_an_administrator(playground, group):
    playground.world.memberships.set_role(103, group, "creator")
    chat = playground.world.chats[group]
    assert (chat.creator(), chat.status(101)) == (103, "administrator")
    playground.world.memberships.set_role(103, group, "creator", anonymous=True)
    assert (chat.creator(), chat.membership(103).is_anonymous) == (103, True)


async def test_an_anonymous_administrator_writes_as_the_group(playground, heard, desk):
    message = playground.world.say(102, desk, "/help")
    assert message["from"] == {
        "id": 1087968824,
        "is_bot": True,
        "first_name": "Group",
        "username": "GroupAnonymousBot",
    }
    assert message["sender_chat"] == message["chat"] == playground.world.chats[desk].chat()
    assert await heard() == [("message", message)]
    assert playground.world.rewrite(102, desk, message["message_id"], "/about")["text"] == "/about"
    playground.world.memberships.set_role(102, desk, "administrator")
    assert playground.world.say(102, desk, "x")["from"]["id"] == 102


async def test_an_anonymous_administrator_shows_who_they_are_by_a_press(playground, call, heard, desk):
    sent = await call("sendMessage", chat_id=desk, text="x")
    playground.world.press(102, desk, sent["message_id"], "y")
    [(_, query)] = await heard()
    assert query["from"]["id"] == 102


async def test_a_restricted_person_reads_and_presses_but_does_not_write(playground, call, group):
    playground.world.memberships.set_role(103, group, "restricted")
    with pytest.raises(WorldError, match="Nodira only reads here"):
        playground.world.say(103, group, "x")
    sent = await call("sendMessage", chat_id=group, text="x")
    assert playground.world.press(103, group, sent["message_id"], "y")
    member = await call("getChatMember", chat_id=group, user_id=103)
    assert (member["status"], member["is_member"], member["can_send_messages"]) == ("restricted", True, False)


async def test_every_change_of_the_bots_status_is_an_update(playground, heard, group):
    statuses = ["administrator", "restricted", "member", "left", "member", "kicked", "administrator"]
    for status in statuses:
        playground.world.set_bot_status(group, status)
    updates = await heard()
    changes = [content for kind, content in updates if kind == "my_chat_member"]
    assert [change["new_chat_member"]["status"] for change in changes] == statuses
    assert [change["old_chat_member"]["status"] for change in changes] == ["member", *statuses[:-1]]
    assert {change["from"]["id"] for change in changes} == {101}
    told = [service(content) for kind, content in updates if kind == "message"]
    assert told == ["new_chat_members"] * 2


async def test_the_bot_can_lack_a_right_as_an_administrator(playground, call, wire, bot):
    playground.world.memberships.set_bot(wire, "administrator", without=["can_post_messages"])
    member = await call("getChatMember", chat_id=wire, user_id=bot)
    assert (member["can_post_messages"], member["can_edit_messages"]) == (False, True)
    with pytest.raises(WorldError, match="There is no right called can_fly in this chat"):
        playground.world.memberships.set_bot(wire, "administrator", without=["can_fly"])


async def test_every_change_tells_the_page_to_load_the_people_again(playground, group):
    before = playground.state.feed.number
    playground.world.memberships.set_role(103, group, "administrator")
    playground.world.memberships.set_role(103, group, "administrator")
    assert playground.state.feed.since(before) == [(before + 1, '{"type": "people"}')]


@pytest.mark.parametrize(
    ("chat", "status", "anonymous", "sentence"),
    [
        ("group", "owner", False, "A status here is one of administrator, creator, kicked"),
        ("office", "restricted", False, "Only a supergroup can restrict its members"),
        ("group", "member", True, "Only administrators of a supergroup can be anonymous"),
        ("wire", "administrator", True, "Only administrators of a supergroup can be anonymous"),
        ("aigerim", "member", False, "This works only in a group or supergroup or channel"),
    ],
)
def test_a_role_that_telegram_does_not_know_is_refused(
    playground, request, chat, status, anonymous, sentence
):
    chat_id = request.getfixturevalue(chat)
    with pytest.raises(WorldError, match=sentence):
        playground.world.memberships.set_role(103, chat_id, status, anonymous=anonymous)


@pytest.mark.parametrize(("chat", "status"), [("aigerim", "administrator"), ("group", "creator")])
def test_a_status_that_a_bot_cannot_have_is_refused(playground, request, chat, status):
    with pytest.raises(WorldError, match="A status here is one of"):
        playground.world.set_bot_status(request.getfixturevalue(chat), status)


def test_where_nobody_is_left_to_do_it_somebody_has_to_be_named(playground, group):
    playground.world.memberships.leave(101, group)
    with pytest.raises(WorldError, match="This chat has no creator any more"):
        playground.world.set_bot_status(group, "kicked")
    playground.world.set_bot_status(group, "kicked", by=102)
