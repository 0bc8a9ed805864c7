import json

import pytest

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


@pytest.fixture
async def press(call, playground, aigerim):
    message = await call("sendMessage", chat_id=aigerim, text="а")
    return lambda: playground.world.press(101, aigerim, message["message_id"], "x")


async def test_an_answer_to_a_button_is_shown_to_who_pressed_it(call, playground, press):
    query_id = press()
    before = playground.state.feed.number
    await call("answerCallbackQuery", callback_query_id=query_id, text="жоқ", show_alert=True)
    [(_, event)] = playground.state.feed.since(before)
    assert json.loads(event) == {
        "type": "answer",
        "chat": 101,
        "person": 101,
        "query_id": query_id,
        "text": "жоқ",
        "show_alert": True,
        "url": "",
    }


async def test_a_press_is_answered_once_and_in_time(call, clock, press):
    first, second = press(), press()
    await call("answerCallbackQuery", callback_query_id=first)
    assert await call.refused("answerCallbackQuery", callback_query_id=first) == TOO_OLD
    clock.now += 16
    assert await call.refused("answerCallbackQuery", callback_query_id=second) == TOO_OLD
    assert await call.refused("answerCallbackQuery") == TOO_OLD


async def test_a_long_answer_is_refused_and_leaves_the_query_open(call, press):
    query_id = press()
    refused = await call.refused("answerCallbackQuery", callback_query_id=query_id, text="а" * 201)
    assert refused == "Bad Request: MESSAGE_TOO_LONG"
    await call("answerCallbackQuery", callback_query_id=query_id)


async def test_inline_results_are_kept_by_their_query(call, playground):
    query_id = playground.world.ask_inline(103, "газ")
    results = [{"type": "article", "id": "1", "title": "а", "input_message_content": {"message_text": "а"}}]
    assert await call("answerInlineQuery", inline_query_id=query_id, results=results) is True
    assert playground.state.inline_answers == {query_id: results}
    assert await call.refused("answerInlineQuery", inline_query_id=query_id, results=results) == TOO_OLD


@pytest.mark.parametrize(
    ("results", "description"),
    [
        ({}, "expected an Array of inline query results"),
        (["x"], "expected an Object as InlineQueryResult"),
        ([{"id": "1"}], "can't parse inline query result: Can't find field \"type\""),
        ([{"type": "article", "id": ""}], "RESULT_ID_INVALID"),
        ([{"type": "article", "id": "1"}] * 2, "RESULT_ID_DUPLICATE"),
        ([{"type": "article", "id": "1"}] * 51, "RESULTS_TOO_MUCH"),
    ],
)
async def test_wrong_results_are_refused(call, playground, results, description):
    query_id = playground.world.ask_inline(103, "газ")
    refused = await call.refused("answerInlineQuery", inline_query_id=query_id, results=results)
    assert refused == f"Bad Request: {description}"
