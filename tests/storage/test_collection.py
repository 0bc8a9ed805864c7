"""Which sources are followed and what is known of each, over a real file."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from storage.arrivals import digest_of
from storage.collection import MEMORY, UNDO
from storage.delivery import NoticeKind
from storage.errors import SourceKnownError, SourceNotFoundError, ZoneError
from storage.followed import Health, SourceKind
from storage.model import Document, Language
from storage.obstacle import Obstacle
from storage.polling import FIRST, SOON
from storage.sources.listings.item import Item

URL = "https://site.kz/feed"
OPERATORS = (7, 8)


@pytest.fixture
def collection(desk):
    return desk.store.collection


@pytest.fixture
async def source(collection):
    return await collection.add(URL, SourceKind.FEED, name="Site", zone="Asia/Almaty")


def listing(*names, published=None, text=""):
    return [Item(name, f"https://site.kz/{name}", f"Title {name}", text, published) for name in names]


async def visit(collection, source, *names, published=None, text="", **said):
    """Read a source as the collector does."""
    items = listing(*names, published=published, text=text)
    arrivals = await collection.judge(source, items)
    await collection.read(source, arrivals, operators=OPERATORS, **said)
    return arrivals


async def notices(desk):
    """Take what operators are told now, once for all of them."""
    told = await desk.deliver()
    assert sorted(delivery.chat for delivery in told) == sorted(OPERATORS * (len(told) // 2))
    return [delivery.notice for delivery in told if delivery.chat == OPERATORS[0]]


# Following


async def test_a_source_is_followed_and_read_soon(desk, collection, source):
    assert source == await collection.source(source.id)
    assert await collection.list() == [source]
    assert (source.url, source.kind, source.name, source.zone) == (
        URL,
        SourceKind.FEED,
        "Site",
        "Asia/Almaty",
    )
    assert (source.health, source.fetched, source.items, source.interval) == (Health.NEW, None, 0, FIRST)
    assert desk.clock.now <= source.due <= desk.clock.now + SOON


@pytest.mark.parametrize("url", [URL, "http://www.Site.kz/feed/#top"])
async def test_a_source_is_followed_once_however_its_address_is_spelled(collection, source, url):
    with pytest.raises(SourceKnownError) as caught:
        await collection.add(url, SourceKind.PAGE)
    assert caught.value.source == source
    assert await collection.find(url) == source
    assert await collection.find("https://other.kz/feed") is None


async def test_two_who_add_a_source_at_once_add_one(collection):
    both = [collection.add(URL, SourceKind.FEED) for _ in range(2)]
    outcomes = await asyncio.gather(*both, return_exceptions=True)
    assert sum(isinstance(outcome, SourceKnownError) for outcome in outcomes) == 1
    assert len(await collection.list()) == 1


async def test_a_source_with_a_zone_that_there_is_not_is_not_followed(collection):
    with pytest.raises(ZoneError):
        await collection.add(URL, SourceKind.FEED, zone="Asia/Atlantis")
    assert await collection.list() == []


async def test_a_name_is_one_line_and_not_endless(collection):
    added = await collection.add(URL, SourceKind.FEED, name="A \n" * 900)
    assert added.name.startswith("A A A")
    assert len(added.name) == 100


async def test_what_is_followed_outlives_a_crash(desk, collection, source):
    await visit(collection, source, "a", "b", etag='"1"', modified="Wed", language=Language.KAZAKH)
    before = await collection.source(source.id)
    await desk.restart()
    assert await desk.store.collection.list() == [before]
    assert (before.items, before.etag, before.modified) == (2, '"1"', "Wed")
    assert before.language is Language.KAZAKH


async def test_there_is_no_source_that_was_never_added(collection):
    for act in (collection.source, collection.remove, collection.restore):
        with pytest.raises(SourceNotFoundError):
            await act(99)


# Whose turn it is


async def test_the_longest_overdue_comes_first_and_nothing_before_its_time(desk, collection, source):
    others = [await collection.add(f"https://site{n}.kz", SourceKind.PAGE) for n in range(3)]
    moments = sorted(one.due for one in [source, *others])
    assert await collection.next_due() == moments[0]
    assert await collection.due(9) == [one for one in [source, *others] if one.due <= desk.clock.now]
    desk.later(minutes=2)
    assert [one.due for one in await collection.due(9)] == moments
    assert [one.due for one in await collection.due(2)] == moments[:2]
    assert await collection.due(9) == await collection.due(9), "nothing is claimed"


async def test_a_source_that_was_read_waits_for_its_next_turn(desk, collection, source):
    desk.later(minutes=2)
    await visit(collection, source, "a")
    assert await collection.due(9) == []
    assert await collection.next_due() == (await collection.source(source.id)).due > desk.clock.now


async def test_a_channel_is_never_due_for_it_sends_by_itself(desk, collection):
    channel = await collection.add("https://t.me/c/123", SourceKind.CHANNEL, name="Channel")
    desk.later(days=2)
    assert (await collection.due(9), await collection.next_due()) == ([], None)
    assert await collection.list() == [channel]


async def test_whose_turn_it_is_is_looked_up_in_an_index(desk):
    plan = desk.query(
        "EXPLAIN QUERY PLAN SELECT due FROM followed_sources"
        " WHERE removed IS NULL AND kind <> 'channel' AND due <= 9 ORDER BY due LIMIT 9"
    )
    assert ["followed_sources_due" in row["detail"] for row in plan] == [True]


# What is new


async def test_the_first_reading_is_announced_to_nobody_and_the_next_is(desk, collection, source):
    assert not (await visit(collection, source, "a", "b")).announced
    desk.later(hours=1)
    arrivals = await visit(collection, source, "c", "a", "b", published=desk.clock.now)
    assert ([item.identity for item in arrivals.fresh], arrivals.announced) == (["c"], True)
    assert (await collection.source(source.id)).items == 3


async def test_a_source_that_failed_at_first_still_has_its_first_reading(collection, source):
    await collection.failed(source, Obstacle.TIMEOUT, "")
    assert not (await visit(collection, source, "a")).announced


async def test_a_changed_item_is_changed_once(collection, source):
    await visit(collection, source, "a", text="Before")
    [changed] = (await visit(collection, source, "a", text="After")).changed
    assert changed.text == "After"
    assert len((await visit(collection, source, "a", text="After")).known) == 1


async def test_an_item_is_known_of_its_own_source_alone(collection, source):
    other = await collection.add("https://other.kz", SourceKind.FEED)
    await visit(collection, source, "a")
    assert len((await visit(collection, other, "a")).fresh) == 1


async def test_an_item_is_known_after_its_article_is_gone(desk, collection, source):
    await visit(collection, source, "a")
    await desk.store.add([Document("https://site.kz/a", "Text.", language=Language.ENGLISH)])
    with closing(sqlite3.connect(desk.path)) as connection:
        connection.execute("DELETE FROM articles")
        connection.commit()
    assert len((await visit(collection, source, "a")).known) == 1


async def test_what_is_left_for_later_is_new_again_and_asked_for_again(collection, source):
    arrivals = (await collection.judge(source, listing("a", "b"))).without({"b"})
    await collection.read(source, arrivals, etag='"1"', modified="Wed")
    standing = await collection.source(source.id)
    assert (standing.items, standing.etag, standing.modified) == (1, "", "")
    assert [item.identity for item in (await collection.judge(source, listing("a", "b"))).fresh] == ["b"]


async def test_items_are_kept_as_hashes(desk, collection, source):
    await visit(collection, source, "a" * 5000, text="b" * 5000)
    [row] = desk.query("SELECT * FROM known_items")
    assert (len(row["identity"]), len(row["digest"])) == (16, 8)


async def test_identities_that_no_file_can_hold_are_kept_all_the_same(collection, source):
    await visit(collection, source, "\ud800", "\x00", "")
    assert len((await visit(collection, source, "\ud800", "\x00", "")).known) == 3


async def test_what_is_not_listed_for_400_days_is_forgotten_and_what_is_listed_is_not(
    desk, collection, source
):
    await visit(collection, source, "gone", "kept")
    for _ in range(8):
        desk.later(days=50)
        await visit(collection, source, "kept")
    assert (await collection.source(source.id)).items == 2
    desk.later(days=2)
    await visit(collection, source, "kept")
    assert [row["digest"] for row in desk.query("SELECT digest FROM known_items")] == [
        digest_of(listing("kept")[0])
    ]
    assert (await collection.source(source.id)).items == 1


async def test_a_source_that_is_unchanged_for_years_forgets_nothing(desk, collection, source):
    await visit(collection, source, "a")
    desk.clock.now += 2 * MEMORY
    await collection.unchanged(source)
    assert len((await visit(collection, source, "a")).known) == 1


async def test_a_source_that_names_its_items_anew_every_time_does_not_fill_the_file(desk, collection, source):
    for day in range(5):
        await visit(collection, source, *(f"{day}-{number}" for number in range(4)))
        desk.later(days=1)
    before = desk.clock.now - MEMORY
    await desk.database.write(lambda transaction: transaction.followed.forget(source.id, before, 10))
    assert (await collection.source(source.id)).items == 10
    for day, known in ((4, 4), (3, 4), (0, 0)):
        items = listing(*(f"{day}-{number}" for number in range(4)))
        assert len((await collection.judge(source, items)).known) == known


async def test_what_is_listed_every_time_is_hardly_ever_written(desk, collection, source):
    await visit(collection, source, "a")
    days = []
    for _ in range(40):
        desk.later(days=1)
        await visit(collection, source, "a")
        days += [row["seen"] for row in desk.query("SELECT seen FROM known_items")]
    assert len(set(days)) == 2


# What a source says of itself


async def test_what_a_source_says_of_itself_is_taken_where_nobody_said_it(collection, source):
    other = await collection.add("https://other.kz", SourceKind.FEED)
    for one in (source, other):
        await visit(collection, one, "a", name=" What it\nsays ", language=Language.UZBEK)
    assert [one.name for one in await collection.list()] == ["Site", "What it says"]
    assert [one.language for one in await collection.list()] == [Language.UZBEK] * 2


async def test_a_source_that_moved_for_good_is_read_where_it_is(collection, source):
    await visit(collection, source, "a", moved_to="https://new.kz/feed")
    assert (await collection.source(source.id)).url == "https://new.kz/feed"
    assert (await collection.find("https://www.new.kz/feed")) is not None
    assert await collection.find(URL) is None


async def test_a_source_that_moved_to_where_another_is_stays_where_it_was(collection, source):
    await collection.add("https://new.kz/feed", SourceKind.FEED)
    await visit(collection, source, "a", moved_to="https://new.kz/feed")
    assert (await collection.source(source.id)).url == URL


async def test_a_source_that_moved_to_another_spelling_takes_it(collection, source):
    await visit(collection, source, "a", moved_to="https://www.site.kz/feed")
    assert (await collection.source(source.id)).url == "https://www.site.kz/feed"


async def test_an_unchanged_source_keeps_what_its_host_said(desk, collection, source):
    await visit(collection, source, "a", etag='"1"')
    desk.later(hours=1)
    await collection.unchanged(source)
    standing = await collection.source(source.id)
    assert (standing.etag, standing.fetched, standing.items) == ('"1"', desk.clock.now, 1)


# Trouble


async def fail_for_a_day(desk, collection, source):
    for _ in range(5):
        await collection.failed(source, Obstacle.TLS, "certificate\nexpired", operators=OPERATORS)
        desk.later(hours=6)


async def test_operators_hear_once_that_a_source_is_dead_and_once_that_it_is_back(desk, collection, source):
    await visit(collection, source, "a")
    await fail_for_a_day(desk, collection, source)
    await collection.failed(source, Obstacle.TLS, "", operators=OPERATORS)
    [dead] = await notices(desk)
    assert dead.kind is NoticeKind.SOURCE_DEAD
    assert dead.parameters == {"name": "Site", "url": URL, "obstacle": "tls", "detail": "certificate expired"}
    for _ in range(2):
        await collection.unchanged(source, OPERATORS)
    [back] = await notices(desk)
    assert (back.kind, back.parameters) == (NoticeKind.SOURCE_BACK, {"name": "Site", "url": URL})


async def test_a_source_may_die_more_than_once(desk, collection, source):
    for _ in range(2):
        await fail_for_a_day(desk, collection, source)
        await visit(collection, source, "a")
        assert [one.kind for one in await notices(desk)] == [NoticeKind.SOURCE_DEAD, NoticeKind.SOURCE_BACK]


async def test_how_a_source_stands_is_kept_with_the_reason(desk, collection, source):
    await collection.failed(source, Obstacle.BUSY, "503 " * 99, retry_after=timedelta(hours=3))
    standing = await collection.source(source.id)
    assert (standing.health, standing.obstacle, standing.failures) == (Health.FAILING, Obstacle.BUSY, 1)
    assert standing.detail.startswith("503 503")
    assert len(standing.detail) == 200
    assert standing.due >= desk.clock.now + timedelta(hours=3)


async def test_a_flood_is_told_once_until_a_reading_without_one(desk, collection, source):
    await visit(collection, source, *"abcde")
    for names, told in (("fghijk", 1), ("lmnopq", 0), ("lmnopq", 0), ("rstuvw", 1)):
        desk.later(hours=1)
        arrivals = await visit(collection, source, *names)
        assert arrivals.announced == (not arrivals.flood)
        found = await notices(desk)
        assert [one.parameters.get("count") for one in found] == [6] * told
    assert (await collection.source(source.id)).items == 23


async def test_a_flood_does_not_make_a_source_be_read_more_often(collection, source):
    await visit(collection, source, *"abcde")
    before = (await collection.source(source.id)).interval
    await visit(collection, source, *"fghijk")
    assert (await collection.source(source.id)).interval > before


async def test_a_notice_wakes_whoever_sends(desk, collection, source):
    waiting = asyncio.create_task(desk.store.outbox.wait(60))
    await asyncio.sleep(0)
    await fail_for_a_day(desk, collection, source)
    await asyncio.wait_for(waiting, 5)


# Removing


async def test_a_removed_source_is_not_followed_and_comes_back_whole(desk, collection, source):
    await visit(collection, source, "a", "b")
    before = await collection.source(source.id)
    assert await collection.remove(source.id) == before
    assert (await collection.list(), await collection.next_due()) == ([], None)
    with pytest.raises(SourceNotFoundError):
        await collection.source(source.id)
    desk.later(days=29)
    restored = await collection.restore(source.id)
    assert (restored.id, restored.items, restored.fetched) == (before.id, 2, before.fetched)
    assert restored.due <= desk.clock.now + SOON
    assert await collection.list() == [restored]
    with pytest.raises(SourceNotFoundError):
        await collection.restore(source.id)


async def test_adding_a_removed_source_again_brings_nothing_twice(desk, collection, source):
    await visit(collection, source, *"abcdef", etag='"1"')
    await collection.failed(source, Obstacle.GONE, "")
    await collection.remove(source.id)
    desk.later(days=3)
    added = await collection.add("http://site.kz/feed", SourceKind.PAGE, name="Other")
    assert (added.id, added.kind, added.name, added.url) == (
        source.id,
        SourceKind.PAGE,
        "Other",
        "http://site.kz/feed",
    )
    assert (added.health, added.failures, added.obstacle, added.etag) == (Health.GOOD, 0, None, "")
    arrivals = await visit(collection, added, *"abcdefg", published=desk.clock.now)
    assert ([item.identity for item in arrivals.fresh], arrivals.announced) == (["g"], True)
    assert await notices(desk) == []


async def test_a_source_that_was_removed_before_it_was_read_is_new_when_it_is_added_again(collection, source):
    await collection.remove(source.id)
    added = await collection.add(URL, SourceKind.FEED)
    assert (added.health, added.fetched) == (Health.NEW, None)


async def test_after_thirty_days_a_removed_source_and_its_items_are_forgotten(desk, collection, source):
    await visit(collection, source, "a")
    await collection.remove(source.id)
    desk.clock.now += UNDO + timedelta(seconds=1)
    with pytest.raises(SourceNotFoundError):
        await collection.restore(source.id)
    added = await collection.add(URL, SourceKind.FEED)
    assert added.id != source.id
    assert not (await visit(collection, added, "a")).announced
    assert len(desk.query("SELECT * FROM known_items")) == 1


async def test_a_removal_is_not_undone_where_another_source_is_now(collection, source):
    await collection.remove(source.id)
    other = await collection.add("https://new.kz/feed", SourceKind.FEED)
    await visit(collection, other, "a", moved_to=URL)
    with pytest.raises(SourceKnownError):
        await collection.restore(source.id)


async def test_what_became_of_a_reading_does_not_bring_a_removed_source_back(desk, collection, source):
    arrivals = await collection.judge(source, listing("a"))
    await collection.remove(source.id)
    await collection.read(source, arrivals, operators=OPERATORS)
    await collection.unchanged(source, OPERATORS)
    await collection.failed(source, Obstacle.GONE, "", operators=OPERATORS)
    assert (await collection.list(), await notices(desk)) == ([], [])
    assert desk.query("SELECT * FROM known_items") == []
    assert not (await collection.judge(source, listing("a"))).announced
