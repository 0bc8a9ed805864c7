"""A guest asks for the rules, keeps to them and does not press."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.parsing.parser import MIB, Parser, ParsingLimits
from bot.web.fetch import Fetcher, FetchError
from bot.web.politeness import MOST_SITES, PoliteFetcher
from storage.obstacle import Obstacle
from tests.hostile.conftest import LIMITS, LOOPBACK
from tests.hostile.names import Names
from tests.hostile.scenes import answer, in_turn, redirect
from tests.hostile.server import Conversation, HostileServer

FORBIDDEN = answer(b"User-agent: *\nDisallow: /private")
MISSING = answer(status="404 Not Found")
BROKEN = answer(status="500 Broken")
NEWS = answer(b"news")


class Clock:
    """Time that passes only when somebody waits, or a test lets it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
        self.waited: list[float] = []

    def __call__(self) -> datetime:
        return self.now

    async def pause(self, seconds: float) -> None:
        self.waited.append(seconds)
        await asyncio.sleep(0)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def polite(clock: Clock) -> AsyncIterator[PoliteFetcher]:
    names = Names(news_test=[["127.0.0.1"]], other_test=[["127.0.0.1"]])
    polite = PoliteFetcher(Fetcher(allowed=LOOPBACK, resolver=names, limits=LIMITS), clock, clock.pause)
    yield polite
    await polite.close()


async def refusal(polite: PoliteFetcher, url: str) -> FetchError:
    with pytest.raises(FetchError) as raised:
        await polite.fetch(url)
    return raised.value


async def test_what_a_site_forbids_is_not_asked_for(polite: PoliteFetcher) -> None:
    async with HostileServer({"/robots.txt": FORBIDDEN, "*": NEWS}) as server:
        assert (await polite.fetch(server.url("/news"))).content == b"news"
        assert (await refusal(polite, server.url("/private/1"))).obstacle is Obstacle.ROBOTS
    assert server.paths == ["/robots.txt", "/news"]


async def test_the_rules_are_asked_for_once_a_day(polite: PoliteFetcher, clock: Clock) -> None:
    async with HostileServer({"/robots.txt": in_turn(FORBIDDEN, MISSING), "*": NEWS}) as server:
        await asyncio.gather(*(polite.fetch(server.url(f"/{number}")) for number in range(10)))
        clock.now += timedelta(hours=23, minutes=59)
        await refusal(polite, server.url("/private"))
        assert server.paths.count("/robots.txt") == 1
        clock.now += timedelta(minutes=1)
        await polite.fetch(server.url("/private"))
    assert server.paths.count("/robots.txt") == 2


async def test_each_site_has_rules_of_its_own(polite: PoliteFetcher) -> None:
    async with (
        HostileServer({"/robots.txt": FORBIDDEN, "*": NEWS}) as strict,
        HostileServer({"/robots.txt": MISSING, "*": NEWS}) as free,
    ):
        await refusal(polite, strict.url("/private"))
        assert (await polite.fetch(free.url("/private"))).content == b"news"


@pytest.mark.parametrize(
    "status", ["400 Bad", "401 No", "403 No", "404 No", "410 Gone", "418 Teapot", "451 No"]
)
async def test_a_site_without_rules_allows_everything(polite: PoliteFetcher, status: str) -> None:
    async with HostileServer({"/robots.txt": answer(status=status), "*": NEWS}) as server:
        assert (await polite.fetch(server.url("/private"))).content == b"news"


async def test_rules_behind_too_many_redirects_are_none(polite: PoliteFetcher) -> None:
    async with HostileServer({"/robots.txt": redirect("/robots.txt"), "*": NEWS}) as server:
        assert (await polite.fetch(server.url("/private"))).content == b"news"


async def test_rules_may_stand_behind_a_redirect(polite: PoliteFetcher) -> None:
    scenes = {"/robots.txt": redirect("/rules", 301), "/rules": FORBIDDEN, "*": NEWS}
    async with HostileServer(scenes) as server:
        assert (await refusal(polite, server.url("/private"))).obstacle is Obstacle.ROBOTS


@pytest.mark.parametrize(
    ("status", "obstacle"),
    [("500 Broken", Obstacle.SERVER), ("503 Later", Obstacle.BUSY), ("429 Slow", Obstacle.BUSY)],
)
async def test_rules_out_of_reach_forbid_everything_for_five_minutes(
    polite: PoliteFetcher, clock: Clock, status: str, obstacle: Obstacle
) -> None:
    broken = answer(b"", "Retry-After: 60", status=status)
    async with HostileServer({"/robots.txt": in_turn(broken, MISSING), "*": NEWS}) as server:
        failed = await refusal(polite, server.url("/news"))
        assert (failed.obstacle, failed.detail) == (obstacle, f"robots.txt: HTTP {status[:3]}")
        assert failed.retry_after == (timedelta(minutes=1) if obstacle is Obstacle.BUSY else None)
        clock.now += timedelta(minutes=4)
        await refusal(polite, server.url("/news"))
        clock.now += timedelta(minutes=1)
        assert (await polite.fetch(server.url("/news"))).content == b"news"
    assert server.paths == ["/robots.txt", "/robots.txt", "/news"]


async def test_a_host_that_is_not_there_is_told_as_such(polite: PoliteFetcher) -> None:
    failed = await refusal(polite, "http://nowhere.test/")
    assert (failed.obstacle, failed.detail) == (Obstacle.NAME, "robots.txt: name")


async def test_rules_known_before_go_on_while_they_are_out_of_reach(
    polite: PoliteFetcher, clock: Clock
) -> None:
    async with HostileServer({"/robots.txt": in_turn(FORBIDDEN, BROKEN), "*": NEWS}) as server:
        await polite.fetch(server.url("/news"))
        for _ in range(3):
            clock.now += timedelta(days=2)
            assert (await refusal(polite, server.url("/private"))).obstacle is Obstacle.ROBOTS
            await polite.fetch(server.url("/news"))
    assert server.paths.count("/robots.txt") == 4


async def test_rules_out_of_reach_for_a_month_are_none(polite: PoliteFetcher, clock: Clock) -> None:
    async with HostileServer({"/robots.txt": BROKEN, "*": NEWS}) as server:
        await refusal(polite, server.url("/news"))
        clock.now += timedelta(days=29)
        await refusal(polite, server.url("/news"))
        for _ in range(2):
            clock.now += timedelta(days=1)
            await polite.fetch(server.url("/news"))


async def test_a_redirect_is_judged_by_the_rules_of_where_it_leads(polite: PoliteFetcher) -> None:
    async with HostileServer({"/robots.txt": FORBIDDEN, "*": NEWS}) as other:
        target = other.url("/private", "other.test")
        scenes = {"/robots.txt": MISSING, "/": redirect(target), "/in": redirect("/private")}
        async with HostileServer(scenes) as server:
            assert (await refusal(polite, server.url())).obstacle is Obstacle.ROBOTS
    assert other.paths == ["/robots.txt"]


async def test_a_host_is_asked_at_the_pace_that_it_wants(polite: PoliteFetcher, clock: Clock) -> None:
    slow = answer(b"User-agent: *\nCrawl-delay: 10")
    async with HostileServer({"/robots.txt": slow, "*": NEWS}) as server:
        for number in range(3):
            await polite.fetch(server.url(f"/{number}"))
        assert clock.waited == [10, 20]
        clock.now += timedelta(seconds=30)
        await polite.fetch(server.url("/3"))
    assert clock.waited == [10, 20]


async def test_a_host_is_asked_two_things_at_a_time(polite: PoliteFetcher) -> None:
    under_way, most = 0, 0

    async def counted(conversation: Conversation) -> None:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0.005)
        under_way -= 1
        await NEWS(conversation)

    async with HostileServer({"*": counted}) as server:
        await asyncio.gather(*(polite.fetch(server.url(f"/{number}")) for number in range(12)))
    assert most == 2


async def test_an_address_that_is_none_is_refused_before_anybody_is_asked(polite: PoliteFetcher) -> None:
    assert (await refusal(polite, "http://127.1/")).obstacle is Obstacle.ADDRESS


async def test_a_version_is_sent_along(polite: PoliteFetcher) -> None:
    scenes = {"/robots.txt": MISSING, "*": answer(status="304 Not Modified")}
    async with HostileServer(scenes) as server:
        assert (await polite.fetch(server.url("/feed"), etag='"a"', modified="Monday")).unchanged
    assert server.asked[1].headers["if-none-match"] == '"a"'
    assert server.asked[1].headers["if-modified-since"] == "Monday"


async def test_large_rules_are_judged_in_a_process_of_their_own(clock: Clock) -> None:
    parser = Parser(ParsingLimits(processor_seconds=1, memory=64 * MIB))
    names = Names(news_test=[["127.0.0.1"]])
    fetcher = Fetcher(allowed=LOOPBACK, resolver=names, limits=LIMITS)
    polite = PoliteFetcher(fetcher, clock, clock.pause, parser)
    large = b"User-agent: *\nCrawl-delay: 5\nDisallow: /private\n" + b"Disallow: /x/*\n" * 3000
    async with HostileServer({"/robots.txt": answer(large), "*": NEWS}) as server:
        await polite.fetch(server.url("/1"))
        await polite.fetch(server.url("/2"))
        assert (await refusal(polite, server.url("/private"))).obstacle is Obstacle.ROBOTS
    await polite.close()
    await parser.close()
    assert clock.waited == [5]


async def test_rules_that_cannot_be_judged_forbid_everything(clock: Clock) -> None:
    parser = Parser(ParsingLimits(seconds=0))
    fetcher = Fetcher(allowed=LOOPBACK, resolver=Names(news_test=[["127.0.0.1"]]), limits=LIMITS)
    polite = PoliteFetcher(fetcher, clock, clock.pause, parser)
    async with HostileServer({"/robots.txt": answer(b"Disallow: /x\n" * 3000), "*": NEWS}) as server:
        failed = await refusal(polite, server.url("/1"))
    await polite.close()
    await parser.close()
    assert failed.obstacle is Obstacle.BROKEN
    assert failed.detail.startswith("robots.txt: ")


async def test_the_rules_of_so_many_sites_are_remembered(polite: PoliteFetcher) -> None:
    for number in range(MOST_SITES + 5):
        await refusal(polite, f"http://site{number}.test/")
    assert len(polite._manners) == MOST_SITES
    assert "http://site0.test" not in polite._manners
