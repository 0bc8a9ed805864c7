"""What outcomes say of chats: floods, blocks, probes, moves, and topics that are closed."""

import asyncio
from datetime import timedelta

import pytest

from storage.alerts import Mode
from storage.deliveries import (
    GIVE_UP,
    PROBES,
    Blocked,
    Doubtful,
    Flooded,
    Moved,
    NotSent,
    Sent,
    ThreadClosed,
    Unreachable,
)
from storage.delivery import Kind
from storage.model import Action, Language, Preferences

CHAT, OTHER, THIRD, MOVED = -100, -200, -300, -100100
MINUTE = timedelta(minutes=1)


async def _claimed(desk, chat):
    [found] = [one for one in await desk.claim() if one.chat == chat]
    return found


def _numbers(desk):
    return sorted(row["number"] for row in desk.query("SELECT number FROM chats"))


@pytest.fixture
async def waiting(desk):
    """Two alerts of three chats wait."""
    for chat in (CHAT, OTHER, THIRD):
        await desk.watch(chat)
    for key in "ab":
        await desk.publish(key)
    return desk


# Floods


async def test_a_chat_that_asks_for_a_pause_gets_it_and_no_other_does(waiting):
    claimed = await waiting.claim()
    outcomes = [
        (one, Flooded("flood", wait=MINUTE) if one.chat == CHAT else Sent(message=1)) for one in claimed
    ]
    await waiting.store.outbox.settle(outcomes)
    assert {one.chat for one in await waiting.deliver()} == {OTHER, THIRD}
    await waiting.restart()
    waiting.later(seconds=59, milliseconds=999)
    assert await waiting.claim() == []
    waiting.later(milliseconds=1)
    assert [(one.chat, one.attempt.attempts) for one in await waiting.claim()] == [(CHAT, 1)]


async def test_a_pause_outlasts_a_return_and_a_chat_that_asks_again_rests_again(waiting):
    first = await _claimed(waiting, CHAT)
    await waiting.settle(first, Flooded("flood", wait=5 * MINUTE))
    await waiting.store.chats.returned(CHAT)
    waiting.later(minutes=4)
    assert CHAT not in {one.chat for one in await waiting.claim()}
    waiting.later(minutes=1)
    again = await _claimed(waiting, CHAT)
    await waiting.settle(again, Flooded("flood", wait=MINUTE))
    waiting.later(seconds=59)
    assert CHAT not in {one.chat for one in await waiting.claim()}


@pytest.mark.parametrize(("seconds", "rest"), [(4.9, True), (5.1, False)])
async def test_three_chats_that_ask_for_a_pause_within_10_seconds_mean_all(waiting, seconds, rest):
    await waiting.watch(-400)
    await waiting.publish("c")
    claimed = {one.chat: one for one in await waiting.claim()}
    for chat in (CHAT, OTHER, THIRD):
        await waiting.settle(claimed[chat], Flooded("flood", wait=MINUTE))
        waiting.later(seconds=seconds)
    await waiting.settle(claimed[-400], NotSent("out of reach"))
    waiting.later(seconds=20)
    assert ([one.chat for one in await waiting.claim()] == []) is rest
    assert await waiting.store.outbox.has_work() is False
    waiting.later(seconds=60)
    assert len(await waiting.claim()) == (4 if rest else 3)


# Blocked chats


@pytest.mark.parametrize("how", ["outcome", "event", "probe"])
async def test_a_blocked_chat_gets_nothing_until_the_bot_is_let_in_again(waiting, how):
    first = await _claimed(waiting, CHAT)
    match how:
        case "outcome":
            await waiting.settle(first, Blocked("blocked"))
        case "event":
            await waiting.store.chats.removed(CHAT)
            await waiting.settle(first, Doubtful("no answer"))
        case _:
            await waiting.settle(first, Unreachable("rights"))
            await waiting.store.outbox.probed(CHAT, Blocked("blocked"))
    assert (await waiting.store.outbox.chat_status(CHAT)).state == "blocked"
    assert (await waiting.store.watches.list(CHAT))[0].removed
    waiting.later(hours=5)
    assert CHAT not in {one.chat for one in await waiting.claim()}
    assert await waiting.store.outbox.probes() == []
    await waiting.store.chats.returned(CHAT)
    assert CHAT in {one.chat for one in await waiting.claim()}


async def test_what_waits_for_a_blocked_chat_expires_with_that_reason(waiting):
    await waiting.settle(await _claimed(waiting, CHAT), Blocked("kicked"))
    waiting.later(hours=6)
    await waiting.claim()
    expired = waiting.rows("state = 'expired' AND chat = 1")
    assert [row["reason"] for row in expired] == ["chat blocked", "chat blocked"]


async def test_a_chat_blocked_while_a_message_was_under_way_stays_blocked(waiting):
    first = await _claimed(waiting, CHAT)
    await waiting.store.chats.removed(CHAT)
    await waiting.settle(first, Unreachable("rights"))
    assert (await waiting.store.outbox.chat_status(CHAT)).state == "blocked"


# Chats out of reach


async def test_a_chat_out_of_reach_is_probed_less_and_less_often_and_given_up_after_a_week(waiting):
    start = waiting.clock()
    await waiting.settle(await _claimed(waiting, CHAT), Unreachable("rights"))
    for pause in (*PROBES, PROBES[-1]):
        waiting.clock.now += pause - timedelta(milliseconds=1)
        assert await waiting.store.outbox.probes() == []
        waiting.later(milliseconds=1)
        [probe] = await waiting.store.outbox.probes()
        assert (probe.chat, probe.since) == (CHAT, start)
        assert CHAT not in {one.chat for one in await waiting.claim()}
        await waiting.store.outbox.probed(CHAT, Unreachable("still no rights"))
    status = await waiting.store.outbox.chat_status(CHAT)
    assert (status.state, status.reason) == ("paused", "still no rights")
    waiting.clock.now = start + GIVE_UP
    assert await waiting.store.outbox.probes() == []
    assert (await waiting.store.outbox.chat_status(CHAT)).state == "disabled"
    waiting.later(days=30)
    assert await waiting.store.outbox.probes() == []
    assert not await waiting.store.outbox.has_work() or await waiting.claim() == []


@pytest.mark.parametrize("how", ["probe", "event"])
async def test_a_chat_that_can_be_reached_again_gets_what_waited(waiting, how):
    await waiting.settle(await _claimed(waiting, CHAT), Unreachable("rights"))
    waiting.later(minutes=5)
    if how == "probe":
        [probe] = await waiting.store.outbox.probes()
        await waiting.store.outbox.probed(probe.chat, Sent())
    else:
        assert await waiting.store.chats.returned(CHAT) == 0
    assert (await waiting.store.outbox.chat_status(CHAT)).state == "active"
    assert await waiting.store.outbox.probes() == []
    assert [(one.chat, one.attempt.attempts) for one in await waiting.claim() if one.chat == CHAT] == [
        (CHAT, 1)
    ]


async def test_a_chat_out_of_reach_again_is_probed_from_the_beginning(waiting):
    for _ in range(2):
        await waiting.settle(await _claimed(waiting, CHAT), Unreachable("rights"))
        waiting.clock.now += PROBES[0]
        [probe] = await waiting.store.outbox.probes()
        assert (probe.since, probe.probes) == (waiting.clock() - PROBES[0], 1)
        await waiting.store.outbox.probed(CHAT, Sent())


async def test_a_probe_may_show_that_a_chat_moved(waiting):
    await waiting.settle(await _claimed(waiting, CHAT), Unreachable("upgraded"))
    await waiting.store.outbox.probed(CHAT, Moved("upgraded", chat=MOVED))
    assert _numbers(waiting) == [MOVED, THIRD, OTHER]


# Moved chats


async def test_a_chat_that_moved_gets_at_once_what_its_old_number_refused(waiting):
    first = await _claimed(waiting, CHAT)
    await waiting.settle(first, Moved("upgraded", chat=MOVED))
    again = await _claimed(waiting, MOVED)
    assert (again.id, again.attempt.attempts) == (first.id, 1)
    assert [watch.query for watch in await waiting.store.watches.list(MOVED)] == ["water"]
    assert await waiting.store.watches.list(CHAT) == []


async def test_a_move_that_is_noted_again_or_to_the_same_number_changes_nothing(waiting):
    chosen = Preferences(Language.KAZAKH)
    await waiting.store.set_preferences(CHAT, chosen)
    for old, new in ((CHAT, MOVED), (CHAT, MOVED), (MOVED, MOVED), (-1, -2)):
        await waiting.store.chats.moved(old, new)
    assert _numbers(waiting) == [MOVED, THIRD, OTHER]
    assert await waiting.store.preferences(MOVED) == chosen
    assert {one.chat for one in await waiting.deliver()} == {MOVED, OTHER, THIRD}


async def test_a_chat_that_moved_twice_is_still_the_same(waiting):
    await waiting.store.chats.moved(CHAT, MOVED)
    await waiting.store.chats.moved(MOVED, -5)
    assert _numbers(waiting) == [THIRD, OTHER, -5]
    assert len([one for one in await waiting.deliver() if one.chat == -5]) == 2


@pytest.mark.parametrize("outcome", [Sent(message=1), Moved("upgraded", chat=MOVED), Blocked("kicked")])
async def test_what_was_under_way_when_a_chat_moved_is_settled_all_the_same(waiting, outcome):
    first = await _claimed(waiting, CHAT)
    await waiting.store.chats.moved(CHAT, MOVED)
    await waiting.settle(first, outcome)
    assert _numbers(waiting) == [MOVED, THIRD, OTHER]
    assert (await waiting.store.outbox.chat_status(MOVED)).state == "active"
    told = [one.told.hit.key for one in await waiting.deliver() if one.chat == MOVED]
    assert told == (["b"] if isinstance(outcome, Sent) else ["a", "b"])


async def test_messages_of_the_old_number_are_not_changed_any_more(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    await desk.deliver()
    await desk.copy("b", of="a")
    await desk.store.chats.moved(CHAT, MOVED)
    [addition] = await desk.claim()
    assert (addition.kind, addition.message) == (Kind.ADDITION, None)


async def test_a_copy_after_the_move_is_no_second_alert(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    await desk.deliver()
    await desk.store.chats.moved(CHAT, MOVED)
    await desk.copy("b", of="a")
    assert [row["kind"] for row in desk.rows()] == ["alert", "addition"]


async def test_what_the_new_number_got_meanwhile_joins_the_chat_and_no_story_comes_twice(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    await desk.watch(MOVED)
    await desk.watch(MOVED, "coal", Mode.DIGEST)
    await desk.publish("b")
    await desk.publish("coal", "Coal output grew.")
    token = await desk.store.keep_buttons(MOVED, [Action("watches")])
    await desk.store.chats.moved(CHAT, MOVED)
    assert await desk.store.button(MOVED, token, 0) == Action("watches")
    assert _numbers(desk) == [MOVED]
    assert [watch.query for watch in await desk.store.watches.list(MOVED)] == ["water", "coal"]
    told = [(one.told.hit.key, one.told.queries) for one in await desk.deliver()]
    assert told == [("a", ("water",)), ("b", ("water",))]
    await desk.publish("c")
    assert len(await desk.deliver()) == 1
    desk.later(hours=16)
    assert [one.kind for one in await desk.deliver()] == [Kind.DIGEST]


async def test_an_alert_of_a_watch_that_both_numbers_had_is_told_for_the_one_that_stays(desk):
    await desk.watch(MOVED)
    await desk.publish("a")
    kept = await desk.watch(CHAT)
    await desk.store.chats.moved(CHAT, MOVED)
    [delivery] = await desk.deliver()
    assert delivery.told.queries == ("water",)
    assert (await desk.store.watches.get(MOVED, kept.id)).sent == 1


async def test_what_was_under_way_to_the_new_number_may_have_arrived(desk):
    await desk.watch(CHAT)
    await desk.watch(MOVED, "coal")
    await desk.publish("a")
    await desk.publish("coal", "Coal output grew.")
    claimed = {one.chat: one for one in await desk.claim()}
    await desk.store.chats.moved(CHAT, MOVED)
    await desk.store.outbox.settle([(one, Sent(message=1)) for one in claimed.values()])
    assert [(row["state"], row["doubts"]) for row in desk.rows()] == [("sent", 0), ("uncertain", 1)]
    assert await desk.claim() == []
    desk.later(seconds=45)
    assert [one.id for one in await desk.deliver()] == [claimed[MOVED].id]


# Topics


async def test_a_closed_topic_keeps_its_messages_waiting_and_no_others(desk):
    for thread in (None, 7, 8):
        await desk.watch(CHAT, thread=thread)
    await desk.publish("a")
    await desk.store.chats.topic(CHAT, 7, is_open=False)
    assert [one.thread for one in await desk.deliver()] == [None, 8]
    assert not await desk.store.outbox.has_work()
    assert (await desk.store.outbox.chat_status(CHAT)).closed_threads == (7,)
    await desk.store.chats.topic(CHAT, 7, is_open=True)
    assert [one.thread for one in await desk.deliver()] == [7]
    assert (await desk.store.outbox.chat_status(CHAT)).closed_threads == ()


async def test_a_topic_that_turns_out_to_be_closed_keeps_its_message_waiting(desk):
    await desk.watch(CHAT, thread=7)
    await desk.watch(CHAT)
    await desk.publish("a")
    claimed = await _claimed(desk, CHAT)
    assert claimed.thread == 7
    await desk.settle(claimed, ThreadClosed("topic closed"))
    assert [one.thread for one in await desk.deliver()] == [None]
    await desk.store.chats.topic(CHAT, 7, is_open=True)
    [again] = await desk.deliver()
    assert (again.id, again.attempt.attempts) == (claimed.id, 1)


async def test_the_main_chat_gets_what_a_closed_topic_cannot_take_if_it_wants_to(desk):
    await desk.store.set_preferences(CHAT, Preferences(main_chat=True))
    await desk.watch(CHAT, thread=7)
    await desk.publish("a")
    await desk.publish("b")
    first = await _claimed(desk, CHAT)
    await desk.settle(first, ThreadClosed("topic closed"))
    assert [(one.id, one.thread) for one in await desk.deliver()] == [(first.id, None), (first.id + 1, None)]
    await desk.store.chats.topic(CHAT, 7, is_open=True)
    await desk.publish("c")
    assert [one.thread for one in await desk.deliver()] == [7]


async def test_a_chat_whose_main_topic_is_closed_is_out_of_reach(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    await desk.settle(await _claimed(desk, CHAT), ThreadClosed("topic closed"))
    status = await desk.store.outbox.chat_status(CHAT)
    assert (status.state, status.reason, status.closed_threads) == ("paused", "topic closed", ())


async def test_what_waits_for_a_closed_topic_expires(desk):
    await desk.watch(CHAT, thread=7)
    await desk.publish("a")
    await desk.store.chats.topic(CHAT, 7, is_open=False)
    desk.later(hours=6)
    assert await desk.claim() == []
    assert desk.states() == ["expired"]


async def test_outcomes_that_are_reported_side_by_side_all_count(waiting):
    claimed = await waiting.claim()
    await asyncio.gather(
        *[waiting.settle(one, Blocked("blocked")) for one in claimed],
        *[waiting.store.outbox.claim(9, []) for _ in range(3)],
    )
    assert (await waiting.store.outbox.status()).chats == {"blocked": 3}
