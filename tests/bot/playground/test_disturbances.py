import asyncio
import json

import aiohttp
import pytest
import telegram
from telegram.error import NetworkError, RetryAfter, TimedOut

from bot.playground import Playground
from bot.playground.faults import Fault


def texts(playground, chat):
    return [message.get("text") for message in playground.world.chats[chat].messages.values()]


@pytest.fixture
def send(session, playground, aigerim):
    """Send a message to Aigerim and give the response, to be read or to fail in reading."""

    def sending(text="x", **options):
        address = f"{playground.api_url}/bot{playground.token}/sendMessage"
        return session.post(address, json={"chat_id": aigerim, "text": text}, **options)

    return sending


async def test_an_error_is_answered_without_an_effect(playground, call, aigerim):
    playground.faults.add(Fault("error", code=403, method="sendMessage", chat=aigerim))
    answer = await call.answer("sendMessage", chat_id=aigerim, text="x")
    assert answer == {
        "ok": False,
        "error_code": 403,
        "description": "Forbidden: bot was blocked by the user",
    }
    assert texts(playground, aigerim) == ["/start"]
    await call("sendMessage", chat_id=aigerim, text="x")


async def test_a_flood_says_how_long_to_wait_in_the_answer_and_in_the_header(playground, send):
    playground.faults.add(Fault("error", code=429, retry_after=7))
    async with send() as response:
        assert (response.status, response.headers["Retry-After"]) == (429, "7")
        assert (await response.json())["parameters"] == {"retry_after": 7}


async def test_a_delayed_call_is_served_after_its_wait(playground, call, aigerim):
    playground.faults.add(Fault("delay", seconds=0.01, method="sendMessage"))
    await call("sendMessage", chat_id=aigerim, text="1")
    playground.faults.add(Fault("delay", seconds=600, method="sendMessage"))
    slow = asyncio.create_task(call("sendMessage", chat_id=aigerim, text="2"))
    while playground.faults.list():
        await call("getMe")
    assert texts(playground, aigerim) == ["/start", "1"]
    playground.faults.close()
    assert (await slow)["text"] == "2"


@pytest.mark.parametrize(("applied", "kept"), [(False, ["/start"]), (True, ["/start", "x"])])
async def test_a_hanging_call_is_never_answered_and_has_its_effect_or_not(
    playground, send, aigerim, applied, kept
):
    playground.faults.add(Fault("hang", applied=applied))
    with pytest.raises(TimeoutError):
        async with send(timeout=aiohttp.ClientTimeout(total=0.3)):
            pass
    assert texts(playground, aigerim) == kept


async def test_a_call_that_hangs_is_let_go_when_the_playground_stops():
    async with aiohttp.ClientSession() as session:
        async with Playground() as playground:
            playground.faults.add(Fault("hang", count=2))
            address = f"{playground.api_url}/bot{playground.token}"
            held = [asyncio.create_task(session.post(f"{address}/getMe")) for _ in range(2)]
            while playground.faults.list():
                await session.get(f"{playground.url}/page/state")
        for call in held:
            with pytest.raises(aiohttp.ClientError):
                await call


@pytest.mark.parametrize(("applied", "kept"), [(False, ["/start"]), (True, ["/start", "x"])])
async def test_a_reset_really_tears_the_connection_down(playground, aigerim, applied, kept):
    playground.faults.add(Fault("reset", applied=applied))
    reader, writer = await asyncio.open_connection("127.0.0.1", playground.port)
    body = json.dumps({"chat_id": aigerim, "text": "x"})
    writer.write(
        f"POST /bot{playground.token}/sendMessage HTTP/1.1\r\nHost: 127.0.0.1:{playground.port}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode()
    )
    with pytest.raises(ConnectionResetError):
        await reader.read()
    writer.close()
    assert texts(playground, aigerim) == kept


async def test_a_truncated_answer_has_its_effect_and_cannot_be_read(playground, send, aigerim):
    playground.faults.add(Fault("truncated"))
    async with send() as response:
        body = await response.text()
        assert (response.status, response.content_type) == (200, "application/json")
    with pytest.raises(ValueError, match=r"Unterminated|Expecting"):
        json.loads(body)
    assert texts(playground, aigerim) == ["/start", "x"]


@pytest.mark.parametrize(("applied", "kept"), [(False, ["/start"]), (True, ["/start", "x"])])
async def test_a_web_page_comes_in_place_of_the_answer(playground, send, aigerim, applied, kept):
    playground.faults.add(Fault("html", applied=applied))
    async with send() as response:
        assert (response.status, response.content_type) == (502, "text/html")
        assert "502 Bad Gateway" in await response.text()
    assert texts(playground, aigerim) == kept


async def test_a_web_page_can_have_another_status(playground, send):
    playground.faults.add(Fault("html", code=429))
    async with send() as response:
        assert (response.status, "429 Too Many Requests" in await response.text()) == (429, True)


async def test_updates_come_twice_or_in_reverse_and_then_as_they_are(playground, call):
    for text in ("1", "2"):
        playground.world.say(101, 101, text)
    playground.faults.add(Fault("duplicate"))
    playground.faults.add(Fault("reorder", method="getUpdates"))
    batches = [[one["message"]["text"] for one in await call("getUpdates")] for _ in range(3)]
    assert batches == [["1", "1", "2", "2"], ["2", "1"], ["1", "2"]]


async def test_a_waiting_poll_is_struck_by_the_first_batch_that_comes(playground, call):
    playground.faults.add(Fault("duplicate"))
    assert await call("getUpdates") == []
    poll = asyncio.create_task(call("getUpdates", timeout=10))
    await asyncio.sleep(0.05)
    playground.world.say(101, 101, "1")
    assert len(await poll) == 2


@pytest.mark.parametrize("code", [401, 409])
async def test_polls_can_be_refused_like_any_call(playground, call, code):
    playground.world.say(101, 101, "1")
    playground.faults.add(Fault("error", code=code, method="getUpdates"))
    assert (await call.answer("getUpdates"))["error_code"] == code
    assert len(await call("getUpdates")) == 1


async def test_a_foreign_token_uses_no_fault_up(playground, session):
    playground.faults.add(Fault("error"))
    async with session.post(f"{playground.api_url}/bot1234567890:AAaa/getMe") as response:
        assert response.status == 401
    assert len(playground.faults.list()) == 1


async def test_the_library_meets_every_fault_as_it_would_meet_telegrams(playground, aigerim, monkeypatch):
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # else the library warns of its own future
    base = playground.api_url
    async with telegram.Bot(playground.token, base_url=f"{base}/bot") as library:
        for fault, error in (
            (Fault("error", code=429, retry_after=3), RetryAfter),
            (Fault("error", code=502), NetworkError),
            (Fault("reset", applied=True), NetworkError),
            (Fault("html"), NetworkError),
            (Fault("truncated"), telegram.error.TelegramError),
            (Fault("hang"), TimedOut),
        ):
            playground.faults.add(fault)
            with pytest.raises(error):
                await library.send_message(aigerim, fault.kind, read_timeout=0.3)
        await library.send_message(aigerim, "after")
    assert texts(playground, aigerim) == ["/start", "reset", "truncated", "after"]


async def test_the_journal_notes_each_fault_and_what_it_kept_from_the_bot(tmp_path):
    log = tmp_path / "calls.jsonl"
    async with aiohttp.ClientSession() as session, Playground(log=log) as playground:
        playground.world.say(101, 101, "/start")
        kinds = ("error", "reset", "truncated", "html")
        for kind in kinds:
            playground.faults.add(Fault(kind, applied=True))
        address = f"{playground.api_url}/bot{playground.token}/sendMessage"
        for _ in range(len(kinds) + 1):
            try:
                await session.post(address, json={"chat_id": 101, "text": "x"})
            except aiohttp.ClientError:
                continue
        playground.faults.add(Fault("reset"))
        with pytest.raises(aiohttp.ClientError):
            await session.post(address, json={"chat_id": 101, "text": "x"})
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert [line["fault"] for line in lines] == [
        {"id": 1, "kind": "error"},
        {"id": 2, "kind": "reset"},
        {"id": 3, "kind": "truncated"},
        {"id": 4, "kind": "html"},
        None,
        {"id": 5, "kind": "reset"},
    ]
    assert [line["status"] for line in lines] == [500, None, 200, 502, 200, None]
    assert [line["answer"] and line["answer"]["ok"] for line in lines] == [
        False,
        True,
        True,
        True,
        True,
        None,
    ]


async def test_the_playgrounds_own_chances_start_at_its_seed(session):
    async def run(seed):
        async with Playground(seed=seed) as playground:
            playground.faults.add(Fault("error", chance=0.5, count=None))
            address = f"{playground.api_url}/bot{playground.token}/getMe"
            return [(await session.get(address)).status for _ in range(30)]

    first = await run(5)
    assert first == await run(5)
    assert set(first) == {200, 500}
    assert first != await run(6)
