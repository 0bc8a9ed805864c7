import json
import stat

import pytest

from bot.playground import Playground
from bot.playground.errors import JournalError

FOREIGN = "123456789:AAaaBBbbCCccDDddEEeeFFffGGggHHhhIIi"


async def test_every_call_is_a_line_with_method_parameters_and_answer(session, tmp_path, clock):
    log = tmp_path / "logs" / "calls.jsonl"
    async with Playground(log=log, clock=clock) as playground:
        base = f"{playground.api_url}/bot{playground.token}"
        await session.post(f"{base}/getme")
        await session.post(f"{base}/sendMessage", json={"chat_id": 9, "text": "қ", "entities": []})
        await session.post(f"{base}/GetYou")
        await session.post(f"{base}/{playground.token}")
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert [line["method"] for line in lines] == ["getMe", "sendMessage", "GetYou", "unknown"]
    assert [line["status"] for line in lines] == [200, 400, 404, 404]
    assert lines[0]["answer"]["result"]["username"] == "jarchi_play_bot"
    assert lines[1]["parameters"] == {"chat_id": "9", "text": "қ", "entities": []}
    assert lines[1]["answer"]["description"] == "Bad Request: chat not found"
    assert lines[1]["time"].endswith("+00:00")
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


async def test_no_token_is_ever_written(session, tmp_path):
    log = tmp_path / "calls.jsonl"
    async with Playground(log=log) as playground:
        playground.world.say(101, 101, "/start")
        own = f"{playground.api_url}/bot{playground.token}"
        text = f"{playground.token} {FOREIGN}"
        await session.post(f"{own}/sendMessage", json={"chat_id": 101, "text": text})
        await session.post(f"{playground.api_url}/bot{FOREIGN}/sendMessage", json={"text": FOREIGN})
        await session.post(f"{playground.api_url}/bot{FOREIGN}/{FOREIGN}")
    written = log.read_text()
    assert written.count("\n") == 3
    assert "<token> <token>" in written
    for token in (playground.token, FOREIGN):
        assert token.partition(":")[2] not in written


async def test_a_log_goes_on_where_an_earlier_one_ended(session, tmp_path):
    log = tmp_path / "calls.jsonl"
    for _ in range(2):
        async with Playground(log=log) as playground:
            await session.post(f"{playground.api_url}/bot{playground.token}/getMe")
    assert log.read_text().count("\n") == 2


async def test_a_log_that_cannot_be_written_is_named_in_one_sentence(tmp_path):
    with pytest.raises(JournalError, match=rf"The playground's log {tmp_path} cannot be written: .+\."):
        await Playground(log=tmp_path).start()
