"""What follows an attempt: the outbox's state machine, row by row."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as some

from storage.deliveries import (
    DEFAULT_PATIENCE,
    PROBES,
    Blocked,
    Doubtful,
    Flooded,
    Moved,
    NotSent,
    Outcome,
    Pointless,
    Refused,
    Sent,
    Step,
    ThreadClosed,
    Unreachable,
    Unreadable,
    after,
    backoff,
    key_of,
    probe_pause,
)
from storage.delivery import FINAL, Attempt, Kind, State

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def step(outcome: Outcome, *, attempts: int = 1, doubts: int = 0, plain: bool = False) -> Step:
    return after(Attempt(7, "lease", attempts, doubts, plain), outcome, NOW, DEFAULT_PATIENCE, Random(1))  # noqa: S311 - no secret


def test_what_arrived_is_sent_and_its_number_kept() -> None:
    sent = step(Sent(message=12))
    assert (sent.state, sent.message, sent.reason) == (State.SENT, 12, "")


def test_what_certainly_did_not_leave_is_tried_again_after_a_pause() -> None:
    again = step(NotSent("out of reach"), attempts=3)
    assert again.state is State.READY
    assert NOW < again.due <= NOW + timedelta(minutes=10)
    assert (again.attempts, again.doubts) == (3, 0)


@pytest.mark.parametrize(
    "outcome",
    [
        Flooded(wait=timedelta(seconds=9)),
        Moved(chat=-1005),
        Blocked("blocked"),
        Unreachable("rights"),
        ThreadClosed(),
    ],
)
def test_what_the_chat_did_not_take_waits_for_the_chat_and_keeps_its_attempts(outcome: Outcome) -> None:
    waiting = step(outcome, attempts=2)
    assert (waiting.state, waiting.due, waiting.attempts) == (State.READY, NOW, 1)


def test_what_may_have_arrived_waits_30_seconds_then_5_minutes_then_is_unconfirmed() -> None:
    first = step(Doubtful("no answer"))
    assert (first.state, first.due - NOW, first.doubts) == (State.UNCERTAIN, timedelta(seconds=30), 1)
    second = step(Doubtful("no answer"), attempts=2, doubts=1)
    assert (second.state, second.due - NOW, second.doubts) == (State.UNCERTAIN, timedelta(minutes=5), 2)
    third = step(Doubtful("no answer"), attempts=3, doubts=2)
    assert (third.state, third.doubts, third.reason) == (State.UNCONFIRMED, 3, "no answer")


def test_markup_that_is_refused_is_tried_once_as_plain_text() -> None:
    plain = step(Unreadable("markup"))
    assert (plain.state, plain.plain) == (State.READY, True)
    assert step(Unreadable("markup"), plain=True).state is State.DEAD


def test_what_is_refused_for_good_is_dead_with_its_reason() -> None:
    dead = step(Refused("bad request"))
    assert (dead.state, dead.reason) == (State.DEAD, "bad request")


def test_what_has_nothing_to_tell_is_cancelled() -> None:
    assert step(Pointless("nothing to tell")).state is State.CANCELLED


@given(
    outcome=some.sampled_from(
        [Sent(), NotSent(), Doubtful(), Unreadable(), Refused(), Pointless(), Flooded()]
    ),
    attempts=some.integers(1, 50),
    doubts=some.integers(0, 2),
    plain=some.booleans(),
)
def test_no_outcome_leaves_a_message_under_way_or_due_before_now(
    outcome: Outcome, attempts: int, doubts: int, *, plain: bool
) -> None:
    found = step(outcome, attempts=attempts, doubts=doubts, plain=plain)
    assert found.state in FINAL | {State.READY, State.UNCERTAIN}
    assert found.due >= NOW
    assert found.doubts >= doubts


@given(attempts=some.integers(0, 1000), seed=some.integers())
def test_pauses_grow_to_ten_minutes_and_are_never_nothing(attempts: int, seed: int) -> None:
    pause = backoff(attempts, DEFAULT_PATIENCE, Random(seed))  # noqa: S311 - no secret
    assert timedelta(0) < pause <= timedelta(minutes=10)


def test_a_chat_out_of_reach_is_left_alone_for_longer_and_longer() -> None:
    assert [probe_pause(probes) for probes in range(6)] == [*PROBES, PROBES[-1], PROBES[-1]]


def test_a_key_names_kind_chat_topic_and_story_and_nothing_else() -> None:
    keys = {
        key_of(kind, chat, thread, story)
        for kind in (Kind.ALERT, Kind.DIGEST)
        for chat in (1, 11)
        for thread in (0, 1)
        for story in ("1", "11")
    }
    assert len(keys) == 16
    assert key_of(Kind.ALERT, 1, 0, "5") == key_of(Kind.ALERT, 1, 0, "5")
