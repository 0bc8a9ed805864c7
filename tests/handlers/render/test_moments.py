from datetime import UTC, datetime, timedelta

import pytest

from handlers.i18n import translator
from handlers.render.moments import (
    clock,
    day_and_time,
    local_day,
    local_moment,
    local_time,
    moment_here,
    span,
    weekday,
)
from storage.model import Language
from storage.schedule import zone

ALMATY = zone("Asia/Almaty")
NOW = datetime(2026, 11, 25, 20, 30, tzinfo=UTC)
"""In Almaty it is 01:30 on Thursday, 26 November."""


def said(hours, language, place=ALMATY):
    return local_moment(NOW + timedelta(hours=hours), NOW, place, translator(language))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.KAZAKH, ["кеше, 23:30", "бүгін, 03:30", "ертең, 01:30", "бейсенбі, 3 желтоқсан, 01:30"]),
        (Language.UZBEK, ["kecha, 23:30", "bugun, 03:30", "ertaga, 01:30", "payshanba, 3-dekabr, 01:30"]),
        (
            Language.UZBEK_CYRILLIC,
            ["кеча, 23:30", "бугун, 03:30", "эртага, 01:30", "пайшанба, 3-декабрь, 01:30"],
        ),
        (Language.RUSSIAN, ["вчера, 23:30", "сегодня, 03:30", "завтра, 01:30", "четверг, 3 декабря, 01:30"]),
        (
            Language.ENGLISH,
            ["yesterday, 23:30", "today, 03:30", "tomorrow, 01:30", "Thursday, 3 December, 01:30"],
        ),
    ],
)
def test_a_moment_is_said_by_the_local_day_and_clock(language, words):
    assert [said(hours, language) for hours in (-2, 2, 24, 7 * 24)] == words


def test_another_zone_has_another_day():
    assert said(2, Language.ENGLISH, zone("UTC")) == "today, 22:30"
    assert local_time(NOW, ALMATY) == "01:30"


def test_a_day_is_that_of_the_local_calendar():
    english = translator(Language.ENGLISH)
    assert local_day(NOW, ALMATY, english) == "26 November"
    assert local_day(NOW, zone("UTC"), english) == "25 November"


def test_a_request_is_told_by_the_clock_of_its_chat(ask):
    request = ask()
    assert moment_here(request.now, request) == "today, 14:30"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (1, "yesterday, 14:30"),
        (2, "14 November, 14:30"),
        (299, "21 January, 14:30"),
        (300, "20 January 2025"),
        (-1, "17 November 2025"),
    ],
)
def test_a_moment_long_ago_or_still_to_come_is_told_by_its_day(ask, days, words):
    request = ask()
    assert day_and_time(request.now - timedelta(days=days), request) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.KAZAKH, ["1 минут", "1 сағат", "5 сағат", "2 күн"]),
        (Language.UZBEK, ["1 daqiqa", "1 soat", "5 soat", "2 kun"]),
        (Language.UZBEK_CYRILLIC, ["1 дақиқа", "1 соат", "5 соат", "2 кун"]),
        (Language.RUSSIAN, ["1 минута", "1 час", "5 часов", "2 дня"]),
        (Language.ENGLISH, ["1 minute", "1 hour", "5 hours", "2 days"]),
    ],
)
def test_a_span_is_said_in_its_largest_unit(language, words):
    spans = [timedelta(seconds=40), timedelta(hours=1), timedelta(hours=5), timedelta(days=2)]
    assert [span(length, translator(language)) for length in spans] == words


def test_minutes_and_weekdays_are_written_as_people_read_them():
    assert (clock(0), clock(9 * 60 + 5)) == ("00:00", "09:05")
    assert weekday(0, translator(Language.UZBEK)) == "dushanba"
