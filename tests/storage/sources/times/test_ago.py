"""Days and ages told from the present."""

from datetime import UTC, date, datetime, timedelta

import pytest

from storage.sources.times import ago

NOW = datetime(2025, 11, 14, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("полчаса назад", timedelta(minutes=30)),
        ("час назад", timedelta(hours=1)),
        ("1 час 20 минут назад", timedelta(hours=1, minutes=20)),
        ("5 мин. назад", timedelta(minutes=5)),
        ("минуту назад", timedelta(minutes=1)),
        ("жарты сағат бұрын", timedelta(minutes=30)),
        ("бір сағат бұрын", timedelta(hours=1)),
        ("yarim soat oldin", timedelta(minutes=30)),
        ("bir soat avval", timedelta(hours=1)),
        ("2 соат аввал", timedelta(hours=2)),
        ("40 дақиқа олдин", timedelta(minutes=40)),
        ("an hour ago", timedelta(hours=1)),
        ("half an hour ago", timedelta(minutes=30)),
        ("1 hour and 5 minutes ago", timedelta(hours=1, minutes=5)),
        ("30 seconds ago", timedelta(seconds=30)),
        ("5m ago", timedelta(minutes=5)),
        ("только что", timedelta()),
        ("just now", timedelta()),
        ("жаңа ғана", timedelta()),
    ],
)
def test_ages_of_hours_and_less_are_moments(text: str, age: timedelta):
    assert ago.at(text, 0, NOW) == (NOW - age, len(text))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("бугун", 0),
        ("позавчера", 2),
        ("the day before yesterday", 2),
        ("2 күн бұрын", 2),
        ("3 kun oldin", 3),
        ("1 ҳафта олдин", 7),
        ("2 недели назад", 14),
        ("день назад", 1),
        ("a week ago", 7),
    ],
)
def test_ages_of_days_are_dates(text: str, days: int):
    found = ago.at(text, 0, NOW)
    assert found == (NOW.date() - timedelta(days=days), len(text))
    assert type(found[0]) is date


@pytest.mark.parametrize(
    "text", ["вчерашний", "часы назад", "2 месяца назад", "год назад", "3 часа", "назад"]
)
def test_other_words_tell_no_age(text: str):
    assert ago.at(text, 0, NOW) is None
