"""Measure how long the event loop stands still while hostile bytes are fetched and read.

    python tests/benchmarks/stalls.py

A task looks at the clock a thousand times a second; the longest time between two looks is the stall. The
hostile servers run in the same event loop and take their part of it. Prints a table in Markdown; it measures
and judges nothing.
"""

import asyncio
import gzip
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time

from bot.parsing.parser import MIB, Parser, ParsingError
from bot.web.fetch import Fetcher, FetchError
from bot.web.politeness import PoliteFetcher
from bot.web.robots import MOST_BYTES
from tests.hostile import deeds
from tests.hostile.bombs import bomb
from tests.hostile.conftest import LIMITS, LOOPBACK
from tests.hostile.names import Names
from tests.hostile.scenes import answer, endless
from tests.hostile.server import HostileServer

TICK = 0.001
ROUNDS = 5
AUTHOR = b"<rss version='2.0'><channel><item><author>" + b"a" * 32_000 + b"</author></item></channel></rss>"
ROBOTS = b"User-agent: *\n" + b"".join(b"Disallow: *a%dz\n" % number for number in range(MOST_BYTES // 18))


class Stalls:
    """Looks at the clock a thousand times a second, and keeps the longest time between two looks.

    `busiest` is the most of it that the processor worked for this thread: what other programs take on a
    busy machine is not in it, nor what is spent waiting for other threads.
    """

    def __init__(self) -> None:
        self.longest = 0.0
        self.busiest = 0.0

    async def watch(self) -> None:
        """Look until cancelled."""
        while True:
            start, work = perf_counter(), thread_time()
            await asyncio.sleep(TICK)
            self.longest = max(self.longest, perf_counter() - start - TICK)
            self.busiest = max(self.busiest, thread_time() - work)


@asynccontextmanager
async def watched() -> AsyncIterator[Stalls]:
    """Watch the event loop."""
    stalls = Stalls()
    task = asyncio.create_task(stalls.watch())
    await asyncio.sleep(TICK)
    yield stalls
    await asyncio.sleep(TICK)
    task.cancel()


Work = Callable[[], Awaitable[object]]


async def measure(name: str, work: Work) -> None:
    """Print how long a work takes and the longest stall meanwhile: the median of some rounds."""
    seconds, longest, busiest = [], [], []
    for _ in range(ROUNDS):
        async with watched() as stalls:
            start = perf_counter()
            with suppress(FetchError, ParsingError):
                await work()
            seconds.append(perf_counter() - start)
        longest.append(stalls.longest * 1000)
        busiest.append(stalls.busiest * 1000)
    figures = f"{median(seconds):.2f} | {median(longest):.0f} | {max(longest):.0f} | {max(busiest):.0f}"
    print(f"| {name} | {figures} |", flush=True)


async def reading() -> None:
    """Measure what the parser does with functions that do their worst."""
    parser = Parser()
    works: dict[str, Work] = {
        "a process is started": lambda: restarted(parser),
        "a feed with an author of 32 KB": lambda: parser.run(deeds.authors, AUTHOR),
        "a regular expression without end": lambda: parser.run(deeds.backtrack),
        "memory without end": lambda: parser.run(deeds.swell_slowly),
        "an answer of 5 MB in one text": lambda: parser.run(deeds.large, 5 * MIB // 2),
        "an answer of 5 MB in 500 items": lambda: parser.run(deeds.listing, 500, "ж" * 5_000),
        "a page of 8 MiB goes there": lambda: parser.run(deeds.swallow, bytes(8 * MIB)),
    }
    for name, work in works.items():
        await measure(name, work)
    await parser.close()


async def restarted(parser: Parser) -> None:
    """End the parser's process by a task, and start another."""
    with suppress(ParsingError):
        await parser.run(deeds.die)
    await parser.run(deeds.process)


async def fetching() -> None:
    """Measure what the fetcher does at hostile servers."""
    fetcher = Fetcher(allowed=LOOPBACK, resolver=Names(news_test=[["127.0.0.1"]]), limits=LIMITS)
    large = Fetcher(allowed=LOOPBACK, resolver=Names(news_test=[["127.0.0.1"]]))
    parser = Parser()
    await parser.run(deeds.process)
    polite = PoliteFetcher(large, lambda: deeds.LONG_AGO, parser=parser)
    noise = gzip.compress(Path(__file__).read_bytes() * 1000)
    scenes = {
        "/bomb": answer(bomb(64), "Content-Encoding: gzip"),
        "/honest": answer(noise, "Content-Encoding: gzip"),
        "/heads": endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 2000),
        "/robots.txt": answer(ROBOTS),
    }
    async with HostileServer(scenes) as server:
        await measure("a bomb of gzip", lambda: large.fetch(server.url("/bomb")))
        await measure("an honest page of 5 MB", lambda: large.fetch(server.url("/honest")))
        await measure("heads without end, 2 s of them", lambda: fetcher.fetch(server.url("/heads")))
        await measure("a robots.txt of 500 KB, half wildcards", lambda: polite.fetch(server.url("/honest")))
    await fetcher.close()
    await polite.close()
    await parser.close()


async def main() -> None:
    """Print the table."""
    print("| what | s | longest stall, ms | worst of 5 | worst, processor |\n|---|---:|---:|---:|---:|")
    await measure("nothing, for half a second", lambda: asyncio.sleep(0.5))
    await reading()
    await fetching()


if __name__ == "__main__":
    asyncio.run(main())
