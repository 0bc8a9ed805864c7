"""Posts of a channel that let the bot in are articles; remarks, our own words and the unwanted are not."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Message, User

from bot.posts import take_in
from storage.alerts import Mode
from storage.analysis.analyzer import Analyzer
from storage.deliveries import Sent
from storage.followed import Health, SourceKind
from storage.model import Action, Document
from storage.sqlite import SqliteDatabase
from storage.store import Store

ME = User(1, "Jarchi", is_bot=True, username="JarchiBot")
BOT = {"id": 1, "is_bot": True, "first_name": "Jarchi", "username": "JarchiBot"}
CHANNEL = {"id": -1001234567890, "type": "channel", "title": "Kun.uz", "username": "kunuz"}
OTHER = {"id": -1009876543210, "type": "channel", "title": "Steppe wire"}
NEWS = "The reservoir above the town is full\nEngineers of the dam said so this morning."


def post(text: str | None = NEWS, number: int = 17, **more: Any) -> Message:
    made = Message.de_json({"message_id": number, "date": 1763281800, "chat": CHANNEL, "text": text, **more})
    assert made is not None
    return made


def from_other(number: int = 3) -> dict[str, Any]:
    return {"type": "channel", "chat": OTHER, "message_id": number, "date": 1763281800}


@pytest.fixture
async def store() -> AsyncIterator[Store]:
    database = await SqliteDatabase.open(":memory:")
    yield Store(database, Analyzer(), lambda: datetime(2025, 11, 16, 9, 30, tzinfo=UTC))
    await database.close()


async def total(store: Store) -> int:
    return (await store.summary()).total


async def test_a_post_becomes_an_article_with_its_channel_address_and_day(store: Store) -> None:
    await take_in(post(), ME, store)
    [hit] = (await store.search("reservoir", limit=5)).hits
    assert (hit.key, hit.url) == ("telegram:-1001234567890/17", "https://t.me/kunuz/17")
    assert (hit.source, str(hit.published)[:10]) == ("Kun.uz", "2025-11-16")


async def test_an_edit_updates_the_article_and_an_emptied_post_leaves_it(store: Store) -> None:
    await take_in(post(), ME, store)
    await take_in(post(NEWS.replace("full", "half full")), ME, store)
    await take_in(post("Deleted"), ME, store)
    [hit] = (await store.search("reservoir", limit=5)).hits
    assert hit.title.text == "The reservoir above the town is half full"


async def test_a_post_that_grows_into_an_article_is_one_then(store: Store) -> None:
    await take_in(post("Breaking!"), ME, store)
    assert await total(store) == 0
    await take_in(post(), ME, store)
    assert await total(store) == 1


async def test_the_words_of_a_picture_are_a_post_and_a_picture_alone_is_none(store: Store) -> None:
    photo = [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]
    await take_in(post(None, photo=photo), ME, store)
    assert await total(store) == 0
    await take_in(post(None, photo=photo, caption=NEWS, media_group_id="7"), ME, store)
    assert await total(store) == 1


@pytest.mark.parametrize(
    "more",
    [
        {"from": BOT},
        {"via_bot": BOT},
        {"forward_origin": {"type": "user", "sender_user": BOT, "date": 1}},
        {"text": f"/watch@OtherBot {NEWS}"},
        {"text": "https://kun.uz/a-long-address-of-an-article-that-is-elsewhere"},
        {"text": None, "new_chat_title": "A new title of this channel that is longer than forty characters"},
    ],
    ids=["author", "via", "forwarded", "command", "link", "service"],
)
async def test_what_the_bot_wrote_and_what_is_no_article_is_never_collected(
    store: Store, more: dict[str, Any]
) -> None:
    await take_in(post(**more), ME, store)
    assert await total(store) == 0


async def test_an_answer_to_a_question_of_the_bot_is_no_article(store: Store) -> None:
    await store.keep_prompt(CHANNEL["id"], 16, Action("watch"))
    question = {"message_id": 16, "date": 1, "chat": CHANNEL, "text": "Which words?"}
    await take_in(post(reply_to_message=question), ME, store)
    assert await total(store) == 0
    await take_in(post(reply_to_message={**question, "message_id": 15}), ME, store)
    assert await total(store) == 1


async def test_a_repost_is_the_article_of_the_channel_it_comes_from(store: Store) -> None:
    await take_in(post(forward_origin=from_other()), ME, store)
    await take_in(post(number=18, forward_origin=from_other()), ME, store)
    [hit] = (await store.search("reservoir", limit=5)).hits
    assert (hit.key, hit.source) == ("telegram:-1009876543210/3", "Steppe wire")


async def test_an_alert_that_somebody_forwards_from_another_channel_is_no_news(store: Store) -> None:
    await store.watches.add(OTHER["id"], None, "reservoir", Mode.NOW)
    await store.add([Document("a", NEWS, "The reservoir above the town is full")])
    [delivery] = await store.outbox.claim(1, ())
    await store.outbox.settle([(delivery, Sent(message=3))])
    await take_in(post(forward_origin=from_other(3)), ME, store)
    assert await total(store) == 1
    await take_in(post(forward_origin=from_other(4)), ME, store)
    assert await total(store) == 2


async def test_a_channel_is_among_the_sources_from_its_first_article_on(store: Store) -> None:
    await take_in(post("Good morning"), ME, store)
    assert await store.collection.list() == []
    for number in (17, 18):
        await take_in(post(number=number), ME, store)
    [source] = await store.collection.list()
    assert (source.kind, source.name, source.health) == (SourceKind.CHANNEL, "Kun.uz", Health.GOOD)
    assert source.fetched is not None


async def test_a_channel_that_was_removed_from_the_sources_is_not_heard_until_it_is_restored(
    store: Store,
) -> None:
    await take_in(post(), ME, store)
    [source] = await store.collection.list()
    await store.collection.remove(source.id)
    await take_in(post(number=18), ME, store)
    assert (await total(store), await store.collection.list()) == (1, [])
    await store.collection.restore(source.id)
    await take_in(post(number=18), ME, store)
    assert await total(store) == 2


async def test_a_channel_is_the_same_source_under_a_new_name(store: Store) -> None:
    await take_in(post(), ME, store)
    await take_in(post(number=18, chat={**CHANNEL, "username": "kun", "title": "Kun"}), ME, store)
    assert len(await store.collection.list()) == 1
