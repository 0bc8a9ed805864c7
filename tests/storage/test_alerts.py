"""A message comes at once, or when the chat that waits for it wants to hear of it."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.alerts import LIFE, REACH, Hold, Hours, Mode, Timing, is_news, timing
from storage.errors import ZoneError
from storage.schedule import Digest, Period, Quiet, quiet_until

HOUR = timedelta(hours=1)
NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)  # a Wednesday, three in the afternoon in Almaty
NIGHT = Quiet(23 * 60, 7 * 60)
MIDNIGHT = datetime(2026, 11, 25, 19, tzinfo=UTC)  # in Almaty
MORNING = datetime(2026, 11, 26, 2, tzinfo=UTC)  # when the night is over
NINE = datetime(2026, 11, 26, 4, tzinfo=UTC)

minutes = st.integers(0, 24 * 60 - 1)
moments = st.timedeltas(timedelta(0), timedelta(days=800)).map(lambda away: NOW + away)
chosen = st.builds(
    Hours,
    zone=st.sampled_from(["Asia/Almaty", "Europe/Berlin", "America/Nuuk", "Africa/Cairo"]),
    quiet=st.none()
    | st.builds(lambda start, length: Quiet(start, (start + length) % 1440), minutes, st.integers(1, 1439)),
    muted_until=st.none() | moments,
    digest=st.builds(Digest, st.sampled_from(Period), minutes, st.integers(0, 6)),
    limit=st.none() | st.integers(0, 5),
)


def _timing(hours: Hours, now: datetime = NOW, mode: Mode = Mode.NOW, told: int = 0) -> Timing:
    return timing(mode=mode, hours=hours, now=now, told_today=told, last_digest=None)


def _waits(due: datetime, hold: Hold) -> Timing:
    return Timing(due, hold, due + LIFE)


# At once


def test_a_message_goes_at_once_where_nothing_holds_it() -> None:
    assert _timing(Hours()) == _waits(NOW, Hold.NONE)


def test_what_goes_at_once_lives_as_long_as_it_is_told_to() -> None:
    told = timing(mode=Mode.NOW, hours=Hours(), now=NOW, told_today=0, last_digest=None, life=HOUR)
    assert told.expires == NOW + HOUR


def test_a_mute_that_is_over_holds_nothing() -> None:
    assert _timing(Hours(muted_until=NOW)) == _waits(NOW, Hold.NONE)


def test_a_chat_under_its_limit_hears_at_once() -> None:
    assert _timing(Hours(limit=3), told=2) == _waits(NOW, Hold.NONE)


def test_a_zone_that_is_none_is_refused() -> None:
    with pytest.raises(ZoneError):
        _timing(Hours(zone="Mars/Olympus"))


# Held


def test_a_message_in_quiet_hours_waits_for_their_end() -> None:
    assert _timing(Hours(quiet=NIGHT), MIDNIGHT) == _waits(MORNING, Hold.QUIET)


def test_a_message_to_a_muted_chat_waits_for_the_end_of_the_mute() -> None:
    assert _timing(Hours(muted_until=NOW + HOUR)) == _waits(NOW + HOUR, Hold.MUTE)


def test_a_mute_that_ends_in_quiet_hours_lasts_until_their_end() -> None:
    assert _timing(Hours(quiet=NIGHT, muted_until=MIDNIGHT)) == _waits(MORNING, Hold.MUTE)


def test_a_mute_goes_before_quiet_hours_and_the_limit() -> None:
    hours = Hours(quiet=NIGHT, muted_until=NINE, limit=0)
    assert _timing(hours, MIDNIGHT) == _waits(NINE, Hold.MUTE)


def test_quiet_hours_go_before_the_limit() -> None:
    assert _timing(Hours(quiet=NIGHT, limit=0), MIDNIGHT) == _waits(MORNING, Hold.QUIET)


def test_what_is_over_the_limit_waits_for_the_hour_of_the_digest() -> None:
    assert _timing(Hours(limit=3), told=3) == _waits(NINE, Hold.LIMIT)


def test_what_is_over_the_limit_waits_no_week_where_digests_are_weekly() -> None:
    hours = Hours(limit=3, digest=Digest(Period.WEEKLY, 9 * 60, 1))
    assert _timing(hours, told=3) == _waits(NINE, Hold.LIMIT)


def test_what_is_over_the_limit_does_not_come_in_quiet_hours() -> None:
    hours = Hours(limit=3, quiet=NIGHT, digest=Digest(Period.DAILY, 6 * 60))
    assert _timing(hours, told=3) == _waits(MORNING, Hold.LIMIT)


# Digests


def test_what_is_for_the_digest_waits_for_it_and_expires_with_the_next() -> None:
    told = _timing(Hours(), mode=Mode.DIGEST)
    assert told == Timing(NINE, Hold.DIGEST, NINE + timedelta(days=1))


def test_a_weekly_digest_expires_a_week_later() -> None:
    hours = Hours(digest=Digest(Period.WEEKLY, 9 * 60, 3))
    assert _timing(hours, mode=Mode.DIGEST) == Timing(NINE, Hold.DIGEST, NINE + timedelta(weeks=1))


def test_a_day_that_had_its_digest_gets_no_other() -> None:
    told = timing(mode=Mode.DIGEST, hours=Hours(), now=NOW, told_today=0, last_digest=date(2026, 11, 26))
    assert told == Timing(NINE + timedelta(days=1), Hold.DIGEST, NINE + timedelta(days=2))


def test_a_digest_comes_at_its_hour_whatever_else_is_chosen() -> None:
    hours = Hours(quiet=Quiet(8 * 60, 10 * 60), muted_until=NINE + 5 * HOUR, limit=0)
    assert _timing(hours, mode=Mode.DIGEST, told=9).due == NINE


@settings(deadline=None)
@given(hours=chosen, now=moments, mode=st.sampled_from(Mode), told=st.integers(0, 9))
def test_a_message_is_never_due_in_the_past_in_a_mute_or_in_quiet_hours(
    hours: Hours, now: datetime, mode: Mode, told: int
) -> None:
    timed = _timing(hours, now, mode, told)
    assert now <= timed.due < timed.expires
    assert (timed.hold is Hold.NONE) == (timed.due == now)
    if mode is Mode.NOW:
        assert hours.muted_until is None or timed.due >= hours.muted_until
        assert hours.quiet is None or quiet_until(hours.quiet, ZoneInfo(hours.zone), timed.due) is None


# News


@pytest.mark.parametrize(
    ("published", "news"),
    [
        (None, True),
        (NOW, True),
        (NOW - REACH, True),
        (NOW - REACH - timedelta(seconds=1), False),
        (NOW + timedelta(days=400), True),
        ((NOW - REACH).replace(tzinfo=None), True),  # read as UTC
        ((NOW - REACH).replace(tzinfo=None) - timedelta(seconds=1), False),
        ((NOW - REACH).replace(tzinfo=timezone(HOUR)), False),
        ((NOW - REACH).replace(tzinfo=timezone(-HOUR)), True),
        (date(2026, 11, 25), True),
        (date(2026, 11, 22), True),  # over at 23 November, 00:00 UTC: 58 hours ago
        (date(2026, 11, 21), False),
        (date(1991, 12, 16), False),
        (date.min, False),
        (date.max, True),
        (datetime.max.replace(tzinfo=UTC), True),
    ],
)
def test_an_article_is_news_for_three_days(published: date | None, *, news: bool) -> None:
    assert is_news(published, NOW) is news


def test_a_date_alone_counts_as_the_end_of_its_day() -> None:
    ended = datetime(2026, 11, 23, tzinfo=UTC)
    assert is_news(date(2026, 11, 22), ended + REACH)
    assert not is_news(date(2026, 11, 22), ended + REACH + timedelta(seconds=1))


def test_the_reach_of_news_can_be_chosen() -> None:
    assert is_news(NOW - HOUR, NOW, HOUR)
    assert not is_news(NOW - HOUR, NOW, HOUR / 2)
