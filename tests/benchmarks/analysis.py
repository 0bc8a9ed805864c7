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
from storage.model import Document, Language

ROUNDS = 5
REPEATED = 3
"""How often a round analyses all articles: one time alone is too short to be measured well."""

SENTENCE = 30
EVERY_WORD = 40
"""Of the distinct words of a language every so many-th becomes a query."""

SHORT, LONG = 3, 12
LIMIT = 5
"""Hits a query: those of the bot's page."""

NEW_WORDS = {"Kazakh": Language.KAZAKH, "Uzbek": Language.UZBEK, "Russian": Language.RUSSIAN}
SAMPLES = {
    Language.KAZAKH: "қалаларымызда",
    Language.UZBEK: "shaharlarimizda",
    Language.UZBEK_CYRILLIC: "шаҳарларимизда",
    Language.RUSSIAN: "городами",
    Language.ENGLISH: "cities",
}
"""A word for each language, whose analysis loads all that the language needs."""

OF_NO_LETTERS = "банк"
"""A word whose language its letters do not tell: statistics must."""

Row = tuple[str, str]


def shipped() -> list[tuple[Document, Language]]:
    """Read the shipped articles, each with its language."""
    from storage.sources import read  # noqa: PLC0415 - `loading` measures the imports

    found = read([Path(documents.__file__).parent])
    return [(item, item.language) for item in found if isinstance(item, Document) and item.language]


def loading() -> dict[str, float]:
    """Load all tables into this process; return seconds and MB, without and with statistics of languages."""
    before, start = _memory(), perf_counter()
    from storage.analysis.analyzer import Analyzer  # noqa: PLC0415 - the import is what is measured

    analyzer = Analyzer()
    for language, word in SAMPLES.items():
        list(analyzer.concepts(analyzer.forms(word, language)))
    figures = {"seconds": perf_counter() - start, "MB": _memory() - before}
    analyzer.language(OF_NO_LETTERS)
    return figures | {"seconds in all": perf_counter() - start, "MB in all": _memory() - before}


def _memory() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def loading_rows() -> list[Row]:
    """Load all tables in fresh processes."""
    command = [sys.executable, __file__, "--load"]
    rounds = [json.loads(subprocess.check_output(command)) for _ in range(ROUNDS)]
    middle = {name: median(figures[name] for figures in rounds) for name in rounds[0]}
    return [
        ("loading all tables", f"{middle['seconds']:.2f} s, {middle['MB']:.0f} MB"),
        (
            "the same with the statistics of languages",
            f"{middle['seconds in all']:.2f} s, {middle['MB in all']:.0f} MB",
        ),
    ]


def timed(work: Callable[[], object]) -> float:
    """Return how many seconds the work takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def article_rows() -> list[Row]:
    """Analyse the shipped articles for an index, all words known already."""
    from storage.analysis.analyzer import Analyzer  # noqa: PLC0415 - `loading` measures the imports
    from storage.terms import Columns  # noqa: PLC0415

    analyzer, articles = Analyzer(), shipped()

    def index() -> None:
        for document, language in articles:
            for text in (document.title, document.text):
                forms = analyzer.forms(text, language)
                Columns.of(forms, analyzer.concepts(forms))

    index()
    seconds = median(timed(lambda: [index() for _ in range(REPEATED)]) for _ in range(ROUNDS))
    words = sum(
        len(analyzer.forms(text, language))
        for document, language in articles
        for text in (document.title, document.text)
    )
    name = f"articles a second, caches warm ({words / len(articles):.0f} words each)"
    return [(name, f"{REPEATED * len(articles) / seconds:,.0f}")]


def word_rows() -> list[Row]:
    """Analyse the distinct words of the shipped articles, first as new ones and then as known ones."""
    from storage.analysis.analyzer import Analyzer  # noqa: PLC0415 - `loading` measures the imports

    rows, known = [], []
    for name, language in NEW_WORDS.items():
        words = distinct_words(language)
        text, new = " ".join(words), []
        for _ in range(ROUNDS):
            analyzer = Analyzer()
            # A word that is no text's own loads the tables and leaves the caches of words cold.
            analyzer.forms(f"{SAMPLES[language]}{SAMPLES[language]}", language)
            new.append(timed(lambda: analyzer.forms(text, language)) / len(words))  # noqa: B023
            known.append(timed(lambda: analyzer.forms(text, language)) / len(words))  # noqa: B023
        rows.append((f"a new {name} word ({len(words)} of the articles)", f"{median(new) * 1e6:.0f} µs"))
    return [*rows, ("a known word", f"{median(known) * 1e6:.1f} µs")]


def distinct_words(language: Language) -> list[str]:
    """List the distinct words of the shipped articles of a language, in their order."""
    return list(dict.fromkeys(word for words in _texts(language) for word in words))


def _texts(language: Language) -> Iterator[list[str]]:
    """Yield the words of each text, without the signs that mean something in a query."""
    from storage.analysis.words import find_words  # noqa: PLC0415 - `loading` measures the imports

    for document, of in shipped():
        if of is language:
            for text in (document.title, *document.text.splitlines()):
                yield [text[word.start : word.end] for word in find_words(text)]


def queries() -> list[str]:
    """List distinct queries: titles, words, names of two words, and pasted sentences, in all languages."""
    found: list[str] = [document.title for document, _ in shipped()]
    for language in Language:
        found += distinct_words(language)[::EVERY_WORD]
        for words in filter(None, _texts(language)):
            # The first word of a text has a capital letter, name or not.
            names = (pair for pair in pairwise(words[1:]) if all(word.istitle() for word in pair))
            found += [" ".join(pair) for pair in list(names)[:1]]
            found += [" ".join(words[:SENTENCE])] if len(words) >= SENTENCE else []
    return list(dict.fromkeys(found))


async def search_rows(folder: Path) -> list[tuple[str, ...]]:
    """Search a file with the shipped articles; a query's time is the median of its rounds."""
    from bot.app import add_documents, open_store  # noqa: PLC0415 - `loading` measures the imports

    times: dict[str, list[float]] = {query: [] for query in queries()}
    async with open_store(folder / "store.sqlite") as store:
        await add_documents(store, [document for document, _ in shipped()], lambda *_: None)
        for number in range(ROUNDS + 1):
            for query, seconds in times.items():
                start = perf_counter()
                await store.search(query, limit=LIMIT)
                if number:  # the first round warms
                    seconds.append(perf_counter() - start)
    groups: dict[str, list[float]] = {"short (1–3 words)": [], "middle": [], "long (over 12 words)": []}
    short, middle, long = groups.values()
    for query, seconds in times.items():
        length = len(query.split())
        (short if length <= SHORT else middle if length <= LONG else long).append(median(seconds) * 1000)
    return [(name, str(len(of)), *_spread(of)) for name, of in groups.items()]


def _spread(milliseconds: Sequence[float]) -> tuple[str, ...]:
    parts = quantiles(milliseconds, n=100, method="inclusive")
    return tuple(f"{value:.1f}" for value in (parts[49], parts[94], max(milliseconds)))


def main() -> None:
    """Print the tables."""
    if sys.argv[1:] == ["--load"]:
        print(json.dumps(loading()))
        return
    print("| what | figure |\n|---|---|")
    for name, figure in [*loading_rows(), *article_rows(), *word_rows()]:
        print(f"| {name} | {figure} |")
    with tempfile.TemporaryDirectory() as folder:
        rows = asyncio.run(search_rows(Path(folder)))
    print("\n| queries | number | p50, ms | p95, ms | slowest, ms |\n|---|---:|---:|---:|---:|")
    for row in rows:
        print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    main()
