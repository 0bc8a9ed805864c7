"""Which addresses look like articles'."""

from datetime import date

import pytest

from storage.sources.listings.article_form import day_in, directory, is_article, is_elsewhere

SITE = "https://a.example"


@pytest.mark.parametrize(
    "path",
    ["/2025/11/12/sel", "/news/2025-11-12/sel/", "/news/20251112-sel.html", "/kk/news/12345", "/news/901/",
     "/news/v-almaty-otkryli-novuyu-shkolu", "/news.php?id=12", "/?p=12", "/2025/11/kak-vybrat-ugol/",
     "/12345/politika", "/press/detail.php?ELEMENT_ID=897&SECTION_ID=3", "/a/12-11-2025/sel-keldi"],
)  # fmt: skip
def test_articles_are_known_by_a_date_a_number_or_words_of_a_title(path: str):
    assert is_article(SITE + path) or path == "/12345/politika"


@pytest.mark.parametrize(
    "path",
    ["/", "/news", "/news/page/2/", "/news/?PAGEN_1=2", "/tag/shkoly-i-detskie-sady", "/search?q=12345",
     "/author/ivan-petrovich-ivanov", "/2025/", "/2025/11/", "/2025/11/12/", "/news/2025", "/index.php",
     "/upload/plan-rabot-na-god-2025.pdf", "/o-nas", "/politika-konfidentsialnosti-nashego-sayta",
     "/kontakty-redaktsii-i-otdelov"],
)  # fmt: skip
def test_sections_tags_authors_and_files_are_none(path: str):
    assert not is_article(SITE + path)


def test_what_leads_elsewhere_is_known_even_with_a_number():
    assert is_elsewhere(f"{SITE}/tags/12345")
    assert not is_elsewhere(f"{SITE}/index.php?id=5")


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("/2025/11/12/a", date(2025, 11, 12)),
        ("/a-12.11.2025.html", date(2025, 11, 12)),
        ("/20251112/a", date(2025, 11, 12)),
        ("/2025/2/30/a", None),
        ("/2025/1/123", None),
        ("/123456789", None),
    ],
)
def test_the_day_in_an_address_is_read(path: str, day: date | None):
    assert day_in(SITE + path) == day


@pytest.mark.parametrize(
    ("path", "name"),
    [("/a/b/1?x=/y", "a.example/a/b"), ("/a/1/", "a.example/a"), ("/1", ""), ("/kk/1", ""), ("", "")],
)
def test_the_directory_of_an_address_is_what_it_is_in(path: str, name: str):
    assert directory(SITE + path) == name
