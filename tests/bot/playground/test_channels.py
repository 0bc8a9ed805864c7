import pytest

from bot.playground.errors import WorldError


async def test_a_post_is_the_channels_and_reaches_its_administrator_bot(playground, heard, wire):
    message = playground.world.say(102, wire, "Мұнай")
    assert "from" not in message
    assert message["sender_chat"] == message["chat"]
    changed = playground.world.rewrite(102, wire, message["message_id"], "Газ")
    assert await heard() == [("channel_post", message), ("edited_channel_post", changed)]


async def test_posts_come_only_to_a_bot_that_asks_for_them(playground, heard, wire):
    playground.state.updates.allowed = ["message"]
    playground.world.say(102, wire, "x")
    assert await heard() == []


def test_subscribers_and_strangers_do_not_post(playground, wire):
    with pytest.raises(WorldError, match="Nodira only reads here"):
        playground.world.say(103, wire, "x")
    playground.world.memberships.leave(103, wire)
    with pytest.raises(WorldError, match="Nodira is not in this chat"):
        playground.world.say(103, wire, "x")


async def test_the_bots_own_post_has_no_author_and_can_be_edited_pressed_and_deleted(
    playground, call, heard, wire
):
    post = await call("sendMessage", chat_id=wire, text="x")
    assert ("from" in post, post["sender_chat"]["id"]) == (False, wire)
    where = {"chat_id": wire, "message_id": post["message_id"]}
    assert (await call("editMessageText", **where, text="y"))["text"] == "y"
    playground.world.press(103, wire, post["message_id"], "z")
    assert await call("deleteMessage", **where) is True
    theirs = playground.world.say(101, wire, "x")
    where = {"chat_id": wire, "message_id": theirs["message_id"]}
    assert await call.refused("editMessageText", **where, text="y") == "Bad Request: message can't be edited"
    assert [kind for kind, _ in await heard()] == ["callback_query", "channel_post"]


async def test_an_automatic_forward_comes_from_telegram_and_names_its_origin(
    playground, call, heard, wire, group, clock
):
    post = playground.world.say(101, wire, "/help inform.kz")
    await heard()
    clock.now += 5
    message = playground.world.channels.forward(wire, group)
    assert message["from"] == {"id": 777000, "is_bot": False, "first_name": "Telegram"}
    assert (message["sender_chat"]["id"], message["is_automatic_forward"]) == (wire, True)
    assert (message["text"], message["entities"]) == (post["text"], post["entities"])
    assert message["forward_origin"] == {
        "type": "channel",
        "chat": post["chat"],
        "message_id": post["message_id"],
        "date": post["date"],
    }
    assert await heard() == [("message", message)]
    assert (await call("getChat", chat_id=group))["linked_chat_id"] == wire
    assert (await call("getChat", chat_id=wire))["linked_chat_id"] == group
    assert (await call("getChatMember", chat_id=group, user_id=777000))["status"] == "left"


async def test_privacy_mode_keeps_a_forward_that_is_no_command_from_the_bot(playground, heard, wire, group):
    first = playground.world.say(101, wire, "1")["message_id"]
    playground.world.say(101, wire, "2")
    await heard()
    assert playground.world.channels.forward(wire, group, first)["text"] == "1"
    assert playground.world.channels.forward(wire, group)["text"] == "2"
    assert await heard() == []


def test_what_cannot_be_forwarded_is_refused(playground, wire, group, office):
    forward = playground.world.channels.forward
    for arguments, sentence in (
        ((wire, group), "The channel has no such post"),
        ((group, wire), "only in a channel"),
        ((wire, office), "only in a supergroup"),
        ((9, group), "There is no such chat here"),
    ):
        with pytest.raises(WorldError, match=sentence):
            forward(*arguments)
