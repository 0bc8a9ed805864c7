"""Digests, days and quiet hours keep to the clocks on the wall, also where those are changed."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from storage.errors import ZoneError
from storage.schedule import (
    AREAS,
    Digest,
    Period,
    Quiet,
    day_bounds,
    local_date,
    next_slot,
    quiet_until,
    zone,
)

SECOND, MINUTE, HOUR, DAY = (timedelta(**{unit: 1}) for unit in ("seconds", "minutes", "hours", "days"))
NAMES = sorted(available_timezones())
CHANGES = [  # the zone and the moment at which its clocks were changed
    ("Asia/Almaty", "2024-02-29 18:00"),  # back at midnight
    ("America/Goose_Bay", "2010-11-07 03:01"),  # back over midnight, a minute after it
    ("Antarctica/Casey", "2021-03-13 13:00"),  # back at midnight, by three hours
    ("America/Nuuk", "2026-03-29 01:00"),  # forward to midnight
    ("Africa/Cairo", "2026-04-23 22:00"),  # forward from midnight
    ("Australia/Lord_Howe", "2026-04-04 15:00"),  # back by half an hour
    ("Europe/Berlin", "2026-03-29 01:00"),
    ("Europe/Berlin", "2026-10-25 01:00"),
    ("Antarctica/Troll", "2026-03-29 01:00"),  # forward by two hours
    ("Pacific/Apia", "2011-12-30 10:00"),  # forward by a day
    ("Kwajalein", "1969-09-30 13:00"),  # back by almost a day
]

minutes = st.integers(0, 24 * 60 - 1)
digests = st.builds(Digest, st.sampled_from(Period), minutes, st.integers(0, 6))
quiets = st.tuples(minutes, minutes).filter(lambda ends: ends[0] != ends[1]).map(lambda ends: Quiet(*ends))
anywhere = st.tuples(
    st.sampled_from(NAMES).map(ZoneInfo),
    st.timedeltas(timedelta(0), 67 * 365 * DAY).map(lambda away: _utc("1970-01-01") + away),
)
near_changes = st.builds(
    lambda change, away: (ZoneInfo(change[0]), _utc(change[1]) + away),
    st.sampled_from(CHANGES),
    st.timedeltas(-2 * DAY, 2 * DAY),
)
scenes = anywhere | near_changes


def _utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta | None:
    return moment.astimezone(zone).utcoffset()


def _shown(zone: ZoneInfo, moment: datetime) -> str:
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"


def _minute(zone: ZoneInfo, moment: datetime) -> int:
    shown = moment.astimezone(zone)
    return shown.hour * 60 + shown.minute


def _is_quiet(quiet: Quiet, minute: int) -> bool:
    if quiet.start < quiet.end:
        return quiet.start <= minute < quiet.end
    return not quiet.end <= minute < quiet.start


# Digests


@pytest.mark.parametrize(
    ("name", "after", "minute", "due"),
    [
        ("Asia/Almaty", "2026-11-25 03:59", 9 * 60, "2026-11-25 04:00"),
        ("Asia/Almaty", "2026-11-25 04:00", 9 * 60, "2026-11-26 04:00"),  # that of today is over
        ("Europe/Berlin", "2026-03-28 20:00", 2 * 60 + 30, "2026-03-29 01:00"),  # skipped: at the skip
        ("Europe/Berlin", "2026-10-24 20:00", 2 * 60 + 30, "2026-10-25 00:30"),  # shown twice: the first time
        ("Europe/Berlin", "2026-10-25 00:30", 2 * 60 + 30, "2026-10-26 01:30"),
        ("Africa/Cairo", "2026-04-23 20:00", 0, "2026-04-23 22:00"),  # the day begins at one o'clock
        ("America/Nuuk", "2026-03-28 20:00", 23 * 60 + 30, "2026-03-29 00:59"),  # the day ends at eleven
    ],
)
def test_a_digest_comes_when_the_clock_on_the_wall_shows_its_minute(
    name: str, after: str, minute: int, due: str
) -> None:
    slot = next_slot(Digest(Period.DAILY, minute), ZoneInfo(name), _utc(after))
    assert slot.moment == _utc(due)
    assert slot.day == local_date(ZoneInfo(name), slot.moment)


def test_a_date_that_the_calendar_leaves_out_has_no_digest() -> None:
    apia, digest = ZoneInfo("Pacific/Apia"), Digest(Period.DAILY, 12 * 60)
    first = next_slot(digest, apia, _utc("2011-12-29 12:00"))
    second = next_slot(digest, apia, first.moment, first.day)
    assert (first.day, second.day) == (date(2011, 12, 29), date(2011, 12, 31))


def test_a_weekly_digest_comes_once_a_week_even_if_its_weekday_is_changed() -> None:
    almaty, sent = ZoneInfo("Asia/Almaty"), date(2026, 11, 23)
    friday = next_slot(Digest(Period.WEEKLY, 0, 4), almaty, _utc("2026-11-24 00:00"), sent)
    assert friday.day == date(2026, 12, 4)
    monday = next_slot(Digest(Period.WEEKLY, 0, 0), almaty, _utc("2026-12-05 00:00"), friday.day)
    assert monday.day == date(2026, 12, 7)


@settings(deadline=None)
@given(scene=scenes, digest=digests)
def test_the_next_digest_is_the_same_at_every_moment_until_it_is_due(
    scene: tuple[ZoneInfo, datetime], digest: Digest
) -> None:
    zone, after = scene
    slot = next_slot(digest, zone, after)
    assert slot.moment > after
    assert slot.moment - after <= (24 * HOUR if digest.period is Period.DAILY else 7 * DAY) + 7 * DAY
    for share in (0.3, 0.7, 0.999):
        assert next_slot(digest, zone, after + share * (slot.moment - after)) == slot


@settings(deadline=None)
@given(moves=st.lists(scenes, min_size=1, max_size=20), digest=digests)
def test_no_day_has_a_second_digest_wherever_the_chat_moves_and_the_clock_is_set(
    moves: list[tuple[ZoneInfo, datetime]], digest: Digest
) -> None:
    last = None
    for place, now in moves:
        slot = next_slot(digest, place, now, last)
        assert last is None or slot.day > last
        if digest.period is Period.WEEKLY and last is not None:
            assert slot.day.isocalendar()[:2] > last.isocalendar()[:2]
        last = slot.day


@settings(deadline=None)
@given(scene=near_changes, minute=minutes, back=st.timedeltas(timedelta(0), 3 * DAY))
def test_a_clock_that_is_set_back_repeats_no_digest(
    scene: tuple[ZoneInfo, datetime], minute: int, back: timedelta
) -> None:
    zone, now = scene
    digest = Digest(Period.DAILY, minute)
    sent = next_slot(digest, zone, now)
    again = next_slot(digest, zone, sent.moment - back, sent.day)
    assert again == next_slot(digest, zone, sent.moment, sent.day)


# Quiet hours

NIGHT = Quiet(23 * 60, 7 * 60)


@pytest.mark.parametrize(
    ("name", "quiet", "moment", "end"),
    [
        ("Asia/Almaty", NIGHT, "2026-11-25 17:59", None),
        ("Asia/Almaty", NIGHT, "2026-11-25 18:00", "2026-11-26 02:00"),
        ("Asia/Almaty", NIGHT, "2026-11-26 01:59", "2026-11-26 02:00"),
        ("Asia/Almaty", NIGHT, "2026-11-26 02:00", None),
        ("Asia/Almaty", Quiet(13 * 60, 14 * 60), "2026-11-26 08:30", "2026-11-26 09:00"),
        ("Asia/Almaty", Quiet(13 * 60, 14 * 60), "2026-11-26 18:30", None),
        ("Europe/Berlin", NIGHT, "2026-10-24 22:00", "2026-10-25 06:00"),  # the night is an hour longer
        ("Europe/Berlin", Quiet(60, 150), "2026-03-29 00:30", "2026-03-29 01:00"),  # the end is skipped
        ("Europe/Berlin", Quiet(60, 150), "2026-10-25 01:15", "2026-10-25 01:30"),  # quiet a second time
        ("Antarctica/Troll", Quiet(180, 60), "2026-03-28 23:00", "2026-03-29 23:00"),  # its pause is skipped
        ("Pacific/Apia", NIGHT, "2011-12-30 09:30", "2011-12-30 17:00"),  # two nights run into one
    ],
)
def test_quiet_hours_last_until_the_clock_on_the_wall_shows_their_end(
    name: str, quiet: Quiet, moment: str, end: str | None
) -> None:
    assert quiet_until(quiet, ZoneInfo(name), _utc(moment)) == (_utc(end) if end else None)


@settings(deadline=None)
@given(scene=scenes, quiet=quiets)
def test_quiet_hours_end_later_within_a_day_and_outside_of_quiet_hours(
    scene: tuple[ZoneInfo, datetime], quiet: Quiet
) -> None:
    zone, moment = scene
    end = quiet_until(quiet, zone, moment)
    assert (end is None) == (not _is_quiet(quiet, _minute(zone, moment)))
    assume(end is not None)
    shift = abs(_offset(zone, end) - _offset(zone, moment))
    pause = (quiet.start - quiet.end) % (24 * 60) * MINUTE
    # A skip over the whole pause between two nights joins them.
    assert timedelta(0) < end - moment <= (DAY if pause > shift else 2 * DAY) + shift
    assert quiet_until(quiet, zone, end) is None
    for share in (0.2, 0.5, 0.9):
        between = moment + share * (end - moment)
        assert shift or quiet_until(quiet, zone, between) == end


# Days


def test_the_new_day_goes_on_where_a_clock_is_set_back_over_midnight() -> None:
    goose_bay, midnight = ZoneInfo("America/Goose_Bay"), _utc("2010-11-07 03:00")
    assert _shown(goose_bay, midnight) == "2010-11-07 00:00"
    assert _shown(goose_bay, midnight + MINUTE) == "2010-11-06 23:01"
    day = midnight, midnight + 25 * HOUR
    assert day_bounds(goose_bay, midnight - SECOND)[1] == midnight
    assert day_bounds(goose_bay, midnight + 30 * MINUTE) == day
    assert day_bounds(goose_bay, midnight + 20 * HOUR) == day


@pytest.mark.parametrize(
    ("moment", "hours"), [("2024-02-29 10:00", 25), ("2024-03-01 10:00", 24)], ids=["longer", "usual"]
)
def test_a_day_is_as_long_as_its_clock_says(moment: str, hours: int) -> None:
    start, end = day_bounds(ZoneInfo("Asia/Almaty"), _utc(moment))
    assert end - start == hours * HOUR


@settings(deadline=None)
@given(scene=scenes)
def test_local_days_follow_each_other_without_a_gap(scene: tuple[ZoneInfo, datetime]) -> None:
    zone, moment = scene
    start, end = day_bounds(zone, moment)
    assert start <= moment < end <= start + 2 * DAY
    assert day_bounds(zone, start) == day_bounds(zone, end - SECOND) == (start, end)
    assert day_bounds(zone, end)[0] == end


# Names


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Asia/Almaty", "Asia/Almaty"),
        ("asia/almaty", "Asia/Almaty"),
        (" ALMATY ", "Asia/Almaty"),
        ("new york", "America/New_York"),
        ("America/Argentina/Buenos Aires", "America/Argentina/Buenos_Aires"),
        ("utc", "UTC"),
        ("Etc/GMT-5", "Etc/GMT-5"),
    ],
)
def test_a_zone_is_found_by_its_name_or_city(typed: str, name: str) -> None:
    assert zone(typed).key == name


def test_every_zone_of_a_place_is_found_by_its_name_in_lower_case() -> None:
    for name in NAMES:
        if name.split("/")[0] in AREAS:
            assert zone(name.lower()).key == name


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "Mars/Olympus",
        "Asia",
        "../Asia/Almaty",
        "/usr/share/zoneinfo/Asia/Almaty",
        "Asia/../Asia/Almaty",
        "Алматы",
        "To\N{KELVIN SIGN}yo",
        "localtime",
        "posixrules",
        "Factory",
        "GMT+5",  # in Etc it means five hours west, for people five hours east
        "Nicosia",  # listed in Europe and in Asia
        "tzdata.zi",
        "Asia/Almaty\0",
    ],
)
def test_a_name_that_means_no_zone_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(ZoneError, match=r"^There is no time zone .*; write it like Asia/Almaty\.$") as caught:
        zone(typed)
    assert caught.value.name == typed


def test_zones_are_known_on_a_machine_that_has_none() -> None:
    script = "from storage.schedule import zone; print(zone('almaty'))"
    environment = {**os.environ, "PYTHONTZPATH": ""}
    shown = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=True)
    assert shown.stdout.split() == [b"Asia/Almaty"]


@pytest.mark.parametrize(
    "make",
    [
        lambda: Quiet(60, 60),
        lambda: Quiet(-1, 60),
        lambda: Quiet(60, 1440),
        lambda: Digest(Period.DAILY, 1440),
        lambda: Digest(Period.WEEKLY, 0, 7),
    ],
)
def test_hours_that_no_clock_shows_are_refused_with_a_sentence(make: object) -> None:
    with pytest.raises(ValueError, match=r"^(Quiet hours|A minute of the day|A weekday) .+\.$"):
        make()
