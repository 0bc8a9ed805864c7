"""Measure how a new article finds the saved queries that it answers, beside a plain loop over all of them.

    python tests/benchmarks/matching.py [SIZE ...]

SIZE is a number of saved queries, 10,000 and then 100,000 unless given; a million takes about 10 minutes and
2 GB. Each size is measured in a process of its own. A query has one to three words or names of the shipped
articles and the concept table, the n-th as often as 1/n, in an order that has nothing to do with articles;
some have a phrase, an exclusion or a filter. Prints a table in Markdown. It measures and judges nothing;
README.md beside it keeps the figures.
"""

import argparse
import gc
import json
import random
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import accumulate, islice, pairwise
from statistics import median, quantiles
from time import perf_counter

from analysis import distinct_words, seconds, shipped, texts

from storage.analysis.analyzer import Analyzer
from storage.analysis.building.table import plain, read_rows
from storage.errors import EmptyQueryError
from storage.expression import Contents, Expression
from storage.interpretation import express
from storage.matcher import Matcher
from storage.model import Language
from storage.query import parse
from storage.terms import Columns, Terms

SIZES = (10_000, 100_000)
ROUNDS = 5
EVERY_ARTICLE = 8
"""Of the shipped articles every so many-th is matched: the plain loop is slow."""

READ = 10_000
"""Queries that a new analyser reads twice: with words that it does not know yet, and with known ones."""

LOOPED = 100_000
"""Queries that the plain loop goes over; of more saved ones its time is that of these, in proportion."""

LENGTHS = (1, 2, 2, 3)
SOURCES = ("kazinform", "uza", "росатом", "tass", "interfax")
PHRASE, EXCLUSION, LANGUAGE, SOURCE = 0.05, 0.10, 0.15, 0.17
"""Shares of the queries with a phrase, an exclusion, a language and a source, each added to those before."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A new article as the matcher is given it."""

    terms: Terms
    language: Language
    source: str
    published: date | None


def samples(analyzer: Analyzer) -> list[Sample]:
    """Analyse some of the shipped articles."""
    found = []
    for document, language in shipped()[::EVERY_ARTICLE]:
        forms = [analyzer.forms(text, language) for text in (document.title, document.text)]
        title, body = (Columns.of(of, analyzer.concepts(of)) for of in forms)
        found.append(Sample(Terms(title, body), language, document.source, document.published))
    return found


def queries() -> Iterator[str]:
    """Write queries without end, the same in every run."""
    chance = random.Random(1)  # noqa: S311 - nothing is secret here
    words = {language: vocabulary(language) for language in Language}
    for of in words.values():
        chance.shuffle(of)
    shares = {
        language: list(accumulate(1 / rank for rank in range(1, len(words[language]) + 1)))
        for language in words
    }
    phrases = {
        language: [f'"{first} {second}"' for of in texts(language) for first, second in pairwise(of)]
        for language in words
    }
    while True:
        language = chance.choice(list(words))
        parts = chance.choices(words[language], cum_weights=shares[language], k=chance.choice(LENGTHS))
        kind = chance.random()
        if kind < PHRASE:
            parts[0] = chance.choice(phrases[language])
        elif kind < EXCLUSION:
            parts.append(f'-"{chance.choice(words[language])}"')
        elif kind < LANGUAGE:
            parts.append(f"lang:{language}")
        elif kind < SOURCE:
            parts.append(f"source:{chance.choice(SOURCES)}")
        yield " ".join(parts)


def vocabulary(language: Language) -> list[str]:
    """List the words of a language's shipped articles, and its words and names in the concept table."""
    forms = [plain(form) for row in read_rows() for form in row.forms.get(language, ())]
    return list(dict.fromkeys([*distinct_words(language), *forms]))


def expressions(written: Iterable[str], analyzer: Analyzer) -> Iterator[Expression]:
    """Read queries as the bot does when it starts."""
    for text in written:
        with suppress(EmptyQueryError):
            yield express(parse(text), analyzer)


def measure(size: int) -> dict[str, float]:
    """Measure everything for so many saved queries."""
    analyzer = Analyzer()
    articles = samples(analyzer)
    written = list(islice(queries(), size))
    matcher, putting = Matcher(), 0.0
    reading = seconds(lambda: deque(expressions(written[:READ], analyzer), maxlen=0))
    again = seconds(lambda: deque(expressions(written[:READ], analyzer), maxlen=0))
    for number, expression in enumerate(expressions(written, analyzer)):
        start = perf_counter()
        matcher.put(number, expression)
        putting += perf_counter() - start
    looped = list(expressions(written[:LOOPED], analyzer))
    return {
        "reading": reading / READ,
        "again": again / READ,
        "putting": putting / size,
        "bytes": size_of(matcher) / size,
        **timed(matcher, looped, articles),
    }


def size_of(whole: object) -> int:
    """Add up the bytes of an object and of all that it is made of."""
    seen, left, size = set[int](), [whole], 0
    while left:
        part = left.pop()
        if id(part) not in seen and not isinstance(part, type):
            seen.add(id(part))
            size += sys.getsizeof(part)
            left += gc.get_referents(part)
    return size


def timed(matcher: Matcher, looped: Sequence[Expression], articles: Sequence[Sample]) -> dict[str, float]:
    """Time the matcher and the plain loop by turns; an article's time is the median of its rounds."""
    quick, slow, found = list[list[float]](), list[list[float]](), list[int]()
    for _ in range(ROUNDS):
        quick.append([])
        for article in articles:
            start = perf_counter()
            answered = matcher.match(article.terms, article.language, article.source, article.published)
            quick[-1].append(perf_counter() - start)
            found.append(len(answered))
        slow.append(
            [seconds(partial(loop, looped, article)) * len(matcher) / len(looped) for article in articles]
        )
    times = list(map(median, zip(*quick, strict=True)))
    return {
        "matcher": median(times),
        "matcher p95": quantiles(times, n=100, method="inclusive")[94],
        "loop": median(map(median, zip(*slow, strict=True))),
        "found": sum(found) / len(found),
    }


def loop(saved: Iterable[Expression], article: Sample) -> list[int]:
    """Ask every query, with the article's terms taken apart once."""
    contents = Contents.of(article.terms)
    return [
        number
        for number, expression in enumerate(saved)
        if contents.answers(expression)
        and expression.filters.admits(article.language, article.source, article.published)
    ]


def row(size: int, figures: dict[str, float]) -> list[str]:
    """Word the figures of a size."""
    return [
        f"{size:,}",
        f"{figures['matcher'] * 1000:.2f}",
        f"{figures['matcher p95'] * 1000:.2f}",
        f"{figures['loop'] * 1000:,.0f}",
        f"1/{figures['loop'] / figures['matcher']:.0f}",
        f"{figures['found']:,.0f}",
        f"{figures['bytes']:.0f}",
        f"{figures['putting'] * 1e6:.0f}",
        f"{figures['reading'] * 1e6:.0f}",
        f"{figures['again'] * 1e6:.0f}",
    ]


HEADINGS = (
    "saved queries",
    "matcher, ms an article",
    "p95",
    "plain loop, ms",
    "ratio",
    "found",
    "bytes a query",
    "put, µs",
    "read, µs",
    "read again, µs",
)


def main() -> None:
    """Print the table, or with `--json` the figures of one size."""
    parser = argparse.ArgumentParser(description="Measure the matching of articles against saved queries.")
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, metavar="SIZE")
    parser.add_argument("--json", action="store_true", help="measure one size in this process")
    chosen = parser.parse_args()
    if chosen.json:
        print(json.dumps(measure(chosen.sizes[0])))
        return
    print(f"| {' | '.join(HEADINGS)} |\n|{'---:|' * len(HEADINGS)}")
    for size in chosen.sizes:
        command = [sys.executable, __file__, str(size), "--json"]
        print(f"| {' | '.join(row(size, json.loads(subprocess.check_output(command))))} |", flush=True)


if __name__ == "__main__":
    main()
