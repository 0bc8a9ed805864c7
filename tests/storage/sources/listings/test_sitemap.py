"""Site maps."""

import gzip
from contextlib import suppress
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.errors import DocumentError
from storage.model import Language
from storage.sources.listings.item import MOST_ITEMS, Item
from storage.sources.listings.sitemap import MOST_MAPS, read_sitemap, sitemaps_in
from tests.storage.sources import feeds

URL = "https://a.example/sitemap.xml"
ALMATY = timezone(timedelta(hours=5))
PARTS = [
    *(
        b"<urlset>",
        b"<url>",
        b"</url>",
        b"<loc>",
        b"https://a.example/news/12345",
        b"</loc>",
        b"<lastmod>",
        b"2025-11-12",
    ),
    *(
        b"</lastmod>",
        b"<sitemapindex>",
        b"<sitemap>",
        b"</sitemap>",
        b"<!DOCTYPE a>",
        b"&x;",
        b"\x1f\x8b",
        b"<a:b>",
    ),
]


def index(*maps: tuple[str, str]) -> bytes:
    written = (
        f"<sitemap><loc>{name}</loc>{f'<lastmod>{changed}</lastmod>' if changed else ''}</sitemap>"
        for name, changed in maps
    )
    return f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{"".join(written)}</sitemapindex>'.encode()


def test_a_news_map_lists_its_articles_newest_first():
    content = feeds.urlset(
        feeds.place("https://a.example/n/1", title="Старая &amp; новость", published="2025-11-11"),
        feeds.place(
            "https://a.example/n/2#top",
            title="Қар жауды",
            published="2025-11-12T10:00:00+05:00",
            language="kk",
        ),
    )
    listing = read_sitemap(content, url=URL, zone=ALMATY)
    moment = datetime(2025, 11, 12, 10, tzinfo=ALMATY)
    new, old = "https://a.example/n/2", "https://a.example/n/1"
    assert listing.title == "Перевал"
    assert listing.items == (
        Item(new, new, "Қар жауды", published=moment, language=Language.KAZAKH),
        Item(old, old, "Старая & новость", published=date(2025, 11, 11), language=Language.RUSSIAN),
    )


def test_a_plain_map_lists_what_looks_like_an_article():
    content = feeds.urlset(
        feeds.place("https://a.example/"),
        feeds.place("https://a.example/o-nas"),
        feeds.place("https://a.example/news/12345"),
        feeds.place("https://a.example/news/12346", changed="2025-11-12"),
        feeds.place("javascript:alert(1)"),
    )
    found = [(item.link, item.published) for item in read_sitemap(content, url=URL).items]
    assert found == [
        ("https://a.example/news/12346", date(2025, 11, 12)),
        ("https://a.example/news/12345", None),
    ]


def test_only_the_newest_articles_are_taken():
    days = [date(2020, 1, 1) + timedelta(days=number) for number in range(MOST_ITEMS + 9)]
    places = (
        feeds.place(f"https://a.example/news/{10_000 + n}", changed=str(day)) for n, day in enumerate(days)
    )
    items = read_sitemap(feeds.urlset(*places), url=URL).items
    assert [item.published for item in items] == sorted(days, reverse=True)[:MOST_ITEMS]


def test_a_compressed_map_is_read():
    content = gzip.compress(feeds.urlset(feeds.place("https://a.example/news/12345")))
    assert len(read_sitemap(content, url=f"{URL}.gz").items) == 1


def test_maps_of_old_namespaces_are_read():
    content = b'<urlset xmlns="urn:x"><url><loc>https://a.example/news/12345</loc></url></urlset>'
    assert len(read_sitemap(content, url=URL).items) == 1


def test_an_index_lists_maps_the_newest_first_and_those_without_articles_last():
    content = index(
        ("/page-sitemap.xml", "2025-11-12"),
        ("/post-sitemap1.xml", "2025-10-01"),
        ("/post-sitemap2.xml", "2025-11-12"),
        ("/sitemap-2025-11.xml", ""),
        ("/sitemap-2024.xml", ""),
        ("/sitemap-news.xml", ""),
        ("/post-sitemap2.xml", ""),
        ("", ""),
    )
    names = [address.rpartition("/")[2] for address in sitemaps_in(content, URL)]
    assert names == [
        "sitemap-2025-11.xml", "post-sitemap2.xml", "post-sitemap1.xml", "sitemap-2024.xml",
        "sitemap-news.xml", "page-sitemap.xml",
    ]  # fmt: skip


def test_an_index_names_no_more_maps_than_the_most():
    assert len(sitemaps_in(index(*((f"/{number}.xml", "") for number in range(99))), URL)) == MOST_MAPS


def test_a_map_itself_has_no_maps_and_an_index_no_articles():
    assert sitemaps_in(feeds.urlset(), URL) == ()
    with pytest.raises(DocumentError, match="no site map of articles"):
        read_sitemap(index(), url=URL)


def test_a_doctype_is_refused():
    for read in (lambda content: read_sitemap(content, url=URL), lambda content: sitemaps_in(content, URL)):
        with pytest.raises(DocumentError, match="DOCTYPE"):
            read(b"<!DOCTYPE urlset><urlset/>")


@settings(deadline=None)
@given(st.one_of(st.binary(max_size=200), st.lists(st.sampled_from(PARTS), max_size=20).map(b"".join)))
def test_any_bytes_are_a_listing_or_a_clear_error(content: bytes):
    with suppress(DocumentError):
        assert all(item.link for item in read_sitemap(content, url=URL).items)
    with suppress(DocumentError):
        assert all(sitemaps_in(content, URL))
