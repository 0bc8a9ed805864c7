"""Pages as trees."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.errors import DocumentError
from storage.sources.pages.tree import base_of, parse_page

URL = "https://a.example/n/"


def test_a_page_is_decoded_before_it_is_parsed():
    content = '<meta charset="utf-8"><p>Қала тынысы бүгін</p>'.encode("utf-16")
    assert "".join(map(str, parse_page(content, url=URL).itertext())) == "Қала тынысы бүгін"


def test_links_start_at_the_base_that_a_page_names():
    assert base_of(parse_page(b"<base href='/x/'><p>", url=URL), URL) == "https://a.example/x/"
    assert base_of(parse_page(b"<base href='javascript:'><p>", url=URL), URL) == URL
    assert base_of(parse_page(b"<p>", url=URL), URL) == URL


def test_nothing_is_no_page():
    with pytest.raises(DocumentError, match="no web page"):
        parse_page(b"", url=URL)


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_a_tree_or_a_clear_error(content: bytes):
    with suppress(DocumentError):
        assert parse_page(content, url=URL).tag
