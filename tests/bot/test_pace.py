"""Messages go no faster than Telegram bears, to one chat and to all together."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot import pace as pace_module
from bot.pace import Limits, Pace

GROUP = -100
PERSON = 7
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


class Stopwatch:
    """Stands where a test puts it."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def watch() -> Stopwatch:
    return Stopwatch()


def pace_of(watch: Stopwatch, limits: Limits = Limits()) -> Pace:  # noqa: B008 - a frozen value
    return Pace(limits, watch)


def send(pace: Pace, chat: int) -> None:
    pace.begin(chat)
    pace.end(chat)


def test_a_group_gets_three_at_once_and_then_waits(watch: Stopwatch) -> None:
    pace = pace_of(watch)
    for _ in range(3):
        assert GROUP not in pace.resting()
        send(pace, GROUP)
    assert GROUP in pace.resting()
    watch.seconds += 3.01
    assert GROUP not in pace.resting()


def test_a_person_gets_one_a_second(watch: Stopwatch) -> None:
    pace = pace_of(watch)
    send(pace, PERSON)
    assert PERSON in pace.resting()
    watch.seconds += 1.01
    assert PERSON not in pace.resting()


def test_a_chat_rests_while_a_message_is_under_way(watch: Stopwatch) -> None:
    pace = pace_of(watch)
    pace.begin(PERSON)
    watch.seconds += 60
    assert PERSON in pace.resting()


def test_a_fifth_of_all_is_kept_for_answers(watch: Stopwatch) -> None:
    pace = pace_of(watch)
    for chat in range(1, 21):
        assert pace.room() > 0
        send(pace, chat)
    assert pace.room() == 0


def test_messages_give_way_to_answers(watch: Stopwatch) -> None:
    pace = pace_of(watch)
    for chat in range(1, 26):
        pace.answered(chat)
    assert pace.room() == 0


def test_an_answer_counts_for_its_chat(watch: Stopwatch) -> None:
    pace = pace_of(watch)
    pace.answered(PERSON)
    assert PERSON in pace.resting()


def test_a_restart_remembers_what_was_sent_just_before(watch: Stopwatch) -> None:
    pace = pace_of(watch)
    pace.remember([(GROUP, NOW - timedelta(seconds=second)) for second in range(1, 19)], NOW)
    assert GROUP in pace.resting()
    watch.seconds += 60
    assert GROUP not in pace.resting()


def test_lifted_limits_hold_nothing_back(watch: Stopwatch) -> None:
    pace = pace_of(watch, Limits(0, 0, 0, 0))
    for _ in range(1000):
        send(pace, GROUP)
    assert not pace.resting()
    assert pace.room() > 64


def test_only_the_chats_of_the_last_minute_are_remembered(watch: Stopwatch) -> None:
    pace = pace_of(watch)
    for chat in range(pace_module.IDLE_CHATS + 1):
        pace.answered(-chat - 1)
    watch.seconds += 61
    pace.answered(PERSON)
    assert pace.resting() == {PERSON}


@given(some.lists(some.tuples(some.sampled_from([GROUP, PERSON, 8]), some.floats(0, 2)), max_size=200))
def test_no_window_is_ever_over_the_limit(moves: list[tuple[int, float]]) -> None:
    watch = Stopwatch()
    pace, sent = pace_of(watch), list[tuple[float, int]]()
    for chat, pause in moves:
        watch.seconds += pause
        if pace.room() and chat not in pace.resting():
            send(pace, chat)
            sent.append((watch.seconds, chat))
    for at, chat in sent:
        for count, seconds in Limits().windows(chat):
            within = [one for one, to in sent if to == chat and at - seconds < one <= at]
            assert len(within) <= count
        assert len([one for one, _ in sent if at - 1 < one <= at]) <= Limits().overall
