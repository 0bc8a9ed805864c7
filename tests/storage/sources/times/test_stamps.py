"""Stamps of many layouts, and sentences that are none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.sources.times import stamps

DAY = date(2025, 11, 12)


@pytest.mark.parametrize(
    "line",
    [
        "12.11.2025, 14:55 616",
        "14:30 / 12.11.2025",
        "Политика | 12 ноября 2025, 14:20",
        "Среда, 12 ноября 2025 г. 14:20",
        "Опубликовано: 12.11.2025 Просмотров: 1 204",
        "Жарияланды: 2025 жылғы 12 қараша, 15:02 · 327 рет оқылды",
        "E’lon qilingan sana: 12.11.2025 · 845 marta o‘qildi",
        "Эълон қилинди 2025 йил 12 ноябрь, соат 10:00",
        "Published: November 12, 2025 | 4 min read | Views: 1,204",
        "By Aida Smith in Business on 12 November 2025",
        "12 November 2025 9:41 AM (GMT+5)",
        "2025-11-12 10:30:00 / 1.2K views",
        "12 қараша 2025, 9:00 Әлем",
    ],
)
def test_a_line_of_day_time_and_counts_is_a_stamp(line: str):
    assert stamps.whole(line) == stamps.Stamp(DAY)


@pytest.mark.parametrize(
    "line", ["Бугун 13:35", "Сиёсат Кеча 18:20", "вчера, 10:00", "2 hours ago", "5 минут бұрын"]
)
def test_a_stamp_without_a_full_day_has_none(line: str):
    assert stamps.whole(line) == stamps.Stamp(None)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "12.11.2025 в Москве прошли переговоры",
        "Политика",
        "Опубликовано",
        "616",
        "Вчера Токаев прибыл в Москву",
        "12.11.2025 " * 20,
    ],
)
def test_text_is_no_stamp(line: str):
    assert stamps.whole(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "date 2025-11-12 Название",
        "2025-11-12 Название",
        "12.11.2025 14:55 616 Название",
        "12 ноября 2025, 14:55 Название",
        "12 ноября 2025 — Название",
        "Сиёсат 12.11.2025 19:48 Название",
    ],
)
def test_a_title_behind_a_stamp_is_parted_from_it(line: str):
    assert stamps.leading(line) == (stamps.Stamp(DAY), "Название")


@pytest.mark.parametrize(
    "line",
    [
        "12 ноября 2025 года Токаев прибыл",
        "12.11.2025 в Москве",
        "2025 йилда Тошкентда",
        "date 2025-11-12",
        "Название",
    ],
)
def test_a_sentence_that_starts_with_a_day_is_left_whole(line: str):
    assert stamps.leading(line) is None


def test_a_stamp_at_the_end_needs_a_time():
    assert stamps.trailing("Kazakhstan 12 November 2025 14:55") == ("Kazakhstan", stamps.Stamp(DAY))
    assert stamps.trailing("Курс валют на 12.11.2025") is None
    assert stamps.trailing("Курс на 12.11.2025 и прогноз") is None


@given(st.text(max_size=200))
def test_no_line_breaks_the_reader(line: str):
    stamps.leading(line)
    stamps.trailing(line)
    assert stamps.whole(line) is None or stamps.whole(line) is not None
