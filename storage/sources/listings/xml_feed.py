"""RSS and Atom → what they list."""

import re
from datetime import date, datetime, tzinfo
from itertools import islice

from lxml.etree import _Element as Element

from storage.errors import DocumentError
from storage.sources.listings import xml_fields
from storage.sources.listings.feed_dates import read_feed_date
from storage.sources.listings.identity import identified
from storage.sources.listings.item import MOST_ITEMS, Item, Listing
from storage.sources.listings.limits import LONGEST_TITLE, limited
from storage.sources.listings.xml_fields import Fields
from storage.sources.listings.xml_guard import parse_xml
from storage.sources.listings.xml_names import name_of
from storage.sources.texts.language_tag import SAMPLE, read_language, sample_of
from storage.sources.texts.markup import plain_line, without_trailer

ROOTS = frozenset({"rss", "rdf:rdf", "atom:feed", "feed", "other:rss", "other:feed"})

TITLES = ("title", "atom:title", "media:title", "dc:title")
TEXTS = (
    *("content:encoded", "atom:content", "yandex:full-text"),
    *("description", "atom:summary", "dc:description", "media:description"),
)
AUTHORS = ("dc:creator", "atom:author", "author", "itunes:author")
DATES = (
    *("pubdate", "atom:published", "atom:issued", "dc:date", "dcterms:issued", "dcterms:created"),
    *("atom:updated", "atom:modified", "dcterms:modified"),
)
"""Where a date stands, that of publication first."""
GUIDS = ("guid", "atom:id")
LANGUAGES = ("dc:language", "language")

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"

MAIL = re.compile(r"\S{1,100}@\S{1,100}\s*\(([^()]+)\)")
"""RSS's way to name an author: `desk@example.kz (Name)`."""


def read_xml_feed(content: bytes, *, url: str, charset: str, zone: tzinfo, now: datetime | None) -> Listing:
    """Read a feed in XML; see `feed.read_feed`."""
    root = parse_xml(content, url=url, charset=charset)
    if name_of(root.tag) not in ROOTS:
        raise DocumentError(url, "a site map, no feed")
    channel = next(root.iter("{*}channel"), root)
    own = xml_fields.fields_of(channel)
    base = xml_fields.link(own, xml_fields.base_of(channel, url, url)) or url
    listed = []
    for element in islice(root.iter("{*}item", "{*}entry"), MOST_ITEMS):
        fields = xml_fields.fields_of(element)
        item = _item(element, fields, xml_fields.base_of(element, url, base), zone=zone, now=now)
        if item.title or item.text or item.link:
            listed.append((xml_fields.words(fields, GUIDS) or element.get(ABOUT, ""), item))
    items = identified(listed)
    tag = xml_fields.words(own, LANGUAGES) or _tag(channel) or _tag(root)
    title = plain_line(xml_fields.words(own, TITLES))[:LONGEST_TITLE].rstrip()
    return Listing(title, read_language(tag, sample_of(items)), items)


def _item(element: Element, fields: Fields, base: str, *, zone: tzinfo, now: datetime | None) -> Item:
    """Read an item or an entry; its identity is found later."""
    title = plain_line(xml_fields.words(fields, TITLES))
    text = without_trailer(xml_fields.text(fields, TEXTS))
    tag = xml_fields.words(fields, LANGUAGES) or _tag(element)
    return limited(
        Item(
            "",
            xml_fields.link(fields, base),
            title,
            text,
            _published(fields, zone, now),
            _author(fields),
            read_language(tag, f"{title}\n{text[:SAMPLE]}") if tag else None,
        )
    )


def _published(fields: Fields, zone: tzinfo, now: datetime | None) -> date | None:
    """Read the first date that can be read."""
    for name in DATES:
        for element in fields.get(name, ()):
            moment = read_feed_date(element.text or "", zone=zone, now=now)
            if moment is not None:
                return moment
    return None


def _author(fields: Fields) -> str:
    named = plain_line(xml_fields.person(fields, AUTHORS))
    mail = MAIL.fullmatch(named)
    return mail[1].strip() if mail else named


def _tag(element: Element) -> str:
    return element.get(LANGUAGE, "")
