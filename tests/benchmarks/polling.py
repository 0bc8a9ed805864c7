"""What a round of reading 500 sources costs, and how fast articles come from the web into the search.

    python tests/benchmarks/polling.py [--sources 500] [--items 50]

A local server serves every feed and every page; each source is a host of its own. The first round is the
backlog, the second finds all unchanged by ETag, in the third each feed has one new item, in the fourth hosts
know no ETag and the same feeds are read whole again. Processor time is that of this process, the server in it
included, and of the one that parses.
"""

import argparse
import asyncio
import os
import socket
import tempfile
from collections.abc import Sequence
from ipaddress import ip_network
from pathlib import Path
from time import perf_counter
from typing import Self

from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.clock import now
from bot.gathering.collector import WIDTH, Collector
from bot.gathering.desk import open_desk
from storage.analysis.analyzer import Analyzer
from storage.followed import FollowedSource, SourceKind
from storage.sqlite import SqliteDatabase
from storage.store import Store

SENTENCES = (
    "Совет директоров утвердил программу ремонта плотины и канала на три года вперёд.",
    "Энергетики подключили к сети подстанцию, которая питает два новых района города.",
    "Вокзал принял первый поезд после ремонта путей, пассажиров встречали музыканты.",
    "Министерство опубликовало перечень школ, которые построят до конца следующего года.",
    "Фермеры продали в июле больше яблок и абрикосов, чем за всё прошлое лето.",
    "Спасатели вывели из ущелья группу туристов, никто из них не пострадал.",
    "Университет открыл лабораторию, где будут изучать ледники и подземные воды.",
)


class Names(AbstractResolver):
    """Leads every name to this machine."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        del family
        return [
            ResolveResult(hostname=host, host="127.0.0.1", port=port, family=socket.AF_INET, proto=0, flags=0)
        ]

    async def close(self) -> None:
        """Have nothing to close."""


class Hosts:
    """Many small sites on one server; `extra` is how many items each has beside the first ones."""

    def __init__(self, items: int) -> None:
        self.items = items
        self.extra = 0
        self.etags = True
        self.port = 0

    async def __aenter__(self) -> Self:
        application = web.Application()
        application.router.add_get("/feed.xml", self._feed)
        application.router.add_get("/{number}.html", self._page)
        self._runner = web.AppRunner(application, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()

    def url(self, site: str) -> str:
        """Return the address of a site."""
        return f"http://{site}.test:{self.port}"

    async def _feed(self, request: web.Request) -> web.Response:
        site, etag = _site(request), f'"{self.items + self.extra}"'
        if self.etags and request.headers.get("If-None-Match") == etag:
            return web.Response(status=304)
        items = "".join(
            f"<item><guid>{site}-{number}</guid><link>{self.url(site)}/{number}.html</link>"
            f"<title>{_title(site, number)}</title><description>{_text(site, number)[0]}</description></item>"
            for number in range(self.items + self.extra, 0, -1)
        )
        text = (
            f'<?xml version="1.0"?><rss version="2.0"><channel><title>{site}</title>{items}</channel></rss>'
        )
        headers = {"ETag": etag} if self.etags else {}
        return web.Response(text=text, content_type="application/rss+xml", headers=headers)

    async def _page(self, request: web.Request) -> web.Response:
        site, number = _site(request), int(request.match_info["number"])
        paragraphs = "".join(f"<p>{one}</p>" for one in _text(site, number))
        title = _title(site, number)
        return web.Response(
            text=f"<html><head><title>{title}</title></head><body><nav><a href='/'>Главная</a></nav><article>"
            f"<h1>{title}</h1>{paragraphs}</article></body></html>",
            content_type="text/html",
        )


def _site(request: web.Request) -> str:
    return request.host.partition(".")[0]


def _title(site: str, number: int) -> str:
    return f"Новости {site}, выпуск {number}: плотина, школа и поезд"


def _text(site: str, number: int) -> list[str]:
    """Write five paragraphs that no other article has in this order."""
    chosen = [
        SENTENCES[(number * 3 + step * (1 + len(site) + number % 5)) % len(SENTENCES)] for step in range(5)
    ]
    return [f"{sentence} Об этом {site} сообщил {number + step} раз." for step, sentence in enumerate(chosen)]


async def _round(
    name: str, collector: Collector, sources: Sequence[FollowedSource], parser: int | None
) -> None:
    """Read all sources, as many at a time as the collector does, and print what it took."""
    places = asyncio.Semaphore(WIDTH)

    async def read(source: FollowedSource) -> int:
        async with places:
            return await collector.check(source)

    begun, used = perf_counter(), _processor(parser)
    count = sum(await asyncio.gather(*map(read, sources)))
    seconds, processor = perf_counter() - begun, _processor(parser) - used
    print(
        f"{name:34} {count:6} articles  {seconds:7.1f} s  processor {processor:7.1f} s"
        f"  memory {_memory(os.getpid()):4.0f} MB + {_memory(parser):4.0f} MB"
        + (f"  {count / seconds:5.0f} articles/s" if count else "")
    )


def _processor(parser: int | None) -> float:
    return sum(_ticks(pid) for pid in (os.getpid(), parser) if pid) / os.sysconf("SC_CLK_TCK")


def _ticks(pid: int) -> int:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def _memory(pid: int | None) -> float:
    if not pid:
        return 0.0
    pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _children() -> list[int]:
    listed = Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii").split()
    return [int(pid) for pid in listed]


async def main(sources: int, items: int) -> None:
    """Read all sources four times."""
    with tempfile.TemporaryDirectory() as folder:
        database = await SqliteDatabase.open(Path(folder) / "store.sqlite")
        store = Store(database, Analyzer(), now)
        async with (
            Hosts(items) as hosts,
            open_desk(store, allowed=[ip_network("127.0.0.0/8")], resolver=Names()) as desk,
        ):
            for number in range(sources):
                url = f"{hosts.url(f's{number}')}/feed.xml"
                await store.collection.add(url, SourceKind.FEED, name=f"S{number}")
            first = await store.collection.list()
            await desk.collector.check(first[0])
            parser = next(iter(_children()), None)
            await _round("backlog", desk.collector, first[1:], parser)
            await _round("unchanged, by ETag", desk.collector, await store.collection.list(), parser)
            hosts.extra = 1
            await _round("one new item each", desk.collector, await store.collection.list(), parser)
            hosts.etags = False
            await _round("unchanged, without ETag", desk.collector, await store.collection.list(), parser)
        await database.close()


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sources", type=int, default=500)
    arguments.add_argument("--items", type=int, default=50)
    asyncio.run(main(**vars(arguments.parse_args())))
