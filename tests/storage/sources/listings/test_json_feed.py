"""JSON Feed."""

import json
from datetime import date

import pytest

from storage.errors import DocumentError
from storage.model import Language
from storage.sources.listings.feed import read_feed
from storage.sources.listings.item import MOST_ITEMS, Item, Listing

URL = "https://aula.example/feed.json"
VERSION = "https://jsonfeed.org/version/1"


def read(*items: object, **fields: object) -> Listing:
    return read_feed(json.dumps({"version": VERSION, "items": items, **fields}).encode(), url=URL)


def test_version_1_is_read_with_its_language_and_author():
    item = {
        "id": 17,
        "url": "/n/17#a",
        "title": "Қала &amp; су",
        "summary": "Қысқа",
        "content_html": "<p>Толық мәтін</p><p>осында</p>",
        "date_published": "бірде",
        "date_modified": "2025-11-12",
        "author": {"name": "Әсел"},
        "language": "kk",
    }
    text = "Толық мәтін\n\nосында"
    expected = Item(
        "17", "https://aula.example/n/17", "Қала & су", text, date(2025, 11, 12), "Әсел", Language.KAZAKH
    )
    assert read(item, title="Аула", language="kk") == Listing("Аула", Language.KAZAKH, (expected,))


def test_an_item_may_lead_to_another_site():
    item = {"id": "1", "title": "a", "external_url": "https://b.example/1"}
    assert read(item, home_page_url="https://b.example").items[0].link == "https://b.example/1"


def test_fields_of_other_kinds_than_expected_are_taken_as_missing():
    odd = {
        "id": None,
        "title": ["a"],
        "url": {},
        "authors": [],
        "author": "x",
        "content_text": "Мәтін",
        "language": 5,
    }
    (item,) = read("text", None, odd, {"id": True}, {"id": 1 << 100, "title": "b"}).items[:1]
    assert (item.title, item.text, item.link, item.author) == ("", "Мәтін", "", "")


def test_halves_of_characters_are_left_out():
    content = f'{{"version": "{VERSION}", "items": [{{"id": "a\\ud800", "title": "b\\udfff"}}]}}'
    assert read_feed(content.encode(), url=URL).items == (Item("a", title="b"),)


def test_no_more_items_than_the_most_are_taken():
    assert (
        len(read(*({"id": str(number), "title": "a"} for number in range(MOST_ITEMS + 5))).items)
        == MOST_ITEMS
    )


@pytest.mark.parametrize(
    "content",
    [b"{", b"{}", b'{"items": []}', b'{"version": 1, "items": []}', b'{"a":' + b"[" * 100_000,
     f'{{"version": "{VERSION}"}}'.encode(), b'{"version": ' + b"9" * 9_999 + b"}"],
)  # fmt: skip
def test_other_json_is_refused(content: bytes):
    with pytest.raises(DocumentError, match="JSON"):
        read_feed(content, url=URL)
