"""What messages and stories tell is looked up: how widely a story is told, when it came, what was changed."""

from dataclasses import replace
from datetime import timedelta

from storage.alerts import Mode
from storage.model import Coverage, Document, Language
from storage.revision import Replacement, Revision
from storage.store import Store
from tests.storage.conftest import Clock

TEXT = (
    "The reservoir above the old town holds {} billion litres of water again after a wet spring, engineers of"
    " the dam said today. Farmers downstream may open their canals from Monday on."
)
FIRST = Document("a", TEXT.format("1.3"), "Water is back", "Kazinform", Language.ENGLISH)
COPY = replace(FIRST, key="b", title="The reservoir is full", source="UzA")
CORRECTED = replace(COPY, text=TEXT.format("1.5"))


async def test_a_story_says_how_widely_it_is_told(store: Store) -> None:
    first, _ = await store.add([FIRST, COPY])
    assert await store.tales.coverage(first.story) == Coverage(2, (Language.ENGLISH,), 2)
    assert await store.tales.coverage(7) is None


async def test_a_story_says_when_each_of_its_articles_came(store: Store, clock: Clock) -> None:
    [first] = await store.add([FIRST])
    early, clock.now = clock.now, clock.now + timedelta(hours=1)
    [copy] = await store.add([COPY])
    assert await store.tales.moments(first.story) == {first.article: early, copy.article: clock.now}


async def test_a_story_says_what_was_changed_in_any_of_its_articles(store: Store, clock: Clock) -> None:
    first, copy = await store.add([FIRST, COPY])
    assert await store.tales.revisions(first.story) == []
    clock.now += timedelta(hours=1)
    await store.add([CORRECTED])
    [revised] = await store.tales.revisions(first.story)
    assert (revised.article, revised.at) == (copy.article, clock.now)
    assert revised.revision == Revision(None, (Replacement("1.3 billion", "1.5 billion"),))


async def test_an_alert_says_how_widely_its_story_is_told(store: Store) -> None:
    await store.watches.add(-100, None, "reservoir", Mode.NOW)
    await store.add([FIRST, COPY])
    [delivery] = await store.outbox.claim(10, ())
    assert delivery.told is not None
    assert delivery.told.coverage == Coverage(2, (Language.ENGLISH,), 2)
