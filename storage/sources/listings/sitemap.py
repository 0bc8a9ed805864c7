"""Site maps → the articles they list: those with Google's news extension, and plain ones by their dates."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, tzinfo
from itertools import islice

from lxml.etree import _Element as Element

from storage.errors import DocumentError
from storage.sources.listings import article_form, xml_fields
from storage.sources.listings.feed_dates import read_feed_date
from storage.sources.listings.gzipped import decompressed
from storage.sources.listings.identity import identified
from storage.sources.listings.item import MOST_ITEMS, Item, Listing
from storage.sources.listings.limits import LONGEST_TITLE, limited
from storage.sources.listings.xml_fields import Fields
from storage.sources.listings.xml_guard import parse_xml
from storage.sources.listings.xml_names import OTHER, name_of
from storage.sources.texts.address import absolute
from storage.sources.texts.language_tag import read_language, sample_of
from storage.sources.texts.markup import plain_line

MOST_MAPS = 50
"""Site maps of an index that are named."""
MOST_PLACES = 50_000
"""Addresses of a site map that are looked at, as many as one may have (sitemaps.org)."""

LONG_AGO = datetime(1900, 1, 1, tzinfo=UTC)

NO_ARTICLES = re.compile(
    r"(?:page|categor|taxonom|tag|author|user|image|video|static|rubric|section)", re.IGNORECASE
)
"""Names of maps that list something else."""
NEWS = re.compile(r"news|novosti|latest|recent|google", re.IGNORECASE)
DATED = re.compile(r"(?<!\d)(20\d\d)(?:[-_/.]?(0[1-9]|1[0-2])(?:[-_/.]?([0-2]\d|3[01]))?)?(?!\d)")
"""A year, a month or a day in the name of a map."""


def read_sitemap(
    content: bytes, *, url: str, charset: str = "", zone: tzinfo = UTC, now: datetime | None = None
) -> Listing:
    """Read a site map from `url`, which may be a gzip file: the newest MOST_ITEMS articles, newest first.

    What lacks Google's news extension is an article if its address has the form of one, and was published at
    its `lastmod`: a plain map knows no more. `charset`, `zone` and `now` are as in `feed.read_feed`. Raises
    DocumentError for what is no site map or an index of maps, and for XML with a DOCTYPE.
    """
    root = _root(content, url, charset)
    if not _is(root, "urlset"):
        raise DocumentError(url, "no site map of articles")
    places = [(_published(fields, zone, now), fields) for fields in _places(root)]
    places.sort(key=lambda place: _moment(place[0], zone), reverse=True)
    listed = islice(filter(None, (_item(fields, published, url) for published, fields in places)), MOST_ITEMS)
    items = identified(("", item) for item in listed)
    names = (xml_fields.words(fields, ("news:name",)) for _, fields in places)
    tags = (xml_fields.words(fields, ("news:language",)) for _, fields in places)
    title = plain_line(next(filter(None, names), ""))[:LONGEST_TITLE].rstrip()
    return Listing(title, read_language(next(filter(None, tags), ""), sample_of(items)), items)


def sitemaps_in(content: bytes, url: str) -> tuple[str, ...]:
    """List the maps of an index, at most MOST_MAPS, the likeliest to have new articles first.

    Maps of pages, sections and pictures come last, and else the newest first. A map itself gives nothing.
    Raises DocumentError like `read_sitemap`.
    """
    root = _root(content, url, "")
    if not _is(root, "sitemapindex"):
        return ()
    maps: dict[str, tuple[bool, datetime, bool]] = {}
    for fields in map(xml_fields.fields_of, islice(root.iter("{*}sitemap"), MOST_PLACES)):
        address = absolute(xml_fields.words(fields, ("loc", f"{OTHER}loc")), url)
        name = address.rpartition("/")[2]
        order = (not NO_ARTICLES.search(name), _changed(fields, address), bool(NEWS.search(name)))
        if address:
            maps.setdefault(address, order)
    return tuple(sorted(maps, key=lambda address: maps[address], reverse=True)[:MOST_MAPS])


def _root(content: bytes, url: str, charset: str) -> Element:
    return parse_xml(decompressed(content, url=url), url=url, charset=charset)


def _is(root: Element, name: str) -> bool:
    return name_of(root.tag).removeprefix(OTHER) == name


def _places(root: Element) -> Iterator[Fields]:
    """Yield what is known of each address, with the fields of its news among them."""
    for element in islice(root.iter("{*}url"), MOST_PLACES):
        fields = xml_fields.fields_of(element)
        news = fields.get("news:news", ())
        yield {**fields, **xml_fields.fields_of(news[0])} if news else fields


def _item(fields: Fields, published: date | None, url: str) -> Item | None:
    """Make an item of an address; None if it is not one of an article."""
    link = absolute(xml_fields.words(fields, ("loc", f"{OTHER}loc")), url)
    if not link or ("news:news" not in fields and not article_form.is_article(link)):
        return None
    title = plain_line(xml_fields.words(fields, ("news:title",)))
    tag = xml_fields.words(fields, ("news:language",))
    language = read_language(tag, title) if tag else None
    return limited(Item("", link, title, published=published, language=language))


def _published(fields: Fields, zone: tzinfo, now: datetime | None) -> date | None:
    written = xml_fields.words(fields, ("news:publication_date", "lastmod", f"{OTHER}lastmod"))
    return read_feed_date(written, zone=zone, now=now)


def _changed(fields: Fields, address: str) -> datetime:
    """Tell when a map changed: as the index says, else as its name says."""
    published = _published(fields, UTC, None)
    dated = DATED.search(address)
    if published is None and dated:
        published = read_feed_date("-".join((dated[1], dated[2] or "12", dated[3] or "28")), zone=UTC)
    return _moment(published, UTC)


def _moment(published: date | None, zone: tzinfo) -> datetime:
    """Make dates and moments comparable; what has none comes before all."""
    if isinstance(published, datetime):
        return published
    return datetime.combine(published, time(), zone) if published else LONG_AGO
