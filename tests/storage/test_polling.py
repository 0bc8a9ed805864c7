"""How often a source is read, and when it is given up: the rules, and what holds whatever happens."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as some

from storage.delivery import NoticeKind
from storage.followed import FollowedSource, Health, SourceKind
from storage.notices import notices_of
from storage.obstacle import Obstacle
from storage.polling import (
    FIRST,
    LONGEST,
    SHORTEST,
    SOON,
    SPREAD,
    after_failure,
    after_reading,
    beginning,
)
from storage.sources.listings.item import Item

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def chance(seed: int = 1) -> Random:
    return Random(seed)  # noqa: S311 - no secret


def source(**others: object) -> FollowedSource:
    new = beginning("https://site.kz/feed", SourceKind.FEED, NOW, chance())
    return replace(new, **others)  # type: ignore[arg-type] # anything that a source has


def good(interval: timedelta = HOUR, **others: object) -> FollowedSource:
    return source(
        health=Health.GOOD, fetched=NOW - interval, interval=interval, since=NOW - interval, **others
    )


def items(*moments: date | None) -> list[Item]:
    return [Item(str(number), published=moment) for number, moment in enumerate(moments)]


def every(gap: timedelta, count: int) -> list[Item]:
    return items(*(NOW - number * gap for number in range(count)))


# What a source brings


def test_a_new_source_is_read_within_a_minute() -> None:
    dues = {beginning("https://site.kz", SourceKind.PAGE, NOW, chance(seed)).due for seed in range(50)}
    assert len(dues) == 50
    assert all(NOW <= due <= NOW + SOON for due in dues)


def test_the_backlog_of_a_new_source_says_how_often_it_is_read() -> None:
    read = after_reading(source(), every(2 * HOUR, 30), NOW, chance())
    assert read.interval == HOUR
    assert (read.health, read.since, read.fetched) == (Health.GOOD, NOW, NOW)


@pytest.mark.parametrize("backlog", [[], items(None, None), items(date(2026, 11, 24)), every(HOUR, 1)])
def test_a_backlog_that_says_nothing_leaves_an_hour(backlog: list[Item]) -> None:
    assert after_reading(source(), backlog, NOW, chance()).interval == FIRST


def test_of_a_long_backlog_the_newest_items_count() -> None:
    busy_now = every(HOUR, 21) + items(*(NOW - timedelta(days=30 * number) for number in range(2, 400)))
    assert after_reading(source(), busy_now, NOW, chance()).interval == HOUR / 2


def test_five_hundred_sources_that_were_added_at_once_part_after_their_first_reading() -> None:
    shared = chance()
    dues = [after_reading(source(), every(2 * HOUR, 9), NOW, shared).due for _ in range(500)]
    by_minute = [int((due - NOW).total_seconds() // 60) for due in dues]
    assert max(map(by_minute.count, range(6, 60))) < 30
    assert min(by_minute) >= 5
    assert max(by_minute) >= 55


def test_where_something_came_the_interval_moves_half_the_way_to_half_the_gap() -> None:
    assert after_reading(good(), every(HOUR / 2, 3), NOW, chance()).interval == HOUR / 2


def test_what_has_no_moments_counts_by_the_time_since_the_last_reading() -> None:
    undated = items(None, None, date(2026, 11, 25), None, None, None, None, None)
    assert after_reading(good(), undated, NOW, chance()).interval == HOUR / 4


def test_a_rare_item_does_not_lengthen_the_interval() -> None:
    assert after_reading(good(), every(timedelta(days=9), 3), NOW, chance()).interval == HOUR


def test_where_nothing_came_the_interval_grows_to_a_day() -> None:
    standing = good()
    for _ in range(20):
        before, standing = standing, after_reading(standing, [], NOW, chance())
        assert standing.interval > before.interval or standing.interval == LONGEST
    assert standing.interval == LONGEST


@pytest.mark.parametrize("minutes", [20, 60, 240, 600])
def test_the_interval_settles_at_a_few_readings_for_each_article(minutes: int) -> None:
    """Articles come at random moments, on average every `minutes`; their dates are known."""
    shared, gap = chance(minutes), timedelta(minutes=minutes)
    standing, now, upcoming, intervals = good(), NOW, NOW, []
    for _ in range(2000):
        now, came = standing.due if standing.due > now else now + standing.interval, []
        while upcoming <= now:
            came.append(upcoming)
            upcoming += gap * shared.expovariate(1)
        standing = after_reading(standing, items(*came), now, shared)
        intervals.append(standing.interval / gap)
    assert 0.2 < sum(intervals[500:]) / 1500 < 0.8


def test_a_moment_without_a_zone_says_nothing() -> None:
    naive = [datetime(2026, 11, 25, hour) for hour in range(9)]  # noqa: DTZ001 - as broken feeds have it
    assert after_reading(source(), items(*naive), NOW, chance()).interval == FIRST


# What stands in the way


def failed(
    before: FollowedSource, obstacle: Obstacle = Obstacle.TIMEOUT, now: datetime = NOW, **others: timedelta
) -> FollowedSource:
    return after_failure(before, obstacle, "detail", now, chance(), **others)


def test_a_failure_is_written_down_and_the_interval_stays() -> None:
    standing = failed(good())
    assert (standing.health, standing.failures, standing.since) == (Health.FAILING, 1, NOW)
    assert (standing.obstacle, standing.detail) == (Obstacle.TIMEOUT, "detail")
    assert (standing.interval, standing.fetched) == (HOUR, NOW - HOUR)


def test_a_source_that_was_never_read_may_fail_and_is_still_to_be_read_first() -> None:
    assert failed(source()).fetched is None


def test_pauses_after_failures_grow_and_are_chosen_at_random() -> None:
    def pauses(failures: int) -> list[timedelta]:
        before = replace(failed(good()), failures=failures)
        return [after_failure(before, Obstacle.SERVER, "", NOW, chance(s)).due - NOW for s in range(200)]

    assert SHORTEST <= min(pauses(0)) < max(pauses(0)) <= 2 * SHORTEST
    assert 8 * HOUR < max(pauses(7)) <= LONGEST
    assert min(pauses(7)) < 2 * HOUR
    assert max(pauses(900)) <= LONGEST


def test_a_host_that_wants_to_be_left_alone_is_left_alone_but_not_for_longer_than_a_day() -> None:
    assert failed(good(), Obstacle.BUSY, retry_after=3 * HOUR).due == NOW + 3 * HOUR
    assert failed(good(), Obstacle.BUSY, retry_after=timedelta(days=365)).due == NOW + LONGEST
    assert failed(good(), Obstacle.BUSY, retry_after=timedelta(seconds=1)).due >= NOW + SHORTEST


def test_a_source_is_dead_after_a_day_and_five_failures_and_then_tried_once_a_day() -> None:
    standing = failed(good())
    for hours in (6, 12, 18):
        standing = failed(standing, now=NOW + hours * HOUR)
    assert failed(standing, now=NOW + 23.9 * HOUR).health is Health.FAILING
    dead = failed(standing, now=NOW + 24 * HOUR)
    assert (dead.health, dead.since, dead.failures) == (Health.DEAD, NOW + 24 * HOUR, 5)
    assert dead.due == NOW + 24 * HOUR + LONGEST
    again = failed(dead, now=dead.due)
    assert (again.health, again.since, again.due) == (Health.DEAD, dead.since, dead.due + LONGEST)


def test_a_day_with_fewer_failures_is_not_enough() -> None:
    standing = failed(good())
    for _ in range(3):
        standing = failed(standing, now=NOW + 30 * HOUR)
    assert (standing.health, standing.failures) == (Health.FAILING, 4)


def test_what_is_gone_three_times_is_dead_at_once() -> None:
    standing = failed(failed(good(), Obstacle.GONE), Obstacle.GONE)
    assert standing.health is Health.FAILING
    assert failed(standing, Obstacle.GONE).health is Health.DEAD
    assert failed(standing, Obstacle.TIMEOUT).health is Health.FAILING


def test_a_source_that_is_back_is_good_and_read_as_before() -> None:
    dead = replace(failed(good()), health=Health.DEAD, failures=9)
    back = after_reading(dead, [], NOW + HOUR, chance())
    assert (back.health, back.failures, back.obstacle, back.detail) == (Health.GOOD, 0, None, "")
    assert back.since == NOW + HOUR
    assert back.due < NOW + 3 * HOUR


# Whatever happens


def moments() -> some.SearchStrategy[date | None]:
    when = some.datetimes(
        datetime(1970, 1, 2),  # noqa: DTZ001 - the strategy adds the zone
        datetime(2100, 1, 1),  # noqa: DTZ001
        timezones=some.just(UTC),
    )
    return some.none() | some.dates() | when


EVENTS = some.lists(
    some.tuples(
        some.lists(moments(), max_size=5) | some.sampled_from(Obstacle),
        some.timedeltas(timedelta(0), timedelta(days=3)),
        some.none() | some.timedeltas(timedelta(0), timedelta(days=400)),
    ),
    max_size=40,
)


@given(EVENTS, some.integers())
def test_the_interval_and_the_next_reading_are_always_within_bounds(
    events: list[tuple[list[date | None] | Obstacle, timedelta, timedelta | None]], seed: int
) -> None:
    standing, now, shared = source(), NOW, chance(seed)
    for came, pause, retry_after in events:
        now += pause
        if isinstance(came, Obstacle):
            standing = after_failure(standing, came, "", now, shared, retry_after=retry_after)
        else:
            standing = after_reading(standing, items(*came), now, shared)
        assert SHORTEST <= standing.interval <= LONGEST
        assert SHORTEST <= standing.due - now <= LONGEST


@given(EVENTS)
def test_operators_hear_once_that_a_source_is_dead_and_once_that_it_is_back(
    events: list[tuple[list[date | None] | Obstacle, timedelta, timedelta | None]],
) -> None:
    standing, now, told = source(), NOW, list[NoticeKind]()
    for came, pause, _ in events:
        now += pause
        before = standing
        if isinstance(came, Obstacle):
            standing = after_failure(before, came, "", now, chance())
        else:
            standing = after_reading(before, items(*came), now, chance())
        told += [notice.kind for notice in notices_of(before, standing, now)]
    dead, back = NoticeKind.SOURCE_DEAD, NoticeKind.SOURCE_BACK
    assert told == ([dead, back] * len(told))[: len(told)]
    assert (standing.health is Health.DEAD) == (told[-1:] == [dead])


def test_a_regular_source_is_read_a_little_earlier_or_later() -> None:
    dues = [after_reading(good(), [], NOW, chance(seed)).due - NOW for seed in range(100)]
    interval = HOUR * 1.25
    assert min(dues) >= interval * (1 - SPREAD)
    assert max(dues) <= interval * (1 + SPREAD)
    assert max(dues) - min(dues) > interval * SPREAD
