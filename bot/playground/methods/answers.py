"""Answers to pressed buttons and to inline queries."""

from bot.playground.errors import bad_request
from bot.playground.parameters import Fields, Parameters
from bot.playground.state import State

LONGEST_ANSWER = 200
MOST_RESULTS = 50
LONGEST_RESULT_ID = 64


async def answer_callback_query(state: State, parameters: Parameters) -> bool:
    """Bot API: answerCallbackQuery; the answer is shown by the chat page."""
    text = parameters.text("text")
    if len(text) > LONGEST_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    query = state.world.queries.answer(parameters.text("callback_query_id"), inline=False)
    state.ledger.answer(query, text)
    state.feed.publish(
        {
            "type": "answer",
            "chat": query.chat,
            "person": query.person,
            "query_id": query.id,
            "text": text,
            "show_alert": parameters.flag("show_alert"),
            "url": parameters.text("url"),
        }
    )
    return True


async def answer_inline_query(state: State, parameters: Parameters) -> bool:
    """Bot API: answerInlineQuery; the results are kept by the query's id."""
    value = parameters.json("results", "inline query results")
    if not isinstance(value, list):
        raise bad_request("expected an Array of inline query results")
    if len(value) > MOST_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    ids = [_result_id(result) for result in value]
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    query = state.world.queries.answer(parameters.text("inline_query_id"), inline=True)
    state.inline_answers[query.id] = value
    return True


def _result_id(result: object) -> str:
    fields = Fields.of(result, "expected an Object as InlineQueryResult", "inline query result")
    fields.string("type", required=True)
    result_id = fields.string("id", required=True)
    if not 1 <= len(result_id.encode()) <= LONGEST_RESULT_ID:
        raise bad_request("RESULT_ID_INVALID")
    return result_id
