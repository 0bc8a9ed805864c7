"""What waited is told in one message: after quiet hours and mutes, over the limit, at once or as a digest."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from storage.alerts import Hold, Hours, Mode
from storage.deliveries import CROWD, STALE, Doubtful, NotSent, Pointless, Refused, Sent
from storage.delivery import Kind
from storage.errors import DeliveryGoneError
from storage.model import Document, Language, Preferences
from storage.schedule import Digest, Period, Quiet

CHAT, OTHER = -100, -200
QUIET = Hours(quiet=Quiet(17 * 60, 18 * 60))
"""Of the hour in which the tests begin: it is five in the afternoon in Almaty."""
NINE = datetime(2025, 12, 2, 4, tzinfo=UTC)
"""In the next morning in Almaty, when digests come."""
DAY = timedelta(days=1)


async def _choose(desk, hours, chat=CHAT):
    await desk.store.set_preferences(chat, Preferences(hours=hours))


async def _pages(desk):
    """Deliver what may go, and show what was told in one: its kind, why it waited, and the articles."""
    shown = []
    for one in await desk.deliver():
        if one.told:
            shown.append((one.kind, None, [one.told.hit.key]))
        else:
            page = await desk.store.tales.page(one.id, one.chat, offset=0, limit=500)
            shown.append((page.kind, page.hold, [story.hit.key for story in page.stories]))
    return shown


def _ends(desk):
    return {(row["state"], row["reason"]) for row in desk.rows()}


# Bundles


async def test_what_came_in_quiet_hours_comes_in_one_message_after_them(desk):
    made = await desk.watch(CHAT)
    await _choose(desk, QUIET)
    for key in "abc":
        await desk.publish(key)
    desk.later(minutes=59)
    assert await desk.deliver() == []
    desk.later(minutes=1)
    assert await _pages(desk) == [(Kind.BUNDLE, Hold.QUIET, ["a", "b", "c"])]
    assert (await desk.store.watches.get(CHAT, made.id)).sent == 3
    await desk.publish("d")
    assert await _pages(desk) == [(Kind.ALERT, None, ["d"])]


async def test_what_came_during_a_mute_comes_in_one_message_after_it(desk):
    await desk.watch(CHAT)
    await _choose(desk, Hours(muted_until=desk.clock() + DAY))
    await desk.publish("a")
    desk.later(hours=23)
    await desk.publish("b")
    assert await desk.deliver() == []
    desk.later(hours=1)
    assert await _pages(desk) == [(Kind.BUNDLE, Hold.MUTE, ["a", "b"])]


async def test_what_is_over_the_days_limit_comes_in_one_message_at_the_hour_of_the_digest(desk):
    await desk.watch(CHAT)
    await _choose(desk, Hours(limit=1))
    for key in "abc":
        await desk.publish(key)
    assert await _pages(desk) == [(Kind.ALERT, None, ["a"])]
    desk.clock.now = NINE
    assert await _pages(desk) == [(Kind.BUNDLE, Hold.LIMIT, ["b", "c"])]


async def test_every_topic_and_chat_gets_its_own(desk):
    await desk.watch(CHAT)
    await desk.watch(CHAT, thread=7)
    await desk.watch(OTHER)
    for chat in (CHAT, OTHER):
        await _choose(desk, QUIET, chat)
    for key in "ab":
        await desk.publish(key)
    desk.later(hours=1)
    arrived = await desk.deliver()
    assert {(one.kind, one.chat, one.thread) for one in arrived} == {
        (Kind.BUNDLE, CHAT, None),
        (Kind.BUNDLE, CHAT, 7),
        (Kind.BUNDLE, OTHER, None),
    }
    assert len(arrived) == 3


@pytest.mark.parametrize("outcome", [Sent(message=1), Refused("bad request"), Pointless("nothing to tell")])
async def test_what_is_carried_shares_the_end_of_what_carries_it(desk, outcome):
    await desk.watch(CHAT)
    await _choose(desk, QUIET)
    for key in "ab":
        await desk.publish(key)
    desk.later(hours=1)
    [bundle] = await desk.claim()
    assert desk.states() == ["carried", "carried", "sending"]
    await desk.settle(bundle, NotSent("out of reach"))
    assert desk.states() == ["carried", "carried", "ready"]
    desk.later(minutes=10)
    [bundle] = await desk.claim()
    await desk.settle(bundle, outcome)
    assert len(_ends(desk)) == 1
    assert {row["reason"] for row in desk.rows()} == {outcome.reason}


async def test_what_is_carried_is_unconfirmed_with_what_carries_it(desk):
    await desk.watch(CHAT)
    await _choose(desk, QUIET)
    await desk.publish("a")
    desk.later(hours=1)
    for _ in range(3):
        [bundle] = await desk.claim()
        await desk.settle(bundle, Doubtful("no answer"))
        desk.later(minutes=5)
    assert _ends(desk) == {("unconfirmed", "no answer")}


async def test_what_is_carried_expires_with_what_carries_it(desk):
    await desk.watch(CHAT)
    await _choose(desk, QUIET)
    await desk.publish("a")
    desk.later(hours=1)
    [bundle] = await desk.claim()
    await desk.settle(bundle, NotSent("out of reach"))
    await desk.store.chats.removed(CHAT)
    desk.later(hours=6)
    assert await desk.claim() == []
    assert _ends(desk) == {("expired", "chat blocked")}


async def test_a_chat_that_cannot_be_reached_gathers_nothing_before_it_can(desk):
    await desk.watch(CHAT, thread=7)
    await desk.watch(OTHER)
    for chat in (CHAT, OTHER):
        await _choose(desk, QUIET, chat)
    await desk.publish("a")
    await desk.store.chats.topic(CHAT, 7, is_open=False)
    await desk.store.chats.removed(OTHER)
    desk.later(hours=2)
    assert await desk.claim() == []
    assert desk.states() == ["ready", "ready"]
    await desk.store.chats.topic(CHAT, 7, is_open=True)
    await desk.store.chats.returned(OTHER)
    assert [one.kind for one in await desk.claim()] == [Kind.BUNDLE, Kind.BUNDLE]


# Too much at once


@pytest.mark.parametrize("count", [CROWD, CROWD + 1])
async def test_more_than_200_messages_for_a_chat_become_one(desk, count):
    await desk.watch(CHAT)
    await desk.store.add(
        [Document(f"{n:03}", f"Water {n}.", language=Language.ENGLISH) for n in range(count)]
    )
    [first] = await desk.claim()
    if count <= CROWD:
        assert first.kind is Kind.ALERT
        return
    page = await desk.store.tales.page(first.id, CHAT, offset=0, limit=3)
    assert (page.kind, page.hold, page.total) == (Kind.BUNDLE, Hold.NONE, count)
    assert [story.hit.key for story in page.stories] == ["000", "001", "002"]
    await desk.settle(first, Sent(message=1))
    assert set(desk.states()) == {"sent"}


async def test_several_messages_become_one_when_the_oldest_waits_for_longer_than_15_minutes(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    await desk.claim()
    for key in "bc":
        await desk.publish(key)
    desk.clock.now += STALE
    await desk.claim()
    assert [row["kind"] for row in desk.rows()] == ["alert"] * 3
    desk.later(milliseconds=1)
    await desk.claim()
    assert [row["kind"] for row in desk.rows()] == ["alert"] * 3 + ["bundle"]
    desk.later(minutes=1)
    assert await _pages(desk) == [(Kind.ALERT, None, ["a"]), (Kind.BUNDLE, Hold.NONE, ["b", "c"])]


async def test_a_single_message_stays_one_however_long_it_waits(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    desk.later(hours=5)
    assert await _pages(desk) == [(Kind.ALERT, None, ["a"])]


async def test_what_is_gathered_is_worth_being_told_as_long_as_its_latest_part(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    desk.later(hours=5)
    await desk.publish("b")
    desk.later(minutes=30)
    await desk.store.outbox.claim(0, [])
    *_, latest, bundle = desk.rows()
    assert (bundle["kind"], bundle["expires"]) == ("bundle", latest["expires"])
    desk.later(hours=6)
    assert await desk.claim() == []
    assert _ends(desk) == {("expired", "too late")}


async def test_what_may_have_arrived_goes_by_itself_and_is_not_counted(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    [first] = await desk.claim()
    await desk.settle(first, Doubtful("no answer"))
    await desk.publish("b")
    desk.later(minutes=16)
    assert await _pages(desk) == [(Kind.ALERT, None, ["a"]), (Kind.ALERT, None, ["b"])]


async def test_changes_of_messages_are_not_gathered(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    await desk.publish("b")
    await desk.deliver()
    for key in "ab":
        await desk.copy(f"{key}2", of=key)
    desk.later(minutes=16)
    assert [one.kind for one in await desk.deliver()] == [Kind.ADDITION, Kind.ADDITION]


# Digests


async def test_a_digest_tells_what_came_since_the_last_one(desk):
    made = await desk.watch(CHAT, mode=Mode.DIGEST)
    await desk.publish("a")
    desk.clock.now = NINE - timedelta(hours=1)
    await desk.publish("b")
    assert await desk.deliver() == []
    desk.clock.now = NINE
    assert await _pages(desk) == [(Kind.DIGEST, Hold.DIGEST, ["a", "b"])]
    await desk.publish("c")
    assert await desk.deliver() == []
    desk.clock.now = NINE + DAY
    assert await _pages(desk) == [(Kind.DIGEST, Hold.DIGEST, ["c"])]
    assert (await desk.store.watches.get(CHAT, made.id)).sent == 3


async def test_there_is_no_digest_without_a_story(desk):
    await desk.watch(CHAT, mode=Mode.DIGEST)
    await desk.watch(OTHER)
    desk.clock.now = NINE
    assert not await desk.store.outbox.has_work()
    assert await desk.claim() == []
    assert desk.rows() == []


async def test_every_topic_has_its_own_digest_a_day(desk):
    await desk.watch(CHAT, mode=Mode.DIGEST)
    await desk.watch(CHAT, mode=Mode.DIGEST, thread=7)
    await desk.publish("a")
    desk.clock.now = NINE
    assert [(one.kind, one.thread) for one in await desk.deliver()] == [
        (Kind.DIGEST, None),
        (Kind.DIGEST, 7),
    ]


async def test_digests_and_messages_at_once_do_not_mix(desk):
    await desk.watch(CHAT, mode=Mode.DIGEST)
    await desk.watch(CHAT, "flood")
    await _choose(desk, Hours(quiet=Quiet(17 * 60, 9 * 60)))
    await desk.publish("a")
    await desk.publish("b", "Flood stands in the streets.")
    desk.clock.now = NINE
    assert sorted(await _pages(desk)) == [
        (Kind.BUNDLE, Hold.QUIET, ["b"]),
        (Kind.DIGEST, Hold.DIGEST, ["a"]),
    ]


async def test_a_restart_around_the_hour_of_the_digest_neither_loses_nor_repeats_it(desk):
    await desk.watch(CHAT, mode=Mode.DIGEST)
    await desk.publish("a")
    desk.clock.now = NINE
    await desk.claim()
    await desk.restart()
    desk.later(seconds=45)
    assert await desk.claim() == []
    desk.later(seconds=30)
    assert await _pages(desk) == [(Kind.DIGEST, Hold.DIGEST, ["a"])]
    await desk.restart()
    await desk.publish("b")
    assert await desk.deliver() == []


async def test_a_digest_that_was_missed_comes_when_the_program_runs_again(desk):
    await desk.watch(CHAT, mode=Mode.DIGEST)
    await desk.publish("a")
    desk.clock.now = NINE + timedelta(hours=10)
    assert await _pages(desk) == [(Kind.DIGEST, Hold.DIGEST, ["a"])]
    [digest] = desk.rows("kind = 'digest'")
    assert digest["expires"] == (NINE + DAY).timestamp() * 1000


async def test_a_clock_that_is_set_back_brings_no_second_digest_of_a_day(desk):
    await desk.watch(CHAT, mode=Mode.DIGEST)
    await desk.publish("a")
    desk.clock.now = NINE
    await desk.deliver()
    desk.later(hours=-10)
    await desk.publish("b")
    desk.clock.now = NINE
    assert await desk.deliver() == []
    desk.clock.now = NINE + DAY
    assert await _pages(desk) == [(Kind.DIGEST, Hold.DIGEST, ["b"])]


@pytest.mark.parametrize(("minute", "hours"), [(18 * 60, 9), (8 * 60, -1), (9 * 60 + 1, 1 / 60)])
async def test_a_changed_hour_brings_no_second_digest_of_a_day(desk, minute, hours):
    await desk.watch(CHAT, mode=Mode.DIGEST)
    await desk.publish("a")
    desk.clock.now = NINE
    await desk.deliver()
    await desk.publish("b")
    await _choose(desk, Hours(digest=Digest(Period.DAILY, minute)))
    desk.clock.now = NINE + DAY + timedelta(hours=hours) - timedelta(seconds=1)
    assert await desk.deliver() == []
    desk.later(seconds=1)
    assert await _pages(desk) == [(Kind.DIGEST, Hold.DIGEST, ["b"])]


async def test_a_weekly_digest_comes_on_its_day(desk):
    await desk.watch(CHAT, mode=Mode.DIGEST)
    await _choose(desk, Hours(digest=Digest(Period.WEEKLY, 9 * 60, weekday=3)))
    await desk.publish("a")
    desk.clock.now = NINE + DAY
    await desk.publish("b")
    assert await desk.deliver() == []
    desk.clock.now = NINE + 2 * DAY
    assert await _pages(desk) == [(Kind.DIGEST, Hold.DIGEST, ["a", "b"])]


async def test_a_digest_comes_in_quiet_hours_and_in_a_mute(desk):
    await desk.watch(CHAT, mode=Mode.DIGEST)
    await _choose(desk, Hours(quiet=Quiet(8 * 60, 10 * 60), muted_until=NINE + 3 * DAY))
    await desk.publish("a")
    desk.clock.now = NINE
    assert await _pages(desk) == [(Kind.DIGEST, Hold.DIGEST, ["a"])]


async def test_a_digest_expires_when_the_next_one_is_due(desk):
    await desk.watch(CHAT, mode=Mode.DIGEST, thread=7)
    await desk.publish("a")
    desk.clock.now = NINE
    await desk.claim()
    await desk.restart()
    await desk.store.chats.topic(CHAT, 7, is_open=False)
    desk.later(hours=1)
    await desk.claim()
    desk.clock.now = NINE + DAY
    assert await desk.claim() == []
    assert {row["state"] for row in desk.rows()} == {"expired"}


async def test_a_digest_that_is_due_is_not_put_off_by_other_choices(desk):
    await desk.watch(CHAT, mode=Mode.DIGEST, thread=7)
    await desk.publish("a")
    await desk.store.chats.topic(CHAT, 7, is_open=False)
    desk.clock.now = NINE + timedelta(hours=1)
    await _choose(desk, Hours(zone="Asia/Tashkent"))
    await desk.store.chats.topic(CHAT, 7, is_open=True)
    assert await _pages(desk) == [(Kind.DIGEST, Hold.DIGEST, ["a"])]


async def test_what_is_brought_back_after_its_digest_comes_with_the_next(desk):
    removed = await desk.watch(CHAT, mode=Mode.DIGEST)
    await desk.watch(CHAT, "coal", Mode.DIGEST)
    await desk.publish("a")
    await desk.publish("b", "Coal output grew.")
    await desk.store.watches.remove(CHAT, removed.id)
    desk.clock.now = NINE
    assert await _pages(desk) == [(Kind.DIGEST, Hold.DIGEST, ["b"])]
    await desk.store.watches.restore(CHAT, removed.id)
    assert await desk.deliver() == []
    assert not await desk.store.outbox.has_work()
    desk.clock.now = NINE + DAY
    assert await _pages(desk) == [(Kind.DIGEST, Hold.DIGEST, ["a"])]


# Other choices


async def test_what_waits_keeps_to_a_mute_and_comes_when_it_is_lifted(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    await _choose(desk, Hours(muted_until=desk.clock() + DAY))
    desk.later(minutes=5)
    await desk.publish("b")
    assert await desk.deliver() == []
    await _choose(desk, Hours())
    assert await _pages(desk) == [(Kind.BUNDLE, Hold.MUTE, ["a", "b"])]


async def test_what_waited_for_long_comes_in_one_message_when_a_mute_is_lifted(desk):
    await desk.watch(CHAT)
    await _choose(desk, Hours(muted_until=desk.clock() + DAY))
    for key in "ab":
        await desk.publish(key)
    desk.later(hours=10)
    await _choose(desk, Hours())
    assert await _pages(desk) == [(Kind.BUNDLE, Hold.MUTE, ["a", "b"])]


async def test_what_waits_keeps_to_quiet_hours_set_meanwhile(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    await _choose(desk, QUIET)
    assert await desk.deliver() == []
    await _choose(desk, replace(QUIET, quiet=Quiet(17 * 60, 19 * 60)))
    desk.later(hours=1)
    assert await desk.deliver() == []
    desk.later(hours=1)
    assert await _pages(desk) == [(Kind.BUNDLE, Hold.QUIET, ["a"])]


async def test_what_waits_for_a_digest_comes_at_its_new_hour(desk):
    await desk.watch(CHAT, mode=Mode.DIGEST)
    await desk.publish("a")
    await _choose(desk, Hours(digest=Digest(Period.DAILY, 18 * 60)))
    desk.later(hours=1)
    assert await _pages(desk) == [(Kind.DIGEST, Hold.DIGEST, ["a"])]


async def test_a_higher_limit_lets_as_many_go_as_it_has_room_for(desk):
    await desk.watch(CHAT)
    await _choose(desk, Hours(limit=1))
    for key in "abcd":
        await desk.publish(key)
    await _choose(desk, Hours(limit=3))
    assert [row["hold"] for row in desk.rows()] == ["", "", "", Hold.LIMIT]
    await _choose(desk, Hours(limit=2))
    assert [row["hold"] for row in desk.rows()] == ["", "", Hold.LIMIT, Hold.LIMIT]
    await _choose(desk, Hours())
    assert [row["hold"] for row in desk.rows()] == ["", "", "", ""]


async def test_what_is_under_way_or_was_tried_keeps_its_moment(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    [first] = await desk.claim()
    mute = Hours(muted_until=desk.clock() + DAY)
    await _choose(desk, mute)
    assert desk.states() == ["sending"]
    await desk.settle(first, Doubtful("no answer"))
    desk.later(seconds=30)
    await _choose(desk, mute)
    assert await _pages(desk) == [(Kind.ALERT, None, ["a"])]


async def test_another_chats_choices_change_nothing(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    await _choose(desk, QUIET, OTHER)
    assert await _pages(desk) == [(Kind.ALERT, None, ["a"])]


# Pages


async def test_a_bundle_is_told_page_by_page_to_its_own_chat(desk):
    await desk.watch(CHAT)
    await desk.watch(OTHER, "nothing")
    await _choose(desk, QUIET)
    for key in "abcde":
        await desk.publish(key)
    desk.later(hours=1)
    [bundle] = await desk.deliver()
    pages = [await desk.store.tales.page(bundle.id, CHAT, offset=offset, limit=2) for offset in (0, 2, 4)]
    assert [[story.hit.key for story in page.stories] for page in pages] == [["a", "b"], ["c", "d"], ["e"]]
    assert [(page.total, page.offset) for page in pages] == [(5, 0), (5, 2), (5, 4)]
    assert {page.made for page in pages} == {desk.clock.now}
    part = pages[0].stories[1]
    assert await desk.store.tales.told(part.delivery, CHAT) == part
    for chat, number in ((OTHER, bundle.id), (CHAT, 999)):
        with pytest.raises(DeliveryGoneError):
            await desk.store.tales.page(number, chat, offset=0, limit=2)
    for chat, number in ((OTHER, part.delivery), (CHAT, bundle.id), (CHAT, 999)):
        with pytest.raises(DeliveryGoneError):
            await desk.store.tales.told(number, chat)


async def test_a_page_that_is_looked_at_later_says_when_its_message_was_put_together(desk):
    await desk.watch(CHAT)
    await _choose(desk, QUIET)
    for key in "ab":
        await desk.publish(key)
    desk.later(hours=1)
    [bundle] = await desk.deliver()
    made = desk.clock.now
    desk.later(days=2)
    assert (await desk.store.tales.page(bundle.id, CHAT, offset=0, limit=2)).made == made
