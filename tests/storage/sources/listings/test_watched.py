"""Pages whose links are watched. On the pages, `data-article` marks the truth: an article, and its day."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.errors import DocumentError
from storage.model import Language
from storage.sources.listings.item import Item
from storage.sources.listings.watched import read_watched
from storage.sources.pages.tree import base_of, parse_page
from storage.sources.texts.address import absolute

HERE = Path(__file__).parent
TUNED = sorted((HERE / "pages").glob("*.html"))
UNSEEN = sorted((HERE / "unseen").glob("*.html"))
"""Pages that the rules were made with, and pages written when the rules were done."""

SITES = {"ru_wordpress": "chui", "ru_tilda": "polustanok", "uz_cyrl_portal": "vodiy", "kk_newspaper": "qala"}
NOW = datetime(2025, 11, 13, 9, tzinfo=UTC)

PARTS = [
    *(
        b"<a href='/news/12345'>",
        b"</a>",
        b"<h2>",
        b"<nav>",
        b"</nav>",
        b"<div class=date>",
        b"12.11.2025",
        b"</div>",
    ),
    *(
        b"<time datetime='x'>",
        "Қар жауды, жол жабылды".encode(),
        b"<base href='http://['>",
        b"<html lang=kk>",
        b"<title>",
    ),
    *(
        b"<a href='http://[/'>",
        b"<a href='/a/b'>",
        b"<meta property='og:site_name' content=' '>",
        b"\0",
        b"\xff",
        b"&#0;",
    ),
]


@dataclass(frozen=True)
class Outcome:
    """How many articles of a page were found, wrongly found and missed; how many of its days were right."""

    right: int
    wrong: int
    missed: int
    days: int
    days_right: int


def site(path: Path) -> str:
    return f"https://{SITES.get(path.stem, 'site')}.example/"


def truth(content: bytes, url: str) -> dict[str, str]:
    root = parse_page(content, url=url)
    marked = [link for link in root.iter("a") if link.get("data-article") is not None]
    return {
        absolute(link.get("href", ""), base_of(root, url)): link.get("data-article", "") for link in marked
    }


def outcome(path: Path) -> Outcome:
    content, url = path.read_bytes(), site(path)
    expected = truth(content, url)
    found = {item.link: str(item.published)[:10] for item in read_watched(content, url=url, now=NOW).items}
    both = expected.keys() & found.keys()
    dated = [link for link in both if expected[link]]
    right = sum(found[link] == expected[link] for link in dated)
    return Outcome(len(both), len(found) - len(both), len(expected) - len(both), len(dated), right)


def quality(paths: list[Path]) -> tuple[float, float, float]:
    """Give precision and recall of articles over all pages, and the share of right days."""
    outcomes = [outcome(path) for path in paths]
    right = sum(each.right for each in outcomes)
    precision = right / (right + sum(each.wrong for each in outcomes))
    recall = right / (right + sum(each.missed for each in outcomes))
    return precision, recall, sum(each.days_right for each in outcomes) / sum(each.days for each in outcomes)


def test_on_the_pages_the_rules_were_made_with_articles_are_told_from_the_rest():
    precision, recall, days = quality(TUNED)
    assert len(TUNED) >= 17
    assert precision >= 0.98
    assert recall >= 0.95
    assert days == 1


def test_on_pages_written_afterwards_little_is_lost():
    precision, recall, days = quality(UNSEEN)
    assert len(UNSEEN) == 4
    assert precision >= 0.9
    assert recall >= 0.85
    assert days == 1


def test_a_page_in_windows_1251_is_read():
    link = "<a href='/news/12345'>В области завершили уборку урожая пшеницы</a>"
    page = f"<html lang=ru><title>Вести</title><p>{link}</p>"
    listing = read_watched(page.encode("windows-1251"), url="https://a.example/", now=NOW)
    link = "https://a.example/news/12345"
    assert (listing.title, listing.language) == ("Вести", Language.RUSSIAN)
    assert listing.items == (Item(link, link, "В области завершили уборку урожая пшеницы"),)


def test_the_name_that_a_page_gives_its_site_comes_before_its_title():
    page = b"<title>Front page | Post</title><meta property='og:site_name' content=' The  Post '>"
    assert read_watched(page, url="https://a.example/").title == "The Post"
    assert read_watched(b"<p>", url="https://a.example/").title == ""


def test_a_page_without_articles_lists_none():
    assert read_watched(b"<nav><a href='/a'>a</a></nav>", url="https://a.example/").items == ()


def test_days_without_a_year_are_read_from_the_present_moment():
    page = "<p><a href='/news/12345'>В области завершили уборку урожая</a><b>12 ноября</b></p>".encode()
    assert read_watched(page, url="https://a.example/", now=NOW).items[0].published == date(2025, 11, 12)
    assert read_watched(page, url="https://a.example/").items[0].published is None


def test_what_is_no_page_is_refused():
    with pytest.raises(DocumentError, match="no web page"):
        read_watched(b"", url="https://a.example/")


@settings(deadline=None)
@given(st.one_of(st.binary(max_size=200), st.lists(st.sampled_from(PARTS), max_size=20).map(b"".join)))
def test_any_bytes_are_a_listing_or_a_clear_error(content: bytes):
    with suppress(DocumentError):
        assert all(item.link for item in read_watched(content, url="https://a.example/", now=NOW).items)
