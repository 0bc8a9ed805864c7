"""Saved pages become documents."""

from io import BytesIO

from storage.errors import DocumentError
from storage.model import Document
from storage.sources.pages.html_file import HtmlFile
from tests.storage.sources.article_pages import NOW, pages

PAGES = {page.name: page for page in pages("pages")}


def read(content: bytes) -> Document | DocumentError:
    [found] = HtmlFile(NOW).read(BytesIO(content), key="news/a.html", name="a.html")
    return found


def test_a_saved_page_that_states_its_address_has_it_for_ever():
    page = PAGES["endless_kk"]
    found = read(page.content)
    assert (found.key, found.url) == (page.canonical, page.canonical)
    assert (found.title, found.text, found.published) == (page.title, page.text, page.published)


def test_another_has_the_key_of_its_file():
    page = PAGES["ministry_kk"]
    found = read(page.content)
    assert (found.key, found.url, found.text) == ("news/a.html", "", page.text)


def test_a_page_without_an_article_is_an_error_of_the_file():
    assert str(read(b"<html><body>x</body></html>")) == "a.html: no article"
