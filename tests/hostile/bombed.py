"""Fetches a bomb from a server in this process, and prints what became of it and how many KiB that took."""

import asyncio
import gzip
import resource
import sys

from bot.web.fetch import Fetcher, FetchError
from tests.hostile.bombs import bomb, double_bomb
from tests.hostile.conftest import LOOPBACK
from tests.hostile.names import Names
from tests.hostile.scenes import answer
from tests.hostile.server import HostileServer

GZIP = "Content-Encoding: gzip"


def peak() -> int:
    """Return the most memory that this process has taken, in KiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


async def fetch(fetcher: Fetcher, url: str) -> str:
    try:
        await fetcher.fetch(url)
    except FetchError as error:
        return str(error.obstacle)
    return "fetched"


async def main(kind: str) -> None:
    scenes = {
        "/double": answer(double_bomb(), "Content-Encoding: gzip, gzip"),
        "/double unnamed": answer(double_bomb(), GZIP),
        "/single": answer(bomb(256), GZIP),
        "/honest": answer(gzip.compress(b"news"), GZIP),
    }
    fetcher = Fetcher(allowed=LOOPBACK, resolver=Names(news_test=[["127.0.0.1"]]))
    async with HostileServer({"*": scenes[f"/{kind}"]}) as server:
        before = peak()
        outcome = await fetch(fetcher, server.url())
        print(outcome, peak() - before)  # noqa: T201 - it is read by who started this program
    await fetcher.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
