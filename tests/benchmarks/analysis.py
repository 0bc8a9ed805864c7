"""Measure the analysis of texts and words, the loading of its tables, and search in the shipped articles.

    python tests/benchmarks/analysis.py

Prints two tables in Markdown. It measures and judges nothing; README.md beside it keeps the figures.
"""

import asyncio
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

import documents
from bot.app import add_documents, open_store
from storage.analysis.analyzer import Analyzer
from storage.analysis.words import find_words
from storage.model import Document, Language
from storage.sources import read
from storage.terms import Columns

ROUNDS = 5
REPEATED = 3
"""How often a round analyses all articles: one time alone is too short to be measured well."""

LOADING = Path(__file__).with_name("loading.py")
LANGUAGES = {"Kazakh": Language.KAZAKH, "Uzbek": Language.UZBEK, "Russian": Language.RUSSIAN}
"""Those whose new words are timed."""

NO_WORD = "щщщ"
"""It loads the tables of a language and leaves its caches of words cold."""

SHORT, LONG = 3, 12
SENTENCE = 30
EVERY_WORD = 40
"""Of the distinct words of a language every so many-th becomes a query."""

LIMIT = 5
"""Hits a query: those of the bot's page."""


def shipped() -> list[tuple[Document, Language]]:
    """Read the shipped articles, each with its language."""
    found = read([Path(documents.__file__).parent])
    return [(item, item.language) for item in found if isinstance(item, Document) and item.language]


def texts(language: Language) -> Iterator[list[str]]:
    """Yield the words of each title and paragraph, without the signs that mean something in a query."""
    for document, of in shipped():
        if of is language:
            for text in (document.title, *document.text.splitlines()):
                yield [text[word.start : word.end] for word in find_words(text)]


def distinct_words(language: Language) -> list[str]:
    """List the distinct words of a language's articles, in their order."""
    return list(dict.fromkeys(word for words in texts(language) for word in words))


def queries() -> list[str]:
    """List distinct queries: titles, words, names of two words and pasted sentences, in all languages."""
    found = [document.title for document, _ in shipped()]
    for language in Language:
        found += distinct_words(language)[::EVERY_WORD]
        for words in texts(language):
            # The first word of a text has a capital letter, name or not.
            names = [" ".join(pair) for pair in pairwise(words[1:]) if all(word.istitle() for word in pair)]
            found += names[:1]
            found += [" ".join(words[:SENTENCE])] if len(words) >= SENTENCE else []
    return list(dict.fromkeys(found))


def seconds(work: Callable[[], object]) -> float:
    """Return how long the work takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def loading_rows() -> list[tuple[str, str]]:
    """Load all tables, each time in a fresh process."""
    rounds = [json.loads(subprocess.check_output([sys.executable, str(LOADING)])) for _ in range(ROUNDS)]
    middle = {name: median(figures[name] for figures in rounds) for name in rounds[0]}
    tables = f"{middle['seconds']:.2f} s, {middle['MB']:.0f} MB"
    with_statistics = f"{middle['seconds in all']:.2f} s, {middle['MB in all']:.0f} MB"
    return [
        ("loading the tables of all languages", tables),
        ("the same and the statistics of languages", with_statistics),
    ]


def article_rows() -> list[tuple[str, str]]:
    """Analyse the shipped articles as for an index, every word known already."""
    analyzer = Analyzer()
    parts = [(text, of) for document, of in shipped() for text in (document.title, document.text)]

    def index() -> None:
        for text, language in parts * REPEATED:
            forms = analyzer.forms(text, language)
            Columns.of(forms, analyzer.concepts(forms))

    index()
    taken = median(seconds(index) for _ in range(ROUNDS)) / REPEATED
    articles = len(parts) // 2
    words = sum(len(analyzer.forms(text, language)) for text, language in parts) / articles
    return [(f"articles a second, caches warm ({words:.0f} words each)", f"{articles / taken:,.0f}")]


def word_rows() -> list[tuple[str, str]]:
    """Analyse the distinct words of the shipped articles, first as new ones and then as known ones."""
    rows, known = [], []
    for name, language in LANGUAGES.items():
        words, new = distinct_words(language), []
        for _ in range(ROUNDS):
            analyzer = Analyzer()
            analyzer.forms(NO_WORD, language)
            first, again = (
                seconds(lambda: analyzer.forms(" ".join(words), language))  # noqa: B023 - called at once
                for _ in range(2)
            )
            new.append(first / len(words))
            known.append(again / len(words))
        rows.append((f"a new {name} word, of {len(words):,}", f"{median(new) * 1e6:.0f} µs"))
    return [*rows, ("a known word", f"{median(known) * 1e6:.1f} µs")]


async def search_rows(folder: Path) -> list[tuple[str, ...]]:
    """Search a file with the shipped articles; a query's time is the median of its rounds."""
    times: dict[str, list[float]] = {query: [] for query in queries()}
    async with open_store(folder / "store.sqlite") as store:
        await add_documents(store, [document for document, _ in shipped()], lambda *_: None)
        for number in range(ROUNDS + 1):
            for query, taken in times.items():
                start = perf_counter()
                await store.search(query, limit=LIMIT)
                if number:  # the first round warms
                    taken.append(perf_counter() - start)
    groups: dict[str, list[float]] = {"1–3 words": [], "4–12 words": [], "over 12 words": []}
    short, middle, long = groups.values()
    for query, taken in times.items():
        length = len(query.split())
        (short if length <= SHORT else middle if length <= LONG else long).append(median(taken) * 1000)
    return [(name, str(len(of)), *spread(of)) for name, of in groups.items()]


def spread(milliseconds: Sequence[float]) -> tuple[str, str, str]:
    """Return the median, the 95th percentile and the largest."""
    parts = quantiles(milliseconds, n=100, method="inclusive")
    return f"{parts[49]:.1f}", f"{parts[94]:.1f}", f"{max(milliseconds):.1f}"


def main() -> None:
    """Print the tables."""
    print("| what | figure |\n|---|---|")
    for name, figure in [*loading_rows(), *article_rows(), *word_rows()]:
        print(f"| {name} | {figure} |")
    with tempfile.TemporaryDirectory() as folder:
        rows = asyncio.run(search_rows(Path(folder)))
    print("\n| queries of | number | p50, ms | p95, ms | slowest, ms |\n|---|---:|---:|---:|---:|")
    for row in rows:
        print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    main()
