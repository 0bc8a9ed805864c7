"""Measure the real bot against the playground: time to an answer, memory at rest, answers a second.

    python tests/benchmarks/answers.py

Prints a table in Markdown. It measures and judges nothing; README.md beside it keeps the figures.
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

from bot.playground import Playground
from bot.playground.people import Person

PEOPLE = 300
ROUNDS = 5
FIRST_ID = 10_000
QUERIES = ("Росатом", "temir yoʻl", "көмір", "nuclear plant")


@asynccontextmanager
async def running_bot(playground: Playground, database: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """Start `jarchi run` against the playground."""
    environment = os.environ | {
        "JARCHI_BOT_TOKEN": playground.token,
        "JARCHI_API_URL": playground.api_url,
        "JARCHI_DATABASE": str(database),
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env=environment, stdout=asyncio.subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        process.terminate()
        await process.wait()


async def ask(playground: Playground, person: int, text: str) -> float:
    """Send a command and return the seconds until the bot's answer is in the chat."""
    history = playground.world.chats[person].messages
    count = len(history)
    start = perf_counter()
    playground.world.say(person, person, text)
    while len(history) < count + 2:  # noqa: ASYNC110 - the chat is watched, which tells nobody of its changes
        await asyncio.sleep(0.0005)
    return perf_counter() - start


def memory(process: int) -> float:
    """Return the resident memory of a process in MB."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


async def measure(folder: Path) -> list[tuple[str, str]]:
    """Run all measurements and return rows of name and figure."""
    async with Playground() as playground:
        people = range(FIRST_ID, FIRST_ID + PEOPLE)
        for number in people:
            playground.world.add_person(Person(number, f"Reader {number}", f"reader_{number}", "ru"))
        start = perf_counter()
        async with running_bot(playground, folder / "store.sqlite") as bot:
            first = await ask(playground, FIRST_ID, "/search Росатом")
            fresh = perf_counter() - start
            warm = [await ask(playground, FIRST_ID + 1 + n, QUERIES[n % len(QUERIES)]) for n in range(40)]
            rates = []
            for query in [QUERIES[n % len(QUERIES)] for n in range(ROUNDS)]:
                begun = perf_counter()
                await asyncio.gather(*(ask(playground, number, query) for number in people))
                rates.append(PEOPLE / (perf_counter() - begun))
            await asyncio.sleep(1)
            rest = memory(bot.pid)
        again = perf_counter()
        async with running_bot(playground, folder / "store.sqlite"):
            await ask(playground, FIRST_ID + PEOPLE - 1, "/search Росатом")
            restarted = perf_counter() - again
    return [
        ("start to first answer, empty store (130 documents are read)", f"{fresh:.2f} s"),
        ("start to first answer, filled store", f"{restarted:.2f} s"),
        ("first answer, asked while the program starts", f"{first:.2f} s"),
        ("answer to a search, warm, median of 40", f"{median(warm) * 1000:.0f} ms"),
        ("answer to a search, warm, slowest of 40", f"{max(warm) * 1000:.0f} ms"),
        (f"answers a second, {PEOPLE} people at once, median of {ROUNDS}", f"{median(rates):.0f}"),
        ("memory at rest afterwards", f"{rest:.0f} MB"),
    ]


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        rows = asyncio.run(measure(Path(folder)))
    print("| what | figure |\n|---|---|")
    for name, figure in rows:
        print(f"| {name} | {figure} |")


if __name__ == "__main__":
    main()
