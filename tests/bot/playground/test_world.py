import pytest

from bot.playground.errors import ApiError, WorldError


async def waiting(playground):
    return await playground.state.updates.poll(offset=0, limit=100, timeout=0)


async def test_a_private_message_reaches_the_bot_complete(playground, clock):
    playground.world.say(101, 101, " /start уран inform.kz ")
    [update] = await waiting(playground)
    assert update["message"] == {
        "message_id": 1,
        "from": {
            "id": 101,
            "is_bot": False,
            "first_name": "Aigerim",
            "username": "aigerim_play",
            "language_code": "kk",
        },
        "chat": {"id": 101, "first_name": "Aigerim", "username": "aigerim_play", "type": "private"},
        "date": int(clock.now),
        "text": "/start уран inform.kz",
        "entities": [
            {"type": "bot_command", "offset": 0, "length": 6},
            {"type": "url", "offset": 12, "length": 9},
        ],
    }


async def test_message_ids_are_counted_per_group_and_over_all_private_chats(playground, group):
    ids = [playground.world.say(person, chat, "а")["message_id"] for person, chat in [(101, 101), (102, 102)]]
    ids += [playground.world.say(103, group, "а")["message_id"] for _ in range(2)]
    assert ids == [1, 2, 1, 2]


async def test_in_a_group_privacy_mode_lets_through_only_what_is_for_the_bot(playground, group, call):
    own = await call("sendMessage", chat_id=group, text="бот")
    stranger = playground.world.say(102, group, "просто разговор")
    playground.world.say(103, group, "@jarchi_play_bot салом")
    playground.world.say(103, group, "ответ", reply_to=stranger["message_id"])
    playground.world.say(103, group, "слово /search")
    playground.world.say(103, group, "/search@other_bot газ")
    through = [
        playground.world.say(103, group, "/search газ"),
        playground.world.say(103, group, "/search@JARCHI_play_bot газ"),
        playground.world.say(103, group, "ответ боту", reply_to=own["message_id"]),
    ]
    assert [update["message"] for update in await waiting(playground)] == through
    assert through[2]["reply_to_message"]["text"] == "бот"


async def test_a_bot_that_administers_a_group_gets_everything(playground, group):
    playground.world.set_bot_status(group, "administrator", by=101)
    message = playground.world.say(103, group, "просто разговор")
    change, update = await waiting(playground)
    assert change["my_chat_member"]["old_chat_member"]["status"] == "member"
    assert change["my_chat_member"]["new_chat_member"]["can_delete_messages"] is True
    assert change["my_chat_member"]["from"]["id"] == 101
    assert update["message"] == message


async def test_removing_and_adding_the_bot_is_told_by_updates_and_service_messages(playground, group):
    playground.world.set_bot_status(group, "kicked", by=101)
    playground.world.set_bot_status(group, "kicked", by=101)
    playground.world.say(103, group, "/search газ")
    playground.world.set_bot_status(group, "member", by=102)
    removed, added, joined = await waiting(playground)
    assert removed["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert added["my_chat_member"]["old_chat_member"] == {
        "status": "kicked",
        "user": playground.world.bot,
        "until_date": 0,
    }
    assert joined["message"]["new_chat_members"] == [playground.world.bot]
    history = list(playground.world.chats[group].messages.values())
    assert history[0]["left_chat_member"] == playground.world.bot


async def test_blocking_is_a_change_of_membership_without_a_message(playground, aigerim):
    playground.world.set_bot_status(aigerim, "kicked", by=101)
    assert [list(update)[1] for update in await waiting(playground)] == ["my_chat_member"]
    with pytest.raises(WorldError, match="Aigerim has blocked the bot"):
        playground.world.say(101, 101, "а")


async def test_an_edit_by_a_person_is_an_edited_message(playground, aigerim, clock, group):
    message = playground.world.say(101, aigerim, "/search газ")
    clock.now += 5
    changed = playground.world.rewrite(101, aigerim, message["message_id"], "нефть")
    assert changed == {
        **{name: value for name, value in message.items() if name != "entities"},
        "text": "нефть",
        "edit_date": int(clock.now),
    }
    unheard = playground.world.say(103, group, "тихо")
    playground.world.rewrite(103, group, unheard["message_id"], "тише")
    assert (await waiting(playground))[-1]["edited_message"] == changed


@pytest.mark.parametrize("text", ["", " \n ", "\u202e\u2028", "а" * 4097])
def test_what_a_client_would_not_send_is_refused(playground, text):
    with pytest.raises(WorldError):
        playground.world.say(101, 101, text)


def test_nobody_writes_or_presses_where_they_are_not(playground, aigerim, group):
    world = playground.world
    theirs = world.say(101, aigerim, "а")["message_id"]
    for attempt in (
        lambda: world.say(102, aigerim, "а"),
        lambda: world.say(1, aigerim, "а"),
        lambda: world.say(101, 1, "а"),
        lambda: world.say(101, aigerim, "а", reply_to=99),
        lambda: world.rewrite(101, aigerim, 99, "а"),
        lambda: world.rewrite(103, group, theirs, "а"),
        lambda: world.press(101, aigerim, 99, "x"),
        lambda: world.press(101, aigerim, theirs, "x"),
        lambda: world.set_bot_status(group, "left", by=1),
        lambda: world.ask_inline(101, "а" * 257),
    ):
        with pytest.raises(WorldError):
            attempt()


async def test_a_pressed_button_asks_the_bot_with_message_and_data(playground, aigerim, call):
    message = await call("sendMessage", chat_id=aigerim, text="а")
    query_id = playground.world.press(101, aigerim, message["message_id"], "page:2")
    with pytest.raises(WorldError):
        playground.world.press(101, aigerim, message["message_id"], "x" * 65)
    [update] = await waiting(playground)
    query = update["callback_query"]
    assert query["id"] == query_id
    assert (query["from"]["id"], query["data"], query["message"]) == (101, "page:2", message)
    assert query["chat_instance"]


async def test_an_inline_query_asks_the_bot_with_its_text(playground):
    query_id = playground.world.ask_inline(103, "уран")
    [update] = await waiting(playground)
    assert update["inline_query"]["id"] == query_id
    assert (update["inline_query"]["query"], update["inline_query"]["offset"]) == ("уран", "")


def test_a_query_is_answered_once_in_time_and_by_its_own_kind(playground, clock):
    queries = playground.world.queries
    first, second = queries.ask(101, 101), queries.ask(101, 101)
    assert queries.answer(first.id, inline=False) == first
    for query, inline in ((first, False), (second, True)):
        with pytest.raises(ApiError, match="query is too old"):
            queries.answer(query.id, inline=inline)
    clock.now += 16
    with pytest.raises(ApiError, match="query is too old"):
        queries.answer(second.id, inline=False)
