"""Every article has a story from the moment it is stored, and copies find it however they come."""

import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from storage.analysis.analyzer import Analyzer
from storage.database import Transaction
from storage.model import Change, Document, Language
from storage.sqlite import SqliteDatabase
from storage.sqlite.ids import first_id
from storage.sqlite.schema import migrations
from storage.store import Store

DAY = date(2025, 11, 12)
ORIGINAL = Document(
    "original",
    "Toshkent va Samarqand oʻrtasida yangi tezyurar poyezd qatnovi yoʻlga qoʻyildi. Vazirlik matbuot xizmati"
    " maʼlum qilishicha, yoʻlovchilar manzilga avvalgidan ikki barobar tezroq yetib boradi. Chiptalar narxi"
    " oʻzgarmaydi, talabalar uchun chegirma saqlanib qoladi.",
    "Samarqandga tezyurar poyezd qatnaydi",
    "UzA",
    Language.UZBEK,
    DAY,
)
EDITED = replace(ORIGINAL, key="edited", title="Yangi poyezd yoʻlga chiqdi", source="Kun.uz")
CYRILLIC = Document(
    "cyrillic",
    "Тошкент ва Самарқанд ўртасида янги тезюрар поезд қатнови йўлга қўйилди. Вазирлик матбуот хизмати маълум"
    " қилишича, йўловчилар манзилга аввалгидан икки баробар тезроқ етиб боради. Чипталар нархи ўзгармайди,"
    " талабалар учун чегирма сақланиб қолади.",
    "Самарқандга тезюрар поезд қатнайди",
    "Дарё",
    Language.UZBEK_CYRILLIC,
    DAY,
)
ANOTHER = Document(
    "another",
    "Toshkentda kitob yarmarkasi boshlandi. Unda oʻttizdan ortiq nashriyot qatnashmoqda, bolalar adabiyoti"
    " uchun alohida pavilyon ochilgan. Yarmarka yakshanba kuniga qadar davom etadi.",
    "Kitob yarmarkasi ochildi",
    "UzA",
    Language.UZBEK,
    DAY,
)

Addings = Callable[..., Awaitable[list[int]]]


@pytest.fixture
def stories(store: Store) -> Addings:
    """Add documents at once and return their stories."""

    async def add(*documents: Document) -> list[int]:
        return [addition.story for addition in await store.add(documents)]

    return add


def rows(path: Path, sql: str) -> list[Any]:
    connection = sqlite3.connect(path)
    found = connection.execute(sql).fetchall()
    connection.close()
    return found


async def test_an_article_alone_is_its_own_story(store: Store) -> None:
    first, second = await store.add([ORIGINAL, ANOTHER])
    assert first.story == first.article
    assert second.story == second.article


@pytest.mark.parametrize("order", list(permutations([ORIGINAL, EDITED, CYRILLIC])))
async def test_copies_tell_the_story_of_the_first_that_came_in_whatever_order(
    order: tuple[Document, ...], store: Store
) -> None:
    first, *others = [(await store.add([document]))[0] for document in order]
    assert {first.article} == {first.story, *(addition.story for addition in others)}


async def test_copies_that_are_stored_at_once_tell_one_story(store: Store, path: Path) -> None:
    first, another, second, third = await store.add([ORIGINAL, ANOTHER, CYRILLIC, EDITED])
    assert first.article == first.story == second.story == third.story != another.story
    assert dict(rows(path, "SELECT id, story FROM meta")) == {
        addition.article: addition.story for addition in (first, another, second, third)
    }


async def test_a_key_that_comes_twice_at_once_keeps_its_story(store: Store) -> None:
    first, again, copy = await store.add([ORIGINAL, replace(ANOTHER, key=ORIGINAL.key), EDITED])
    assert again.change is Change.UPDATED
    assert first.story == again.story == first.article
    assert copy.story == first.article


async def test_copies_tell_one_story_within_three_days(stories: Addings) -> None:
    [first] = await stories(ORIGINAL)
    later = replace(EDITED, published=DAY + timedelta(days=3))
    much_later = replace(CYRILLIC, published=DAY + timedelta(days=7))
    earlier = replace(EDITED, key="earlier", published=DAY - timedelta(days=3))
    much_earlier = replace(EDITED, key="much earlier", published=DAY - timedelta(days=7))
    assert await stories(later, earlier) == [first, first]
    assert first not in await stories(much_later, much_earlier)


async def test_an_article_without_a_date_is_of_the_day_it_was_stored(
    stories: Addings, clock: Callable[[], datetime]
) -> None:
    [first] = await stories(replace(ORIGINAL, published=None))
    today = clock().date()
    assert await stories(replace(EDITED, published=today), replace(CYRILLIC, published=None)) == [
        first,
        first,
    ]
    assert first not in await stories(replace(EDITED, key="old", published=today - timedelta(days=4)))


async def test_an_updated_article_keeps_its_story_whatever_it_tells_now(store: Store) -> None:
    [first] = await store.add([ORIGINAL])
    [copy] = await store.add([EDITED])
    [updated] = await store.add([replace(ANOTHER, key=EDITED.key)])
    [unchanged] = await store.add([replace(ANOTHER, key=EDITED.key)])
    assert (updated.change, unchanged.change) == (Change.UPDATED, Change.UNCHANGED)
    assert copy.story == updated.story == unchanged.story == first.article


async def test_copies_are_sought_among_what_articles_tell_now(stories: Addings, path: Path) -> None:
    [first] = await stories(ORIGINAL)
    await stories(replace(ANOTHER, key=ORIGINAL.key))
    assert first not in await stories(EDITED)
    assert await stories(ANOTHER) == [first]
    assert rows(path, "SELECT count(*) FROM bands") == [(16 * 3,)]


async def test_an_article_whose_date_was_corrected_is_found_by_the_new_one(stories: Addings) -> None:
    [first] = await stories(ORIGINAL)
    corrected = DAY + timedelta(days=10)
    await stories(replace(ORIGINAL, published=corrected))
    assert first not in await stories(EDITED)
    assert await stories(replace(CYRILLIC, published=corrected)) == [first]


async def test_an_article_of_any_date_has_a_story(stories: Addings) -> None:
    first, last = date.min, date.max
    one, two, three = await stories(
        replace(ORIGINAL, published=first), replace(EDITED, published=last), replace(CYRILLIC, published=last)
    )
    assert one != two == three


async def test_short_articles_are_copies_only_if_equal_and_wordless_ones_never(stories: Addings) -> None:
    def headline(key: str, title: str) -> Document:
        return Document(key, "", title, "UzA", Language.RUSSIAN, DAY)

    one, same, other = await stories(
        headline("1", "Президент принял посла Германии"),
        headline("2", "Президент принял посла Германии!"),
        headline("3", "Президент принял посла Франции"),
    )
    assert one == same != other
    empty, as_empty = await stories(headline("4", ""), headline("5", "…"))
    assert empty != as_empty


async def test_the_original_is_found_among_ever_so_many_copies(stories: Addings) -> None:
    copies = [replace(ORIGINAL, key=str(number)) for number in range(70)]
    first, *others = await stories(*copies)
    assert set(others) == {first}
    assert await stories(EDITED) == [first]


async def test_stories_outlast_a_restart(path: Path, analyzer: Analyzer) -> None:
    found = []
    for document in (ORIGINAL, EDITED, ANOTHER, CYRILLIC):
        database = await SqliteDatabase.open(path)
        store = Store(database, analyzer, lambda: datetime(2025, 12, 1, tzinfo=UTC))
        found += [addition.story for addition in await store.add([document])]
        await database.close()
    original, edited, another, cyrillic = found
    assert original == edited == cyrillic != another


async def test_indexing_anew_keeps_stories_and_what_copies_are_told_by(
    store: Store, stories: Addings, path: Path
) -> None:
    first, _ = await stories(ORIGINAL, EDITED)
    before = rows(path, "SELECT * FROM bands")
    await store.reindex()
    assert rows(path, "SELECT * FROM bands") == before
    assert await stories(CYRILLIC) == [first]


async def test_what_is_undone_leaves_no_trace_that_a_copy_would_find(
    store: Store, database: SqliteDatabase, path: Path
) -> None:
    async def fail(transaction: Transaction) -> None:
        await transaction.put([await store._indexer.entry(ORIGINAL, None, datetime.now(UTC))])
        raise InterruptedError

    with pytest.raises(InterruptedError):
        await database.write(fail)
    assert rows(path, "SELECT count(*) FROM bands") == [(0,)]
    [copy] = await store.add([EDITED])
    assert copy.story == copy.article


@pytest.fixture
def older(path: Path, analyzer: Analyzer) -> Path:
    """A file from before there were stories, whose articles today's analyser indexed: one old, one recent."""
    connection = sqlite3.connect(path)
    for number, script in migrations().items():
        if number < 5:
            connection.executescript(script)
    connection.execute("PRAGMA user_version = 4")
    connection.execute("INSERT INTO sources (id, name) VALUES (1, 'UzA')")
    connection.execute("INSERT INTO analysers (id, version) VALUES (1, ?)", (analyzer.version,))
    for document in (replace(ANOTHER, published=DAY - timedelta(days=30)), ORIGINAL):
        number = first_id(document.published, datetime.now(UTC))
        connection.execute(
            "INSERT INTO articles (id, key, digest, stated, added, title, url, text)"
            " VALUES (?, ?, x'00', 'uz', '2025-11-12T00:00:00+00:00', ?, '', ?)",
            (number, document.key, document.title, document.text),
        )
        connection.execute(
            "INSERT INTO meta VALUES (?, ?, 'uz', 1, 1, 0)", (number, number // 2**20 // 86400)
        )
    connection.commit()
    connection.close()
    return path


async def test_articles_of_an_older_file_are_their_own_stories_and_the_latest_are_found_by_copies(
    older: Path, analyzer: Analyzer
) -> None:
    database = await SqliteDatabase.open(older)
    try:
        store, told = Store(database, analyzer, lambda: datetime.now(UTC)), list[int]()
        await store.prepare(lambda done, _: told.append(done))
        assert told == [1]
        assert all(number == story for number, story in rows(older, "SELECT id, story FROM meta"))
        [copy] = await store.add([EDITED])
        assert (await store.article(copy.story)).key == ORIGINAL.key
    finally:
        await database.close()
