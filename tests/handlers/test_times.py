from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import times
from storage.schedule import Digest, Period, Quiet, zone

NOW = datetime(2026, 11, 25, 13, 30, tzinfo=UTC)
"""A Wednesday, 18:30 in Almaty."""
ALMATY = zone("Asia/Almaty")
DAILY = Digest(Period.DAILY, 540)
TYPED = st.text(st.sampled_from("0123456789:.-–—, hчdoffпндо завтраmonday\n'"), max_size=40) | st.text(
    max_size=40
)


def daily(hour, minute=0):
    return Digest(Period.DAILY, hour * 60 + minute)


def weekly(day, hour, minute=0):
    return Digest(Period.WEEKLY, hour * 60 + minute, day)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("daily 9:00", daily(9)),
        ("09:00", daily(9)),
        ("9", daily(9)),
        ("9.00", daily(9)),
        ("21:30", daily(21, 30)),
        ("24:00", daily(0)),
        ("every day at 9", daily(9)),
        ("каждый день в 9 утра", daily(9)),
        ("ежедневно, в 18:00", daily(18)),
        ("в 9 часов", daily(9)),
        ("күн сайын 8:00", daily(8)),
        ("күнделікті сағат 8-де", daily(8)),
        ("har kuni soat 9 da", daily(9)),
        ("ҳар куни соат 9:30 да", daily(9, 30)),
        ("daily", daily(9)),
        ("weekly monday 9:00", weekly(0, 9)),
        ("Mondays at 18", weekly(0, 18)),
        ("пн 18:00", weekly(0, 18)),
        ("по средам в 18:00", weekly(2, 18)),
        ("дүйсенбі 9:00", weekly(0, 9)),
        ("жұма сайын, сағат 9-да", weekly(4, 9)),
        ("dushanba 9:00", weekly(0, 9)),
        ("har yakshanba 20:15da", weekly(6, 20, 15)),
        ("ҳар душанба 9:00", weekly(0, 9)),
        ("во вторник", weekly(1, 9)),
        ("еженедельно", weekly(0, 9)),
    ],
)
def test_the_digest_is_read_in_every_language(words, expected):
    assert times.digest(words, DAILY) == expected


@pytest.mark.parametrize(
    "words",
    [
        *("", "news", "9pm", "25:00", "9:75", "24:01", "9:5", "9:000", "9:00 10:00", "monday tuesday"),
        *("tomorrow 9", "off", "9 days", "9:00!", "every", "до 9"),
    ],
)
def test_what_is_not_clear_sets_no_digest(words):
    assert times.digest(words, DAILY) is None


def test_what_is_not_said_of_the_digest_stays():
    assert times.digest("10:00", weekly(3, 9)) == weekly(3, 10)
    assert times.digest("weekly", weekly(3, 9)) == weekly(3, 9)
    assert times.digest("friday", daily(8)) == weekly(4, 8)
    assert times.digest("daily", weekly(3, 10)) == daily(10)


@pytest.mark.parametrize(
    "words",
    [
        *("23:00-07:00", "23-7", "23:00–07:00", "23:00 — 7:00", "23 7", "23.00-7.00", "from 23 to 7"),
        *("с 23 до 7", "с 23 часов до 7 часов", "каждый день с 23 до 7 утра", "23:00-ден 7:00-ге дейін"),
        *("soat 23 dan 7 gacha", "соат 23 дан 7 гача", "from 23:00 until 7:00"),
    ],
)
def test_quiet_hours_are_read_in_every_language(words):
    assert times.quiet(words) == Quiet(23 * 60, 7 * 60)


@pytest.mark.parametrize(
    "words", ["", "23", "7-7", "0-24", "23:00-25:00", "8h", "23-7-9", "monday 23-7", "night", "off"]
)
def test_what_is_not_clear_sets_no_quiet_hours(words):
    assert times.quiet(words) is None


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("8h", timedelta(hours=8)),
        ("30m", timedelta(minutes=30)),
        ("2 days", timedelta(days=2)),
        ("1 week", timedelta(weeks=1)),
        ("1h 30m", timedelta(minutes=90)),
        ("8 ч", timedelta(hours=8)),
        ("на 8 часов", timedelta(hours=8)),
        ("1 ч 30 мин", timedelta(minutes=90)),
        ("2 дн", timedelta(days=2)),
        ("8 сағ", timedelta(hours=8)),
        ("2 күн", timedelta(days=2)),
        ("8 soat", timedelta(hours=8)),
        ("2 kunga", timedelta(days=2)),
        ("8 соат", timedelta(hours=8)),
    ],
)
def test_spans_are_read_in_every_language(words, length):
    assert times.mute_end(words, NOW, ALMATY) == NOW + length


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("until 9:00", "2026-11-26 09:00"),
        ("until 19:00", "2026-11-25 19:00"),
        ("9:00", "2026-11-26 09:00"),
        ("до 9", "2026-11-26 09:00"),
        ("tomorrow 19:00", "2026-11-26 19:00"),
        ("tomorrow 9", "2026-11-26 09:00"),
        ("tomorrow", "2026-11-26 09:00"),
        ("завтра в 10", "2026-11-26 10:00"),
        ("ертең 9:00-ге дейін", "2026-11-26 09:00"),
        ("ertaga soat 10 gacha", "2026-11-26 10:00"),
        ("эртага 10 гача", "2026-11-26 10:00"),
        ("until monday", "2026-11-30 09:00"),
        ("до понедельника, 10:00", "2026-11-30 10:00"),
    ],
)
def test_moments_are_read_by_the_chat_s_clock(words, expected):
    assert f"{times.mute_end(words, NOW, ALMATY).astimezone(ALMATY):%Y-%m-%d %H:%M}" == expected


@pytest.mark.parametrize(
    "words",
    [
        *("", "9", "8", "0h", "2.5h", "8 h 9:00", "forever", "off", "until", "9:00 10:00", "until 25"),
        *("tomorrow monday", "tomorrow 8h 9m", "8 8h", "weekly", "99999 h"),
    ],
)
def test_what_is_not_clear_mutes_nothing(words):
    assert times.mute_end(words, NOW, ALMATY) is None


@given(TYPED)
def test_nothing_that_is_typed_breaks_the_reading(words):
    times.digest(words, DAILY)
    times.quiet(words)
    end = times.mute_end(words, NOW, ALMATY)
    assert end is None or end > NOW


@given(st.integers(0, 1439), st.integers(0, 1439))
def test_all_hours_of_the_day_can_be_quiet(start, end):
    written = f"{start // 60}:{start % 60:02}-{end // 60:02}:{end % 60:02}"
    assert times.quiet(written) == (None if start == end else Quiet(start, end))


@pytest.mark.parametrize(
    ("words", "number"),
    [("20", 20), (" 20 a day", 20), ("20 в день", 20), ("күніне 20", 20), ("9" * 18, int("9" * 18))],
)
def test_a_number_is_read_among_words_that_explain_it(words, number):
    assert times.number(words) == number


@pytest.mark.parametrize("words", ["", "many", "-5", "1 2", "20 news", "9" * 19, "1.5", "٣"])
def test_what_is_no_number_is_not_guessed(words):
    assert times.number(words) is None


def test_none_and_all_are_words_by_themselves():
    assert times.is_off("Off")
    assert times.is_all(" все ")
    assert not times.is_off("off 9:00")
    assert not times.is_all("")
