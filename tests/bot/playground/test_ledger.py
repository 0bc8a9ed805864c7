import asyncio
import json
import re
import stat
import sys

import aiohttp
import pytest

from bot.playground import Playground
from bot.playground.errors import JournalError
from bot.playground.faults import Fault

PLAIN = {"thread": None, "entities": [], "buttons": [], "reply_to": None}


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def entry(number, method, clock, **fields):
    return {"at": clock.now, "number": number, "method": method, **PLAIN, **fields}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "ledgers" / "ledger.jsonl"


@pytest.fixture
async def playground(path, clock):
    async with Playground(ledger=path, clock=clock) as started:
        yield started


async def test_every_message_sent_edited_and_deleted_is_a_line_on_the_disk_at_once(
    call, aigerim, path, clock
):
    sent = await call(
        "sendMessage",
        chat_id=aigerim,
        text="<b>Қ</b>",
        parse_mode="HTML",
        reply_parameters={"message_id": 1},
        reply_markup={
            "inline_keyboard": [
                [{"text": "1", "callback_data": "one"}, {"text": "2", "url": "https://inform.kz/a"}],
                [{"text": "3", "switch_inline_query": "x"}],
            ]
        },
    )
    where = {"chat_id": aigerim, "message_id": sent["message_id"]}
    first = entry(
        1,
        "sendMessage",
        clock,
        chat=aigerim,
        message_id=2,
        text="Қ",
        entities=[{"type": "bold", "offset": 0, "length": 1}],
        buttons=[["1", "one"], ["2", "https://inform.kz/a"], ["3", ""]],
        reply_to=1,
    )
    assert lines(path) == [first]
    clock.now += 2.5
    await call("editMessageReplyMarkup", **where)
    await call("editMessageText", **where, text="y")
    await call("deleteMessage", **where)
    assert lines(path)[1:] == [
        {**first, "at": clock.now, "number": 2, "method": "editMessageReplyMarkup", "buttons": []},
        entry(3, "editMessageText", clock, chat=aigerim, message_id=2, text="y", reply_to=1),
        entry(4, "deleteMessage", clock, chat=aigerim, message_id=2, text=""),
    ]


async def test_an_answered_press_is_a_line_under_the_message_with_the_button(
    call, playground, aigerim, path, clock
):
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": "y"}]]}
    message = await call("sendMessage", chat_id=aigerim, text="x", reply_markup=markup)
    query_id = playground.world.press(aigerim, aigerim, message["message_id"], "y")
    await call("answerCallbackQuery", callback_query_id=query_id, text="ok")
    await call.refused("answerCallbackQuery", callback_query_id=query_id)
    assert lines(path)[1:] == [entry(2, "answerCallbackQuery", clock, chat=aigerim, message_id=2, text="ok")]


async def test_files_are_lines_with_their_captions(session, playground, aigerim, path):
    for number in (1, 2):
        form = aiohttp.FormData({"chat_id": str(aigerim), "caption": f"{number} inform.kz"})
        form.add_field("document", b"abc", filename="a.txt")
        await session.post(f"{playground.api_url}/bot{playground.token}/sendDocument", data=form)
    assert [(line["method"], line["text"]) for line in lines(path)] == [
        ("sendDocument", "1 inform.kz"),
        ("sendDocument", "2 inform.kz"),
    ]
    assert lines(path)[0]["entities"] == [{"type": "url", "offset": 2, "length": 9}]


async def test_what_has_no_effect_is_no_line(call, playground, aigerim, path):
    await call.refused("sendMessage", chat_id=aigerim, text="")
    await call.refused("deleteMessage", chat_id=aigerim, message_id=99)
    playground.faults.add(Fault("error"))
    await call.answer("sendMessage", chat_id=aigerim, text="x")
    await call("getMe")
    await call("sendChatAction", chat_id=aigerim, action="typing")
    assert lines(path) == []
    assert playground.ledger.entries == []


@pytest.mark.parametrize("kind", ["reset", "html", "truncated"])
async def test_an_effect_whose_answer_is_lost_is_a_line_all_the_same(call, playground, aigerim, path, kind):
    playground.faults.add(Fault(kind, applied=True))
    with pytest.raises((aiohttp.ClientError, ValueError)):
        await call.answer("sendMessage", chat_id=aigerim, text=kind)
    assert [line["text"] for line in lines(path)] == [kind]


async def test_a_topic_is_named_by_its_thread_and_opening_it_counts_as_no_reply(call, path, desk, energy):
    await call("sendMessage", chat_id=desk, message_thread_id=energy, text="x")
    await call("sendMessage", chat_id=desk, text="y")
    assert [(line["thread"], line["reply_to"]) for line in lines(path)] == [(energy, None), (None, None)]


async def test_a_reply_outside_topics_has_no_thread_in_the_ledger(call, playground, group, path):
    question = playground.world.say(101, group, "/help")
    reply = {"message_id": question["message_id"]}
    message = await call("sendMessage", chat_id=group, text="x", reply_parameters=reply)
    assert message["message_thread_id"] == question["message_id"]
    assert [(line["thread"], line["reply_to"]) for line in lines(path)] == [(None, question["message_id"])]


async def test_the_ledger_goes_on_where_an_earlier_run_ended(session, tmp_path):
    path = tmp_path / "ledger.jsonl"
    for text in ("1", "2"):
        async with Playground(ledger=path) as playground:
            playground.world.say(101, 101, "/start")
            address = f"{playground.api_url}/bot{playground.token}/sendMessage"
            await session.post(address, json={"chat_id": 101, "text": text})
            assert [one["text"] for one in playground.ledger.entries] == [text]
    assert [(line["number"], line["text"]) for line in lines(path)] == [(1, "1"), (2, "2")]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_no_token_gets_into_the_ledger(call, playground, aigerim, path):
    await call("sendMessage", chat_id=aigerim, text=f"x {playground.token} y")
    assert lines(path)[0]["text"] == "x <token> y"


async def test_a_ledger_that_cannot_be_written_is_named_and_closes_the_log_again(tmp_path):
    playground = Playground(log=tmp_path / "log.jsonl", ledger=tmp_path)
    with pytest.raises(JournalError, match=rf"The playground's ledger {tmp_path} cannot be written"):
        await playground.start()


async def test_jarchi_play_keeps_its_ledger_in_the_file_it_is_given(session, tmp_path):
    path = tmp_path / "ledger.jsonl"
    options = ("--port", "0", "--database", str(tmp_path / "try.sqlite"), "--playground-ledger", str(path))
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "play", *options), stdout=asyncio.subprocess.PIPE
    )
    try:
        line = (await process.stdout.readline()).decode()
        url = re.search(r"http://127\.0\.0\.1:\d+", line)[0]
        async with session.get(f"{url}/page/state") as response:
            headers = {"Authorization": f"Bearer {(await response.json())['key']}"}
        body = {"person": 101, "chat": 101, "text": "/help"}
        async with session.get(f"{url}/page/events") as events:
            await session.post(f"{url}/page/send", json=body, headers=headers)
            while b'"is_bot": true' not in await events.content.readline():
                pass
        assert [(one["method"], one["chat"]) for one in lines(path)] == [("sendMessage", 101)]
    finally:
        process.terminate()
        await process.communicate()
