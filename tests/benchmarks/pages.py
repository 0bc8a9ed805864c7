"""Measure the reading of articles against other extractors, on the pages of the tests.

    python tests/benchmarks/pages.py [pages|second] [--wrong]

Prints a table in Markdown: words found (precision, recall, F1 over a page's words), the share of pages with
everything exactly right, and the time a page takes. With --wrong it prints what is not exactly right.
"""

import logging
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean, median
from time import perf_counter

import justext
import lxml.html
import trafilatura
from readability import Document as Readable

sys.path.insert(0, str(Path(__file__).parents[2]))
from storage.errors import DocumentError
from storage.model import Document
from storage.sources.pages.web import read_web
from tests.storage.sources.article_pages import NOW, ZONE, ArticlePage, pages

ROUNDS = 3
LANGUAGES = {"kk": "Kazakh", "ru": "Russian", "en": "English"}
"""Lists of common words that justext has; for Uzbek it has none."""

Extractor = Callable[[ArticlePage], str]


def ours(page: ArticlePage) -> str:
    """Read as Jarchi does."""
    found = document(page)
    return found.text if found else ""


def document(page: ArticlePage) -> Document | None:
    """Read the whole document, or nothing where it is refused."""
    try:
        return read_web(page.content, url=page.url, zone=ZONE, now=NOW)
    except DocumentError:
        return None


def plain_trafilatura(page: ArticlePage) -> str:
    """Extract with trafilatura as it comes, without comments."""
    return trafilatura.extract(page.html, include_comments=False) or ""


def readability(page: ArticlePage) -> str:
    """Extract with readability-lxml."""
    summary = Readable(page.html).summary(html_partial=True)
    return "\n".join(lxml.html.fromstring(summary).itertext())


def plain_justext(page: ArticlePage) -> str:
    """Extract with justext and its list of the language, or with none, at lengths of paragraphs like ours."""
    name = LANGUAGES.get(page.name.rpartition("_")[2])
    common = justext.get_stoplist(name) if name in justext.get_stoplists() else frozenset()
    settings = {
        "length_low": 40,
        "length_high": 100,
        **({} if common else {"stopwords_low": 0, "stopwords_high": 0}),
    }
    paragraphs = justext.justext(page.html.encode(), common, encoding="utf-8", **settings)
    return "\n".join(each.text for each in paragraphs if not each.is_boilerplate)


EXTRACTORS: dict[str, Extractor] = {
    "Jarchi": ours,
    "trafilatura": plain_trafilatura,
    "readability-lxml": readability,
    "justext": plain_justext,
}


def words(text: str) -> list[str]:
    """Split a text into words; what separates the cells of a table is none."""
    return text.replace("|", " ").split()


def score(found: str, wanted: str) -> tuple[float, float, float]:
    """Count words: precision, recall and F1."""
    one, other = Counter(words(found)), Counter(words(wanted))
    common = sum((one & other).values())
    precision = common / one.total() if one else 0.0
    recall = common / other.total()
    return precision, recall, 2 * precision * recall / (precision + recall) if common else 0.0


def row(name: str, extract: Extractor, measured: Sequence[ArticlePage]) -> str:
    """Measure one extractor and write its row."""
    scores, exact, times = [], [], []
    for page in measured:
        taken = []
        for _ in range(ROUNDS):
            start = perf_counter()
            found = extract(page)
            taken.append(perf_counter() - start)
        times.append(median(taken) * 1000)
        scores.append(score(found, page.text))
        exact.append(words(found) == words(page.text))
    precision, recall, harmonic = (mean(column) for column in zip(*scores, strict=True))
    return (
        f"| {name} | {precision:.3f} | {recall:.3f} | {harmonic:.3f} | {sum(exact)} of {len(exact)} "
        f"| {median(times):.0f} |"
    )


def checks(page: ArticlePage) -> dict[str, tuple[object, object]]:
    """List what is read of a page and what should be, by field."""
    found = document(page)
    read = found or Document("", "")
    return {
        "title": (read.title, page.title),
        "date": (read.published, page.published),
        "source": (read.source, page.source),
        "language": (read.language or "", page.language),
        "address": (read.url, page.canonical),
        "text": (words(read.text), words(page.text)),
        "paragraphs": (read.text.replace(" | ", " "), page.text),
    }


def main(collection: str, *, wrong: bool) -> None:
    """Print the tables of one collection of pages."""
    logging.disable()
    measured = pages(collection)
    print(f"{len(measured)} pages of `{collection}`\n")
    print("| extractor | precision | recall | F1 | text exactly right | ms a page |")
    print("|---|---:|---:|---:|---:|---:|")
    for name, extract in EXTRACTORS.items():
        print(row(name, extract, measured))
    results = {page.name: checks(page) for page in measured}
    print("\n| field | pages exactly right |\n|---|---:|")
    for field in next(iter(results.values())):
        right = sum(found[field][0] == found[field][1] for found in results.values())
        print(f"| {field} | {right} of {len(results)} |")
    if wrong:
        for name, found in results.items():
            for field, (read, wanted) in found.items():
                if read != wanted:
                    print(f"\n{name}: {field}\n  read   {read}\n  wanted {wanted}")


if __name__ == "__main__":
    chosen = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    main(chosen[0] if chosen else "pages", wrong="--wrong" in sys.argv)
