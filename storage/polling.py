"""When a source is read again, and how it stands after a reading."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from math import sqrt
from random import Random
from statistics import median

from storage.followed import FollowedSource, Health, SourceKind
from storage.obstacle import Obstacle
from storage.sources.listings.item import Item

SHORTEST = timedelta(minutes=5)
"""No source is read more often."""
LONGEST = timedelta(days=1)
"""Every source is read as often, whatever it brings and whatever stands in the way."""
FIRST = timedelta(hours=1)
"""The interval of a source of which nothing is known yet."""
SOON = timedelta(minutes=1)
"""A source is read for the first time within this span after it was added."""
READINGS = 2
"""Readings that are worth their cost for each article that a source brings."""
LENGTHENING = 1.25
"""What a reading that brought nothing multiplies the interval by."""
SPREAD = 0.1
"""Part of the interval by which a reading comes earlier or later at random."""
NEWEST = 20
"""Moments of publication that say how often a source brings something now."""
DEAD_AFTER = timedelta(hours=24)
DEAD_TRIES = 5
"""A source is dead when it failed for DEAD_AFTER and as many times in a row."""
GONE_TRIES = 3
"""One whose address is gone twice in a row is dead with this failure: nothing points to an outage there."""


def beginning(url: str, kind: SourceKind, now: datetime, chance: Random) -> FollowedSource:
    """Make a source that is followed from now on: it has no number yet and is read within SOON."""
    return FollowedSource(
        id=0,
        url=url,
        kind=kind,
        name="",
        zone="",
        language=None,
        etag="",
        modified="",
        interval=FIRST,
        due=soon(now, chance),
        health=Health.NEW,
        failures=0,
        obstacle=None,
        detail="",
        since=now,
        fetched=None,
        items=0,
    )


def soon(now: datetime, chance: Random) -> datetime:
    """Choose a moment within SOON."""
    return now + SOON * chance.random()


def after_reading(
    source: FollowedSource, fresh: Sequence[Item], now: datetime, chance: Random
) -> FollowedSource:
    """Say how a source stands after a reading that brought these items for the first time.

    The interval follows what really comes, as miniflux's `entry_frequency` does, but also without dates:

    - Something came: it moves towards a part, one of READINGS, of the median gap between the items, half of
      the way in proportion (the geometric mean), and never gets longer. The gap is that between the moments
      of publication, or if these are not known the time since the last reading for each item.
    - Nothing came: it gets LENGTHENING times as long.
    - The first reading sets it at once by the backlog, to FIRST where that has no moments.

    It stays between SHORTEST and LONGEST. The next reading comes SPREAD of it earlier or later, so that
    sources do not come together; after the first reading, anywhere within it, so that many that were added
    at once part at once.
    """
    is_first = source.fetched is None
    gap = _gap(fresh, None if source.fetched is None else now - source.fetched)
    interval = source.interval
    if is_first and gap is not None:
        interval = gap / READINGS
    elif gap is not None:
        interval = min(interval, _mean(interval, gap / READINGS))
    elif not is_first:
        interval *= LENGTHENING
    interval = _bounded(interval)
    pause = interval * (chance.random() if is_first else chance.uniform(1 - SPREAD, 1 + SPREAD))
    return replace(
        source,
        interval=interval,
        due=now + _bounded(pause),
        health=Health.GOOD,
        failures=0,
        obstacle=None,
        detail="",
        since=source.since if source.health is Health.GOOD else now,
        fetched=now,
    )


def after_failure(
    source: FollowedSource,
    obstacle: Obstacle,
    detail: str,
    now: datetime,
    chance: Random,
    *,
    retry_after: timedelta | None = None,
) -> FollowedSource:
    """Say how a source stands after a reading that failed.

    It is tried again after a pause chosen at random between SHORTEST and what doubles with each failure in a
    row (full jitter), but not before the host wants it (`retry_after`), and in any case within LONGEST. Dead
    is what failed for DEAD_AFTER and DEAD_TRIES times in a row, or whose address is gone (GONE_TRIES); it is
    tried once a day. What it brought before says nothing of the fault: the interval stays.
    """
    failures = source.failures + 1
    is_new_trouble = source.health in {Health.NEW, Health.GOOD}
    since = now if is_new_trouble else source.since
    health = Health.FAILING
    if source.health is Health.DEAD:
        health = Health.DEAD
    elif _is_dead(source, obstacle, failures, now - since):
        health, since = Health.DEAD, now
    pause = LONGEST if health is Health.DEAD else _backoff(failures, chance)
    return replace(
        source,
        due=now + _bounded(max(pause, retry_after or SHORTEST)),
        health=health,
        failures=failures,
        obstacle=obstacle,
        detail=detail,
        since=since,
    )


def _is_dead(source: FollowedSource, obstacle: Obstacle, failures: int, failing: timedelta) -> bool:
    is_gone = obstacle is Obstacle.GONE and source.obstacle is Obstacle.GONE
    return (failing >= DEAD_AFTER and failures >= DEAD_TRIES) or (is_gone and failures >= GONE_TRIES)


def _gap(fresh: Sequence[Item], elapsed: timedelta | None) -> timedelta | None:
    """Find how long a source takes from one item to the next; None where nothing says so."""
    moments = sorted(_moments(fresh), reverse=True)[:NEWEST]
    gaps = [(later - earlier).total_seconds() for later, earlier in pairwise(moments)]
    if gaps:
        return timedelta(seconds=median(gaps))
    return elapsed / len(fresh) if fresh and elapsed is not None else None


def _moments(items: Iterable[Item]) -> Iterator[datetime]:
    """Yield the moments of publication, where more than the day is known."""
    for item in items:
        if isinstance(item.published, datetime) and item.published.tzinfo is not None:
            yield item.published.astimezone(UTC)


def _mean(one: timedelta, other: timedelta) -> timedelta:
    """Take the geometric mean."""
    return timedelta(seconds=sqrt(one.total_seconds() * max(0.0, other.total_seconds())))


def _backoff(failures: int, chance: Random) -> timedelta:
    most = min(LONGEST, SHORTEST * (1 << min(failures, 20)))
    return SHORTEST + (most - SHORTEST) * chance.random()


def _bounded(span: timedelta) -> timedelta:
    return min(max(span, SHORTEST), LONGEST)
