"""When an article appeared."""

from datetime import UTC, date, datetime

import pytest
from lxml import etree

from storage.sources.pages.blocks import blocks_of
from storage.sources.pages.metadata import read_metadata
from storage.sources.pages.published import find_date
from storage.sources.texts.markup import PARSER

NOW = datetime(2025, 11, 14, 10, tzinfo=UTC)
MOMENT = datetime(2025, 11, 12, 14, 55, tzinfo=UTC)
PROSE = "Слова статьи идут одно за другим, и в конце предложения стоит точка, как ей и положено."


def found(body: str, head: str = "", url: str = "https://example.kz/1") -> date | None:
    page = etree.fromstring(f"<html><head>{head}</head><body>{body}</body></html>", PARSER)
    title = page.find(".//h1")
    return find_date(page, read_metadata(page), blocks_of(page), title, url=url, now=NOW, zone=UTC)


def meta(value: str) -> str:
    return f"<meta property='article:published_time' content='{value}'>"


LINKED = (
    '<script type="application/ld+json">{"@type":"Article","datePublished":"2025-11-12T14:55:00Z"}</script>'
)


@pytest.mark.parametrize(
    ("body", "head"),
    [
        ("<h1>Т</h1><p>11.11.2025 10:00</p>", LINKED + meta("2025-11-10T10:00:00Z")),
        ("<h1>Т</h1><p>11.11.2025 10:00</p>", meta("2025-11-12T14:55:00Z")),
        ("<h1>Т</h1><p itemprop=datePublished content='2025-11-12T14:55:00Z'>11 ноября</p>", ""),
        ("<h1>Т</h1><p itemprop=datePublished>12.11.2025 14:55</p>", ""),
        ("<time>10.11.2025 9:00</time><p>а</p><p>б</p><h1>Т</h1><time>12.11.2025 14:55</time>", ""),
        ("<h1>Т</h1><p>12 ноября 2025, 14:55 | Просмотров: 616</p><p>11.11.2025 10:00</p>", ""),
        ("<p>12.11.2025 14:55</p><h1>Т</h1><p>Текст</p><p>11.11.2025 10:00</p>", ""),
        ("<h1>Т</h1><ul><li>12.11.2025</li><li>14:55</li></ul>", ""),
        (f"<h1>Т</h1><div>12.11.2025 14:55 {PROSE}</div>", ""),
        (f"<h1>Т</h1>{f'<p>{PROSE}</p>' * 20}<p>Опубликовано: 12.11.2025 14:55</p>", ""),
    ],
)
def test_what_is_stated_counts_before_what_is_shown_and_the_nearest_to_the_title_first(body: str, head: str):
    assert found(body, head) == MOMENT


def test_midnight_is_a_day_whose_time_the_page_may_show():
    assert found("<h1>Т</h1>", meta("2025-11-12T00:00:00Z")) == date(2025, 11, 12)
    assert found("<h1>Т</h1><p>12.11.2025 14:55</p>", meta("2025-11-12T00:00:00Z")) == MOMENT
    assert found("<h1>Т</h1><p>13.11.2025 14:55</p>", meta("2025-11-12")) == date(2025, 11, 12)


@pytest.mark.parametrize("wrong", ["1970-01-01T00:00:01Z", "2026-05-05T10:00:00Z", "nonsense", ""])
def test_impossible_dates_of_programs_are_passed_over(wrong: str):
    assert found("<h1>Т</h1><p>12.11.2025 14:55</p>", meta(wrong)) == MOMENT


def test_prose_and_other_pages_tell_no_date():
    assert found(f"<h1>Т</h1><p>12 ноября 2025 года {PROSE}</p>") is None
    assert found("<p>Текст</p>") is None


def test_the_address_may_tell_the_day():
    assert found("<h1>Т</h1>", url="https://example.kz/2025/11/12/a") == date(2025, 11, 12)
    assert found("<h1>Т</h1>", url="http://[") is None
