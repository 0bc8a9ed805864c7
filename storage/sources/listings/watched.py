"""A page → the articles that it links to, told from menus, tags, authors and other sites."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, tzinfo
from functools import partial
from itertools import islice

from lxml.etree import _Element as Element

from storage.sources.listings import article_form
from storage.sources.listings.candidates import Candidate, Place, candidates_of
from storage.sources.listings.feed_dates import read_feed_date
from storage.sources.listings.identity import identified
from storage.sources.listings.item import MOST_ITEMS, Item, Listing
from storage.sources.listings.limits import LONGEST_TITLE, limited
from storage.sources.listings.links import links_of, words_of
from storage.sources.pages.tree import parse_page
from storage.sources.texts.language_tag import read_language, sample_of
from storage.sources.times import stamps

ENOUGH = 4
"""Points that make an address one of an article."""

FEWEST_NEIGHBOURS = 2
"""Articles in one directory, or in places of one kind, by which others there are known as articles too."""
FOR_DIRECTORY, FOR_PLACE = 3, 2
"""Points for being where at least half of the addresses are articles."""


def read_watched(
    content: bytes, *, url: str, charset: str = "", zone: tzinfo = UTC, now: datetime | None = None
) -> Listing:
    """Read a page from `url` whose links are watched: the first MOST_ITEMS articles of its own site.

    Articles are told by points (`candidates`), and by what is around them on the site and on the page.
    `charset`, `zone` and `now` are as in `feed.read_feed`; without `now`, days without a year are not read.
    A page without articles lists none. Raises DocumentError for what is no page.
    """
    root = parse_page(content, url=url, charset=charset)
    candidates = candidates_of(list(links_of(root, url)), partial(_read_date, zone=zone, now=now))
    articles = islice(_articles(candidates), MOST_ITEMS)
    items = identified(("", _item(article)) for article in articles)
    return Listing(_name(root), read_language(root.get("lang", ""), sample_of(items)), items)


def _articles(candidates: Sequence[Candidate]) -> Iterable[Candidate]:
    """Choose the candidates that are articles: by their own points, or with those of their neighbours."""
    directories = _agreed(candidates, _directories)
    places = _agreed(candidates, lambda candidate: candidate.places)
    for candidate in candidates:
        in_directory = not directories.isdisjoint(_directories(candidate))
        beside = not places.isdisjoint(candidate.places)
        if candidate.points + max(FOR_DIRECTORY * in_directory, FOR_PLACE * beside) >= ENOUGH:
            yield candidate


def _agreed(
    candidates: Iterable[Candidate], where: Callable[[Candidate], Iterable[str | Place]]
) -> frozenset[str | Place]:
    """Find where most candidates are articles."""
    present: Counter[str | Place] = Counter()
    chosen: Counter[str | Place] = Counter()
    for candidate in candidates:
        present.update(where(candidate))
        chosen.update(where(candidate) if candidate.points >= ENOUGH else ())
    return frozenset(
        place for place, count in chosen.items() if count >= FEWEST_NEIGHBOURS and 2 * count >= present[place]
    )


def _directories(candidate: Candidate) -> tuple[str, ...]:
    directory = article_form.directory(candidate.address)
    return (directory,) if directory else ()


def _item(article: Candidate) -> Item:
    return limited(Item("", article.address, article.title, published=article.published))


def _read_date(text: str, *, zone: tzinfo, now: datetime | None) -> date | None:
    """Read the text of a place that may hold a date, perhaps beside a count of readers or a section."""
    moment = read_feed_date(text, zone=zone, now=now)
    stamp = stamps.whole(text) if moment is None else None
    return stamp.published if stamp else moment


def _name(root: Element) -> str:
    """Take the name that a page gives its site, else its title."""
    for meta in root.iter("meta"):
        if meta.get("property") == "og:site_name" and meta.get("content", "").strip():
            return " ".join(meta.get("content", "").split())[:LONGEST_TITLE]
    title = next(root.iter("title"), None)
    return "" if title is None else words_of(title)[:LONGEST_TITLE]
