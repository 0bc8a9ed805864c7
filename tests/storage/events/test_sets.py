"""Articles of which it is known who tells of one event find each other, and hardly any others."""

import asyncio
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from itertools import combinations
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import pytest

import documents
from storage.analysis.analyzer import Analyzer
from storage.model import Document, Language
from storage.sources import read
from storage.sqlite import SqliteDatabase
from storage.store import Store
from storage.stories import WINDOW

FOLDER = Path(__file__).parent
PRECISION, RECALL = 0.95, 0.85


class Told(NamedTuple):
    """An article, the story that it tells, and the one it was given."""

    story: str
    document: Document
    given: int = 0
    article: int = 0


def in_sets() -> list[Told]:
    rows = [
        (path.stem, number, json.loads(line))
        for path in sorted(FOLDER.glob("*.jsonl"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines())
    ]
    return [
        Told(
            row["story"],
            Document(
                f"{name}:{number}",
                row["text"],
                row["title"],
                row["source"],
                Language(row["language"]),
                date.fromisoformat(row["published"][:10]),
            ),
        )
        for name, number, row in rows
    ]


def shipped() -> list[Told]:
    found = read([Path(documents.__file__).parent])
    return [Told(PurePosixPath(one.key).parts[-2], one) for one in found if isinstance(one, Document)]


def day(told: Told) -> date:
    assert told.document.published
    return told.document.published


class Outcome(NamedTuple):
    told: list[Told]
    path: Path


async def stored(told: Iterable[Told], path: Path, analyzer: Analyzer) -> Outcome:
    """Store articles one by one."""
    database = await SqliteDatabase.open(path)
    store = Store(database, analyzer, lambda: datetime(2026, 11, 25, tzinfo=UTC))
    given = []
    for one in told:
        [addition] = await store.add([one.document])
        given.append(one._replace(given=addition.story, article=addition.article))
    await database.close()
    return Outcome(given, path)


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory, analyzer: Analyzer) -> Outcome:
    """Store the sets, earliest first."""
    path = tmp_path_factory.mktemp("sets") / "s.sqlite"
    return asyncio.run(stored(sorted(in_sets(), key=day), path, analyzer))


def measured(told: Sequence[Told]) -> tuple[float, float]:
    """Count the pairs that are found to be one story: how many are, and how many of those that are."""
    pairs = [(one.story == two.story, one.given == two.given) for one, two in combinations(told, 2)]
    right = sum(same and found for same, found in pairs)
    return right / sum(found for _, found in pairs), right / sum(same for same, _ in pairs)


async def test_events_in_many_languages_are_told_apart_from_those_that_are_like_them(
    outcome: Outcome,
) -> None:
    precision, recall = measured(outcome.told)
    assert precision >= PRECISION
    assert recall >= RECALL


async def test_the_order_within_a_day_rarely_matters(
    outcome: Outcome, tmp_path: Path, analyzer: Analyzer
) -> None:
    backwards = sorted(outcome.told, key=lambda one: (day(one), -one.article))
    again = await stored(backwards, tmp_path / "s.sqlite", analyzer)
    precision, recall = measured(again.told)
    assert precision >= PRECISION
    assert recall >= RECALL
    found = [
        {(one.document.key, two.document.key) for one, two in combinations(told, 2) if one.given == two.given}
        for told in (sorted(each.told, key=lambda one: one.document.key) for each in (outcome, again))
    ]
    assert len(found[0] & found[1]) >= 0.85 * len(found[0] | found[1])


async def test_the_same_order_gives_the_same_stories(
    outcome: Outcome, tmp_path: Path, analyzer: Analyzer
) -> None:
    again = await stored(outcome.told[:60], tmp_path / "s.sqlite", analyzer)
    assert [one.given for one in again.told] == [one.given for one in outcome.told[:60]]


async def test_no_story_lasts_longer_than_its_window(outcome: Outcome) -> None:
    days: dict[int, list[date]] = {}
    for one in outcome.told:
        days.setdefault(one.given, []).append(day(one))
    assert all(max(each) - min(each) <= WINDOW for each in days.values())


async def test_the_reasons_of_every_join_are_found_in_both_texts(
    outcome: Outcome, analyzer: Analyzer
) -> None:
    texts = {one.article: f"{one.document.title}\n{one.document.text}" for one in outcome.told}
    database = await SqliteDatabase.open(outcome.path)
    store = Store(database, analyzer, lambda: datetime(2026, 11, 25, tzinfo=UTC))
    joined = 0
    for number in {one.given for one in outcome.told}:
        for telling in (await store.chronicle.story(number)).tellings:
            if telling.other is not None:
                joined += 1
                assert telling.reasons, telling.headline.title
                for reason in telling.reasons:
                    assert reason.here in texts[telling.headline.id]
                    assert reason.there in texts[telling.other]
    await database.close()
    assert joined > 50


async def test_the_five_languages_of_a_shipped_theme_are_one_story_and_themes_are_different_ones(
    tmp_path: Path, analyzer: Analyzer
) -> None:
    assert measured((await stored(shipped(), tmp_path / "s.sqlite", analyzer)).told) == (1, 1)
