"""The outbox, transition by transition: what is claimed, in which order, and what each outcome leads to."""

import asyncio
from datetime import timedelta

import pytest

from storage.alerts import Hours, Mode
from storage.deliveries import (
    LONGEST_PAUSE,
    Blocked,
    Doubtful,
    Flooded,
    NotSent,
    Pointless,
    Refused,
    Sent,
    Unreadable,
)
from storage.delivery import Kind, State
from storage.errors import DeliveryGoneError
from storage.model import Language, Preferences
from storage.schedule import Quiet

CHAT, OTHER, THIRD = -100, -200, -300
LEASE = 45


@pytest.fixture
async def waiting(desk):
    """Three alerts of one chat wait, and one of another."""
    await desk.watch(CHAT)
    await desk.watch(OTHER, "coal")
    for key in "abc":
        await desk.publish(key)
    await desk.publish("coal", "Coal output grew.")
    return desk


def _keys(claimed):
    return [one.told.hit.key for one in claimed]


def _state(desk, number):
    return desk.rows(f"id = {number}")[0]


# Claiming


async def test_a_chats_messages_go_one_after_the_other_in_order(waiting):
    order = []
    while claimed := await waiting.claim():
        assert len({one.chat for one in claimed}) == len(claimed), "one a chat"
        assert await waiting.claim() == [], "all chats have one under way"
        for one in claimed:
            await waiting.settle(one, Sent(message=1))
        order += _keys(claimed)
    assert [key for key in order if key != "coal"] == ["a", "b", "c"]
    assert order.index("coal") < 2, "chats do not wait for each other"


async def test_a_claim_says_what_to_tell_whom_and_how(desk):
    made = await desk.watch(CHAT, thread=7)
    chosen = Preferences(Language.KAZAKH, everyone=True)
    await desk.store.set_preferences(CHAT, chosen)
    added = await desk.publish("a")
    [delivery] = await desk.claim()
    assert (delivery.kind, delivery.chat, delivery.thread, delivery.message) == (Kind.ALERT, CHAT, 7, None)
    assert delivery.preferences == chosen
    assert (delivery.attempt.attempts, delivery.attempt.doubts, delivery.attempt.plain) == (1, 0, False)
    told = delivery.told
    assert (told.delivery, told.story, told.queries) == (delivery.id, added.story, (made.query,))
    assert (told.hit.id, [reason.sought for reason in told.hit.reasons]) == (added.article, ["water"])


async def test_each_query_shows_the_article_as_it_found_it(desk):
    await desk.watch(CHAT)
    await desk.watch(CHAT, "reservoir")
    await desk.publish("a")
    [delivery] = await desk.claim()
    assert [hit.reasons[0].sought for hit in delivery.told.hits] == ["water", "reservoir"]


async def test_no_more_is_claimed_than_asked_for_the_longest_due_first(desk):
    for chat in (CHAT, OTHER, THIRD):
        await desk.watch(chat, f"water {-chat}")
    for chat in (THIRD, CHAT, OTHER):
        await desk.publish(str(chat), f"Water {-chat}.")
        desk.later(seconds=1)
    assert [one.chat for one in await desk.claim(2)] == [THIRD, CHAT]
    assert [one.chat for one in await desk.claim(2)] == [OTHER]


async def test_resting_chats_are_left_alone(waiting):
    outbox = waiting.store.outbox
    assert [one.chat for one in await outbox.claim(9, {CHAT})] == [OTHER]
    assert not await outbox.has_work({CHAT})
    assert await outbox.has_work()
    assert [one.chat for one in await outbox.claim(9, {OTHER})] == [CHAT]


async def test_two_processes_never_claim_the_same_nor_two_messages_of_a_chat(desk):
    for chat in range(-108, -100):
        await desk.watch(chat)
    for key in "ab":
        await desk.publish(key)
    stores = [desk.store, await desk.open()]
    claims = await asyncio.gather(*[store.outbox.claim(3, []) for store in stores for _ in range(3)])
    claimed = [one for claim in claims for one in claim]
    assert len({one.chat for one in claimed}) == len(claimed) == 8
    assert desk.states().count("sending") == 8


async def test_an_article_that_is_gone_leaves_nothing_to_tell(waiting):
    await waiting.database.write(_delete_articles)
    [one, other] = await waiting.claim()
    assert (one.told, other.told) == (None, None)
    with pytest.raises(DeliveryGoneError):
        await waiting.store.tales.told(one.id, one.chat)


async def _delete_articles(transaction):
    await transaction._connection.execute_fetchall("DELETE FROM articles")


# Outcomes


async def test_what_arrived_is_sent_and_counted_for_each_of_its_watches(desk):
    both = [await desk.watch(CHAT), await desk.watch(CHAT, "reservoir")]
    await desk.watch(CHAT, "coal")
    await desk.publish("a")
    [delivery] = await desk.claim()
    await desk.settle(delivery, Sent(message=12))
    row = _state(desk, delivery.id)
    assert (row["state"], row["message"], row["reason"], row["lease"]) == ("sent", 12, "", None)
    assert [watch.sent for watch in await desk.store.watches.list(CHAT)] == [1, 1, 0]
    await desk.copy("b", of="a")
    await desk.deliver()
    assert (await desk.store.watches.get(CHAT, both[0].id)).sent == 1, "a change tells no other story"


async def test_what_did_not_leave_is_tried_again_after_a_pause_and_holds_up_its_chat_alone(waiting):
    claimed = await waiting.claim()
    first = next(one for one in claimed if one.chat == CHAT)
    other = next(one for one in claimed if one.chat == OTHER)
    await waiting.store.outbox.settle([(first, NotSent("out of reach")), (other, Sent(message=1))])
    row = _state(waiting, first.id)
    assert (row["state"], row["attempts"], row["reason"]) == ("ready", 1, "out of reach")
    assert await waiting.claim() == [], "nothing passes it"
    await waiting.publish("coal2", "Coal output fell.")
    assert _keys(await waiting.claim()) == ["coal2"]
    waiting.later(seconds=LONGEST_PAUSE.total_seconds())
    [again] = await waiting.claim()
    assert (again.id, again.attempt.attempts) == (first.id, 2)


async def test_what_may_have_arrived_is_tried_again_twice_and_holds_up_its_chat_until_then(waiting):
    [first] = [one for one in await waiting.claim() if one.chat == CHAT]
    for seconds in (30, 300):
        await waiting.settle(first, Doubtful("no answer"))
        assert _state(waiting, first.id)["state"] == State.UNCERTAIN
        waiting.later(seconds=seconds - 1)
        assert CHAT not in [one.chat for one in await waiting.claim()]
        waiting.later(seconds=1)
        [again] = [one for one in await waiting.claim() if one.chat == CHAT]
        assert again.id == first.id
        first = again
    await waiting.settle(first, Doubtful("no answer"))
    row = _state(waiting, first.id)
    assert (row["state"], row["reason"], row["doubts"]) == ("unconfirmed", "no answer", 3)
    assert _keys(await waiting.claim()) == ["b"]


async def test_what_arrives_after_a_doubt_is_sent(waiting):
    first = (await waiting.claim())[0]
    await waiting.settle(first, Doubtful("no answer"))
    waiting.later(seconds=30)
    [again] = [one for one in await waiting.claim() if one.id == first.id]
    await waiting.settle(again, Sent(message=3))
    row = _state(waiting, first.id)
    assert (row["state"], row["reason"], row["doubts"]) == ("sent", "", 1)


async def test_what_nobody_reports_may_have_arrived_when_its_lease_is_over(waiting):
    [first, other] = await waiting.claim()
    await waiting.settle(other, Sent(message=1))
    await waiting.restart()
    waiting.later(seconds=LEASE - 1)
    assert await waiting.claim() == []
    assert _state(waiting, first.id)["state"] == State.SENDING
    waiting.later(seconds=1)
    assert await waiting.claim() == []
    row = _state(waiting, first.id)
    assert (row["state"], row["doubts"], row["lease"]) == ("uncertain", 1, None)
    waiting.later(seconds=30)
    assert [one.id for one in await waiting.claim()] == [first.id]


@pytest.mark.parametrize("outcome", [Sent(message=1), Refused("bad"), NotSent("x"), Blocked("blocked")])
async def test_an_outcome_that_comes_after_the_lease_changes_nothing(waiting, outcome):
    [late] = [one for one in await waiting.claim() if one.chat == CHAT]
    waiting.later(seconds=LEASE)
    await waiting.claim()
    before = waiting.rows()
    await waiting.settle(late, outcome)
    assert waiting.rows() == before
    assert (await waiting.store.outbox.chat_status(CHAT)).state == "active"
    waiting.later(seconds=30)
    [again] = [one for one in await waiting.claim() if one.chat == CHAT]
    await waiting.settle(late, outcome)
    assert _state(waiting, again.id)["lease"] == again.attempt.lease, "the new claim stands"


async def test_an_outcome_that_is_reported_twice_counts_once(waiting):
    first = (await waiting.claim())[0]
    await waiting.store.outbox.settle([(first, Sent(message=1))])
    await waiting.store.outbox.settle([(first, Refused("bad request"))])
    assert _state(waiting, first.id)["state"] == State.SENT
    assert [watch.sent for watch in await waiting.store.watches.list(first.chat)] == [1]


async def test_refused_markup_is_tried_at_once_as_plain_text_and_then_given_up(waiting):
    [first] = [one for one in await waiting.claim() if one.chat == CHAT]
    await waiting.settle(first, Unreadable("markup"))
    [plain] = [one for one in await waiting.claim() if one.chat == CHAT]
    assert (plain.id, plain.attempt.plain) == (first.id, True)
    await waiting.settle(plain, Unreadable("markup"))
    row = _state(waiting, first.id)
    assert (row["state"], row["reason"]) == ("dead", "markup")
    assert _keys(await waiting.claim()) == ["b"]


@pytest.mark.parametrize(
    ("outcome", "state"), [(Refused("bad request"), "dead"), (Pointless("nothing to tell"), "cancelled")]
)
async def test_what_will_never_arrive_ends_with_its_reason_and_lets_the_next_go(waiting, outcome, state):
    [first] = [one for one in await waiting.claim() if one.chat == CHAT]
    await waiting.settle(first, outcome)
    row = _state(waiting, first.id)
    assert (row["state"], row["reason"]) == (state, outcome.reason)
    assert _keys(await waiting.claim()) == ["b"]


async def test_a_chat_that_was_forgotten_on_the_way_stays_forgotten(waiting):
    [first] = [one for one in await waiting.claim() if one.chat == CHAT]
    await waiting.store.forget(CHAT)
    await waiting.settle(first, Blocked("blocked"))
    assert CHAT not in [row["number"] for row in waiting.query("SELECT number FROM chats")]


# Expiry


async def test_what_is_past_its_useful_life_is_given_up(waiting):
    waiting.later(hours=6)
    assert await waiting.claim() == []
    assert {(row["state"], row["reason"]) for row in waiting.rows()} == {("expired", "too late")}


async def test_what_set_out_in_time_may_arrive_late(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    desk.later(hours=6, milliseconds=-1)
    [first] = await desk.claim()
    desk.later(milliseconds=1)
    assert await desk.claim() == []
    await desk.settle(first, Sent(message=1))
    assert desk.states() == ["sent"]


async def test_what_expires_after_failures_keeps_the_last_reason(waiting):
    [first] = [one for one in await waiting.claim() if one.chat == CHAT]
    await waiting.settle(first, NotSent("out of reach"))
    waiting.later(hours=6)
    await waiting.claim()
    assert _state(waiting, first.id)["reason"] == "out of reach"


async def test_what_may_have_arrived_expires_too(waiting):
    [first] = [one for one in await waiting.claim() if one.chat == CHAT]
    await waiting.settle(first, Doubtful("no answer"))
    waiting.later(hours=6)
    assert await waiting.claim() == []
    assert _state(waiting, first.id)["state"] == State.EXPIRED


async def test_what_expired_is_not_told_when_a_copy_comes(waiting):
    waiting.later(hours=6)
    await waiting.claim()
    await waiting.copy("d", of="a")
    assert await waiting.deliver() == []


# Work


async def test_there_is_no_work_where_nothing_waits(desk):
    assert not await desk.store.outbox.has_work()
    await desk.watch(CHAT)
    await desk.publish("a")
    assert await desk.store.outbox.has_work()
    await desk.deliver()
    assert not await desk.store.outbox.has_work()


@pytest.mark.parametrize(
    ("outcome", "until"),
    [
        (None, LEASE),
        (NotSent("out of reach"), LONGEST_PAUSE.total_seconds()),
        (Doubtful("no answer"), 30),
        (Flooded("too many requests", wait=timedelta(minutes=2)), 120),
    ],
    ids=["under way", "backing off", "uncertain", "resting"],
)
async def test_there_is_no_work_before_a_pause_is_over(desk, outcome, until):
    await desk.watch(CHAT)
    for key in "ab":
        await desk.publish(key)
    [first] = await desk.claim()
    if outcome:
        await desk.settle(first, outcome)
    assert not await desk.store.outbox.has_work()
    desk.later(seconds=until)
    assert await desk.store.outbox.has_work()


async def test_there_is_no_work_in_what_cannot_be_reached_until_it_expires(desk):
    await desk.watch(CHAT, thread=7)
    await desk.watch(OTHER)
    await desk.watch(THIRD, mode=Mode.DIGEST)
    await desk.publish("a")
    await desk.store.chats.topic(CHAT, 7, is_open=False)
    await desk.store.chats.removed(OTHER)
    assert not await desk.store.outbox.has_work()
    desk.later(hours=6)
    assert await desk.store.outbox.has_work()
    await desk.claim()
    assert not await desk.store.outbox.has_work()
    assert desk.states() == ["expired", "expired", "ready"]


async def test_there_is_work_when_a_held_message_is_due_and_its_chat_can_be_reached(desk):
    await desk.watch(CHAT, mode=Mode.DIGEST)
    await desk.publish("a")
    assert not await desk.store.outbox.has_work()
    desk.later(hours=16)  # nine in the morning in Almaty
    await desk.store.chats.removed(CHAT)
    assert not await desk.store.outbox.has_work()
    await desk.store.chats.returned(CHAT)
    assert await desk.store.outbox.has_work()


async def test_whoever_waits_is_woken_by_an_article_a_choice_and_a_story_unmuted(desk):
    async def woken():
        try:
            async with asyncio.timeout(5):
                await desk.store.outbox.wait(60)
        except TimeoutError:
            return False
        return True

    story = (await desk.publish("a")).story
    assert await woken()
    await desk.store.set_preferences(CHAT, Preferences(hours=Hours(quiet=Quiet(0, 60))))
    assert await woken()
    await desk.store.tales.unmute(CHAT, story)
    assert await woken()
    await desk.store.outbox.wait(0.01)


async def test_the_latest_attempts_are_known_to_the_next_run(desk):
    await desk.watch(CHAT)
    await desk.watch(OTHER)
    await desk.publish("a")
    desk.later(minutes=2)
    begun = desk.clock()
    claimed = await desk.claim()
    desk.later(seconds=5)
    await desk.settle(next(one for one in claimed if one.chat == OTHER), Sent(message=1))
    await desk.restart()
    recent = await desk.store.outbox.recent(timedelta(minutes=1))
    assert sorted(recent) == [(OTHER, desk.clock()), (CHAT, begun)]
    desk.later(minutes=2)
    assert await desk.store.outbox.recent(timedelta(minutes=1)) == []


async def test_an_earlier_attempt_that_may_have_arrived_is_known_to_the_next_run_too(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    for outcome in (Doubtful("no answer"), Sent(message=1)):
        [one] = await desk.claim()
        await desk.settle(one, outcome)
        tried = desk.clock()
        desk.later(seconds=31)
    assert await desk.store.outbox.recent(timedelta(minutes=1)) == [(CHAT, tried)] * 2
