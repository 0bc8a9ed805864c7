"""Who asks for stories gets each once, in their own language, and learns who else tells it."""

import sqlite3
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from storage.model import Coverage, Document, Language
from storage.store import Store

DAY = date(2025, 11, 12)
RUSSIAN = Document("ru", "Вода пришла в город Арал.", "Вода в Арале", "BAQ.KZ", Language.RUSSIAN, DAY)
KAZAKH = Document("kk", "Арал қаласына су келді.", "Аралдағы су", "Kazinform", Language.KAZAKH, DAY)
UZBEK = Document("uz", "Orol shahriga suv keldi.", "Orolda suv", "UzA", Language.UZBEK, DAY)
COPY = Document("copy", "Вода пришла в Арал, сообщает агентство.", "Арал", "Kun.uz", Language.RUSSIAN, DAY)
OTHER = Document(
    "other",
    "Вода в Балхаше поднялась.",
    "Вода в Балхаше",
    "BAQ.KZ",
    Language.RUSSIAN,
    DAY + timedelta(days=1),
)
ALL = [RUSSIAN, KAZAKH, UZBEK, COPY, OTHER]


def join(path: Path, stories: Mapping[str, str]) -> None:
    """Let articles belong to the stories of others, by their keys."""
    connection = sqlite3.connect(path)
    with connection:
        for key, of in stories.items():
            connection.execute(
                "UPDATE meta SET story = (SELECT id FROM articles WHERE key = ?)"
                " WHERE id = (SELECT id FROM articles WHERE key = ?)",
                (of, key),
            )
    connection.close()


@pytest.fixture
async def told(store: Store, path: Path) -> Store:
    await store.add(ALL)
    join(path, dict.fromkeys(("kk", "uz", "copy"), "ru"))
    return store


async def found(store: Store, reader: Language | None = None, words: str = "вода") -> list[str]:
    page = await store.search(words, limit=10, reader=reader, grouped=True)
    assert page.total == len(page.hits)
    return sorted(hit.key for hit in page.hits)


async def test_a_search_shows_each_story_once(told: Store) -> None:
    assert len((await told.search("вода", limit=10)).hits) == 5
    assert await found(told, Language.RUSSIAN) in (["other", "ru"], ["copy", "other"])


@pytest.mark.parametrize(
    ("reader", "key"), [(Language.KAZAKH, "kk"), (Language.UZBEK, "uz"), (Language.UZBEK_CYRILLIC, "uz")]
)
async def test_a_story_is_shown_in_the_language_of_who_asks(told: Store, reader: Language, key: str) -> None:
    assert await found(told, reader) == sorted([key, "other"])


async def test_without_words_stories_come_newest_first(told: Store) -> None:
    page = await told.search("source:BAQ.KZ", limit=10, grouped=True)
    assert [hit.key for hit in page.hits] == ["other", "ru"]


async def test_a_hit_says_who_else_tells_its_story(told: Store) -> None:
    page = await told.search("вода", limit=10, reader=Language.KAZAKH, grouped=True)
    covered = {hit.key: hit.coverage for hit in page.hits}
    languages = (Language.RUSSIAN, Language.KAZAKH, Language.UZBEK)
    assert covered["kk"] == Coverage(4, languages, 4)
    assert covered["other"] == Coverage(1, (Language.RUSSIAN,), 1)


async def test_the_newest_are_stories_each_where_its_newest_article_stood(told: Store) -> None:
    page = await told.latest(limit=10, reader=Language.UZBEK, grouped=True)
    assert [head.title for head in page.headlines] == ["Вода в Балхаше", "Orolda suv"]
    assert page.total == 2
    assert page.headlines[1].coverage == Coverage(4, (Language.RUSSIAN, Language.KAZAKH, Language.UZBEK), 4)


async def test_in_one_language_a_story_is_what_is_told_in_it(told: Store) -> None:
    page = await told.latest(limit=10, language=Language.KAZAKH, grouped=True)
    assert [head.title for head in page.headlines] == ["Аралдағы су"]
    assert [hit.key for hit in (await told.search("вода lang:kk", limit=9, grouped=True)).hits] == ["kk"]


@pytest.mark.parametrize("size", [1, 2, 5])
@pytest.mark.parametrize("ranked", [5_000, 5])
async def test_turned_page_by_page_every_story_comes_once(
    store: Store, path: Path, ranked: int, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where more is found than is ranked: then the newest are, and the rest follows."""
    monkeypatch.setattr("storage.sqlite.search.RANKED", ranked)
    monkeypatch.setattr("storage.sqlite.search.NEWEST", 4)
    stories = Random(size).choices("abcdefg", k=14)  # noqa: S311 - any will do
    await store.add(
        [
            Document(str(number), f"Вода номер {number}.", f"Вода {number}", "BAQ.KZ", Language.RUSSIAN)
            for number in range(len(stories))
        ]
    )
    join(path, {str(number): str(stories.index(story)) for number, story in enumerate(stories)})
    seen = list[int]()
    while page := (await store.search("вода", limit=size, offset=len(seen), grouped=True)).hits:
        seen += [hit.story for hit in page]
    assert len(seen) == len(set(seen)) == len(set(stories))
