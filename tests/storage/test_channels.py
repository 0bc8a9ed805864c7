"""Channels are heard until somebody removes them, and then for good."""

from datetime import timedelta

from storage.collection import UNDO
from storage.followed import SourceKind
from storage.store import Store

WIRE, NAME = "https://t.me/c/1000000003", "Steppe wire"


async def test_a_channel_is_followed_from_its_first_post_on(store: Store, clock) -> None:
    assert await store.channels.hears(WIRE, NAME)
    [source] = await store.collection.list()
    assert (source.url, source.kind, source.name) == (WIRE, SourceKind.CHANNEL, NAME)
    clock.now += timedelta(hours=1)
    assert await store.channels.hears(WIRE, "Another name")
    [again] = await store.collection.list()
    assert (again.id, again.name, again.fetched) == (source.id, NAME, clock.now)


async def test_a_channel_is_never_read_by_the_clock(store: Store, clock) -> None:
    await store.channels.hears(WIRE, NAME)
    clock.now += timedelta(days=30)
    assert (await store.collection.due(5), await store.collection.next_due()) == ([], None)


async def test_a_removed_channel_is_not_heard_however_long_ago_that_was(store: Store, clock) -> None:
    await store.channels.hears(WIRE, NAME)
    [source] = await store.collection.list()
    await store.collection.remove(source.id)
    assert not await store.channels.hears(WIRE, NAME)
    clock.now += UNDO * 3
    await store.collection.add("https://kun.uz/rss", SourceKind.FEED)
    assert not await store.channels.hears(WIRE, NAME)
    await store.collection.restore(source.id)
    assert await store.channels.hears(WIRE, NAME)
