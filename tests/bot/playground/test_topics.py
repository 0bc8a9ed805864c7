import pytest

from bot.playground.errors import WorldError


async def test_a_topic_is_opened_by_a_service_message_whose_id_is_its_thread(playground, heard, desk):
    thread = playground.world.topics.open(desk, " Gas ")
    [(_, message)] = await heard()
    assert message["forum_topic_created"] == {"name": "Gas", "icon_color": 7322096}
    assert (message["message_id"], message["message_thread_id"]) == (thread, thread)
    assert message["is_topic_message"] is True
    assert message["chat"]["is_forum"] is True
    assert playground.world.chats[desk].view(0)["topics"][-1] == {
        "thread": thread,
        "name": "Gas",
        "closed": False,
    }


async def test_a_message_in_a_topic_says_so_and_seems_to_answer_the_one_that_opened_it(
    playground, desk, energy
):
    message = playground.world.say(101, desk, "x", thread=energy)
    assert (message["message_thread_id"], message["is_topic_message"]) == (energy, True)
    assert message["reply_to_message"]["forum_topic_created"]["name"] == "Energy"
    reply = playground.world.say(101, desk, "y", reply_to=message["message_id"])
    assert (reply["message_thread_id"], reply["is_topic_message"]) == (energy, True)
    assert reply["reply_to_message"]["text"] == "x"


async def test_general_has_no_thread_and_a_reply_there_is_no_topic_message(playground, desk):
    message = playground.world.say(101, desk, "x")
    assert "message_thread_id" not in message
    reply = playground.world.say(101, desk, "y", reply_to=message["message_id"])
    assert reply["message_thread_id"] == message["message_id"]
    assert "is_topic_message" not in reply


async def test_outside_forums_a_chain_of_replies_has_the_thread_of_its_first_message(
    playground, group, office
):
    first = playground.world.say(101, group, "1")["message_id"]
    second = playground.world.say(102, group, "2", reply_to=first)
    third = playground.world.say(103, group, "3", reply_to=second["message_id"])
    assert (second["message_thread_id"], third["message_thread_id"]) == (first, first)
    in_office = playground.world.say(101, office, "1")["message_id"]
    assert "message_thread_id" not in playground.world.say(102, office, "2", reply_to=in_office)


async def test_closing_and_reopening_are_told_in_the_topic(playground, heard, desk, energy):
    playground.world.topics.close(desk, energy)
    playground.world.topics.reopen(desk, energy, by=102)
    (_, closed), (_, reopened) = await heard()
    assert (closed["forum_topic_closed"], closed["message_thread_id"]) == ({}, energy)
    assert (reopened["forum_topic_reopened"], reopened["from"]["id"]) == ({}, 1087968824)


def test_only_administrators_write_in_a_closed_topic(playground, desk, energy):
    earlier = playground.world.say(101, desk, "x", thread=energy)["message_id"]
    playground.world.topics.close(desk, energy)
    for place in ({"thread": energy}, {"reply_to": earlier}):
        with pytest.raises(WorldError, match="The topic Energy is closed"):
            playground.world.say(101, desk, "x", **place)
    assert playground.world.say(103, desk, "x", thread=energy)["is_topic_message"]


def test_a_deleted_topic_takes_its_messages_along_and_no_others(playground, desk, energy):
    general = playground.world.say(101, desk, "x")["message_id"]
    playground.world.say(101, desk, "x", thread=energy)
    playground.world.topics.delete(desk, energy)
    chat = playground.world.chats[desk]
    assert [topic.name for topic in chat.topics.values()] == ["Water"]
    assert list(chat.messages) == [3, general]


def test_topics_come_back_when_they_are_turned_on_again(playground, desk, energy):
    playground.world.topics.switch(desk, on=False)
    chat = playground.world.chats[desk]
    assert (chat.view(0)["is_forum"], chat.view(0)["topics"], "is_forum" in chat.chat()) == (False, [], False)
    with pytest.raises(WorldError, match="There is no such topic here"):
        playground.world.say(101, desk, "x", thread=energy)
    with pytest.raises(WorldError, match="This group has no topics: turn them on first"):
        playground.world.topics.close(desk, energy)
    playground.world.topics.switch(desk, on=True)
    assert playground.world.say(101, desk, "x", thread=energy)["is_topic_message"]


def test_no_topic_gets_the_thread_of_general(playground):
    group = playground.world.founding.group("New", "supergroup", 101)
    playground.world.topics.switch(group.id, on=True)
    assert playground.world.topics.open(group.id, "First") == 2


@pytest.mark.parametrize("name", ["", " ", "x" * 129])
def test_a_topic_needs_a_name_of_up_to_128_characters(playground, desk, name):
    with pytest.raises(WorldError, match="A topic's name has 1 to 128 characters"):
        playground.world.topics.open(desk, name)


def test_what_cannot_be_done_with_topics_is_refused(playground, desk, energy, office, group):
    topics = playground.world.topics
    for attempt, sentence in (
        (lambda: topics.switch(office, on=True), "only in a supergroup"),
        (lambda: topics.open(group, "x"), "turn them on first"),
        (lambda: topics.close(desk, 99), "no such topic"),
        (lambda: topics.delete(desk, 1), "no such topic"),
        (lambda: topics.reopen(desk, energy), "The topic Energy is open already"),
    ):
        with pytest.raises(WorldError, match=sentence):
            attempt()
    topics.close(desk, energy)
    with pytest.raises(WorldError, match="The topic Energy is closed already"):
        topics.close(desk, energy)
