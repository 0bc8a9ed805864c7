"""What a message of ours shows is known by its buttons, as far as it is one article."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.shown import shown_by
from storage.analysis.analyzer import Analyzer
from storage.model import Action
from storage.sqlite import SqliteDatabase
from storage.store import Store

CHAT = 77
SHARE = "https://t.me/share/url?url=https://t.me/jarchi_bot?start=read_17"


@pytest.fixture
async def store() -> AsyncIterator[Store]:
    database = await SqliteDatabase.open(":memory:")
    yield Store(database, Analyzer(), lambda: datetime(2025, 11, 16, tzinfo=UTC))
    await database.close()


async def offered(store: Store, *actions: Action) -> list[str]:
    token = await store.keep_buttons(CHAT, actions)
    return [f"{token}.{number}" for number in range(len(actions))]


async def test_a_page_of_an_article_is_known_by_the_link_that_shares_it(store: Store) -> None:
    others = await offered(store, Action("read", {"article": 5}))
    assert await shown_by([*others, "https://kun.uz/1", SHARE], CHAT, store) == 17


async def test_an_alert_is_known_by_the_one_article_that_its_buttons_read(store: Store) -> None:
    actions = [Action("story", {"story": 4}), Action("read", {"article": 5}), Action("settings")]
    assert await shown_by(await offered(store, *actions), CHAT, store) == 5


@pytest.mark.parametrize(
    "actions",
    [
        [],
        [Action("settings")],
        [Action("read", {"article": 5}), Action("read", {"article": 6})],
        [Action("read", {"article": 5, "back": "story"})],
        [Action("read", {})],
    ],
)
async def test_lists_stories_and_other_messages_show_no_article(store: Store, actions: list[Action]) -> None:
    assert await shown_by(await offered(store, *actions) if actions else [], CHAT, store) is None


async def test_buttons_that_are_not_known_any_more_show_nothing(store: Store) -> None:
    assert await shown_by(["AAAA.0", "https://kun.uz/1", ""], CHAT, store) is None
