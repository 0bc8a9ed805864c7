"""What lies at an address, and where a site may have its feed."""

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import urlsplit

from lxml.etree import _Element as Element

from storage.followed import SourceKind
from storage.sources.listings.gzipped import beginning
from storage.sources.pages.tree import base_of, parse_page
from storage.sources.texts.address import LONGEST, absolute, canonical, site_of, within_site
from storage.sources.texts.charset import decode_web

SNIFFED = 65_536
"""Bytes at the start of a document that are looked at."""

FIRST_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?:[\w.-]{1,40}:)?(?P<feed>rss|feed|RDF)(?=[\s>/])"
    r"|<(?:[\w.-]{1,40}:)?(?P<sitemap>urlset|sitemapindex)(?=[\s>/])"
    r"|<(?P<page>!doctype\s+html|html|head|body|title|meta)(?=[\s>/])",
    re.DOTALL | re.IGNORECASE,
)
"""A comment, or a tag by which a kind is known."""

JSON_FEED = re.compile(
    r"\s*\{.*?\"version\"\s*:\s*\"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version", re.DOTALL
)

KINDS = {"feed": SourceKind.FEED, "sitemap": SourceKind.SITEMAP, "page": SourceKind.PAGE}
"""Kinds by the groups of FIRST_TAG."""

PAGE_TYPE = re.compile(r"text/html|application/xhtml\+xml", re.IGNORECASE)

FEED_TYPE = re.compile(
    r"application/(?:rss|atom|rdf|x-rss|x-atom)\+xml|application/(?:feed\+)?json|(?:text|application)/xml",
    re.IGNORECASE,
)
"""Media types of links to feeds."""
NO_FEED = re.compile(r"oembed|wp-json|/xmlrpc|opensearch|manifest|sitemap", re.IGNORECASE)
COMMENTS = re.compile(r"comment|комментар|пікір|izoh|изоҳ", re.IGNORECASE)
LINKED_FEED = re.compile(
    r"(?:/|\.|=)(?:rss|feed|atom)(?:2|20)?(?:/|\.(?:xml|php|json))?(?:/all|/news)?/?(?:\?|$)|/(?:rss|feed|atom)[\w/-]*\.xml$",
    re.IGNORECASE,
)
"""Addresses of feeds that a page links to with its words."""

MOST = 10
"""Feeds of one page that are named."""
MOST_LINKS = 5_000
"""Links of a page that are looked at."""

PLACES = (
    *("feed", "rss", "rss.xml", "feed.xml", "atom.xml", "index.xml", "feed.json"),
    *("news/rss", "rss/news", "rss/all", "?feed=rss2"),
    *("sitemap-news.xml", "news-sitemap.xml", "sitemap_news.xml", "sitemap.xml", "sitemap_index.xml"),
)
"""Where programs for websites put their feeds and site maps, the likeliest first, feeds before maps."""


SECTION = re.compile(r"(?:/[\w-]{1,30}){1,2}/?")
"""A path short enough to be a section's or a language's, which may have a feed of its own."""
SECTION_PLACES = ("feed", "rss", "rss.xml")


def kind_of(content: bytes, content_type: str) -> SourceKind | None:
    """Tell how a document is read: as a feed, a site map or a page; None if as none of them.

    What it holds decides. What its host calls it, `content_type`, counts only for a page of which nothing
    but a part is there.
    """
    text = decode_web(beginning(content, SNIFFED))
    if JSON_FEED.match(text):
        return SourceKind.FEED
    found = next((tag for tag in FIRST_TAG.finditer(text) if tag.lastgroup), None)
    if found is not None:
        return KINDS[str(found.lastgroup)]
    return SourceKind.PAGE if PAGE_TYPE.match(content_type.strip()) and "<" in text else None


def alternates(content: bytes, *, url: str, charset: str = "") -> tuple[str, ...]:
    """List the feeds that a page from `url` names, at most MOST, the likeliest first.

    Those of its alternate links come first, wherever on the page these stand, then feeds of the same site
    that it links to with its words; a feed of comments comes last. Raises DocumentError for what is no page.
    """
    root = parse_page(content, url=url, charset=charset)
    base = base_of(root, url)
    named = [*_alternate_links(root), *_links_to_feeds(root, base, site_of(url))]
    named.sort(key=lambda link: bool(COMMENTS.search(f"{link.get('href')} {link.get('title')}")))
    addresses = (absolute(link.get("href", ""), base) for link in named)
    return tuple(dict.fromkeys(filter(None, addresses)))[:MOST]


def usual_places(url: str) -> tuple[str, ...]:
    """List where the feed of a site may lie, the likeliest place first; nothing for what is no address."""
    parts = urlsplit(canonical(url))
    if not parts.netloc:
        return ()
    site = f"{parts.scheme}://{parts.netloc}"
    section = f"{site}{parts.path.rstrip('/')}" if SECTION.fullmatch(parts.path) else ""
    own = [f"{section}/{place}" for place in SECTION_PLACES] if section else []
    return tuple(dict.fromkeys((*own, *(f"{site}/{place}" for place in PLACES))))


def _alternate_links(root: Element) -> Iterator[Element]:
    for link in islice(root.iter("link"), MOST_LINKS):
        is_alternate = "alternate" in link.get("rel", "").lower().split()
        is_feed = FEED_TYPE.fullmatch(link.get("type", "").strip())
        if is_alternate and is_feed and not NO_FEED.search(f"{link.get('href')} {link.get('type')}"):
            yield link


def _links_to_feeds(root: Element, base: str, site: str) -> Iterator[Element]:
    for link in islice(root.iter("a"), MOST_LINKS):
        address = link.get("href", "")[:LONGEST]
        if LINKED_FEED.search(address) and within_site(absolute(address, base), site):
            yield link
