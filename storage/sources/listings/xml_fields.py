"""What stands right below an item, an entry or a channel: words, HTML, links."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from lxml.etree import _Element as Element

from storage.sources.listings.xml_names import name_of
from storage.sources.texts.address import absolute
from storage.sources.texts.markup import plain_text, text_of

Fields = Mapping[str, Sequence[Element]]
"""The elements right below one, by their names."""

MOST_FIELDS = 500
"""Elements of an item that are looked at."""

GROUPS = frozenset({"media:group", "news:publication"})
"""Elements that only hold others."""

WEB = re.compile(r"https?://", re.IGNORECASE)


def fields_of(element: Element) -> Fields:
    """Sort what stands right below an element, and in a group there, by name."""
    fields: defaultdict[str, list[Element]] = defaultdict(list)
    for child in islice(element, MOST_FIELDS):
        name = name_of(child.tag)
        for field in islice(child, MOST_FIELDS) if name in GROUPS else (child,):
            fields[name_of(field.tag)].append(field)
    return fields


def words(fields: Fields, names: Iterable[str]) -> str:
    """Find the first of some fields that says something, as it stands there; empty if none does."""
    return next(filter(None, map(_words, _elements(fields, names))), "")


def person(fields: Fields, names: Iterable[str]) -> str:
    """Find the first of some fields that names a person; Atom's have the name in an element of its own."""
    found = (
        _words(each) for author in _elements(fields, names) for each in (*author.iterfind("{*}name"), author)
    )
    return next(filter(None, found), "")


def text(fields: Fields, names: Iterable[str]) -> str:
    """Take the longest plain text that some fields have, the first of those as long as each other."""
    return max(map(_text, _elements(fields, names)), key=len, default="")


def link(fields: Fields, base: str) -> str:
    """Find the canonical address of the page that an item or a feed speaks of; empty if there is none."""
    return next(filter(None, (absolute(address, base) for address in _addresses(fields))), "")


def base_of(element: Element, url: str, otherwise: str) -> str:
    """Tell where relative links of an element start: at its xml:base, else at `otherwise`."""
    base = element.base
    return otherwise if base in {None, url} else absolute(str(base), url) or otherwise


def _elements(fields: Fields, names: Iterable[str]) -> Iterator[Element]:
    return (each for name in names for each in fields.get(name, ()))


def _words(element: Element) -> str:
    written = (element.text or "") if not len(element) else "".join(map(str, element.itertext()))
    return written.strip()


def _text(element: Element) -> str:
    """Take the plain text of a field: of elements (XHTML), or of HTML that is written as text."""
    return text_of(element) if len(element) else plain_text(element.text or "")


def _addresses(fields: Fields) -> Iterator[str]:
    """List what may be the address of the page, the likeliest first."""
    for each in _elements(fields, ("feedburner:origlink", "link")):
        yield each.get("href") or _words(each)
    links = [
        each for each in _elements(fields, ("atom:link",)) if each.get("rel", "alternate") == "alternate"
    ]
    links.sort(key=lambda each: each.get("type", "text/html") != "text/html")
    yield from (each.get("href", "") for each in links)
    for each in _elements(fields, ("guid", "atom:id")):
        if each.get("isPermaLink") != "false" and WEB.match(_words(each)):
            yield _words(each)
