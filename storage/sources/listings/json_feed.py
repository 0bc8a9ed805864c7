"""JSON Feed (versions 1 and 1.1, jsonfeed.org) → what it lists."""

import json
from collections.abc import Mapping
from datetime import date, datetime, tzinfo
from typing import Any

from storage.errors import DocumentError
from storage.sources.listings.feed_dates import read_feed_date
from storage.sources.listings.identity import identified
from storage.sources.listings.item import MOST_ITEMS, Item, Listing
from storage.sources.listings.limits import LONGEST_TITLE, limited
from storage.sources.texts.address import absolute
from storage.sources.texts.charset import decode_web
from storage.sources.texts.language_tag import SAMPLE, read_language, sample_of
from storage.sources.texts.markup import legible, plain_line, plain_text, without_trailer

VERSION = "jsonfeed.org/version/"
"""What the version of every JSON Feed has in it."""

TEXTS = ("content_html", "content_text", "summary")

LONGEST_NUMBER = 64
"""Bits of a number that may stand for a text."""

Json = Mapping[str, Any]


def is_json(content: bytes) -> bool:
    """Tell whether a document can only be JSON."""
    return content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{"


def read_json_feed(content: bytes, *, url: str, zone: tzinfo, now: datetime | None) -> Listing:
    """Read a JSON Feed; see `feed.read_feed`."""
    feed = _parsed(content, url)
    base = absolute(_words(feed, "home_page_url"), url) or url
    listed = []
    for each in feed["items"][:MOST_ITEMS]:
        if not isinstance(each, dict):
            continue
        item = _item(each, base, zone=zone, now=now)
        if item.title or item.text or item.link:
            listed.append((_words(each, "id"), item))
    items = identified(listed)
    title = plain_line(_words(feed, "title"))[:LONGEST_TITLE].rstrip()
    return Listing(title, read_language(_words(feed, "language"), sample_of(items)), items)


def _parsed(content: bytes, url: str) -> dict[str, Any]:
    """Parse a feed and make sure that it is one."""
    try:
        feed = json.loads(decode_web(content))
    except (ValueError, RecursionError):
        raise DocumentError(url, "JSON that cannot be understood") from None
    if VERSION not in _words(feed, "version") or not isinstance(feed.get("items"), list):
        raise DocumentError(url, "JSON, but no JSON Feed")
    return dict(feed)


def _item(item: Json, base: str, *, zone: tzinfo, now: datetime | None) -> Item:
    title = plain_line(_words(item, "title"))
    # Plain text by the specification is HTML in many feeds all the same.
    texts = (plain_text(_words(item, name)) for name in TEXTS)
    text = without_trailer(max(texts, key=len))
    tag = _words(item, "language")
    return limited(
        Item(
            "",
            absolute(_words(item, "url"), base) or absolute(_words(item, "external_url"), base),
            title,
            text,
            _published(item, zone, now),
            plain_line(_author(item)),
            read_language(tag, f"{title}\n{text[:SAMPLE]}") if tag else None,
        )
    )


def _words(values: Json, name: str) -> str:
    """Take a field that is a text, or a number instead of one (an `id`); empty for anything else."""
    value = values.get(name) if isinstance(values, dict) else None
    if isinstance(value, int) and not isinstance(value, bool) and value.bit_length() <= LONGEST_NUMBER:
        return str(value)
    return legible(value).strip() if isinstance(value, str) else ""


def _published(item: Json, zone: tzinfo, now: datetime | None) -> date | None:
    written = (_words(item, name) for name in ("date_published", "date_modified"))
    moments = (read_feed_date(text, zone=zone, now=now) for text in written)
    return next((moment for moment in moments if moment is not None), None)


def _author(item: Json) -> str:
    """Name the first author: `authors` in version 1.1, `author` in version 1."""
    authors = item.get("authors")
    first = authors[0] if isinstance(authors, list) and authors else item.get("author")
    return _words(first, "name") if isinstance(first, dict) else ""
