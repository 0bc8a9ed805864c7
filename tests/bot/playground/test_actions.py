import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground import Playground
from bot.playground.actions import ACTIONS, perform
from bot.playground.asked import Asked
from bot.playground.errors import WorldError

CHATS = (101, -1001000000001, -4100000001, -1001000000002, -1001000000003, -1001000000004, -4100000002, 9)
PEOPLE = st.sampled_from((101, 102, 103, 104, 9))
ASKED = st.fixed_dictionaries(
    {"do": st.sampled_from(sorted(ACTIONS))},
    optional={
        "person": PEOPLE,
        "chat": st.sampled_from(CHATS),
        "channel": st.sampled_from(CHATS),
        "creator": PEOPLE,
        "by": PEOPLE,
        "status": st.sampled_from(
            ("creator", "administrator", "member", "restricted", "left", "kicked", "x")
        ),
        "anonymous": st.booleans(),
        "without": st.just(["can_post_messages"]),
        "on": st.booleans(),
        "name": st.text(max_size=3),
        "thread": st.integers(1, 6),
        "title": st.text(max_size=3),
        "kind": st.sampled_from(("group", "supergroup", "channel", "x")),
        "text": st.text(max_size=3),
        "message_id": st.integers(1, 6),
        "first_name": st.text(max_size=3),
        "language_code": st.sampled_from(("en", "")),
    },
)


@pytest.fixture
def chats(playground):
    return playground.world.chats


async def test_people_join_leave_and_change_their_roles(control, chats, office, group):
    assert await control("join", person=103, chat=office) == {}
    assert await control("leave", person=102, chat=office) == {}
    assert sorted(chats[office].present())[:2] == [101, 103]
    await control("role", person=103, chat=group, status="administrator", anonymous=True, by=102)
    assert chats[group].membership(103).is_anonymous is True
    await control("role", person=103, chat=group, status="kicked")
    assert chats[group].status(103) == "kicked"


async def test_the_bot_is_blocked_removed_promoted_and_added(control, chats, heard, group, wire, bot):
    await control("bot", chat=101, status="kicked")
    await control("bot", chat=group, status="administrator", by=102)
    await control("bot", chat=wire, status="administrator", without=["can_post_messages"])
    assert [chats[chat].status(bot) for chat in (101, group)] == ["kicked", "administrator"]
    assert not chats[wire].membership(bot).has("can_post_messages")
    assert [content["from"]["id"] for _, content in await heard()] == [101, 102, 101]


async def test_topics_are_turned_on_opened_closed_reopened_and_deleted(control, chats, group):
    await control("topics", chat=group, on=True)
    thread = (await control("topic", chat=group, name="Gas", by=102))["thread"]
    await control("close_topic", chat=group, thread=thread)
    assert chats[group].topics[thread].closed is True
    await control("reopen_topic", chat=group, thread=thread, by=102)
    assert chats[group].topics[thread].closed is False
    await control("delete_topic", chat=group, thread=thread)
    assert chats[group].topics == {}
    await control("topics", chat=group, on=False)
    assert chats[group].is_forum is False


async def test_a_group_is_upgraded_and_shown(control, office):
    chat = (await control("upgrade", chat=office))["chat"]
    assert (chat["kind"], chat["bot"], len(chat["members"])) == ("supergroup", "member", 2)


async def test_groups_and_people_are_made_and_shown(control, chats, playground):
    person = (await control("person", first_name="Malika", language_code="en", username="malika"))["person"]
    assert person["id"] in playground.world.people
    chat = (await control("group", title="New", kind="channel", creator=person["id"]))["chat"]
    assert chats[chat["id"]].creator() == person["id"]


async def test_a_channel_is_posted_in_and_forwarded(control, wire, group):
    post = (await control("post", chat=wire, person=101, text="x"))["message"]
    forwarded = (await control("forward", channel=wire, chat=group, message_id=post["message_id"]))["message"]
    assert forwarded["is_automatic_forward"] is True
    assert await control.refused("post", chat=group, person=101, text="x") == "This works only in a channel."


async def test_a_deleted_account_is_silent_and_nameless(control, call, playground, group):
    await control("deactivate", person=101)
    answer = await call.answer("sendMessage", chat_id=101, text="x")
    assert (answer["error_code"], answer["description"]) == (403, "Forbidden: user is deactivated")
    member = await call("getChatMember", chat_id=group, user_id=101)
    assert member["user"] == {"id": 101, "is_bot": False, "first_name": ""}
    assert "active_usernames" not in await call("getChat", chat_id=101)
    refused = {"person": 101, "chat": group, "text": "x"}
    headers = {"Authorization": f"Bearer {playground.control_key}"}
    async with call.session.post(f"{playground.url}/page/send", json=refused, headers=headers) as response:
        assert await response.json() == {"error": "This person has deleted the account."}


async def test_pending_presses_become_too_old_at_once_and_inline_queries_do_not(
    control, call, playground, aigerim
):
    message = await call("sendMessage", chat_id=aigerim, text="x")
    pressed = playground.world.press(aigerim, aigerim, message["message_id"], "y")
    asked = playground.world.ask_inline(aigerim, "x")
    assert await control("expire_queries") == {"expired": 1}
    assert await call.refused("answerCallbackQuery", callback_query_id=pressed) == (
        "Bad Request: query is too old and response timeout expired or query ID is invalid"
    )
    assert await call("answerInlineQuery", inline_query_id=asked, results=[]) is True


@pytest.mark.parametrize("do", sorted(set(ACTIONS) - {"expire_queries"}))
async def test_every_action_says_what_it_lacks(control, do):
    assert (await control.refused(do)).startswith('The field "')


@pytest.mark.parametrize(
    ("do", "fields"),
    [
        ("join", {"person": 9, "chat": -1001000000001}),
        ("join", {"person": 103, "chat": 9}),
        ("role", {"person": 103, "chat": -1001000000001, "status": "owner"}),
        ("bot", {"chat": -1001000000001, "status": "creator"}),
        ("bot", {"chat": -1001000000001, "status": "member", "without": "x"}),
        ("bot", {"chat": -1001000000001, "status": "kicked", "by": 9}),
        ("topics", {"chat": -1001000000001, "on": "yes"}),
        ("topic", {"chat": -1001000000001, "name": "x"}),
        ("deactivate", {"person": 9}),
    ],
)
async def test_what_cannot_be_done_is_one_sentence(control, do, fields):
    assert (await control.refused(do, **fields)).endswith(".")


@settings(deadline=None)
@given(st.lists(ASKED, max_size=40))
def test_whatever_is_done_is_refused_in_a_sentence_or_leaves_a_sound_world(asked):
    world = Playground().world
    refusals = []
    for one in asked:
        try:
            json.dumps(perform(world, Asked(one)))
        except WorldError as error:
            refusals.append(str(error))
    assert all(sentence.endswith(".") for sentence in refusals)
    for chat in world.chats.values():
        json.dumps(chat.view(world.bot["id"]))
        assert [one.status for one in chat.members.values()].count("creator") <= 1
        threads = {one["message_thread_id"] for one in chat.messages.values() if "is_topic_message" in one}
        assert threads == set(chat.topics)
        assert set(chat.messages) <= set(chat.authors)
