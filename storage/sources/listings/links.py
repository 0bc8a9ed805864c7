"""Links of a page: where each leads, and the words that stand for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.etree import _Element as Element

from storage.sources.listings import article_form
from storage.sources.pages.tree import base_of
from storage.sources.texts.address import absolute, site_of, within_site
from storage.sources.texts.markup import plain_line

MOST_LINKS = 5_000
"""Links of a page that are looked at."""
LONGEST_WORDS, MOST_PIECES = 2_000, 200
"""Characters, and pieces of text between tags, that are taken of an element; no title has as many."""
FEWEST_LETTERS = 15
"""Characters of the shortest words that can be a title."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
TITLE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:title|heading|headline|zagolovok|sarlavha|name)(?:$|[\s_-])", re.IGNORECASE
)

SURROUNDING = frozenset({"nav", "footer"})
SURROUNDING_CLASS = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|footer|breadcrumbs?|tags?|social|share|pagination|pager|copyright|"
    r"lang(?:uage)?s?|top-?bar|(?:site|page|main)[_-]{1,2}header)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Elements, and classes of elements, that stand around what a page is about."""


@dataclass(frozen=True, slots=True)
class Link:
    """One link to a page of the same site: its element, its canonical address, words that may be a title.

    `heading` says that the words are a heading's, `surrounding` that it stands in a menu or at the foot.
    """

    element: Element
    address: str
    words: str
    heading: bool
    surrounding: bool


def links_of(root: Element, url: str) -> Iterator[Link]:
    """Yield the links of a page from `url` that lead to another page of its site, in their order.

    Tags, authors, next pages of a section and files are left out by their addresses.
    """
    site, base, surrounding = site_of(url), base_of(root, url), _surrounding(root)
    own = absolute(url, url)
    for element in islice(root.iter("a"), MOST_LINKS):
        address = absolute(element.get("href", ""), base)
        if address in {"", own} or not within_site(address, site) or article_form.is_elsewhere(address):
            continue
        words, heading = _words(element)
        yield Link(element, address, words, heading, element in surrounding)


def heading_in(element: Element) -> str:
    """Take the words of the first heading in an element; empty if it has none."""
    return next((words_of(each) for each in islice(element.iter(), MOST_LINKS) if _is_heading(each)), "")


def words_of(element: Element) -> str:
    """Take all words of an element as one line."""
    return " ".join(" ".join(map(str, islice(element.itertext(), MOST_PIECES))).split())[
        :LONGEST_WORDS
    ].rstrip()


def _surrounding(root: Element) -> set[Element]:
    """Collect the elements in menus, at the foot, and in other surroundings of a page's content."""
    found: set[Element] = set()
    for element in root.iter():
        if element.getparent() in found or _surrounds(element):
            found.add(element)
    return found


def _surrounds(element: Element) -> bool:
    """Tell by tag or class whether an element stands around the content; an article has its own foot."""
    called = f"{element.get('class', '')} {element.get('id', '')}"
    if element.tag in SURROUNDING or SURROUNDING_CLASS.search(called):
        return next(element.iterancestors("article"), None) is None
    return False


def _is_heading(element: Element) -> bool:
    return element.tag in HEADINGS or bool(TITLE_CLASS.search(element.get("class", "")))


def _words(link: Element) -> tuple[str, bool]:
    """Take the words that a link offers as a title, and tell whether they are a heading's."""
    inner = heading_in(link)
    if inner:
        return inner, True
    around = islice(link.iterancestors(), 2)
    return _own_words(link), any(map(_is_heading, around))


def _own_words(link: Element) -> str:
    """Take a link's words; of a card, which has its day and its lead in the link too, those of its title."""
    holder = link
    while len(holder) == 1 and not _has_words_itself(holder):
        holder = holder[0]
    if not _has_words_itself(holder):
        phrases = [words for words in map(words_of, holder) if _is_phrase(words)]
        if phrases:
            return next((words for words in phrases if len(words) >= FEWEST_LETTERS), phrases[0])
    return words_of(link) or plain_line(link.get("title", "") or _picture(link))


def _has_words_itself(element: Element) -> bool:
    """Tell whether words stand right in an element, not in another one in it."""
    return any((words or "").strip() for words in (element.text, *(child.tail for child in element)))


def _is_phrase(words: str) -> bool:
    """Tell words apart from a date or a count: most of their signs are letters."""
    return 2 * sum(map(str.isalpha, words)) > len(words)


def _picture(link: Element) -> str:
    """Take what a link's picture says instead of it."""
    return next((str(picture.get("alt")) for picture in link.iter("img") if picture.get("alt")), "")
