import asyncio
import json
import signal
import sys

import aiohttp
import pytest

from bot.playground import Playground, PortTakenError
from bot.playground.__main__ import main
from bot.playground.tokens import new_token


async def test_it_listens_on_127_0_0_1_only_and_tells_where(playground):
    assert playground.url == playground.api_url == f"http://127.0.0.1:{playground.port}"
    assert [address for address, _ in playground._runner.addresses] == ["127.0.0.1"]


async def test_a_taken_port_is_one_sentence_that_names_it(playground):
    with pytest.raises(PortTakenError) as refused:
        await Playground(playground.port).start()
    assert str(refused.value) == (
        f"Port {playground.port} on 127.0.0.1 is already taken: choose another, or 0 for a free one."
    )


async def test_an_impossible_port_is_refused_too():
    with pytest.raises(PortTakenError, match=r"^Port 70000 on 127\.0\.0\.1 cannot be opened"):
        await Playground(70000).start()


async def test_a_throwaway_token_can_be_given_and_a_real_one_not():
    token = new_token()
    async with Playground(token=token) as playground:
        assert playground.token == token
        assert playground.world.bot["id"] == int(token[:10])
    real = "1234567890:AAaaBBbbCCccDDddEEeeFFffGGggHHhhIIi"
    with pytest.raises(ValueError, match="Never give it a real bot's token") as refused:
        Playground(token=real)
    assert real not in str(refused.value)


async def test_stopping_twice_does_nothing_more():
    playground = Playground()
    await playground.start()
    await playground.stop()
    await playground.stop()


async def alone(*arguments: str) -> asyncio.subprocess.Process:
    pipe = asyncio.subprocess.PIPE
    command = [sys.executable, "-m", "bot.playground", *arguments]
    return await asyncio.create_subprocess_exec(*command, stdout=pipe, stderr=pipe)


def bearer(started: dict[str, str]) -> dict[str, str]:
    return {"Authorization": f"Bearer {started['key']}"}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_alone_it_prints_one_line_and_serves_until_it_is_told_to_stop(tmp_path, number):
    log, ledger = tmp_path / "calls.jsonl", tmp_path / "ledger.jsonl"
    process = await alone("--log", str(log), "--ledger", str(ledger), "--seed", "7")
    started = json.loads(await process.stdout.readline())
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{started['url']}/bot{started['token']}/getMe") as response,
        session.get(f"{started['url']}/control/faults", headers=bearer(started)) as faults,
    ):
        assert (response.status, await faults.json()) == (200, {"faults": []})
    process.send_signal(number)
    output, errors = await process.communicate()
    assert (process.returncode, output, errors) == (0, b"", b"")
    assert (log.read_text().count("\n"), ledger.read_text()) == (1, "")


async def test_alone_on_a_taken_port_it_says_so_and_fails(playground):
    process = await alone("--port", str(playground.port))
    _, errors = await process.communicate()
    assert process.returncode == 1
    assert errors.decode().startswith(f"Port {playground.port} on 127.0.0.1 is already taken")
    assert errors.count(b"\n") == 1


def test_alone_with_a_real_token_it_refuses_to_start(capsys):
    assert main(["--token", "1234567890:AAaaBBbbCCccDDddEEeeFFffGGggHHhhIIi"]) == 1
    assert "Never give it a real bot's token" in capsys.readouterr().err
