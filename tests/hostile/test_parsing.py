"""A function that does its worst costs its own task, and no other."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path

import pytest

from bot.parsing.child import frame
from bot.parsing.parcels import pack
from bot.parsing.parser import MIB, Parser, ParsingError, ParsingLimits
from storage.errors import DocumentError
from storage.obstacle import Obstacle
from tests.hostile import deeds

LIMITS = ParsingLimits(seconds=8, processor_seconds=1, memory=256 * MIB, resident=160 * MIB)
HASTY = ParsingLimits(seconds=0.5)


@pytest.fixture
async def parser() -> AsyncIterator[Parser]:
    parser = Parser(LIMITS)
    yield parser
    await parser.close()


@pytest.fixture
async def hasty() -> AsyncIterator[Parser]:
    """Give a parser that has half a second for a task, and has started already."""
    parser = Parser(HASTY)
    with suppress(ParsingError):
        await parser.run(deeds.process)
    yield parser
    await parser.close()


@pytest.mark.parametrize(
    ("deed", "obstacle", "said"),
    [
        (deeds.spin, Obstacle.BROKEN, "processor"),
        (deeds.backtrack, Obstacle.BROKEN, "processor"),
        (deeds.swell, Obstacle.BROKEN, "MemoryError"),
        (deeds.swell_slowly, Obstacle.BROKEN, "MemoryError"),
        (deeds.leave, Obstacle.BROKEN, "ended"),
        (deeds.die, Obstacle.BROKEN, "ended"),
        (deeds.raise_anything, Obstacle.BROKEN, "ZeroDivisionError"),
    ],
)
async def test_a_deed_fails_with_its_reason_and_the_next_task_succeeds(
    parser: Parser, deed: Callable[[], object], obstacle: Obstacle, said: str
) -> None:
    with pytest.raises(ParsingError) as raised:
        await parser.run(deed)
    assert raised.value.obstacle is obstacle
    assert said in raised.value.detail
    assert len(raised.value.detail) <= 200
    assert await parser.run(deeds.echo, 1) == (1,)


async def test_a_task_that_waits_for_ever_is_ended_by_the_clock(hasty: Parser) -> None:
    with pytest.raises(ParsingError) as raised:
        await hasty.run(deeds.sleep, 60)
    assert raised.value.obstacle is Obstacle.BROKEN
    assert "0.5 s" in raised.value.detail


async def test_a_caller_who_goes_away_ends_the_task(parser: Parser) -> None:
    before = await parser.run(deeds.process)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.1):
            await parser.run(deeds.sleep, 60)
    assert await parser.run(deeds.process) != before
    assert is_gone(before)


async def test_the_reader_of_a_document_says_why_it_cannot_be_read(parser: Parser) -> None:
    before = await parser.run(deeds.process)
    with pytest.raises(DocumentError) as raised:
        await parser.run(deeds.raise_document_error)
    assert (raised.value.name, raised.value.reason) == ("https://news.test/", "there is no article in it")
    assert await parser.run(deeds.process) == before


@pytest.mark.parametrize(
    "answer",
    [
        frame(b"\x80\x04cos\nsystem\n."),
        frame(b"[]"),
        frame(b'["value","os:system","id"]'),
        frame(pack(("value", 1))),
        frame(pack(("document", 1, 2, 3))),
        frame(b"[" * 100_000),
        b"\x00\x00\x00\x05abc",
    ],
)
async def test_a_forged_answer_is_an_error_and_no_more(answer: bytes) -> None:
    parser = Parser(ParsingLimits(seconds=1.5))
    with pytest.raises(ParsingError) as raised:
        await parser.run(deeds.forge, answer)
    assert raised.value.obstacle is Obstacle.BROKEN
    await parser.close()


async def test_an_answer_larger_than_allowed_is_refused(parser: Parser) -> None:
    with pytest.raises(ParsingError) as raised:
        await parser.run(deeds.large, 5 * MIB)
    assert raised.value.obstacle is Obstacle.SIZE
    assert await parser.run(deeds.large, 2 * MIB) == "ж" * 2 * MIB


async def test_a_process_that_a_task_left_swollen_is_replaced(parser: Parser) -> None:
    first = await parser.run(deeds.hold, 1)
    assert await parser.run(deeds.hold, 180) == first
    assert await parser.run(deeds.process) != first
    assert is_gone(first)


async def test_tasks_wait_in_order_for_one_process(parser: Parser) -> None:
    assert len(set(await asyncio.gather(*(parser.run(deeds.process) for _ in range(20))))) == 1


async def test_several_processes_work_side_by_side() -> None:
    parser = Parser(LIMITS, children=2)
    slow = asyncio.create_task(parser.run(deeds.sleep, 60))
    assert await parser.run(deeds.echo) == ()
    slow.cancel()
    await asyncio.gather(slow, return_exceptions=True)
    await parser.close()


async def test_no_process_is_left_after_closing() -> None:
    parser = Parser(LIMITS, children=2)
    late = asyncio.create_task(parser.run(deeds.sleep, 0.3))
    child = await parser.run(deeds.process)
    await parser.close()
    assert await late == "slept"
    assert is_gone(child)
    assert parser._idle == []


async def test_what_a_library_prints_does_no_harm(parser: Parser) -> None:
    assert await parser.run(deeds.chat) == "done"


async def test_a_child_has_neither_the_secrets_nor_the_files_of_the_program(
    parser: Parser, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("JARCHI_BOT_TOKEN", "secret")
    secrets = (tmp_path / "secrets").open("wb")
    os.set_inheritable(secrets.fileno(), True)
    assert not [name for name in await parser.run(deeds.environment) if name.startswith(("JARCHI", "COV"))]
    assert not [link for link in await parser.run(deeds.descriptors) if link.startswith(str(tmp_path))]
    assert await parser.run(deeds.folder) == "/"
    secrets.close()


async def test_a_child_writes_no_file_and_opens_few(parser: Parser, tmp_path: Path) -> None:
    with pytest.raises(ParsingError, match="File too large"):
        await parser.run(deeds.write, str(tmp_path / "planted"))
    assert not (tmp_path / "planted").read_bytes()
    with pytest.raises(ParsingError, match="Too many open files"):
        await parser.run(deeds.open_many, 100)


async def test_a_process_that_cannot_be_started_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(ParsingError, match="no process can be started"):
        await Parser().run(deeds.process)


PROGRAM = """
import asyncio, sys
from bot.parsing.parser import Parser
from tests.hostile import deeds

async def main():
    parser = Parser()
    print(await parser.run(deeds.process), flush=True)
    await parser.run(deeds.{deed})

asyncio.run(main())
"""


@pytest.mark.parametrize("deed", ["spin", "backtrack", "sleep, 60", "echo"])
def test_no_child_outlives_a_program_that_is_killed(deed: str) -> None:
    source = PROGRAM.format(deed=deed)
    if deed == "echo":
        source = source.replace("asyncio.run(main())", "asyncio.run(main()); __import__('time').sleep(60)")
    program = subprocess.Popen([sys.executable, "-c", source], stdout=subprocess.PIPE, text=True)
    assert program.stdout is not None
    child = int(program.stdout.readline())
    assert not is_gone(child)
    program.send_signal(signal.SIGKILL)
    program.communicate()
    for _ in range(200):
        if is_gone(child):
            break
        time.sleep(0.01)
    assert is_gone(child)


async def test_an_author_of_32_kilobytes_costs_its_feed_at_most_its_round(parser: Parser) -> None:
    feed = f"<rss version='2.0'><channel><item><author>{'a' * 32_000}</author></item></channel></rss>"
    with suppress(ParsingError):
        await parser.run(deeds.authors, feed.encode())
    assert await parser.run(deeds.echo, 1) == (1,)


def is_gone(process: int) -> bool:
    """Tell whether a process has ended; one that nobody has taken note of yet has."""
    try:
        status = Path(f"/proc/{process}/stat").read_text(encoding="ascii")
    except (OSError, ProcessLookupError):
        return True
    return status.rsplit(")", 1)[1].split()[0] == "Z"
