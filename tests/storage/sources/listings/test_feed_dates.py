"""Dates of feeds."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.sources.listings.feed_dates import read_feed_date

ALMATY = timezone(timedelta(hours=5))
MOMENT = datetime(2025, 11, 12, 14, 55, tzinfo=ALMATY)


@pytest.mark.parametrize(
    "text",
    [
        "Wed, 12 Nov 2025 14:55:00 +0500",
        "12 Nov 2025 14:55 +05:00",
        "Wed, 12 Nov 25 09:55:00 GMT",
        "Wed,12 Nov 2025 09:55:00 UT",
        "Wed, 12 Nov 2025 12:55:00 MSK",
        "Wed, 12 Nov 2025 04:55:00 EST",
        "Wed, 12 Nov 2025 14:55:00 GMT+5",
        "Wed, 12 Nov 2025 14:55:00 UTC+05:00 (Almaty)",
        "Wednesday, 12-Nov-2025 09:55:00 Z",
        "Ср, 12 ноября 2025 14:55:00 +0500",
        "2025-11-12T14:55:00+05:00",
        "2025-11-12T09:55:00.123Z",
        "2025-11-12 14:55:00 +0500",
        "20251112T095500Z",
        "2025-11-12T14:55",
        "Wed, 12 Nov 2025 14:55:00",
        "Wed, 12 Nov 2025 14:55:00 ALMT",
        "Wed, 12 Nov 2025 14:55:00 +9900",
    ],
)
def test_a_moment_is_read_in_the_zone_of_the_outlet(text: str):
    moment = read_feed_date(text, zone=ALMATY)
    assert moment == MOMENT
    assert isinstance(moment, datetime)
    assert moment.utcoffset() == timedelta(hours=5)


def test_where_the_outlets_zone_is_unknown_the_feeds_own_stays():
    moment = read_feed_date("Wed, 12 Nov 2025 01:00:00 +0500", zone=UTC)
    assert isinstance(moment, datetime)
    assert moment.date() == date(2025, 11, 12)
    assert moment.utcoffset() == timedelta(hours=5)


@pytest.mark.parametrize(
    "text", ["2025-11-12", "12 Nov 2025", "Wed, 12 Nov 2025", "20251112", "12 қараша 2025", "12.11.2025"]
)
def test_a_day_without_a_time_stays_a_day(text: str):
    assert type(read_feed_date(text, zone=ALMATY)) is date
    assert read_feed_date(text, zone=ALMATY) == date(2025, 11, 12)


@pytest.mark.parametrize(
    "text",
    ["", "soon", "2025-13-40", "Wed, 99 Nov 2025", "12 Foo 2025", "Thu, 01 Jan 1970 00:00:00 GMT",
     "9999-01-01", "0000-00-00 00:00:00", "12 Nov 2025 14:99", "x" * 200, "вчера"],
)  # fmt: skip
def test_what_cannot_be_read_is_none(text: str):
    assert read_feed_date(text, zone=ALMATY) is None


def test_words_for_days_need_the_present_moment():
    assert read_feed_date("вчера, 14:55", zone=ALMATY, now=MOMENT + timedelta(days=1)) == MOMENT


@settings(deadline=None)
@given(st.datetimes(datetime(1971, 1, 1), datetime(2099, 12, 31)), st.integers(-12, 14))  # noqa: DTZ001 - bounds have no zone
def test_iso_dates_read_back(moment: datetime, hours: int):
    aware = moment.replace(microsecond=0, tzinfo=timezone(timedelta(hours=hours)))
    assert read_feed_date(aware.isoformat(), zone=ALMATY) == aware


@settings(deadline=None)
@given(st.text("0123456789-:/TZ+ .,NovWedGMT", max_size=40))
def test_no_text_breaks_the_reading(text: str):
    assert read_feed_date(text, zone=ALMATY) is None or isinstance(read_feed_date(text, zone=ALMATY), date)
