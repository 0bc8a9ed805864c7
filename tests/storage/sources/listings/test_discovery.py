"""What lies at an address, and where a site may have its feed."""

import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.errors import DocumentError
from storage.followed import SourceKind
from storage.sources.listings.discovery import MOST, alternates, kind_of, usual_places

URL = "https://a.example/kk/"
RSS = 'rel="alternate" type="application/rss+xml"'


@pytest.mark.parametrize(
    ("content", "content_type", "kind"),
    [
        (b"<?xml version='1.0'?><rss>", "text/html", SourceKind.FEED),
        (b"<!-- <html> --><feed xmlns='a'>", "text/plain", SourceKind.FEED),
        (b"<rdf:RDF>", "", SourceKind.FEED),
        (b"<!DOCTYPE rss [ <!ENTITY a 'b'> ]><rss>", "", SourceKind.FEED),
        ("\ufeff<rss>".encode("utf-16-le"), "", SourceKind.FEED),
        (b'\xef\xbb\xbf {"a": 1, "version": "https:\\/\\/jsonfeed.org\\/version\\/1"', "", SourceKind.FEED),
        (b'{"version": "1"}', "application/feed+json", None),
        (b"<urlset>", "application/rss+xml", SourceKind.SITEMAP),
        (b"<sitemapindex>", "", SourceKind.SITEMAP),
        (gzip.compress(b"<urlset>", mtime=0), "application/gzip", SourceKind.SITEMAP),
        (b"<!doctype html><rss>", "application/rss+xml", SourceKind.PAGE),
        (b"<?xml version='1.0'?><html>", "application/xml", SourceKind.PAGE),
        (b"<div><a href='/1'>a</a>", "text/html; charset=utf-8", SourceKind.PAGE),
        (b"<div>", "text/plain", None),
        (b"", "text/html", None),
        (b"%PDF-1.7", "application/pdf", None),
    ],
)  # fmt: skip
def test_what_a_document_holds_decides_its_kind(content: bytes, content_type: str, kind: SourceKind | None):
    assert kind_of(content, content_type) is kind


@settings(deadline=None)
@given(st.binary(max_size=200), st.text(max_size=20))
def test_any_bytes_have_a_kind_or_none(content: bytes, content_type: str):
    assert kind_of(content, content_type) in {*SourceKind, None}


def test_the_feeds_that_a_page_names_are_found_wherever_they_stand():
    page = (
        f'<html><head><link {RSS} href="/comments/feed/"><link {RSS} href="/feed/#a" title="Лента">'
        '<link rel="alternate" type="application/json" href="/wp-json/1">'
        '<link rel="alternate" type="application/json+oembed" href="/oembed">'
        '<link rel="alternate" hreflang="ru" href="/ru/">'
        f'<link rel="stylesheet" type="application/rss+xml" href="/x"><link {RSS}></head>'
        '<body><a href="/rss.xml">RSS</a><a href="https://b.example/rss">RSS</a><a href="/feedback">a</a>'
        '<link rel="ALTERNATE home" type="application/atom+xml" href="atom"><link rel="alternate" '
        'type="application/feed+json" href="/feed.json"></body></html>'
    )
    assert alternates(page.encode(), url=URL) == (
        "https://a.example/feed/", "https://a.example/kk/atom", "https://a.example/feed.json",
        "https://a.example/rss.xml", "https://a.example/comments/feed/",
    )  # fmt: skip


def test_no_more_feeds_than_the_most_are_named():
    page = "".join(f'<link {RSS} href="/{number}">' for number in range(99))
    assert len(alternates(page.encode(), url=URL)) == MOST


def test_nothing_names_no_feeds():
    assert alternates(b"<p>", url=URL) == ()
    with pytest.raises(DocumentError):
        alternates(b"", url=URL)


def test_the_usual_places_of_a_section_come_before_those_of_its_site_and_feeds_before_maps():
    places = usual_places("https://a.example/kk?x=1")
    assert places[:4] == (
        "https://a.example/kk/feed", "https://a.example/kk/rss", "https://a.example/kk/rss.xml", "https://a.example/feed",
    )  # fmt: skip
    assert places.index("https://a.example/rss.xml") < places.index("https://a.example/sitemap-news.xml")
    assert places.index("https://a.example/sitemap-news.xml") < places.index("https://a.example/sitemap.xml")


def test_an_article_and_a_front_page_have_those_of_their_site_alone():
    front = usual_places("https://a.example")
    assert front[0] == "https://a.example/feed"
    assert usual_places("https://a.example/2025/11/12/sel-keldi.html") == front
    assert usual_places("nonsense") == ()
