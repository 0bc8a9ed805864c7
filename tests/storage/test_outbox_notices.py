"""Notices wait in the outbox like any message, reach whom they are for once, and are no alerts."""

from datetime import timedelta

import pytest

from storage.alerts import Hours, Mode
from storage.deliveries import CROWD, Blocked, NotSent, Refused, Sent
from storage.delivery import Kind, NoticeKind
from storage.model import Preferences
from storage.records import Notice
from storage.schedule import Quiet

OPERATOR, OTHER = 77, 78
NOTICE = Notice(NoticeKind.SOURCE_BACK, "5 1", {"name": "UzA «yangi»", "url": "https://uza.uz", "count": 3})


async def _notify(desk, notice=NOTICE, chats=(OPERATOR,)):
    await desk.notify(chats, notice)


async def test_a_notice_reaches_every_operator_once_even_one_we_have_not_met(desk):
    await _notify(desk, chats=(OPERATOR, OTHER))
    await _notify(desk, chats=(OPERATOR, OTHER))
    arrived = await desk.deliver()
    assert [(one.chat, one.kind, one.thread, one.notice) for one in arrived] == [
        (OPERATOR, Kind.NOTICE, None, NOTICE),
        (OTHER, Kind.NOTICE, None, NOTICE),
    ]
    await _notify(desk, chats=(OPERATOR, OTHER))
    assert await desk.deliver() == []


async def test_a_notice_is_not_repeated_when_its_row_is_long_gone(desk):
    await _notify(desk)
    await desk.deliver()
    desk.later(days=31)
    await desk.store.outbox.forget_old()
    assert desk.rows() == []
    await _notify(desk)
    assert desk.rows() == []


async def test_a_notice_of_another_kind_or_key_is_another_notice(desk):
    await _notify(desk)
    await _notify(desk, Notice(NoticeKind.SOURCE_DEAD, NOTICE.key, {}))
    await _notify(desk, Notice(NOTICE.kind, "5 2", {}))
    assert len(await desk.deliver()) == 3


async def test_a_notice_that_is_undone_is_not_told(desk):
    async def fail(transaction):
        await transaction.outbox.notify((OPERATOR,), NOTICE, desk.clock())
        raise RuntimeError

    with pytest.raises(RuntimeError):
        await desk.database.write(fail)
    assert await desk.deliver() == []


@pytest.mark.parametrize("limit", [None, 1])
async def test_a_notice_waits_for_no_hour_and_no_limit(desk, limit):
    hours = Hours(quiet=Quiet(0, 23 * 60 + 59), muted_until=desk.clock() + timedelta(days=1), limit=limit)
    await desk.store.set_preferences(OPERATOR, Preferences(hours=hours))
    await _notify(desk)
    await desk.store.set_preferences(OPERATOR, Preferences(hours=hours))
    assert len(await desk.deliver()) == 1


async def test_a_chat_that_blocked_the_bot_hears_of_it_when_it_is_back_within_a_week(desk):
    await _notify(desk)
    [first] = await desk.claim()
    await desk.settle(first, Blocked("blocked"))
    desk.later(days=6, hours=23)
    assert await desk.deliver() == []
    await desk.store.chats.returned(OPERATOR)
    assert len(await desk.deliver()) == 1


async def test_a_notice_that_could_not_be_told_within_a_week_ends_with_its_reason(desk):
    await _notify(desk)
    [first] = await desk.claim()
    await desk.settle(first, NotSent("out of reach"))
    desk.later(days=7)
    assert await desk.deliver() == []
    assert [(row["state"], row["reason"]) for row in desk.rows()] == [("expired", "out of reach")]


async def test_no_bundle_and_no_digest_carries_a_notice(desk):
    await desk.watch(OPERATOR)
    await desk.watch(OPERATOR, "coal", Mode.DIGEST)
    await _notify(desk)
    for number in range(CROWD):
        await desk.publish(f"{number}", f"Water {number} {number * 7}.")
    await desk.publish("coal", "Coal output grew.")
    desk.later(hours=1)
    arrived = await desk.deliver()
    assert [one.kind for one in arrived] == [Kind.NOTICE, Kind.BUNDLE]
    desk.later(hours=16)
    await _notify(desk, Notice(NOTICE.kind, "5 2", {}))
    assert [one.kind for one in await desk.deliver()] == [Kind.NOTICE, Kind.DIGEST]
    assert {row["carrier"] for row in desk.rows("kind = 'notice'")} == {None}


async def test_notices_alone_make_no_bundle_however_old_they_are(desk):
    for number in range(3):
        await _notify(desk, Notice(NOTICE.kind, str(number), {}))
    desk.later(hours=1)
    assert [one.kind for one in await desk.deliver()] == [Kind.NOTICE] * 3


async def test_a_notice_does_not_count_for_the_daily_limit(desk):
    await desk.watch(OPERATOR)
    await desk.store.set_preferences(OPERATOR, Preferences(hours=Hours(limit=1)))
    await _notify(desk)
    await desk.publish("a")
    assert [one.kind for one in await desk.deliver()] == [Kind.NOTICE, Kind.ALERT]


async def test_the_status_of_a_chat_says_nothing_of_notices(desk):
    for number in range(3):
        await _notify(desk, Notice(NOTICE.kind, str(number), {}))
    before = await desk.store.outbox.chat_status(OPERATOR)
    for outcome in (Sent(message=1), Refused("bad request")):
        [claimed] = await desk.claim()
        await desk.settle(claimed, outcome)
    after = await desk.store.outbox.chat_status(OPERATOR)
    assert (before.waiting, before.last_sent, before.lost) == ((), None, {})
    assert after == before


async def test_those_who_run_the_bot_see_what_waits_and_what_was_given_up_of_notices_too(desk):
    await _notify(desk, chats=(OPERATOR, OTHER))
    [one, _] = await desk.claim()
    await desk.settle(one, Refused("bad request"))
    status = await desk.store.outbox.status()
    assert (status.ready, [trouble.id for trouble in status.troubles]) == (1, [one.id])
    await desk.store.outbox.retry(one.id)
    assert [(again.id, again.notice) for again in await desk.deliver()] == [(one.id, NOTICE)]


async def test_forgetting_a_person_forgets_what_they_were_to_know(desk):
    await _notify(desk)
    await desk.store.forget(OPERATOR)
    assert desk.rows() == []
