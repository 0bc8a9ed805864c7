"""A listed item and the article's own page become one document."""

from dataclasses import replace

from storage.followed import FollowedSource, SourceKind
from storage.model import Document
from storage.sources.listings.item import Item

WHOLE = 0.6
"""The share of the listed text that a page's text must have to be the better one: an extraction that lost
half an article is worse than what the feed says itself."""


def document_of(item: Item, page: Document | None, source: FollowedSource) -> Document | None:
    """Make a document of an item and of its page, where that could be read; None if neither has a text.

    The page has the whole text, the listing the title as its editors wrote it. When it was published a feed
    knows best; a site map often has the moment of the last change, and a watched page a day that stood beside
    the link, so there the article's own page does. The outlet is the one that the source was given, else the
    one that the page names.
    """
    text = page.text if page and len(page.text) >= WHOLE * len(item.text) else item.text
    if not text.strip():
        return None
    found = page or Document(key_of(item, source), text, url=item.link)
    return replace(
        found,
        text=text,
        title=item.title or found.title,
        source=source.name or found.source,
        language=source.language,
        published=item.published or found.published
        if source.kind is SourceKind.FEED
        else found.published or item.published,
    )


def key_of(item: Item, source: FollowedSource) -> str:
    """Name the document of an item whose page is not known."""
    return item.link or f"{source.id}:{item.identity}"
