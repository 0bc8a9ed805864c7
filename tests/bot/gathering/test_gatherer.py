"""An address stands for the source that a person means by it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.gathering.gatherer import absolute
from handlers.gathering import Attachment, GatheringError
from storage.analysis.analyzer import Analyzer
from storage.followed import SourceKind
from storage.obstacle import Obstacle
from tests.bot.gathering.world import World, world


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[World]:
    async with world(tmp_path / "store.sqlite", Analyzer()) as opened:
        yield opened


async def test_of_a_front_page_the_feed_that_it_names_is_found(town: World) -> None:
    found = await town.desk.gatherer.discover(town.site.url)
    assert (found.url, found.kind) == (f"{town.site.url}/feed.xml", SourceKind.FEED)
    assert found.name == "Plotina News"
    assert len(found.titles) == 3
    assert found.titles[0] == "The old bridge will be closed for two weeks"


async def test_the_address_of_a_feed_is_that_feed(town: World) -> None:
    found = await town.desk.gatherer.discover(f"{town.site.url}/feed.xml")
    assert (found.url, found.kind) == (f"{town.site.url}/feed.xml", SourceKind.FEED)


async def test_a_feed_that_nobody_names_is_found_where_feeds_usually_lie(town: World) -> None:
    town.site.names_feed = False
    found = await town.desk.gatherer.discover(town.site.url)
    assert found.url == f"{town.site.url}/feed.xml"


async def test_a_page_without_any_feed_is_watched_by_its_links(town: World) -> None:
    town.site.names_feed = False
    town.site.missing.add("feed.xml")
    for _ in range(2):
        town.site.publish()
    found = await town.desk.gatherer.discover(town.site.url)
    assert (found.kind, found.url) == (SourceKind.PAGE, town.site.url)
    assert len(found.titles) == 3


async def test_what_is_neither_feed_nor_list_of_articles_is_refused(town: World) -> None:
    with pytest.raises(GatheringError) as raised:
        await town.desk.gatherer.discover(f"{town.site.url}/picture.png")
    assert raised.value.obstacle is Obstacle.KIND
    town.site.missing.add("feed.xml")
    with pytest.raises(GatheringError) as raised:
        await town.desk.gatherer.discover(f"{town.site.url}/news/old-bridge-closed-two-weeks")
    assert raised.value.obstacle is Obstacle.EMPTY


async def test_a_page_is_read_as_an_article(town: World) -> None:
    document = await town.desk.gatherer.page(f"{town.site.url}/news/old-bridge-closed-two-weeks")
    assert document.title == "The old bridge will be closed for two weeks"
    assert document.key == document.url == f"{town.site.url}/news/old-bridge-closed-two-weeks"


async def test_where_no_messenger_is_no_file_can_be_had(town: World) -> None:
    with pytest.raises(GatheringError):
        await town.desk.gatherer.file(Attachment("1", "news.txt", 10))


def test_an_address_may_be_written_without_its_scheme() -> None:
    assert absolute("kun.uz/rss") == "https://kun.uz/rss"
    assert absolute("http://kun.uz") == "http://kun.uz"
