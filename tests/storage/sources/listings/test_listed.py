"""An item and its page become one document, with the best of both."""

from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random

import pytest

from storage.followed import FollowedSource, SourceKind
from storage.model import Document, Language
from storage.polling import beginning
from storage.sources.listings.item import Item
from storage.sources.listings.listed import document_of

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
LINK = "https://site.example/news/1"
ITEM = Item("guid", LINK, "Listed title", "A listed text.", NOW)
PAGE = Document(
    LINK, "The whole text of the page.", "Page title", "Page outlet", None, date(2026, 11, 24), LINK
)


def source(kind: SourceKind = SourceKind.FEED) -> FollowedSource:
    return replace(beginning("https://site.example/feed", kind, NOW, Random(1)), id=7)  # noqa: S311 - any will do


def test_the_page_has_the_text_and_the_feed_the_title_and_the_moment() -> None:
    document = document_of(ITEM, PAGE, source())
    assert document == replace(PAGE, title="Listed title", published=NOW)


@pytest.mark.parametrize("kind", [SourceKind.SITEMAP, SourceKind.PAGE])
def test_elsewhere_the_page_knows_best_when_it_was_published(kind: SourceKind) -> None:
    document = document_of(ITEM, PAGE, source(kind))
    assert document
    assert document.published == date(2026, 11, 24)


def test_a_page_of_which_most_was_lost_gives_way_to_the_listed_text() -> None:
    document = document_of(replace(ITEM, text="word " * 100), replace(PAGE, text="word"), source())
    assert document
    assert document.text == "word " * 100


def test_without_a_page_the_listed_text_is_the_article() -> None:
    document = document_of(ITEM, None, source())
    assert document == Document(LINK, "A listed text.", "Listed title", "", None, NOW, LINK)


def test_an_item_without_a_link_is_named_by_its_source_and_identity() -> None:
    document = document_of(replace(ITEM, link=""), None, source())
    assert document
    assert document.key == "7:guid"


def test_without_any_text_there_is_no_document() -> None:
    assert document_of(replace(ITEM, text=" "), None, source()) is None


def test_what_the_operator_said_of_a_source_holds_for_its_articles() -> None:
    named = replace(source(), name="Our paper", language=Language.KAZAKH)
    document = document_of(ITEM, PAGE, named)
    assert document
    assert (document.source, document.language) == ("Our paper", Language.KAZAKH)
