"""What a feed, a site map or a watched page lists: items, each of which leads to an article."""

from dataclasses import dataclass
from datetime import date

from storage.model import Language

MOST_ITEMS = 500
"""Items of one listing that are looked at, the first ones."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item as it is listed.

    `identity` names it within its source for ever: its GUID, else its canonical link, else a hash of title
    and content. `link` is the absolute address of the article's own page, empty if there is none. `text` is
    what the listing itself has of the article, plain, its paragraphs parted by blank lines. `published` is an
    aware datetime where the moment is known, a date where only the day is.
    """

    identity: str
    link: str = ""
    title: str = ""
    text: str = ""
    published: date | None = None
    author: str = ""
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """What was listed: the name that the source gives itself, its language, its items in its order."""

    title: str = ""
    language: Language | None = None
    items: tuple[Item, ...] = ()
