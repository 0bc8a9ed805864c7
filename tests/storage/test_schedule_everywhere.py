"""Each local day of every time zone in the world has its digest, and every quiet hour ends."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from random import Random
from zoneinfo import ZoneInfo, available_timezones

import pytest

from storage.schedule import Digest, Period, Quiet, Slot, local_date, next_slot, quiet_until

SECOND, MINUTE, HOUR, DAY = (timedelta(**{unit: 1}) for unit in ("seconds", "minutes", "hours", "days"))
NAMES = sorted(available_timezones())
SPANS = [
    (datetime(2010, 11, 1, tzinfo=UTC), datetime(2013, 1, 1, tzinfo=UTC)),  # Samoa leaves out a day
    (datetime(2025, 6, 1, tzinfo=UTC), datetime(2027, 6, 1, tzinfo=UTC)),
]


def _chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - no secret


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta | None:
    return moment.astimezone(zone).utcoffset()


def _clock(zone: ZoneInfo, start: datetime, end: datetime) -> Iterator[tuple[datetime, timedelta | None]]:
    """Say how far a zone's clocks are ahead in a span, and from which second on."""
    yield start, _offset(zone, start)
    looks = [start + number * 12 * HOUR for number in range((end - start) // (12 * HOUR) + 1)]
    offsets = [_offset(zone, look) for look in looks]
    for look, (before, after) in zip(looks, pairwise(offsets), strict=False):
        if before != after:
            seconds = range(12 * 60 * 60)
            second = bisect_left(
                seconds, x=True, key=lambda second: _offset(zone, look + second * SECOND) != before
            )
            yield look + second * SECOND, after


@cache
def _groups(start: datetime, end: datetime) -> dict[tuple[object, ...], list[str]]:
    """Put the names together whose clocks show the same during all of a span."""
    groups: dict[tuple[object, ...], list[str]] = {}
    for name in NAMES:
        groups.setdefault(tuple(_clock(ZoneInfo(name), start, end)), []).append(name)
    return groups


def _zones(start: datetime, end: datetime) -> list[ZoneInfo]:
    """Give one zone for every group."""
    return [ZoneInfo(names[0]) for names in _groups(start, end).values()]


@cache
def _calendar(zone: ZoneInfo, start: datetime, end: datetime) -> list[date]:
    """List the dates that a zone's calendars show in a span, but for the first and the last."""
    looks = (start + number * 4 * HOUR for number in range((end - start) // (4 * HOUR)))
    return sorted({look.astimezone(zone).date() for look in looks})[1:-1]


def _send(digest: Digest, zone: ZoneInfo, start: datetime, end: datetime, chance: Random) -> list[Slot]:
    """Send digests as a process does that looks only now and then, and forgets all but the last one's day."""
    sent: list[Slot] = []
    looked, slot = start, next_slot(digest, zone, start)
    while looked < end:
        now = looked + chance.randrange(1, 12 * 60) * MINUTE
        if chance.random() < 0.01:
            slot = next_slot(digest, zone, looked, sent[-1].day if sent else None)
        if slot.moment <= now:
            sent.append(slot)
            slot = next_slot(digest, zone, now, slot.day)
        looked = now
    return sent


def _is_at_its_minute(slot: Slot, digest: Digest, zone: ZoneInfo) -> bool:
    """Tell whether it comes when a clock first shows its minute, or when one skips it."""
    assert slot.moment.astimezone(zone).fold == 0
    near = {_offset(zone, slot.moment + away) for away in (-SECOND, timedelta(0), MINUTE)}
    return slot.moment.astimezone(zone).time() == time(*divmod(digest.minute, 60)) or len(near) > 1


# Two years of every zone


@pytest.mark.parametrize(("start", "end"), SPANS, ids=["2010", "2025"])
def test_every_zone_of_the_world_is_walked_through(start: datetime, end: datetime) -> None:
    groups = _groups(start, end)
    assert sorted(name for names in groups.values() for name in names) == NAMES
    chance = _chance(7)
    for names in groups.values():
        moment = start + chance.random() * (end - start)
        assert len({_offset(ZoneInfo(name), moment) for name in names}) == 1


@pytest.mark.parametrize("minute", [0, 2 * 60 + 30, 23 * 60 + 59], ids=["00:00", "02:30", "23:59"])
@pytest.mark.parametrize(("start", "end"), SPANS, ids=["2010", "2025"])
def test_in_two_years_of_every_zone_each_local_day_has_exactly_one_digest(
    start: datetime, end: datetime, minute: int
) -> None:
    digest, chance = Digest(Period.DAILY, minute), _chance(minute)
    for place in _zones(start, end):
        sent = _send(digest, place, start - DAY, end + DAY, chance)
        days = _calendar(place, start, end)
        assert [slot.day for slot in sent if days[0] <= slot.day <= days[-1]] == days, place
        for slot in sent:
            assert local_date(place, slot.moment) == slot.day, (place, slot)
            assert _is_at_its_minute(slot, digest, place), (place, slot)


@pytest.mark.parametrize(("start", "end"), SPANS, ids=["2010", "2025"])
def test_in_two_years_of_every_zone_each_week_has_exactly_one_weekly_digest(
    start: datetime, end: datetime
) -> None:
    chance = _chance(11)
    for place in _zones(start, end):
        digest = Digest(Period.WEEKLY, chance.randrange(24 * 60), chance.randrange(7))
        sent = _send(digest, place, start - 8 * DAY, end + 8 * DAY, chance)
        days = [day for day in _calendar(place, start, end) if day.weekday() == digest.weekday]
        assert [slot.day for slot in sent if days[0] <= slot.day <= days[-1]] == days, place


def test_quiet_hours_end_at_every_change_of_every_clock() -> None:
    chance = _chance(5)
    for start, end in SPANS:
        for clock, names in _groups(start, end).items():
            for change, _ in clock:
                begin = chance.randrange(24 * 60)
                quiet = Quiet(begin, (begin + chance.randrange(1, 20 * 60)) % (24 * 60))
                for away in range(-26, 27):
                    moment = change + away * HOUR
                    silent = quiet_until(quiet, ZoneInfo(names[0]), moment)
                    assert silent is None or moment < silent <= moment + 25 * HOUR
