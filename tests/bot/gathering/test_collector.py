"""News comes by itself: once, whole, and without the past being announced."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.gathering import collector
from handlers.gathering import GatheringError
from storage.analysis.analyzer import Analyzer
from storage.followed import Health
from storage.model import Language
from storage.obstacle import Obstacle
from tests.bot.gathering.world import World, until, world

RESERVOIR = "vodohranilishche-zapolnilos-vpervye-za-devyat-let"


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer()


@pytest.fixture
async def town(tmp_path: Path, analyzer: Analyzer) -> AsyncIterator[World]:
    async with world(tmp_path / "store.sqlite", analyzer) as opened:
        yield opened


async def test_the_backlog_of_a_new_source_is_stored_and_announced_to_nobody(town: World) -> None:
    await town.watch("мост")
    await town.watch("bridge")
    await town.follow()
    assert await town.read() == 4
    assert "The old bridge will be closed for two weeks" in await town.titles()
    assert await town.alerts() == []


async def test_what_is_published_later_is_told_to_whoever_waits_for_it(town: World) -> None:
    await town.watch("водохранилище")
    await town.follow()
    await town.read()
    page = town.site.publish()
    assert page
    assert await town.read() == 1
    assert await town.alerts() == [page.title]


async def test_an_article_has_the_text_of_its_own_page_and_the_moment_of_its_feed(town: World) -> None:
    await town.follow()
    await town.read()
    page = town.site.publish()
    assert page
    await town.read()
    [hit] = (await town.store.search("затворы сирена", limit=5)).hits
    article = await town.store.article(hit.id)
    assert article.text == "\n\n".join(page.paragraphs)
    assert (article.title, article.source, article.language) == (page.title, "Plotina News", Language.RUSSIAN)
    assert article.published == page.published.date()
    assert article.url == f"{town.site.url}/news/{page.slug}"


async def test_what_was_read_is_neither_fetched_nor_stored_again(town: World) -> None:
    await town.follow()
    await town.read()
    town.site.requests.clear()
    assert await town.read() == 0
    assert town.site.requests == ["/feed.xml"]


async def test_a_changed_article_is_read_again_and_updates_the_old_one(town: World) -> None:
    await town.follow()
    await town.read()
    town.site.correct("old-bridge-closed-two-weeks", "two weeks", "three weeks")
    assert await town.read() == 1
    assert "The old bridge will be closed for three weeks" in await town.titles()
    assert len(await town.titles()) == 4


async def test_a_corrected_page_is_noticed_where_the_listing_has_but_its_title(town: World) -> None:
    town.site.has_texts = False
    await town.follow()
    await town.read()
    town.site.publish()
    await town.read()
    town.site.correct(RESERVOIR, "412 миллионов", "421 миллион")
    town.site.publish()
    assert await town.read() == 2
    [hit] = (await town.store.search("421", limit=5, literal=True)).hits
    assert hit.key.endswith(RESERVOIR)


async def test_without_its_page_an_article_has_the_text_of_the_feed(town: World) -> None:
    await town.follow()
    town.site.missing.add("old-bridge-closed-two-weeks")
    assert await town.read() == 4
    [hit] = (await town.store.search("railing", limit=5)).hits
    assert (await town.store.article(hit.id)).text.startswith("The stone bridge below the dam")


async def test_a_source_that_cannot_be_read_says_why_and_is_tried_again(town: World) -> None:
    source = await town.follow()
    town.site.missing.add("feed.xml")
    with pytest.raises(GatheringError) as raised:
        await town.read()
    assert raised.value.obstacle is Obstacle.GONE
    failed = await town.store.collection.source(source.id)
    assert (failed.health, failed.failures) == (Health.FAILING, 1)
    town.site.missing.clear()
    await town.read()
    assert (await town.store.collection.source(source.id)).health is Health.GOOD


@asynccontextmanager
async def collecting(town: World, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    """Let the collector run by itself, without long rests."""
    monkeypatch.setattr(collector, "IDLE_SECONDS", 0.05)
    running = asyncio.create_task(town.desk.collector.run())
    try:
        yield
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def test_the_collector_reads_what_is_due_by_itself(
    town: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = await town.follow()
    town.make_due(source)

    async def is_read() -> bool:
        return await town.health(source) is Health.GOOD

    async with collecting(town, monkeypatch):
        await until(is_read)
    assert len(await town.titles()) == 4


async def test_a_source_that_fails_by_our_own_fault_costs_itself_one_reading(
    town: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = await town.follow()
    town.make_due(source)

    async def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a fault of ours")

    async def is_written_down() -> bool:
        return await town.health(source) is Health.FAILING

    monkeypatch.setattr(town.store.collection, "judge", broken)
    async with collecting(town, monkeypatch):
        await until(is_written_down)
