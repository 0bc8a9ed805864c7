"""Measure which articles on one event are found to be one story, across languages, and how long that takes.

    python tests/benchmarks/stories.py [--articles ARTICLES] [SET ...]

A SET is a file of articles with the story of each (tests/storage/events, unless others are given). They are
stored one by one in the order of their days, into an empty store and beside the shipped articles; then in
other orders within each day. Pairs of articles count: precision is the share of those found to be one story
that are, recall the share of those that are one story that were found. ARTICLES (100,000 unless given) with
made-up traits are stored before it is measured how long the story of a new one takes. Prints tables in
Markdown. It measures and judges nothing; README.md beside it keeps the figures.
"""

import argparse
import asyncio
import random
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import accumulate, combinations, groupby
from pathlib import Path
from statistics import quantiles
from time import perf_counter
from typing import NamedTuple

import aiosqlite
from events import Told, in_order, sets, shipped, told_in

from storage.analysis.analyzer import Analyzer
from storage.database import Entry
from storage.events.traits import Count, Kind, Trait, Traits
from storage.model import Document, Language
from storage.sketch import sketch_of
from storage.sqlite import SqliteDatabase, stories
from storage.sqlite.articles import put
from storage.store import Store
from storage.terms import Columns, Terms

ORDERS = 5
"""Other orders within each day that are tried."""

STORED, BATCH, NEW = 100_000, 500, 500
A_DAY = 5_000
"""Stored articles that were published on one day."""

CONCEPTS, NAMES = (6_000, 50), (200_000, 35)
"""Traits that stored articles have, the n-th as frequent as 1/n, and how many are in each."""

KEPT = 30
"""Traits that an article on the same event has from another."""

START = datetime(2026, 1, 1, tzinfo=UTC)

analyzer = Analyzer()
chance = random.Random(2026)  # noqa: S311 - nothing depends on its being hard to guess


class Found(NamedTuple):
    """An article, the name of the story that it tells, and the story that it was given."""

    told: Told
    story: int


class Pairs(NamedTuple):
    """Pairs of articles that are one story: rightly found, wrongly found, and missed."""

    right: int
    wrong: int
    missed: int

    def row(self) -> tuple[str, ...]:
        """Say what was found."""
        precision = f"{self.right / (self.right + self.wrong):.3f}" if self.right + self.wrong else "–"
        recall = f"{self.right / (self.right + self.missed):.3f}" if self.right + self.missed else "–"
        return f"{self.right + self.missed:,}", precision, recall, f"{self.wrong}"


async def found(articles: Iterable[Told]) -> list[Found]:
    """Store articles one by one, and say which story each was given."""
    with tempfile.TemporaryDirectory() as folder:
        database = await SqliteDatabase.open(Path(folder) / "store.sqlite")
        store = Store(database, analyzer, lambda: datetime.now(UTC))
        outcome = []
        for told in articles:
            [addition] = await store.add([told.document], announced=False)
            outcome.append(Found(told, addition.story))
        await database.close()
    return outcome


def compared(outcome: Sequence[Found], languages: frozenset[str] | None = None) -> Pairs:
    """Compare every two articles, or those in two languages."""
    right = wrong = missed = 0
    for one, other in combinations(outcome, 2):
        spoken = frozenset(str(each.told.document.language) for each in (one, other))
        if languages is None or spoken == languages:
            same, joined = one.told.story == other.told.story, one.story == other.story
            right += same and joined
            wrong += joined and not same
            missed += same and not joined
    return Pairs(right, wrong, missed)


def shuffled(articles: Sequence[Told]) -> list[Told]:
    """Put the articles of each day in another order."""
    order = []
    for _, group in groupby(in_order(articles), key=lambda told: told.document.published):
        day = list(group)
        order += chance.sample(day, len(day))
    return order


def quality_rows(paths: Sequence[Path]) -> Iterator[tuple[str, ...]]:
    """Store the sets alone, all of them, and beside the shipped articles."""
    told = [told_in(path) for path in paths]
    every = [one for each in told for one in each]
    for path, each in zip(paths, told, strict=True):
        yield path.stem, *compared(asyncio.run(found(in_order(each)))).row()
    outcome = asyncio.run(found(in_order(every)))
    yield "all", *compared(outcome).row()
    yield "shipped articles", *compared(asyncio.run(found(shipped()))).row()
    yield "both", *compared(asyncio.run(found([*shipped(), *in_order(every)]))).row()
    for pair in (*combinations(Language, 2), *((one, one) for one in Language)):
        pairs = compared(outcome, frozenset(map(str, pair)))
        if pairs.right or pairs.wrong or pairs.missed:
            yield f"{pair[0]} and {pair[1]}", *pairs.row()


def order_rows(paths: Sequence[Path]) -> Iterator[tuple[str, ...]]:
    """Store all of it in several orders; say which pairs are not always found to be what they are."""
    every = [one for path in paths for one in told_in(path)]
    joined = []
    for number in range(ORDERS):
        outcome = asyncio.run(found(shuffled(every)))
        yield f"order {number + 1}", *compared(outcome).row()
        ordered = sorted(outcome, key=lambda one: one.told.document.key)
        joined.append(
            {
                (one.told.document.key, other.told.document.key)
                for one, other in combinations(ordered, 2)
                if one.story == other.story
            }
        )
    ever, always = set.union(*joined), set.intersection(*joined)
    yield "pairs found in every order, of those found in any", f"{len(always)} of {len(ever)}", "", "", ""


def made() -> Iterator[Traits]:
    """Yield made-up traits for ever: few are frequent, as words are."""
    concepts, names = (
        list(accumulate(1 / (number + 10) for number in range(most))) for most, _ in (CONCEPTS, NAMES)
    )
    while True:
        meant = chance.choices(range(1, CONCEPTS[0] + 1), cum_weights=concepts, k=CONCEPTS[1])
        named = chance.choices(range(-NAMES[0], 0), cum_weights=names, k=NAMES[1])
        terms = dict.fromkeys(chance.sample([*meant, *named], len(meant) + len(named)))
        traits = [
            Trait(term, _kind(term), place, place + 1, titled=place < 6, led=place < 30)
            for place, term in enumerate(terms)
        ]
        counts = [
            Count(float(chance.randint(3, 2000)), term, 0, 1) for term in chance.choices(list(terms), k=4)
        ]
        yield Traits(tuple(traits), tuple(counts))


def _kind(term: int) -> Kind:
    """Let names and words take turns; concepts are above 0."""
    return Kind.CONCEPT if term > 0 else Kind.NAME if term % 2 else Kind.WORD


def entry(number: int, traits: Traits, published: datetime) -> Entry:
    """Make an article of traits; it goes to the traits and sketches alone, not to the full-text index."""
    language = chance.choice(list(Language))
    sketch = sketch_of(Terms(body=Columns(" ".join(f"R{one.term:x}" for one in traits.traits))))
    document = Document(str(number), "", published=published, source=f"outlet {number % 50}")
    return Entry(document, b"", language, Terms(), sketch, "benchmark", published, traits)


async def filled(database: SqliteDatabase, count: int) -> list[Traits]:
    """Store articles, and return the traits of the last day's."""
    articles, last = made(), list[Traits]()
    for first in range(0, count, BATCH):
        batch = [next(articles) for _ in range(min(BATCH, count - first))]
        entries = [
            entry(number, traits, START + timedelta(days=number / A_DAY))
            for number, traits in enumerate(batch, first)
        ]
        await database.write(lambda transaction: transaction.put(entries))  # noqa: B023 - called at once
        last = [*last, *batch][-A_DAY:]
    return last


async def told(connection: aiosqlite.Connection, one: Entry) -> tuple[bool, float]:
    """Store an article; say whether it belongs to another's story, and the seconds that took."""
    [addition] = await put(connection, [replace(one, sketch=None, traits=Traits())])
    start = perf_counter()
    [story] = (await stories.tell(connection, {addition.article: one})).values()
    return story != addition.article, perf_counter() - start


async def time_rows(count: int, folder: Path) -> list[tuple[str, ...]]:
    """Fill a file, then find the stories of articles like those of the last day, and of others."""
    path = folder / "store.sqlite"
    database = await SqliteDatabase.open(path)
    start = perf_counter()
    last, now = await filled(database, count), START + timedelta(days=count / A_DAY)
    rows = [
        (
            f"storing {count:,} articles without words, each",
            f"{(perf_counter() - start) / count * 1e3:.2f} ms",
        )
    ]
    others = made()
    outcomes: dict[str, list[tuple[bool, float]]] = {"article on a known event": [], "other article": []}
    for number in range(NEW):
        other, known = next(others), chance.choice(last)
        mixed = Traits((*known.traits[:KEPT], *other.traits[KEPT:]), known.counts[:2])
        for name, traits in zip(outcomes, (mixed, other), strict=True):
            one = entry(count + 2 * number + len(name), traits, now)
            outcomes[name].append(await database.write(lambda of: told(of._connection, one)))  # noqa: B023
    for name, outcome in outcomes.items():
        parts = quantiles([seconds * 1000 for _, seconds in outcome], n=100, method="inclusive")
        times = f"{parts[49]:.2f}, {parts[94]:.2f}, {max(seconds for _, seconds in outcome) * 1000:.2f} ms"
        rows.append((f"the story of {NEW} × {name}: median, 95 %, slowest", times))
        rows.append((f"{name} that belongs to another's story", f"{sum(joined for joined, _ in outcome)}"))
    await database.close()
    return [*rows, ("traits in the file, an article", f"{size(path) / count:,.0f} bytes")]


def size(path: Path) -> int:
    """Count the bytes of a file that traits take."""
    with closing(sqlite3.connect(path)) as connection:
        sql = "SELECT sum(pgsize) FROM dbstat WHERE name IN ('traits', 'telling', 'trait_counts', 'joins')"
        return int(connection.execute(sql).fetchone()[0])


def table(heads: Sequence[str], rows: Iterable[tuple[str, ...]]) -> None:
    """Print a table; what follows the first column is figures."""
    print(f"\n| {' | '.join(heads)} |\n|---|{'---:|' * (len(heads) - 1)}")
    for cells in rows:
        print(f"| {' | '.join(cells)} |", flush=True)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="Measure how articles on one event find each other.")
    parser.add_argument("sets", nargs="*", type=Path, help="files of articles with their stories")
    parser.add_argument("--articles", type=int, default=STORED, help="articles stored first; 0: none")
    given = parser.parse_args()
    paths: list[Path] = given.sets or sets()
    heads = ("pairs that are one story", "precision", "recall", "wrong")
    table(("set", *heads), quality_rows(paths))
    table(("order within a day", *heads), order_rows(paths))
    if given.articles:
        with tempfile.TemporaryDirectory() as folder:
            table(("what", "figure"), asyncio.run(time_rows(given.articles, Path(folder))))


if __name__ == "__main__":
    main()
