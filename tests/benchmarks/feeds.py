"""Read feeds of 50 items and count them a second, beside feedparser alone.

Three sizes, as outlets write them: titles and a line each, a summary each, the whole article each; and the
last one damaged, which takes the slower way of mending. `python -m tests.benchmarks.feeds`
"""

import random
import resource
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from statistics import median
from time import process_time

import feedparser

from storage.sources.listings.feed import read_feed
from storage.sources.listings.item import Item
from storage.sources.listings.watched import read_watched
from tests.storage.sources import feeds

ITEMS, ROUNDS = 50, 15

WORDS = (
    *("бүгін", "Астанада", "үкімет", "жаңа", "мектеп", "ашылды", "өңірлерді", "дамыту", "бағдарламасы"),
    *("сообщили", "министерстве", "экономики", "планируется", "построить", "участники", "обсудили"),
)

KINDS = {"titles": (1, 12), "summaries": (1, 40), "articles": (8, 55)}
"""Paragraphs of an item, and words of a paragraph."""


def sentence(source: random.Random, words: int) -> str:
    """Write a sentence."""
    return " ".join(source.choices(WORDS, k=words)).capitalize() + "."


def written(paragraphs: int, words: int) -> bytes:
    """Write a feed of ITEMS items."""
    source = random.Random(1)  # noqa: S311 - no secret, and the same each time
    start = datetime(2025, 11, 12, tzinfo=UTC)
    items = (
        Item(
            f"id-{number}",
            f"https://aula.example/news/{number}?utm_source=rss",
            sentence(source, 9),
            "\n\n".join(sentence(source, words) for _ in range(paragraphs)),
            start + timedelta(minutes=number),
            "Автор",
        )
        for number in range(ITEMS)
    )
    return feeds.rss(
        *map(feeds.rss_item, items), channel="<title>Аула</title><link>https://aula.example/</link>"
    )


def page() -> bytes:
    """Write a page that links to ITEMS articles, each with its picture, its section and its day."""
    source = random.Random(1)  # noqa: S311 - no secret, and the same each time
    cards = "".join(
        f"<div class='card'><a href='/news/{number}'><img src='{number}.jpg'></a><a href='/economy'>Қоғам</a>"
        f"<h3><a href='/news/{number}'>{sentence(source, 9)}</a></h3><span>12.11.2025, 14:55</span></div>"
        for number in range(70_000, 70_000 + ITEMS)
    )
    return f"<html><body><nav><a href='/economy'>Экономика</a></nav>{cards}</body></html>".encode()


def milliseconds(read: Callable[[bytes], object], content: bytes) -> float:
    """Give the median processor time of a reading, after one that warms up."""
    read(content)
    times = []
    for _ in range(ROUNDS):
        start = process_time()
        read(content)
        times.append(process_time() - start)
    return median(times) * 1_000


def main() -> None:
    """Print a row for each kind of feed."""
    contents = {name: written(*size) for name, size in KINDS.items()}
    contents["articles, damaged"] = contents["articles"].replace(b"<item>", b"<item><br>")
    print(f"{'feed of 50 items':<20}{'KB':>6}{'ms':>8}{'a second':>10}{'feedparser, ms':>16}{'times':>7}")
    for name, content in contents.items():
        own = milliseconds(partial(read_feed, url="https://aula.example/rss"), content)
        peer = milliseconds(feedparser.parse, content)
        row = f"{len(content) / 1024:>6.0f}{own:>8.1f}{1_000 / own:>10.0f}{peer:>16.1f}{peer / own:>7.1f}"
        print(f"{name:<20}{row}")
    watched = page()
    own = milliseconds(partial(read_watched, url="https://aula.example/"), watched)
    print(f"{'a watched page':<20}{len(watched) / 1024:>6.0f}{own:>8.1f}{1_000 / own:>10.0f}")
    print(f"memory at most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
