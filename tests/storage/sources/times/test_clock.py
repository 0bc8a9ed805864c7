"""Times of day and their zones."""

from datetime import UTC, datetime, time, timedelta

import pytest

from storage.sources.times import clock


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("14:55", time(14, 55)),
        ("9:05", time(9, 5)),
        ("14:55:30.123", time(14, 55, 30)),
        ("2:55 pm", time(14, 55)),
        ("2 p.m.", time(14)),
        ("12:10 am", time(0, 10)),
        ("12 pm", time(12)),
    ],
)
def test_a_time_is_read_in_every_form(text: str, told: time):
    found = clock.at(text, 0)
    assert found == (clock.Clock(told, None), len(text))


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("14:55z", 0),
        ("14:55 gmt", 0),
        ("14:55+05:00", 5),
        ("14:55 +0530", 5.5),
        ("14:55-03", -3),
        ("14:55 (utc+5)", 5),
        ("14:55 gmt+6", 6),
        ("14:55 мск", 3),
        ("14:55 по московскому времени", 3),
        ("14:55 est", -5),
        ("14:55 +0500 (uzt)", 5),
        ("14:55 toshkent vaqti bilan", 5),
        ("14:55 по времени бишкека", 6),
    ],
)
def test_a_zone_behind_a_time_is_read(text: str, hours: float):
    found, end = clock.at(text, 0)
    assert end == len(text)
    moment = datetime(2025, 11, 12, tzinfo=UTC).replace(tzinfo=found.zone)
    assert moment.utcoffset() == timedelta(hours=hours)


def test_a_point_parts_hours_and_minutes_only_where_a_time_is_due():
    assert clock.at("14.55", 0) is None
    assert clock.at("14.55", 0, dotted=True) == (clock.Clock(time(14, 55), None), 5)


@pytest.mark.parametrize(
    "text", ["25:00", "14:75", "13:00 pm", "0:30 am", "14:55+15:00", "14", "1455", "14:555"]
)
def test_what_no_clock_shows_is_none(text: str):
    assert clock.at(text, 0) is None
