"""Measure how near-copies of articles are recognised, beside the library datasketch.

    python tests/benchmarks/copies.py [ARTICLES]

Copies are made of the shipped articles; what is different is every pair of the shipped articles and of texts
of one form (`planted.py`). The peer takes the distinct stems of the same texts, as many permutations, the
same bands and the same least likeness. ARTICLES (100,000 unless given) are stored before it is measured how
long a new one's story takes. Prints tables in Markdown. It measures and judges nothing; README.md beside it
keeps the figures.
"""

import argparse
import asyncio
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import accumulate, combinations
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

import aiosqlite
from datasketch import MinHash
from planted import FORMS, KINDS, SCRIPTS, SHIPPED, Text, chance, rewritten

from storage.analysis.analyzer import Analyzer
from storage.database import Entry
from storage.events.finder import Finder
from storage.events.rarity import telling, weighed
from storage.events.traits import Traits
from storage.model import Document, Language
from storage.sketch import BANDS, PERMUTATIONS, Sketch, bands_of, sketch_of
from storage.sqlite import SqliteDatabase, stories
from storage.sqlite.articles import put
from storage.sqlite.traits import LEAST
from storage.stories import ALIKE, Candidate, copy_of
from storage.terms import Columns, Terms

ROUNDS = 5
"""Copies of each kind made of each article."""

TIMED = 100
"""Times that sketches of all shipped articles are drawn."""

OF_A_FORM = 80
STORED, BATCH, NEW = 100_000, 500, 500
A_DAY = 5_000
"""Stored articles that were published on one day."""

STEMS, LENGTH = 60_000, 150
"""Stems that stored articles consist of, the n-th as frequent as 1/n, and how many there are in each."""

CHANGED = 15
"""Stems that a copy of a stored article changes."""

START = datetime(2026, 1, 1, tzinfo=UTC)

analyzer = Analyzer()
finder = Finder(analyzer)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A text's sketch and traits, and the peer's sketch."""

    ours: Sketch
    traits: Traits
    peers: MinHash


def terms_of(text: Text) -> Terms:
    """Analyse a text; nothing but its stems counts."""
    return Terms(*(Columns.of(analyzer.forms(part, text.language), ()) for part in (text.title, text.body)))


def stems_of(terms: Terms) -> set[bytes]:
    """Return the distinct stems as the peer takes them."""
    return {stem.encode() for stem in (*terms.title.stems.split(), *terms.body.stems.split())}


def drawn(texts: Sequence[Text]) -> list[Drawn]:
    """Draw both sketches of texts."""
    terms = [terms_of(text) for text in texts]
    peers = MinHash.bulk(map(stems_of, terms), num_perm=PERMUTATIONS)
    found = [weighed(finder.find(text.title, text.body, text.language), {}, 0) for text in texts]
    return [
        Drawn(sketch, traits, of)
        for one, traits, of in zip(terms, found, peers, strict=True)
        if (sketch := sketch_of(one))
    ]


def is_ours(one: Drawn, two: Drawn) -> bool:
    """Tell whether we take two texts for copies, if bands or telling traits let them find each other."""
    shared = set(telling(one.traits)) & set(telling(two.traits))
    if set(bands_of(one.ours)).isdisjoint(bands_of(two.ours)) and len(shared) < LEAST:
        return False
    first, second = (
        Candidate(number, number, START.date(), Language.RUSSIAN, of.ours, of.traits)
        for number, of in enumerate((one, two))
    )
    return copy_of(second, [first]) is not None


def is_peers(one: Drawn, two: Drawn) -> bool:
    """Tell whether the peer takes two texts for copies, in an index with our bands."""
    same = (one.peers.hashvalues == two.peers.hashvalues).reshape(BANDS, -1)
    return bool(same.all(axis=1).any()) and one.peers.jaccard(two.peers) >= ALIKE


def row(name: str, pairs: Sequence[tuple[Drawn, Drawn]]) -> tuple[str, ...]:
    """Say which share of pairs each takes for copies."""
    ours, peers = (sum(is_copy(one, two) for one, two in pairs) for is_copy in (is_ours, is_peers))
    return name, f"{len(pairs):,}", f"{ours / len(pairs):.4f}", f"{peers / len(pairs):.4f}"


def recall_rows() -> Iterator[tuple[str, ...]]:
    """Make copies of the shipped articles and see which are recognised."""
    for name, changes in KINDS.items():
        originals = [text for text in SHIPPED if text.language in SCRIPTS or rewritten not in changes]
        originals *= ROUNDS
        copies = originals
        for change in changes:
            copies = [change(text) for text in copies]
        yield row(name, list(zip(drawn(originals), drawn(copies), strict=True)))


def false_rows() -> Iterator[tuple[str, ...]]:
    """Compare every two different texts; an Uzbek article in both scripts is one."""
    sketches = drawn(SHIPPED)
    pairs = [
        (one, two)
        for (text, one), (other, two) in combinations(zip(SHIPPED, sketches, strict=True), 2)
        if text.told != other.told or {text.language, other.language} != set(SCRIPTS)
    ]
    yield row("shipped articles", pairs)
    for name, write in FORMS.items():
        texts = drawn([write(START.date() + timedelta(days=number)) for number in range(OF_A_FORM)])
        yield row(name, list(combinations(texts, 2)))
        yield row(f"{name} and shipped articles", [(one, two) for one in texts for two in sketches])


def time_rows() -> Iterator[tuple[str, ...]]:
    """Draw sketches of the shipped articles, their terms known already."""
    terms = [terms_of(text) for text in SHIPPED]
    ours, peers = list[float](), list[float]()
    for _ in range(TIMED + 1):
        start = perf_counter()
        for one in terms:
            sketch_of(one)
        middle = perf_counter()
        MinHash.bulk(map(stems_of, terms), num_perm=PERMUTATIONS)
        ours.append(middle - start)
        peers.append(perf_counter() - middle)
    for name, taken in (("ours", ours), ("datasketch", peers)):  # the first round warms
        yield f"a sketch, {name}", f"{median(taken[1:]) / len(terms) * 1e6:.0f} µs"


def texts() -> Iterator[list[str]]:
    """Yield the stems of made-up articles for ever."""
    stems = [f"R{number:x}" for number in range(STEMS)]
    frequencies = list(accumulate(1 / (number + 1) for number in range(STEMS)))
    while True:
        yield chance.choices(stems, cum_weights=frequencies, k=LENGTH)


def entry(number: int, stems: Sequence[str], published: datetime) -> Entry:
    """Make an article of stems; it goes to the sketches alone, not to the full-text index."""
    sketch = sketch_of(Terms(body=Columns(" ".join(stems))))
    document = Document(str(number), "", published=published)
    return Entry(document, b"", Language.RUSSIAN, Terms(), sketch, "benchmark", published)


async def filled(database: SqliteDatabase, count: int) -> list[list[str]]:
    """Store articles, and return the stems of the last day's."""
    made, last = texts(), list[list[str]]()
    for first in range(0, count, BATCH):
        batch = [next(made) for _ in range(min(BATCH, count - first))]
        entries = [
            entry(number, stems, START + timedelta(days=number / A_DAY))
            for number, stems in enumerate(batch, first)
        ]
        await database.write(lambda transaction: transaction.put(entries))  # noqa: B023 - called at once
        last = [*last, *batch][-A_DAY:]
    return last


async def told(connection: aiosqlite.Connection, one: Entry) -> tuple[bool, float]:
    """Store an article; say whether it belongs to another's story, and the seconds that took."""
    [addition] = await put(connection, [replace(one, sketch=None)])
    start = perf_counter()
    [story] = (await stories.tell(connection, {addition.article: one})).values()
    return story != addition.article, perf_counter() - start


async def story_rows(count: int, folder: Path) -> list[tuple[str, ...]]:
    """Fill a file, then find the stories of copies of the last day's articles and of others."""
    database = await SqliteDatabase.open(folder / "store.sqlite")
    start = perf_counter()
    last, now = await filled(database, count), START + timedelta(days=count / A_DAY)
    rows = [(f"storing {count:,} articles without words", f"{perf_counter() - start:.0f} s")]
    others = texts()
    found: dict[str, list[tuple[bool, float]]] = {"copy": [], "other article": []}
    for number in range(NEW):
        copied = [*chance.choice(last)[CHANGED:], *next(others)[:CHANGED]]
        for name, stems in (("copy", copied), ("other article", next(others))):
            one = entry(count + 2 * number + len(name), stems, now)
            found[name].append(await database.write(lambda of: told(of._connection, one)))  # noqa: B023
    for name, outcome in found.items():
        parts = quantiles([seconds * 1000 for _, seconds in outcome], n=100, method="inclusive")
        times = f"{parts[49]:.2f}, {parts[94]:.2f}, {max(seconds for _, seconds in outcome) * 1000:.2f} ms"
        rows.append((f"the story of {NEW} × {name}: median, 95 %, slowest", times))
        rows.append((f"{name} that belongs to another's story", f"{sum(joined for joined, _ in outcome)}"))
    await database.close()
    return [
        *rows,
        ("sketches and bands in the file, an article", f"{size(folder / 'store.sqlite') / count:,.0f} bytes"),
    ]


def size(path: Path) -> int:
    """Count the bytes of a file that sketches and bands take."""
    with closing(sqlite3.connect(path)) as connection:
        sql = "SELECT sum(pgsize) FROM dbstat WHERE name IN ('sketches', 'bands')"
        return int(connection.execute(sql).fetchone()[0])


def table(heads: Sequence[str], rows: Iterator[tuple[str, ...]] | list[tuple[str, ...]]) -> None:
    """Print a table; what follows the first column is figures."""
    print(f"\n| {' | '.join(heads)} |\n|---|{'---:|' * (len(heads) - 1)}")
    for cells in rows:
        print(f"| {' | '.join(cells)} |", flush=True)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="Measure how near-copies are recognised.")
    parser.add_argument("articles", nargs="?", type=int, default=STORED, help="articles stored first")
    count: int = parser.parse_args().articles
    table(("copies, taken for copies", "pairs", "ours", "datasketch"), recall_rows())
    table(("different articles, taken for copies", "pairs", "ours", "datasketch"), false_rows())
    table(("what", "figure"), time_rows())
    with tempfile.TemporaryDirectory() as folder:
        rows = asyncio.run(story_rows(count, Path(folder)))
    table(("what", "figure"), rows)


if __name__ == "__main__":
    main()
