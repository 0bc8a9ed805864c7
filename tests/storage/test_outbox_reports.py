"""How deliveries stand, what operators may send after all, and what is forgotten when it is old."""

from datetime import timedelta

import pytest

from storage.alerts import Hold, Hours, Mode, Timing
from storage.deliveries import (
    Blocked,
    Doubtful,
    NotSent,
    Pointless,
    Refused,
    Sent,
    Unreachable,
    Unreadable,
    key_of,
)
from storage.delivery import ChatStatus, Kind, OutboxStatus, State, Waiting
from storage.errors import DeliveryGoneError
from storage.model import Preferences
from storage.outbox import KEPT
from storage.records import Draft
from storage.schedule import Quiet

CHAT, OTHER = -100, -200


async def _claimed(desk, chat=CHAT):
    [found] = [one for one in await desk.claim() if one.chat == chat]
    return found


# A chat


async def test_a_chat_that_nobody_met_has_nothing_to_report(desk):
    assert await desk.store.outbox.chat_status(CHAT) == ChatStatus("active", "", (), None, {})


async def test_a_chat_is_told_what_waits_and_why_and_what_came_last(desk):
    await desk.watch(CHAT)
    await desk.watch(CHAT, "coal", Mode.DIGEST)
    await desk.watch(OTHER)
    await desk.publish("a")
    sent = desk.clock()
    await desk.deliver()
    desk.later(seconds=1)
    await desk.publish("b")
    await desk.publish("c")
    await desk.publish("coal", "Coal output grew.")
    await desk.claim()
    status = await desk.store.outbox.chat_status(CHAT)
    assert status.waiting == (
        Waiting("", 2, desk.clock()),
        Waiting("digest", 1, sent + timedelta(hours=16)),
    )
    assert (status.state, status.reason, status.last_sent, status.lost) == ("active", "", sent, {})


async def test_a_chat_is_told_what_did_not_arrive_in_the_last_month(desk):
    await desk.watch(CHAT)
    for key in ("a", "b", "c"):
        await desk.publish(key)
    await desk.settle(await _claimed(desk), Refused("bad request"))
    await desk.settle(await _claimed(desk), Pointless("nothing to tell"))
    desk.later(hours=7)
    await desk.claim()
    status = await desk.store.outbox.chat_status(CHAT)
    assert status.lost == {State.DEAD: 1, State.EXPIRED: 1}
    desk.later(days=31)
    assert (await desk.store.outbox.chat_status(CHAT)).lost == {}


async def test_a_chat_is_told_why_it_cannot_be_reached(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    await desk.settle(await _claimed(desk), Unreachable("out of reach"))
    status = await desk.store.outbox.chat_status(CHAT)
    assert (status.state, status.reason) == ("paused", "out of reach")
    await desk.store.chats.removed(CHAT)
    status = await desk.store.outbox.chat_status(CHAT)
    assert (status.state, status.reason) == ("blocked", "removed")
    await desk.store.chats.returned(CHAT)
    status = await desk.store.outbox.chat_status(CHAT)
    assert (status.state, status.reason) == ("active", "")


# The whole outbox


async def test_an_empty_outbox_has_nothing_to_report(desk):
    assert await desk.store.outbox.status() == OutboxStatus(0, 0, None, {}, {}, (), 0)


async def test_operators_see_what_waits_and_for_how_long(desk):
    await desk.watch(CHAT)
    await desk.watch(OTHER, mode=Mode.DIGEST)
    await desk.publish("a")
    await desk.publish("b")
    desk.later(minutes=3)
    await desk.claim()
    status = await desk.store.outbox.status()
    assert (status.ready, status.held, status.oldest) == (2, 2, timedelta(minutes=3))
    await desk.deliver()
    assert (await desk.store.outbox.status()).ready == 2


async def test_what_is_not_due_yet_is_not_old(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    await desk.settle(await _claimed(desk), Doubtful("no answer"))
    assert (await desk.store.outbox.status()).oldest == timedelta(0)


async def test_operators_see_the_failures_of_the_last_day_by_reason(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    first = await _claimed(desk)
    await desk.settle(first, Unreadable("markup"))
    await desk.settle(await _claimed(desk), NotSent("out of reach"))
    desk.later(minutes=10)
    await desk.settle(await _claimed(desk), NotSent("out of reach"))
    assert (await desk.store.outbox.status()).failures == {"out of reach": 2, "markup": 1}
    desk.later(hours=20)
    assert (await desk.store.outbox.status()).failures == {"out of reach": 2, "markup": 1}
    desk.later(hours=5)
    assert (await desk.store.outbox.status()).failures == {}


async def test_operators_see_chats_by_state_and_the_latest_troubles(desk):
    for number in range(12):
        await desk.watch(-number - 1, f"water {number}")
        await desk.publish(f"{number}", f"Water {number}.")
    for one in await desk.claim():
        await desk.settle(one, Refused(f"reason {-one.chat}"))
        desk.later(seconds=1)
    await desk.store.chats.removed(-1)
    status = await desk.store.outbox.status()
    assert status.chats == {"active": 11, "blocked": 1}
    assert (status.trouble_count, len(status.troubles)) == (12, 10)
    latest = status.troubles[0]
    assert (latest.chat, latest.state, latest.reason) == (-12, State.DEAD, "reason 12")
    assert latest.changed == desk.clock() - timedelta(seconds=1)


# After all


async def test_what_was_given_up_is_sent_after_all_if_operators_want_it(desk):
    await desk.watch(CHAT)
    for key in "ab":
        await desk.publish(key)
    first = await _claimed(desk)
    await desk.settle(first, Unreadable("markup"))
    await desk.settle(await _claimed(desk), Unreadable("markup"))
    await desk.settle(await _claimed(desk), Refused("bad request"))
    desk.later(days=2)
    assert await desk.store.outbox.retry(first.id) == 1
    assert await desk.store.outbox.retry(first.id) == 0
    [again] = await desk.deliver()
    assert (again.id, again.attempt.attempts, again.attempt.plain) == (first.id, 1, False)
    assert await desk.store.outbox.retry(None) == 1
    assert len(await desk.deliver()) == 1
    assert desk.states() == ["sent", "sent"]
    assert await desk.store.outbox.retry(None) == await desk.store.outbox.retry(999) == 0


async def test_what_is_sent_after_all_expires_like_a_new_message(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    await desk.settle(await _claimed(desk), Refused("bad request"))
    await desk.store.outbox.retry(None)
    desk.later(hours=6)
    assert await desk.claim() == []
    assert desk.states() == ["expired"]


async def test_what_was_given_up_goes_before_what_came_later(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    first = await _claimed(desk)
    await desk.settle(first, Refused("bad request"))
    await desk.publish("b")
    await desk.store.outbox.retry(first.id)
    assert [one.told.hit.key for one in await desk.deliver()] == ["a", "b"]


async def test_a_bundle_that_was_given_up_is_sent_with_all_it_carries(desk):
    made = await desk.watch(CHAT)
    await desk.store.set_preferences(CHAT, Preferences(hours=Hours(quiet=Quiet(17 * 60, 18 * 60))))
    for key in "ab":
        await desk.publish(key)
    desk.later(hours=1)
    bundle = await _claimed(desk)
    await desk.settle(bundle, Refused("bad request"))
    status = await desk.store.outbox.status()
    assert [trouble.id for trouble in status.troubles] == [bundle.id], (
        "its parts are no troubles of their own"
    )
    part = desk.rows()[0]["id"]
    assert await desk.store.outbox.retry(part) == 0
    assert await desk.store.outbox.retry(None) == 1
    assert desk.states() == ["carried", "carried", "ready"]
    [again] = await desk.deliver()
    page = await desk.store.tales.page(again.id, CHAT, offset=0, limit=9)
    assert (page.hold, page.total) == (Hold.QUIET, 2)
    assert (await desk.store.watches.get(CHAT, made.id)).sent == 2


async def test_what_an_operator_sends_again_may_be_in_doubt_three_times_again(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    for _ in range(2):
        for _ in range(3):
            await desk.settle(await _claimed(desk), Doubtful("no answer"))
            desk.later(minutes=5)
        assert desk.states() == ["unconfirmed"]
        assert await desk.store.outbox.retry(None) == 1


async def test_what_waits_for_a_blocked_chat_is_no_trouble(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    await desk.settle(await _claimed(desk), Blocked("blocked"))
    assert (await desk.store.outbox.status()).troubles == ()
    assert await desk.store.outbox.retry(None) == 0


# Forgetting


async def test_what_ended_is_forgotten_after_30_days_and_never_made_again(desk):
    made = await desk.watch(CHAT)
    added = await desk.publish("a")
    [sent] = await desk.deliver()
    desk.clock.now += KEPT
    await desk.store.outbox.forget_old()
    assert (await desk.store.tales.told(sent.id, CHAT)).hit.id == added.article
    desk.later(milliseconds=1)
    await desk.store.outbox.forget_old()
    assert desk.rows() == []
    with pytest.raises(DeliveryGoneError):
        await desk.store.tales.told(sent.id, CHAT)

    async def put(transaction):
        [listener] = await transaction.subscriptions.listeners([made.id])
        key = key_of(Kind.ALERT, listener.chat, 0, str(added.story))
        at_once = Timing(desk.clock(), Hold.NONE, desk.clock() + timedelta(hours=6))
        again = Draft(key, Kind.ALERT, listener.chat, 0, added.story, added.article, at_once, (made.id,))
        await transaction.outbox.put([again], desk.clock())

    await desk.database.write(put)
    assert desk.rows() == []


async def test_what_waits_is_never_forgotten(desk):
    await desk.watch(CHAT)
    await desk.store.set_preferences(
        CHAT, Preferences(hours=Hours(muted_until=desk.clock() + timedelta(days=60)))
    )
    await desk.publish("a")
    desk.later(days=59)
    await desk.store.outbox.forget_old()
    assert desk.states() == ["ready"]


async def test_what_was_cancelled_lately_is_not_forgotten_though_it_waited_for_long(desk):
    made = await desk.watch(CHAT)
    until = desk.clock() + timedelta(days=60)
    await desk.store.set_preferences(CHAT, Preferences(hours=Hours(muted_until=until)))
    muted = await desk.publish("a")
    await desk.publish("b")
    desk.later(days=59)
    await desk.store.tales.mute(CHAT, muted.story)
    await desk.store.watches.remove(CHAT, made.id)
    await desk.store.outbox.forget_old()
    await desk.store.tales.unmute(CHAT, muted.story)
    await desk.store.watches.restore(CHAT, made.id)
    desk.later(days=1)
    [bundle] = await desk.deliver()
    assert (await desk.store.tales.page(bundle.id, CHAT, offset=0, limit=9)).total == 2


async def test_a_bundle_and_its_parts_are_forgotten_together(desk):
    await desk.watch(CHAT)
    await desk.store.set_preferences(CHAT, Preferences(hours=Hours(quiet=Quiet(17 * 60, 18 * 60))))
    for key in "ab":
        await desk.publish(key)
    desk.later(hours=1)
    [bundle] = await desk.claim()
    await desk.settle(bundle, Sent(message=1))
    desk.clock.now += KEPT + timedelta(seconds=1)
    await desk.store.outbox.forget_old()
    assert desk.rows() == []
    assert len(desk.query("SELECT key FROM past_keys")) == 3


async def test_failures_are_forgotten_after_30_days(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    await desk.settle(await _claimed(desk), Refused("bad request"))
    desk.later(days=31)
    await desk.store.outbox.forget_old()
    assert desk.query("SELECT * FROM failures") == []


async def test_what_a_forgotten_chat_was_told_and_waits_for_is_deleted(desk):
    await desk.watch(5)
    await desk.store.set_preferences(5, Preferences(hours=Hours(quiet=Quiet(17 * 60, 18 * 60))))
    await desk.publish("a")
    desk.later(hours=1)
    await desk.deliver()
    await desk.publish("b")
    await desk.store.forget(5)
    assert desk.rows() == []
    assert desk.query("SELECT * FROM causes") == []
