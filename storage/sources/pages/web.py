"""An article's own page → a document."""

from datetime import UTC, datetime, tzinfo
from urllib.parse import urlsplit

from storage.errors import DocumentError
from storage.model import Document
from storage.sources.pages.article_text import article_text
from storage.sources.pages.blocks import blocks_of
from storage.sources.pages.headline import find_title, named_in_title, title_element
from storage.sources.pages.metadata import SITES, Metadata, address_of, language_of, read_metadata
from storage.sources.pages.no_article import is_article
from storage.sources.pages.published import find_date
from storage.sources.pages.tree import parse_page
from storage.sources.texts import outlets

MOST_ELEMENTS = 50_000
"""Elements of a page; the largest of news sites have a tenth of them."""

LONGEST_NAME, MOST_WORDS = 40, 5
"""Characters and words of an outlet's name; sites state descriptions of themselves as one."""


def read_web(content: bytes, *, url: str, charset: str = "", zone: tzinfo = UTC, now: datetime) -> Document:
    """Read the article of a page fetched from `url`, which is empty for a file.

    `charset` is what the host says of the encoding, `zone` the outlet's time zone. Key and url of the
    document are its canonical address. `published` is a datetime in `zone` where the page tells the time;
    words like `сегодня` count from `now`, which is aware. Raises DocumentError for what is no page or holds
    no article.
    """
    root = parse_page(content, url=url, charset=charset)
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        raise DocumentError(url, f"a page of over {MOST_ELEMENTS} elements")
    metadata = read_metadata(root)
    blocks = blocks_of(root)
    names = _names(metadata, url)
    title = find_title(metadata, blocks, names)
    heading = title_element(title, blocks)
    published = find_date(root, metadata, blocks, heading, url=url, now=now, zone=zone)
    text = article_text(root, title, heading)
    if not is_article(title or metadata.title, text):
        raise DocumentError(url, "no article")
    address = address_of(metadata, url)
    return Document(
        key=address,
        text=text,
        title=title,
        source=_source(metadata, title, url),
        language=language_of(metadata, text),
        published=published,
        url=address,
    )


def _names(metadata: Metadata, url: str) -> list[str]:
    """List what the outlet is called: on its pages and by its host."""
    host = _host(url)
    return [*metadata.first(SITES), metadata.linked.publisher, host, outlets.find(host)]


def _source(metadata: Metadata, title: str, url: str) -> str:
    """Name the outlet: as the page states it, as its host is known, as the title ends, or by its host."""
    for name in (*metadata.first(SITES[:1]), metadata.linked.publisher, *metadata.first(SITES[1:])):
        known = outlets.find(name)
        if known:
            return known
        if name and len(name) <= LONGEST_NAME and len(name.split()) <= MOST_WORDS:
            return outlets.normalise(name)
    by_host = outlets.find(_host(url))
    if by_host in outlets.OUTLETS:
        return by_host
    return outlets.normalise(named_in_title(metadata, title)) or by_host or _host(url)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
