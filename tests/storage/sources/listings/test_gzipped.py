"""Compressed files."""

import gzip

import pytest

from storage.errors import DocumentError
from storage.sources.listings.gzipped import beginning, decompressed

URL = "https://a.example/sitemap.xml.gz"


def test_one_layer_is_taken_off():
    packed = gzip.compress(b"<urlset/>")
    assert decompressed(packed, url=URL) == b"<urlset/>"
    assert decompressed(gzip.compress(packed), url=URL) == packed
    assert decompressed(b"<urlset/>", url=URL) == b"<urlset/>"


def test_a_bomb_is_refused_before_it_goes_off():
    with pytest.raises(DocumentError, match="more than 1000 bytes"):
        decompressed(gzip.compress(b"\0" * 10_000_000), url=URL, most=1_000)


def test_a_damaged_file_is_refused():
    with pytest.raises(DocumentError, match="damaged"):
        decompressed(b"\x1f\x8bnonsense", url=URL)


def test_the_beginning_is_told_without_the_rest():
    assert beginning(gzip.compress(b"a" * 10_000_000), 5) == b"aaaaa"
    assert beginning(b"abc", 2) == b"ab"
    assert beginning(b"\x1f\x8bnonsense", 9) == b""
