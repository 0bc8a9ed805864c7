"""Names of elements."""

import pytest

from storage.sources.listings.xml_names import name_of


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("pubDate", "pubdate"),
        ("{http://purl.org/dc/elements/1.1/}Date", "dc:date"),
        ("{HTTP://www.w3.org/2005/Atom}link", "atom:link"),
        ("{http://purl.org/rss/1.0/}item", "item"),
        ("{urn:x}item", "other:item"),
        ("dc:creator", "dc:creator"),
    ],
)
def test_an_element_is_named_by_its_namespace_whatever_its_prefix(tag: str, name: str):
    assert name_of(tag) == name
