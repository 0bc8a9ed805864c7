"""Measure the way from an article to the chats: alerts enqueued, messages sent, the time between.

    python tests/benchmarks/deliveries.py

10,000 watches in 2,000 chats, 1,000 of them for one article. The real bot (`jarchi run`, its pace lifted)
runs in a process of its own and speaks to the playground, which keeps the ledger. Prints a table in
Markdown. It measures and judges nothing; README.md beside it keeps the figures.
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, time

from bot.app import open_store
from bot.playground import Playground
from storage.alerts import Mode
from storage.database import Transaction
from storage.model import Document
from storage.sqlite import SqliteDatabase
from storage.store import Store

CHATS = 2_000
TOLD = 1_000
WATCHES = 10_000
ROUNDS = 5
ALERTS = 40
WORDS = ("railway", "gas", "cotton", "water", "school", "wheat", "uranium", "airport", "tax", "museum")
LIFTED = {
    "JARCHI_MESSAGES_A_SECOND": "0",
    "JARCHI_GROUP_MESSAGES_A_MINUTE": "0",
    "JARCHI_GROUP_BURST": "0",
    "JARCHI_PRIVATE_MESSAGES_A_SECOND": "0",
}


@asynccontextmanager
async def running_bot(playground: Playground, database: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """Start `jarchi run` against the playground, and wait until it listens."""
    environment = os.environ | LIFTED
    environment |= {"JARCHI_BOT_TOKEN": playground.token, "JARCHI_API_URL": playground.api_url}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run", "--database", str(database)),
        env=environment,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        assert process.stdout is not None
        await process.stdout.readline()
        yield process
    finally:
        process.terminate()
        await process.communicate()


def group(playground: Playground, number: int) -> int:
    """Make a group with the bot in it, and return its number."""
    made = playground.world.founding.group(f"Group {number}", "supergroup", 101).id
    playground.world.set_bot_status(made, "member", by=101)
    return made


def article(subject: str, number: int) -> Document:
    """Write an article that is like no other."""
    body = " ".join(f"{subject} word{number}x{place}" for place in range(20))
    return Document(
        f"{subject}-{number}", body, f"{subject} {number}", "Benchmark", published=datetime.now(UTC)
    )


async def fill(path: Path, chats: Sequence[int]) -> None:
    """Save the watches: half of the chats wait for the comet, one for the eclipse, all for other things."""

    async def save(transaction: Transaction) -> None:
        saved, now = transaction.subscriptions, datetime.now(UTC)
        await saved.put(chats[0], None, "eclipse", Mode.NOW, now)
        for number in range(WATCHES):
            query = "comet" if number < TOLD else f"{WORDS[number % len(WORDS)]} thing{number}"
            await saved.put(chats[number % CHATS], None, query, Mode.NOW, now)

    database = await SqliteDatabase.open(path)
    await database.write(save)
    await database.close()


async def enqueued(store: Store, number: int) -> float:
    """Return the seconds in which an article and its alerts are stored."""
    document = article("comet", number)
    start = perf_counter()
    await store.add([document])
    return perf_counter() - start


async def sent(playground: Playground, count: int) -> None:
    """Wait until the ledger has so many entries."""
    while len(playground.ledger.entries) < count:  # noqa: ASYNC110 - it is watched from outside
        await asyncio.sleep(0.002)


def memory(process: int) -> float:
    """Return the resident memory of a process in MB."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


async def latencies(store: Store, playground: Playground) -> list[float]:
    """Return the seconds from the moment an article is stored to the ledger, one alert at a time."""
    found = []
    for number in range(ALERTS):
        count = len(playground.ledger.entries)
        await store.add([article("eclipse", number)])
        stored = time()
        await sent(playground, count + 1)
        found.append(playground.ledger.entries[-1]["at"] - stored)
        await asyncio.sleep(0.05)
    return found


async def measure(folder: Path) -> list[tuple[str, str]]:
    """Run all measurements and return rows of name and figure."""
    async with Playground() as playground:
        chats = [group(playground, number) for number in range(CHATS)]
        await fill(folder / "store.sqlite", chats)
        playground.state.updates.clear()  # nobody is to be welcomed meanwhile
        async with open_store(folder / "store.sqlite") as store:
            return await measure_with(playground, store, folder / "store.sqlite")


async def measure_with(playground: Playground, store: Store, path: Path) -> list[tuple[str, str]]:
    """Measure with the playground and the store ready."""
    begun = perf_counter()
    async with running_bot(playground, path) as bot:
        started = perf_counter() - begun
        times, rates = [], []
        for number in range(ROUNDS):
            count = len(playground.ledger.entries)
            times.append(await enqueued(store, number))
            await sent(playground, count + TOLD)
            arrived = [entry["at"] for entry in playground.ledger.entries[count:]]
            rates.append((TOLD - 1) / (arrived[-1] - arrived[0]))
        await asyncio.sleep(1)
        late = await latencies(store, playground)
        rest = memory(bot.pid)
    status = await store.outbox.status()
    return [
        ("watches, chats; of these an article is for", f"{WATCHES:,}, {CHATS:,}; {TOLD:,}"),
        ("start of the bot with them", f"{started:.2f} s"),
        (
            f"the article and its {TOLD:,} alerts stored in one transaction, median of {ROUNDS}",
            ms(median(times)),
        ),
        ("the same, slowest", ms(max(times))),
        (
            f"messages a second from the first to the last of {TOLD:,}, pace lifted, median of {ROUNDS}",
            f"{median(rates):.0f}",
        ),
        (f"from stored (by another process) to the ledger, median of {ALERTS}", ms(median(late))),
        ("the same, p95", ms(quantiles(late, n=20)[-1])),
        ("memory of the bot afterwards", f"{rest:.0f} MB"),
        ("left in the outbox", str(status.ready)),
    ]


def ms(seconds: float) -> str:
    """Write a time in milliseconds."""
    return f"{seconds * 1000:.0f} ms"


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        rows = asyncio.run(measure(Path(folder)))
    print("| what | figure |\n|---|---|")
    for name, figure in rows:
        print(f"| {name} | {figure} |")


if __name__ == "__main__":
    main()
