"""The top of a page: which day counts, and what is a label."""

from datetime import date

import pytest

from storage.sources.bare.header import read_header

BODY = "Первый абзац статьи, в котором достаточно слов, чтобы его никто не принял за заголовок."


def test_a_day_of_publishing_comes_before_a_day_of_updating():
    header = read_header(["Обновлено: 13.11.2025", "Опубликовано: 12.11.2025", "Заголовок", BODY])
    assert header.published == date(2025, 11, 12)


def test_a_day_of_updating_stands_in_where_there_is_no_other():
    assert read_header(["Обновлено: 13.11.2025", "Заголовок", BODY]).published == date(2025, 11, 13)


def test_a_day_without_a_year_leaves_the_date_unknown():
    header = read_header(["12 ноября, 14:20", "Заголовок", BODY])
    assert header.published is None


@pytest.mark.parametrize(
    "lines",
    [
        [f"Заголовок статьи о новой дороге {date(2025, 11, 12):%d.%m.%Y} 14:55", BODY],
        ["Заголовок статьи о новой дороге", "12.11.2025 14:55 616", BODY],
        ["12.11.2025", "616", "Заголовок статьи о новой дороге", BODY],
        ["Хабар", "Заголовок статьи о новой дороге", BODY, "12.11.2025"],
        ["Политика | Заголовок статьи о новой дороге", BODY, "12.11.2025, 14:20", BODY],
        ["12.11.2025, 14:55 616 Заголовок статьи о новой дороге", BODY],
    ],
)
def test_title_and_day_are_found_wherever_the_layout_puts_them(lines: list[str]):
    header = read_header(lines)
    assert header.title == "Заголовок статьи о новой дороге"
    assert header.published == date(2025, 11, 12)
    assert set(header.rest) == {BODY}


def test_a_title_may_start_with_a_number_after_the_day():
    assert read_header(["12.11.2025 13 шартнома имзоланди", BODY]).title == "13 шартнома имзоланди"


def test_a_section_name_over_text_is_a_subheading():
    assert read_header(["Заголовок", "Экономика", BODY]).rest == ["Экономика", BODY]


def test_an_article_without_lines_has_an_empty_header():
    assert read_header([]).rest == []


def test_a_byline_with_an_outlet_names_the_source():
    header = read_header(["A headline", "By Reuters", BODY])
    assert (header.source, header.rest) == ("Reuters", [BODY])
