"""Addresses that a page links to, each with its title and day, and rated for being an article's."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from lxml.etree import _Element as Element

from storage.sources.listings import article_form
from storage.sources.listings.cards import cards_of, date_in, has_part_of_date
from storage.sources.listings.links import Link, heading_in

LONG_TITLE, USUAL_TITLE, SHORT_WORDS = 35, 20, 12
"""Characters of words that only a title has, that most titles have, and that hardly any title has."""
FEWEST_WORDS = 3
"""Words of a title."""
LONGEST_TITLE = 300
"""Characters beyond which words are a title and its lead together."""

SIDE_BY_SIDE = 3
"""Addresses with long words in places of one kind, from which on these are a list of articles."""

ANCESTORS = 3
"""Elements around a link that make the kind of its place."""

Place = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An address, likelier an article's the more `points` it has; `places` are those of its links."""

    address: str
    title: str
    published: date | None
    points: int
    places: frozenset[Place]


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the links of a page: the cards of their elements, and which places are lists."""

    cards: Mapping[Element, Element]
    lists: Collection[Place]

    def cards_of(self, links: Iterable[Link]) -> tuple[Element, ...]:
        """List the cards of some links, each card once."""
        return tuple(dict.fromkeys(self.cards[link.element] for link in links if link.element in self.cards))


def candidates_of(links: Sequence[Link], read: Callable[[str], date | None]) -> list[Candidate]:
    """Rate the addresses of a page's links, in their order; `read` reads a text that may be a date.

    For an article speak its address (a date, a number, words of a title), long words, a heading or a date
    beside it, and that its like stands side by side; against it short words, and that it stands in a menu.
    """
    lists = _lists(links)
    likely = _likely(links, lists)
    # What stands in a menu is a section, even where a card names it.
    sections = {link.address for link in likely if link.surrounding and len(link.words) < USUAL_TITLE}
    around = Around(cards_of(link for link in likely if link.address not in sections), lists)
    by_address: defaultdict[str, list[Link]] = defaultdict(list)
    for link in likely:
        by_address[link.address].append(link)
    return [_candidate(same, around, read) for same in by_address.values()]


def _lists(links: Iterable[Link]) -> frozenset[Place]:
    """Find the kinds of places in which links with long words stand side by side: lists of articles."""
    places: defaultdict[Place, set[str]] = defaultdict(set)
    for link in links:
        if len(link.words) >= USUAL_TITLE:
            places[_place(link.element)].add(link.address)
    return frozenset(place for place, addresses in places.items() if len(addresses) >= SIDE_BY_SIDE)


def _likely(links: Sequence[Link], lists: Collection[Place]) -> list[Link]:
    """Leave out links for which nothing speaks: address, words, heading, list, others in the directory."""
    strong = {
        link.address for link in links if article_form.signs(link.address) or len(link.words) >= USUAL_TITLE
    }
    directories = Counter(map(article_form.directory, strong))
    shared = {directory for directory, count in directories.items() if directory and count >= SIDE_BY_SIDE}
    return [
        link
        for link in links
        if link.heading
        or link.address in strong
        or article_form.directory(link.address) in shared
        or _place(link.element) in lists
    ]


def _place(element: Element) -> Place:
    """Name the kind of a link's place: the tags and classes of its element and of those around it."""
    around = (element, *islice(element.iterancestors(), ANCESTORS))
    return tuple(f"{each.tag} {each.get('class', '')}" for each in around)


def _candidate(links: Sequence[Link], around: Around, read: Callable[[str], date | None]) -> Candidate:
    """Rate the address that some links lead to."""
    address, title = links[0].address, _title(links, around)
    places = frozenset(_place(link.element) for link in links)
    cards = around.cards_of(links)
    published = next(filter(None, (date_in(card, read) for card in cards)), article_form.day_in(address))
    points = (
        article_form.signs(address)
        + _points_of_title(title)
        + any(link.heading for link in links)
        + (not places.isdisjoint(around.lists))
        + (2 if published else any(map(has_part_of_date, cards)))
        - 4 * all(link.surrounding for link in links)
    )
    return Candidate(address, title, published, points, places)


def _title(links: Sequence[Link], around: Around) -> str:
    """Take the words of the links to one address that are a title, or else the heading beside them."""
    best = max(links, key=lambda link: (link.heading, min(len(link.words), LONGEST_TITLE)))
    if best.heading or len(best.words) >= USUAL_TITLE:
        return best.words
    return next(filter(None, map(heading_in, around.cards_of(links))), best.words)


def _points_of_title(title: str) -> int:
    """Rate words as a title by their length."""
    long = (len(title) >= LONG_TITLE) + (len(title) >= USUAL_TITLE)
    short = max(2 * (len(title) < SHORT_WORDS), len(title.split()) < FEWEST_WORDS)
    return long - short
