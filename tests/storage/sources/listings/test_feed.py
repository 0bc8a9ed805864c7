"""Feeds of every kind."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.errors import DocumentError
from storage.sources.listings.feed import read_feed
from storage.sources.listings.item import Item, Listing
from tests.storage.sources import feeds

URL = "https://aula.example/rss"

PARTS = [
    *(
        b"<rss>",
        b"<channel>",
        b"<item>",
        b"</item>",
        b"<title>",
        b"</title>",
        b"<![CDATA[",
        b"]]>",
        b"<!--",
        b"-->",
    ),
    *(
        b"<feed xmlns='http://www.w3.org/2005/Atom'>",
        b"<entry>",
        b"</entry>",
        b"<link href='http://[/'/>",
        b"&nbsp;",
    ),
    *(
        b"<rdf:RDF>",
        b"<description>",
        b"</description>",
        b"&lt;p&gt;",
        b"&#0;",
        b"&#xD800;",
        b"<pubDate>",
        b"\xff\xfe",
    ),
    *(
        b"Wed, 99 Nov 9999 99:99 +9999",
        b"</pubDate>",
        b"<!DOCTYPE x>",
        b"<?xml version='1.0' encoding='utf-7'?>",
    ),
    *(
        b'{"version":"https://jsonfeed.org/version/1","items":[',
        b'{"id":1,"title":"\\ud800"}',
        b"]}",
        b'"',
        b"<br>",
    ),
    *(
        b"<link>",
        b"</link>",
        "сөз".encode(),
        "слово".encode("windows-1251"),
        b"&",
        b"<",
        b">",
        b" xml:base='::'",
    ),
]

WORDS = st.text(st.characters(categories=["Lu", "Ll", "Nd"]), min_size=1, max_size=12)
LINES = st.lists(
    st.one_of(WORDS, st.sampled_from(["—", "«ә»", "5 < 6", "AT&T", "'", '"'])), min_size=1, max_size=9
).map(" ".join)
TEXTS = st.lists(LINES, max_size=4).map("\n\n".join)
ZONES = st.integers(-11, 13).map(lambda hours: timezone(timedelta(hours=hours)))
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=ZONES).map(  # noqa: DTZ001 - a bound has no zone
    lambda moment: moment.replace(microsecond=0)
)
NUMBERS = st.integers(1, 10**9)


@st.composite
def items(draw: st.DrawFn) -> Item:
    return Item(
        f"id-{draw(NUMBERS)}",
        f"https://aula.example/news/{draw(NUMBERS)}?a={draw(NUMBERS)}&b=2",
        draw(LINES),
        draw(TEXTS),
        draw(MOMENTS),
        draw(LINES),
    )


LISTS = st.lists(items(), max_size=8, unique_by=lambda item: item.identity)


@settings(deadline=None)
@given(LISTS)
def test_a_feed_in_rss_reads_back(listed: list[Item]):
    assert read_feed(feeds.rss(*map(feeds.rss_item, listed)), url=URL).items == tuple(listed)


@settings(deadline=None)
@given(LISTS)
def test_a_feed_in_atom_reads_back(listed: list[Item]):
    assert read_feed(feeds.atom(*map(feeds.atom_entry, listed)), url=URL).items == tuple(listed)


@settings(deadline=None)
@given(LISTS)
def test_a_json_feed_reads_back(listed: list[Item]):
    assert read_feed(feeds.json_feed(listed), url=URL) == Listing("Алма", None, tuple(listed))


@settings(deadline=None)
@given(LISTS, st.integers(0, 9), st.sampled_from([b"<title>a<b>c</title>", b"<p>", b"a < b & c", b"<x:y/>"]))
def test_an_item_that_is_broken_takes_no_other_along(listed: list[Item], position: int, broken: bytes):
    written = [feeds.rss_item(item) for item in listed]
    written.insert(position, f"<item>{broken.decode()}</item>")
    found = read_feed(feeds.rss(*written), url=URL).items
    assert [item for item in found if item.identity.startswith("id-")] == listed


@settings(deadline=None)
@given(st.one_of(st.binary(max_size=300), st.lists(st.sampled_from(PARTS), max_size=30).map(b"".join)))
def test_any_bytes_are_a_listing_or_a_clear_error(content: bytes):
    with suppress(DocumentError):
        listing = read_feed(content, url=URL)
        assert all(item.identity for item in listing.items)
        assert len({item.identity for item in listing.items}) == len(listing.items)
        str(listing).encode()


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"text", b"\x89PNG", b"<html></html>", b"<urlset/>"])
def test_what_is_no_feed_is_refused_with_its_address(content: bytes):
    with pytest.raises(DocumentError, match=r"^https://aula\.example/rss: ."):
        read_feed(content, url=URL)


def test_dates_without_a_zone_are_in_that_of_the_outlet():
    almaty = timezone(timedelta(hours=5))
    listed = feeds.rss("<item><title>Қар</title><pubDate>12 Nov 2025 10:00</pubDate></item>")
    assert read_feed(listed, url=URL, zone=almaty).items[0].published == datetime(2025, 11, 12, 5, tzinfo=UTC)
