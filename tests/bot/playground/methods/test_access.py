"""What a bot is told where it may not go, in Telegram's own words."""

import struct

import aiohttp
import pytest

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 640, 480)


def refusal(answer):
    return answer["error_code"], answer["description"]


@pytest.mark.parametrize(
    ("chat", "kind"), [("group", "supergroup"), ("office", "group"), ("wire", "channel")]
)
@pytest.mark.parametrize(
    ("status", "sentence"),
    [("kicked", "bot was kicked from the {} chat"), ("left", "bot is not a member of the {} chat")],
)
async def test_a_chat_that_the_bot_is_no_longer_in_is_forbidden(
    call, playground, request, chat, kind, status, sentence
):
    chat_id = request.getfixturevalue(chat)
    playground.world.set_bot_status(chat_id, status)
    for method, parameters in (
        ("sendMessage", {"text": "x"}),
        ("getChatAdministrators", {}),
        ("getChat", {}),
    ):
        answer = await call.answer(method, chat_id=chat_id, **parameters)
        assert refusal(answer) == (403, f"Forbidden: {sentence.format(kind)}")


async def test_a_blocked_and_a_deleted_person_are_forbidden_until_they_come_back(call, playground, aigerim):
    sent = await call("sendMessage", chat_id=aigerim, text="x")
    edit = {"chat_id": aigerim, "message_id": sent["message_id"], "text": "y"}
    playground.world.set_bot_status(aigerim, "kicked")
    assert refusal(await call.answer("editMessageText", **edit)) == (
        403,
        "Forbidden: bot was blocked by the user",
    )
    playground.world.set_bot_status(aigerim, "member")
    await call("editMessageText", **edit)
    playground.world.deactivate(aigerim)
    assert refusal(await call.answer("sendMessage", chat_id=aigerim, text="x")) == (
        403,
        "Forbidden: user is deactivated",
    )


async def test_a_restricted_bot_is_told_what_it_may_not_send(call, session, playground, group):
    sent = await call("sendMessage", chat_id=group, text="x")
    playground.world.set_bot_status(group, "restricted")
    assert refusal(await call.answer("sendMessage", chat_id=group, text="x")) == (
        400,
        "Bad Request: not enough rights to send text messages to the chat",
    )
    for kind in ("photo", "document"):
        address = f"{playground.api_url}/bot{playground.token}/send{kind.title()}"
        form = aiohttp.FormData({"chat_id": str(group)})
        form.add_field(kind, PNG, filename="a.png")
        async with session.post(address, data=form) as response:
            described = (await response.json())["description"]
        assert described == f"Bad Request: not enough rights to send {kind}s to the chat"
    await call("editMessageText", chat_id=group, message_id=sent["message_id"], text="y")


@pytest.mark.parametrize(("status", "without"), [("member", []), ("administrator", ["can_post_messages"])])
async def test_a_channel_without_the_right_to_post_is_closed(call, playground, wire, status, without):
    playground.world.memberships.set_bot(wire, status, without=without)
    assert refusal(await call.answer("sendMessage", chat_id=wire, text="x")) == (
        400,
        "Bad Request: need administrator rights in the channel chat",
    )
    assert (await call("getChat", chat_id=wire))["title"] == "Steppe wire"


@pytest.mark.parametrize(
    ("method", "parameters"),
    [
        ("sendMessage", {"text": "x"}),
        ("editMessageText", {"text": "x", "message_id": 1}),
        ("deleteMessage", {"message_id": 1}),
        ("sendChatAction", {"action": "typing"}),
        ("getChat", {}),
        ("getChatMember", {"user_id": 101}),
        ("getChatMemberCount", {}),
        ("getChatAdministrators", {}),
        ("leaveChat", {}),
    ],
)
async def test_every_call_about_an_upgraded_group_is_sent_on_to_the_supergroup(
    call, playground, office, method, parameters
):
    new = playground.world.founding.upgrade(office)
    assert await call.answer(method, chat_id=office, **parameters) == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": new.id},
    }
    await call("sendMessage", chat_id=new.id, text="x")


async def test_a_message_goes_to_the_topic_it_names_or_to_that_of_the_message_it_answers(call, desk, energy):
    named = await call("sendMessage", chat_id=desk, message_thread_id=energy, text="x")
    assert (named["message_thread_id"], named["is_topic_message"]) == (energy, True)
    reply = {"message_id": named["message_id"]}
    following = await call("sendMessage", chat_id=desk, text="y", reply_parameters=reply)
    assert (following["message_thread_id"], following["reply_to_message"]["text"]) == (energy, "x")
    assert "is_topic_message" not in await call("sendMessage", chat_id=desk, text="z")
    assert await call("sendChatAction", chat_id=desk, message_thread_id=energy, action="typing") is True


@pytest.mark.parametrize("method", ["sendMessage", "sendChatAction"])
@pytest.mark.parametrize("thread", [1, 99])
async def test_a_thread_that_is_no_topic_is_not_found(call, desk, method, thread):
    asked = {"chat_id": desk, "message_thread_id": thread, "text": "x", "action": "typing"}
    assert refusal(await call.answer(method, **asked)) == (400, "Bad Request: message thread not found")


async def test_the_thread_of_a_reply_outside_topics_cannot_be_written_to(call, playground, group):
    first = playground.world.say(101, group, "x")["message_id"]
    reply = playground.world.say(101, group, "y", reply_to=first)
    asked = {"chat_id": group, "message_thread_id": reply["message_thread_id"], "text": "x"}
    assert await call.refused("sendMessage", **asked) == "Bad Request: message thread not found"


async def test_a_deleted_topic_and_one_that_is_turned_off_are_not_found(call, playground, desk, energy):
    asked = {"chat_id": desk, "message_thread_id": energy, "text": "x"}
    playground.world.topics.switch(desk, on=False)
    assert await call.refused("sendMessage", **asked) == "Bad Request: message thread not found"
    playground.world.topics.switch(desk, on=True)
    playground.world.topics.delete(desk, energy)
    assert await call.refused("sendMessage", **asked) == "Bad Request: message thread not found"


async def test_a_closed_topic_is_closed_to_the_bot_unless_it_manages_topics(call, playground, desk, energy):
    earlier = await call("sendMessage", chat_id=desk, message_thread_id=energy, text="x")
    reply = {"message_id": earlier["message_id"]}
    playground.world.topics.close(desk, energy)
    for asked in ({"message_thread_id": energy}, {"reply_parameters": reply}):
        answer = await call.answer("sendMessage", chat_id=desk, text="x", **asked)
        assert refusal(answer) == (400, "Bad Request: TOPIC_CLOSED")
    playground.world.memberships.set_bot(desk, "administrator", without=["can_manage_topics"])
    asked = {"chat_id": desk, "message_thread_id": energy, "text": "x"}
    assert await call.refused("sendMessage", **asked) == "Bad Request: TOPIC_CLOSED"
    playground.world.set_bot_status(desk, "administrator")
    assert (await call("sendMessage", **asked))["message_thread_id"] == energy


async def test_the_message_that_opened_a_topic_cannot_be_deleted_by_itself(call, playground, desk, energy):
    playground.world.set_bot_status(desk, "administrator")
    assert await call.refused("deleteMessage", chat_id=desk, message_id=energy) == (
        "Bad Request: message can't be deleted"
    )
