"""What a fetch gives, and how it fails at honest servers; hostile ones are in tests/hostile."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.web.fetch import Fetched, Fetcher, FetchError, FetchLimits
from storage.obstacle import Obstacle
from tests.hostile.conftest import LIMITS, LOOPBACK
from tests.hostile.names import Names
from tests.hostile.scenes import answer, redirect, silent
from tests.hostile.server import HostileServer

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
VERSION = 'ETag: W/"7"'
DAY = "Last-Modified: Mon, 01 Jan 2024 00:00:00 GMT"


def open_fetcher(limits: FetchLimits = LIMITS) -> Fetcher:
    return Fetcher(
        allowed=LOOPBACK, resolver=Names(news_test=[["127.0.0.1"]]), limits=limits, clock=lambda: NOW
    )


@pytest.fixture
async def fetcher():
    fetcher = open_fetcher()
    yield fetcher
    await fetcher.close()


async def test_a_fetch_gives_the_content_with_what_the_host_says_of_it(fetcher: Fetcher) -> None:
    scene = answer("Жаңа".encode(), "Content-Type: text/HTML; charset=UTF-8", VERSION, DAY)
    async with HostileServer({"*": scene}) as server:
        fetched = await fetcher.fetch(server.url("/feed?lang=kk#top"))
    assert fetched == Fetched(
        url=server.url("/feed?lang=kk"),
        content="Жаңа".encode(),
        content_type="text/html",
        charset="utf-8",
        etag='W/"7"',
        modified="Mon, 01 Jan 2024 00:00:00 GMT",
    )


async def test_what_has_not_changed_has_no_content(fetcher: Fetcher) -> None:
    async with HostileServer({"*": answer(b"", VERSION, status="304 Not Modified")}) as server:
        fetched = await fetcher.fetch(server.url(), etag='W/"7"')
    assert (fetched.unchanged, fetched.content, fetched.etag) == (True, b"", 'W/"7"')


async def test_what_has_moved_for_good_and_not_changed_is_told_so(fetcher: Fetcher) -> None:
    scenes = {"/old": redirect("/new", 301), "/new": answer(status="304 Not Modified")}
    async with HostileServer(scenes) as server:
        fetched = await fetcher.fetch(server.url("/old"), modified="Mon, 01 Jan 2024 00:00:00 GMT")
    assert (fetched.unchanged, fetched.moved_to) == (True, server.url("/new"))


async def test_not_changed_is_no_answer_to_who_knows_no_version(fetcher: Fetcher) -> None:
    async with HostileServer({"*": answer(status="304 Not Modified")}) as server:
        with pytest.raises(FetchError) as raised:
            await fetcher.fetch(server.url())
    assert raised.value.obstacle is Obstacle.SERVER


@pytest.mark.parametrize(("status", "obstacle"), [("404 No", Obstacle.GONE), ("502 Bad", Obstacle.SERVER)])
async def test_a_status_is_told_with_its_number(fetcher: Fetcher, status: str, obstacle: Obstacle) -> None:
    async with HostileServer({"*": answer(b"", "Retry-After: 5", status=status)}) as server:
        with pytest.raises(FetchError) as raised:
            await fetcher.fetch(server.url())
    failed = raised.value
    assert (failed.obstacle, failed.detail) == (obstacle, f"HTTP {status[:3]}")
    assert (failed.status, failed.retry_after) == (int(status[:3]), None)


@pytest.mark.parametrize("status", ["429 Slow down", "503 Later"])
@pytest.mark.parametrize("asked", ["600", "Wed, 25 Nov 2026 12:10:00 GMT"])
async def test_a_busy_host_says_how_long_to_stay_away(fetcher: Fetcher, status: str, asked: str) -> None:
    async with HostileServer({"*": answer(b"", f"Retry-After: {asked}", status=status)}) as server:
        with pytest.raises(FetchError) as raised:
            await fetcher.fetch(server.url())
    assert (raised.value.obstacle, raised.value.retry_after) == (Obstacle.BUSY, timedelta(minutes=10))


async def test_a_fetch_that_is_cancelled_is_no_failure() -> None:
    fetcher = open_fetcher()
    async with HostileServer({"*": silent}) as server:
        task = asyncio.create_task(fetcher.fetch(server.url()))
        await server.is_asked.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    await fetcher.close()


async def test_many_are_fetched_side_by_side(fetcher: Fetcher) -> None:
    async with HostileServer({"*": answer(b"news")}) as server:
        urls = [server.url(f"/{number}") for number in range(50)]
        fetched = await asyncio.gather(*map(fetcher.fetch, urls))
    assert [one.url for one in fetched] == urls


async def test_closing_closes_the_resolver_and_is_harmless_twice() -> None:
    names = Names(news_test=[["127.0.0.1"]])
    fetcher = Fetcher(resolver=names)
    await fetcher.close()
    await fetcher.close()
    assert names.is_closed
    await Fetcher().close()


async def test_the_text_of_a_failure_names_the_obstacle_and_the_particular() -> None:
    assert str(FetchError(Obstacle.GONE, "HTTP 404")) == "gone: HTTP 404"
    assert str(FetchError(Obstacle.ROBOTS)) == "robots"
