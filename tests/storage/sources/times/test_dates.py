"""Days as pages of five languages write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.sources.times import dates

DAY = date(2025, 11, 12)


@pytest.mark.parametrize(
    "written",
    [
        "2025-11-12",
        "2025/11/12",
        "2025-11-12T14:55:00Z",
        "2025-11-12 14:55:00+05:00",
        "12.11.2025",
        "12.11.25",
        "12/11/2025",
        "12.11.2025, 14:55",
        "2025 жылғы 12 қараша",
        "2025 жылдың 12 қарашасы",
        "12 қараша 2025",
        "12 Қараша, 2025 ж.",
        "2025 ж. 12 қар.",
        "12-noyabr, 2025-yil",
        "2025-yil 12-noyabr",
        "2025 yil 12 noyabr",
        "12 noy 2025",
        "2025 йил 12 ноябрь",
        "12 ноябр 2025 йил",
        "2025 йилнинг 12 ноябрида",
        "12 ноября 2025 г.",
        "12 ноября 2025 года",
        "12 нояб. 2025",
        "12 ноя 2025, 10:00",
        "November 12, 2025",
        "Nov. 12, 2025",
        "12 November 2025",
        "12th of November 2025",
        "Nov 12 2025",
    ],
)
def test_a_day_is_read_in_every_form(written: str):
    assert dates.parse(written) == DAY


@pytest.mark.parametrize(
    "written",
    [
        "",
        "12 ноября",
        "31.02.2025",
        "12.13.2025",
        "1.2.3",
        "вчера",
        "12 Токаев 2025",
        "3025-11-12",
        "2025-11-12 и позже",
    ],
)
def test_what_is_no_full_day_is_unknown(written: str):
    assert dates.parse(written) is None


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Қаңтар", 1),
        ("наурызда", 3),
        ("шілденің", 7),
        ("қыркүйекте", 9),
        ("sentyabr", 9),
        ("sentabrda", 9),
        ("октябрда", 10),
        ("ноябре", 11),
        ("декабря", 12),
        ("May", 5),
    ],
)
def test_months_are_known_in_all_languages_and_cases(name: str, number: int):
    assert dates.month(name) == number


def test_a_word_that_is_no_month_is_none():
    assert dates.month("Тоқаевтың") is None


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_an_iso_day_reads_back(day: date):
    assert dates.parse(day.isoformat()) == day


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(text: str):
    assert dates.parse(text) is None or isinstance(dates.parse(text), date)
