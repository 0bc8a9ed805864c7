"""A forwarded message says where it comes from, as Telegram has it; what cannot be forwarded is refused."""

import pytest

from bot.playground.errors import WorldError
from bot.playground.parameters import Upload


async def test_a_post_comes_to_the_bot_as_one_of_its_channel(playground, heard, wire, clock):
    post = playground.world.say(101, wire, "/help Мұнай @x")
    await heard()
    clock.now += 5
    message = playground.world.forward(103, wire, post["message_id"], 103)
    assert message["from"]["id"] == 103
    assert "sender_chat" not in message
    assert (message["text"], message["entities"]) == (post["text"], post["entities"])
    assert message["forward_origin"] == {
        "type": "channel",
        "chat": post["chat"],
        "message_id": post["message_id"],
        "date": post["date"],
    }
    assert await heard() == [("message", message)]


def test_people_and_groups_are_origins_too(playground, group, desk):
    forward = playground.world.forward
    said = playground.world.say(102, group, "Газ")
    anonymous = playground.world.say(102, desk, "Су")
    person = forward(101, group, said["message_id"], 101)["forward_origin"]
    chat = forward(101, desk, anonymous["message_id"], 101)["forward_origin"]
    assert (person["type"], person["sender_user"]["id"]) == ("user", 102)
    assert (chat["type"], chat["sender_chat"]["id"]) == ("chat", desk)


def test_what_was_forwarded_keeps_its_first_origin(playground, wire, group):
    post = playground.world.say(101, wire, "Газ")
    once = playground.world.forward(101, wire, post["message_id"], group)
    twice = playground.world.forward(103, group, once["message_id"], 103)
    assert twice["forward_origin"] == once["forward_origin"]


async def test_a_forward_goes_into_a_topic_and_into_a_channel(playground, heard, wire, desk, group, energy):
    said = playground.world.say(101, group, "Газ")["message_id"]
    assert playground.world.forward(101, group, said, desk, energy)["message_thread_id"] == energy
    await heard()
    post = playground.world.forward(101, group, said, wire)
    assert await heard() == [("channel_post", post)]
    assert (post["sender_chat"]["id"], post["forward_origin"]["type"]) == (wire, "user")


async def test_a_file_is_forwarded_with_its_caption(playground, call, aigerim, group):
    document = playground.state.files.keep("document", Upload("қар.txt", "text/plain", b"abc")).document()
    sent = playground.world.hand_over(101, group, document, "Қар /help")
    message = playground.world.forward(101, group, sent["message_id"], aigerim)
    assert (message["document"], message["caption"]) == (document, "Қар /help")
    assert (await call("getFile", file_id=message["document"]["file_id"]))["file_size"] == 3


async def test_what_telegram_wrote_or_the_bot_protects_is_not_forwarded(playground, call, aigerim, group):
    playground.world.memberships.leave(103, group)
    note = max(playground.world.chats[group].messages)
    protected = await call("sendMessage", chat_id=aigerim, text="x", protect_content=True)
    for chat, message_id in ((group, note), (aigerim, protected["message_id"])):
        with pytest.raises(WorldError, match="cannot be forwarded"):
            playground.world.forward(101, chat, message_id, group)


def test_one_forwards_what_one_sees_to_where_one_writes(playground, wire, group, office):
    said = playground.world.say(101, office, "Газ")["message_id"]
    forward = playground.world.forward
    for arguments, sentence in (
        ((103, office, said, 103), "Nodira is not in this chat"),
        ((102, office, said, 103), "Timur is not in this chat"),
        ((101, office, 99, 101), "The message to forward is gone"),
        ((103, group, playground.world.say(101, group, "x")["message_id"], wire), "Nodira only reads here"),
        ((101, office, said, group, 7), "There is no such topic here"),
    ):
        with pytest.raises(WorldError, match=sentence):
            forward(*arguments)
