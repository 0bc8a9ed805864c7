"""Furniture of a page: menus, lists of other articles, calls to subscribe, comments; taken out."""

import re
from collections.abc import Iterable
from itertools import pairwise

from lxml.etree import _Element as Element

from storage.sources.pages.blocks import blocks_of
from storage.sources.times import stamps

_ELEMENTS = "nav aside footer form dialog menu amp-sidebar amp-ad figcaption"
ELEMENTS = frozenset(_ELEMENTS.split())
_ROLES = "navigation complementary contentinfo search dialog alert alertdialog menu menubar"
ROLES = frozenset(_ROLES.split())

_NAMES = (
    "related relatednews similar recommended recommendations recommend also "
    "share shares sharing sharedaddy social socials ulashish bolisu "
    "comment comments disqus reply respond "
    "cta subscribe subscription newsletter telegram whatsapp viber follow "
    "banner banners ad ads adsbygoogle adv advert advertisement reklama promo sponsor sponsored "
    "cookie cookies consent gdpr popup modal overlay "
    "breadcrumb breadcrumbs crumbs pagination pager menu navbar navigation nav sidebar widgets "
    "footer copyright copyrights toolbar login register infomessage "
    "tag tags taglist hashtags keywords mistake orphus typo print rating vote "
    "popular trending latest partners teasers "
    "caption gallery carousel slider weather currency meta"
)
NAMES = frozenset(_NAMES.split())
"""Parts of class names and ids that mark furniture, on sites of any system."""

PAIRS = frozenset(
    {
        *(("read", "more"), ("read", "also"), ("see", "also"), ("most", "read"), ("up", "next")),
        *(("more", "news"), ("other", "news"), ("last", "news"), ("top", "news"), ("news", "list")),
        *(("news", "feed"), ("news", "line"), ("read", "next"), ("img", "desc"), ("photo", "desc")),
    }
)
"""The same of two parts, each of which alone may mark anything."""

UNSEEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")

LONG_TEXT = 400
"""Characters from which an element with the title holds more of the article than its head."""

MOST_OF_TEXT = 0.4
"""Part of a page's text from which an element holds the article, whatever it is called."""


def remove_furniture(root: Element, title: Element | None) -> None:
    """Take the furniture out of a page's tree.

    What holds the `title` or most of the text stays: themes call the whole page `has-sidebar`.
    """
    kept = set(title.iterancestors()) if title is not None else set()
    limit = MOST_OF_TEXT * _length(root)
    stack = list(root)
    while stack:
        element = stack.pop()
        if (
            _is_furniture(element)
            and element is not title
            and element not in kept
            and _length(element) < limit
        ):
            _remove(element)
        else:
            stack.extend(element)
    if title is not None:
        _remove_other_articles(title)


def _is_furniture(element: Element) -> bool:
    if element.tag in ELEMENTS or element.get("role", "") in ROLES or element.get("hidden") is not None:
        return True
    if UNSEEN.search(element.get("style", "")):
        return True
    return any(map(_names_furniture, (element.get("class", ""), element.get("id", ""))))


def _names_furniture(names: str) -> bool:
    return any(_is_name(PART.findall(name)) for name in names.split())


def _is_name(parts: Iterable[str]) -> bool:
    words = [part.lower() for part in parts]
    return not NAMES.isdisjoint(words) or not PAIRS.isdisjoint(pairwise(words))


def _remove_other_articles(title: Element) -> None:
    """Remove what follows the article on a page that goes on with the next ones without end.

    They are made like it: the same element with the same class, a heading and a date of their own.
    """
    for place in (title, *title.iterancestors()):
        named = (place.tag, place.get("class", ""))
        if place.tag != "article" and (not named[1] or _length(place) < LONG_TEXT):
            continue
        for other in list(place.itersiblings()):
            if (other.tag, other.get("class", "")) == named and _is_article(other):
                _remove(other)


def _is_article(element: Element) -> bool:
    headed = next(element.iter("h1", "h2", "h3"), None) is not None
    return headed and (
        element.tag == "article" or any(stamps.whole(block.text) for block in blocks_of(element))
    )


def _length(element: Element) -> int:
    return sum(len(str(text).strip()) for text in element.itertext())


def _remove(element: Element) -> None:
    """Remove an element and keep the text behind it."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)
