"""A person may give so many commands in a while, and is told once when it was too many."""

from datetime import UTC, datetime, timedelta

import pytest

from bot import allowance
from bot.allowance import Allowance

MINUTE = timedelta(minutes=1)


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_the_limit_is_allowed_and_the_next_one_waits_for_the_first_to_age(clock: Clock) -> None:
    ten = Allowance(10, MINUTE, clock)
    assert [ten.take(1) for _ in range(10)] == [None] * 10
    clock.now += timedelta(seconds=20)
    assert ten.take(1) == timedelta(seconds=40)
    clock.now += timedelta(seconds=40)
    assert ten.take(1) is None


def test_one_person_does_not_use_up_another_ones(clock: Clock) -> None:
    one = Allowance(1, MINUTE, clock)
    assert one.take(1) is None
    assert one.take(2) is None
    assert one.take(1) is not None


def test_refusals_do_not_make_the_wait_longer(clock: Clock) -> None:
    one = Allowance(1, MINUTE, clock)
    one.take(1)
    for _ in range(5):
        clock.now += timedelta(seconds=10)
        one.take(1)
    clock.now += timedelta(seconds=10)
    assert one.take(1) is None


def test_a_refusal_is_told_once_a_window(clock: Clock) -> None:
    one = Allowance(1, MINUTE, clock)
    assert one.should_tell(1)
    assert not one.should_tell(1)
    clock.now += MINUTE
    assert one.should_tell(1)


def test_people_who_left_are_forgotten(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(allowance, "PEOPLE", 3)
    one = Allowance(1, MINUTE, clock)
    for person in range(3):
        one.take(person)
        one.should_tell(person)
    clock.now += 2 * MINUTE
    one.take(99)
    assert set(one._acts) == {99}
    assert not one._told
