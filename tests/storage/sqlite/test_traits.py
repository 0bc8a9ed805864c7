"""What articles tell of is counted as it is stored, and finds them again in any language."""

import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from storage.analysis.analyzer import Analyzer
from storage.model import Document, Language
from storage.sketch import bands_of, sketch_of
from storage.store import Store
from storage.terms import Columns, Terms

DAY = date(2025, 11, 12)
KAZAKH = Document(
    "kk",
    "Ақжігіт бекетінде астық тиеген пойыздың 14 вагоны жолдан шығып кетті. 300 метрге жуық теміржол"
    " бүлінді. Ақтау – Ташкент жолаушылар пойызы он сағатқа кідірді.",
    "Бейнеу – Қоңырат бағытында жүк пойызы рельстен шықты",
    "Маңғыстау тынысы",
    Language.KAZAKH,
    DAY,
)
RUSSIAN = Document(
    "ru",
    "Железнодорожники сутки расчищали пути у разъезда Акжигит, где сошли с рельсов 14 вагонов с зерном. Ущерб"
    " оценивают в 410 миллионов тенге. Задержались пассажирские поезда, в том числе Ташкент – Актау.",
    "Движение под Бейнеу открыто после схода вагонов",
    "Ташкент онлайн",
    Language.RUSSIAN,
    DAY,
)
ANOTHER = Document(
    "other",
    "В Таразе открыли выставку войлочных ковров. Мастерицы из семи районов привезли двадцать работ, самая"
    " старая соткана сто лет назад. Выставка открыта до конца месяца.",
    "Сто лет войлока",
    "Курьер",
    Language.RUSSIAN,
    DAY,
)
BACKGROUND = (
    "Перегон построили в семидесятых годах, и с тех пор он перевозит зерно, цемент и хлопок. Пропускную"
    " способность собирались увеличить ещё весной, когда министерство утвердило программу обновления шпал."
    " Подрядчик пообещал завершить работу летом, однако поставщик задержал щебень, и сроки сдвинули. Местные"
    " жители жалуются на шум, пыль и закрытые шлагбаумы: врачи скорой помощи ждут по получасу."
)
"""What a newspaper puts under an agency's text."""

Addings = Callable[..., Awaitable[list[int]]]


@pytest.fixture
def stories(store: Store) -> Addings:
    """Add documents one by one and return their stories."""

    async def add(*documents: Document) -> list[int]:
        return [(await store.add([document]))[0].story for document in documents]

    return add


def rows(path: Path, sql: str) -> list[Any]:
    connection = sqlite3.connect(path)
    found = connection.execute(sql).fetchall()
    connection.close()
    return found


def kept(path: Path) -> list[Any]:
    tables = ("traits", "telling", "trait_counts WHERE articles > 0")
    return [sorted(rows(path, f"SELECT * FROM {table}")) for table in tables]  # noqa: S608 - of a test


async def test_articles_on_one_event_tell_one_story_whether_they_come_at_once_or_not(
    stories: Addings, store: Store
) -> None:
    one, two, three = await stories(KAZAKH, RUSSIAN, ANOTHER)
    assert one == two != three
    again = [replace(document, key=f"{document.key} 2") for document in (RUSSIAN, KAZAKH)]
    later = [replace(document, published=DAY + timedelta(days=30)) for document in again]
    first, second = await store.add(later)
    assert first.article == first.story == second.story


async def test_what_articles_tell_of_is_counted_once_however_often_they_change(
    stories: Addings, store: Store, path: Path
) -> None:
    await stories(KAZAKH, RUSSIAN)
    before = kept(path)
    await store.reindex()
    [(counted,)] = rows(path, "SELECT articles FROM trait_counts WHERE trait = 0")
    assert counted == 2
    assert [len(table) for table in kept(path)] == [len(table) for table in before]
    await stories(replace(RUSSIAN, text=ANOTHER.text), RUSSIAN, RUSSIAN)
    assert [len(table) for table in kept(path)] == [len(table) for table in before]
    assert rows(path, "SELECT min(articles) FROM trait_counts") == [(0,)]


async def test_an_article_is_found_by_what_it_tells_now(stories: Addings) -> None:
    [first] = await stories(KAZAKH)
    await stories(replace(KAZAKH, text=ANOTHER.text, title=ANOTHER.title, language=Language.RUSSIAN))
    assert first not in await stories(RUSSIAN)


async def test_an_article_whose_date_was_corrected_is_found_by_the_new_one(stories: Addings) -> None:
    [first] = await stories(KAZAKH)
    corrected = DAY + timedelta(days=10)
    await stories(replace(KAZAKH, published=corrected))
    assert first not in await stories(RUSSIAN)
    assert await stories(replace(RUSSIAN, key="ru 2", source="Курьер", published=corrected)) == [first]


async def test_events_are_sought_within_days_only(stories: Addings) -> None:
    far = replace(RUSSIAN, published=DAY + timedelta(days=4))
    near = replace(RUSSIAN, key="ru 2", published=DAY + timedelta(days=3))
    first, second, third = await stories(KAZAKH, far, near)
    assert first != second
    assert third in {first, second}


async def test_a_copy_is_found_by_what_it_tells_if_its_sketch_does_not_lead_to_it(
    stories: Addings, analyzer: Analyzer, path: Path
) -> None:
    def bands(document: Document) -> set[int]:
        parts = (analyzer.forms(part, Language.RUSSIAN) for part in (document.title, document.text))
        sketch = sketch_of(Terms(*(Columns.of(forms, ()) for forms in parts)))
        assert sketch
        return set(bands_of(sketch))

    text = f"{RUSSIAN.text} {BACKGROUND[:380]}"
    longer = replace(RUSSIAN, key="ru 2", source="Курьер", title="Поезда пошли", text=text)
    assert bands(RUSSIAN).isdisjoint(bands(longer))
    first, second = await stories(RUSSIAN, longer)
    assert first == second
    assert rows(path, "SELECT copied FROM joins") == [(1,)]


async def test_articles_without_words_are_stored_and_found_by_nothing(stories: Addings, path: Path) -> None:
    one, two = await stories(Document("1", "", "…"), Document("2", "", "…"))
    assert one != two
    assert kept(path) == [[], [], []]
