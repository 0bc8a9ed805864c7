"""Writes feeds and site maps that list given items, for tests and benchmarks."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from email.utils import format_datetime
from html import escape

from storage.sources.listings.item import Item

NAMESPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom" '
    'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"'
)


def markup(text: str) -> str:
    """Write a text as HTML, a paragraph for each of its own."""
    return "".join(f"<p>{escape(paragraph)}</p>" for paragraph in text.split("\n\n"))


def rss(
    *items: str, channel: str = "", declaration: str = '<?xml version="1.0"?>', version: str = "2.0"
) -> bytes:
    """Write an RSS feed of items written before."""
    root = f'<rss version="{version}" {NAMESPACES}><channel>{channel}'
    return f"{declaration}{root}{''.join(items)}</channel></rss>".encode()


def rss_item(item: Item) -> str:
    """Write an item of an RSS feed."""
    fields = {
        "title": escape(item.title),
        "link": escape(item.link),
        'guid isPermaLink="false"': escape(item.identity),
        "dc:creator": escape(item.author),
        "content:encoded": escape(markup(item.text)),
    }
    if isinstance(item.published, datetime):
        fields["pubDate"] = format_datetime(item.published)
    written = (f"<{tag}>{value}</{tag.split()[0]}>" for tag, value in fields.items() if value)
    return f"<item>{''.join(written)}</item>"


def atom(*entries: str, feed: str = "") -> bytes:
    """Write an Atom feed of entries written before."""
    return f'<feed xmlns="http://www.w3.org/2005/Atom">{feed}{"".join(entries)}</feed>'.encode()


def atom_entry(item: Item) -> str:
    """Write an entry of an Atom feed."""
    published = f"<published>{item.published.isoformat()}</published>" if item.published else ""
    return (
        f"<entry><id>{escape(item.identity)}</id><title>{escape(item.title)}</title>"
        f'<link href="{escape(item.link)}"/>{published}<author><name>{escape(item.author)}</name></author>'
        f'<content type="html">{escape(markup(item.text))}</content></entry>'
    )


def json_feed(items: Iterable[Item]) -> bytes:
    """Write a JSON Feed of version 1.1."""
    listed = [
        {
            "id": item.identity,
            "url": item.link,
            "title": item.title,
            "content_html": markup(item.text),
            "authors": [{"name": item.author}],
            "date_published": item.published.isoformat() if item.published else "",
        }
        for item in items
    ]
    return json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "Алма", "items": listed}
    ).encode()


def urlset(*places: str) -> bytes:
    """Write a site map of places written before."""
    root = (
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">'
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>{root}{"".join(places)}</urlset>'.encode()


def place(link: str, *, changed: str = "", title: str = "", published: str = "", language: str = "ru") -> str:
    """Write an address of a site map, with Google's news where it has a title."""
    news = (
        f"<news:news><news:publication><news:name>Перевал</news:name><news:language>{language}</news:language>"
        f"</news:publication><news:publication_date>{published}</news:publication_date>"
        f"<news:title>{escape(title)}</news:title></news:news>"
    )
    lastmod = f"<lastmod>{changed}</lastmod>" if changed else ""
    return f"<url><loc>{escape(link)}</loc>{lastmod}{news if title else ''}</url>"


def day(written: str) -> date:
    """Read a day as tests write it: 2025-11-12."""
    return date.fromisoformat(written)
