"""Functions run in a process that is kept; those that do their worst are in tests/hostile."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.parsing.parser import Parser, ParsingError
from storage.errors import DocumentError
from storage.obstacle import Obstacle
from storage.sources.listings.feed import read_feed
from storage.sources.listings.item import Item, Listing
from storage.sources.pages.web import read_web
from tests.hostile import deeds


@pytest.fixture
async def parser() -> AsyncIterator[Parser]:
    parser = Parser()
    yield parser
    await parser.close()


async def test_a_function_runs_elsewhere_and_its_result_comes_back(parser: Parser) -> None:
    expected = Listing("Жаңалық", items=tuple(Item(f"item {number}", text="т") for number in range(3)))
    assert await parser.run(deeds.listing, 3, text="т") == expected


async def test_arguments_of_any_kind_arrive(parser: Parser) -> None:
    given = (b"\x00\xff", "Ә", datetime(2026, 11, 25, tzinfo=UTC), None, ("a", 1.5))
    assert await parser.run(deeds.echo, *given) == given


async def test_a_process_is_kept_between_tasks(parser: Parser) -> None:
    assert await parser.run(deeds.process) == await parser.run(deeds.process)


async def test_a_large_page_goes_there_and_a_long_article_comes_back(parser: Parser) -> None:
    page = bytes(range(256)) * 4096 * 8
    assert await parser.run(deeds.echo, page[: 4 << 20]) == (page[: 4 << 20],)


async def test_what_cannot_be_named_cannot_run(parser: Parser) -> None:
    with pytest.raises(Exception, match="pickle"):
        await parser.run(lambda: 0)
    assert await parser.run(deeds.echo) == ()


async def test_the_text_of_an_error_names_the_obstacle_and_the_particular() -> None:
    assert str(ParsingError(Obstacle.SIZE, "too much")) == "size: too much"
    assert str(ParsingError(Obstacle.BROKEN)) == "broken"


async def test_closing_is_harmless_without_a_process_and_twice() -> None:
    parser = Parser()
    await parser.close()
    await parser.close()
    assert await asyncio.wait_for(parser.run(deeds.echo), 20) == ()
    assert parser._idle == []


FEED = """<rss version="2.0"><channel><title>Дала</title><item><title>Егін</title><guid>1</guid>
<link>https://news.test/1</link><pubDate>Wed, 25 Nov 2026 17:10:00 +0500</pubDate></item></channel></rss>"""


async def test_a_feed_is_read_as_it_would_be_here(parser: Parser) -> None:
    expected = read_feed(FEED.encode(), url="https://news.test/feed", zone=ZoneInfo("Asia/Almaty"))
    copy = await parser.run(
        read_feed, FEED.encode(), url="https://news.test/feed", zone=ZoneInfo("Asia/Almaty")
    )
    assert copy == expected
    assert copy.items[0].published == datetime(2026, 11, 25, 12, 10, tzinfo=UTC)


async def test_a_page_is_read_as_it_would_be_here(parser: Parser) -> None:
    paragraph = "<p>Мектепте жаңа кітапхана ашылды, оған мың кітап әкелінді деп хабарлады әкімдік.</p>"
    page = (
        f"<html><head><title>Кітапхана</title></head><body><article>{paragraph * 8}</article></body></html>"
    )
    known = {"url": "https://news.test/1", "charset": "utf-8", "now": datetime(2026, 11, 25, tzinfo=UTC)}
    expected = read_web(page.encode(), **known)
    assert await parser.run(read_web, page.encode(), **known) == expected


async def test_a_feed_that_is_none_is_refused_with_the_reader_s_reason(parser: Parser) -> None:
    with pytest.raises(DocumentError) as raised:
        await parser.run(read_feed, b"nonsense", url="https://news.test/feed")
    assert raised.value.name == "https://news.test/feed"
