"""A chat's watches: tried out, saved, changed, removed and brought back, by nobody but the chat."""

from dataclasses import replace
from datetime import timedelta

import pytest

from storage.alerts import Hold, Hours, Mode
from storage.errors import (
    EmptyQueryError,
    FilterError,
    LongQueryError,
    LongWatchError,
    NegativeQueryError,
    TooManyWatchesError,
    WatchNotFoundError,
)
from storage.model import Correction, Preferences
from storage.outbox import KEPT
from storage.subscription import BROAD, FORECAST_DAYS, Forecast
from storage.watches import MOST, UNSUBSCRIBED

CHAT, OTHER = -100, -200
TWELVE = "coal gas oil rice wheat cotton gold iron copper zinc uranium steel"
UNWATCHABLE = [
    ("", EmptyQueryError),
    ("...", EmptyQueryError),
    ("-water", NegativeQueryError),
    ("x" * 1001, LongQueryError),
    ("water from:yesterdayish", FilterError),
    (f"{TWELVE} silver", LongWatchError),
]


# Previews


async def test_a_preview_counts_the_stories_of_30_days_and_of_the_last_one(desk):
    for key, days in (("a", 0.5), ("b", 1.5), ("c", 29.9), ("d", 30.1), ("e", 400)):
        await desk.publish(key, published=desk.clock() - timedelta(days=days))
    forecast = await desk.store.watches.preview("water")
    assert (forecast.month, forecast.day) == (3, 1)


async def test_a_preview_counts_a_story_once_however_many_report_it(desk):
    await desk.publish("a")
    await desk.copy("b", of="a")
    assert (await desk.store.watches.preview("water")).month == 1


async def test_a_preview_shows_the_latest_that_it_would_have_told_however_old(desk):
    await desk.publish("old", published=desk.clock() - timedelta(days=90))
    await desk.publish("older", published=desk.clock() - timedelta(days=91))
    forecast = await desk.store.watches.preview("waters")
    assert (forecast.month, forecast.day) == (0, 0)
    snippet = forecast.latest.snippet
    assert forecast.latest.key == "old"
    assert [snippet.text[span.start : span.end] for span in snippet.matches] == ["water"]


async def test_a_preview_of_what_nothing_reported_is_empty(desk):
    assert await desk.store.watches.preview("giraffe") == Forecast(0, 0, None)


async def test_a_preview_counts_words_as_they_are_typed_and_offers_the_nearest(desk):
    await desk.publish("a")
    forecast = await desk.store.watches.preview("resrevoir")
    assert (forecast.month, forecast.corrections) == (0, (Correction("resrevoir", "reservoir"),))


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("water lang:en", 2),
        ("water lang:kk", 0),
        ("water source:dail", 1),
        ("water from:2025-12-01", 1),
        ("lang:en", 2),
        ("water -daily", 2),
        ("water -b", 1),
        ('"full of water"', 2),
        ('"water of full"', 0),
        ("water reservoir full", 2),
    ],
)
async def test_a_preview_knows_filters_phrases_and_exclusions(desk, words, count):
    await desk.publish("a", source="Daily", published=desk.clock() - timedelta(days=3))
    await desk.publish("b", source="Weekly", published=desk.clock())
    assert (await desk.store.watches.preview(words)).month == count


@pytest.mark.parametrize("chosen", ["preview", "add"])
@pytest.mark.parametrize(("words", "error"), UNWATCHABLE, ids=lambda value: str(value)[:20])
async def test_what_nobody_could_wait_for_is_refused(desk, chosen, words, error):
    with pytest.raises(error):
        await (desk.watch(CHAT, words) if chosen == "add" else desk.store.watches.preview(words))
    assert await desk.store.watches.list(CHAT) == []


@pytest.mark.parametrize(
    ("month", "day", "broad"),
    [(0, 0, False), (FORECAST_DAYS * BROAD, BROAD, False), (0, BROAD + 1, True), (901, 0, True)],
)
def test_a_watch_of_more_than_30_messages_a_day_is_broad(month, day, broad):
    assert Forecast(month, day, None).is_broad is broad


# Adding


async def test_a_watch_is_kept_as_typed_but_for_spaces(desk):
    made = await desk.watch(CHAT, '  Water   "full of"  lang:en ', Mode.DIGEST, thread=7)
    assert (made.query, made.mode, made.thread) == ('Water "full of" lang:en', Mode.DIGEST, 7)
    assert (made.paused, made.removed, made.sent, made.made) == (False, False, 0, desk.clock())
    assert await desk.store.watches.get(CHAT, made.id) == made


async def test_twelve_words_can_be_watched(desk):
    assert (await desk.watch(CHAT, TWELVE)).query == TWELVE


async def test_the_same_words_again_go_on_in_the_new_mode(desk):
    first = await desk.watch(CHAT)
    await desk.store.watches.change(CHAT, first.id, paused=True)
    again = await desk.watch(CHAT, " water ", Mode.DIGEST)
    assert (again.id, again.mode, again.paused) == (first.id, Mode.DIGEST, False)
    assert await desk.store.watches.list(CHAT) == [again]


async def test_what_waits_for_a_digest_comes_at_once_when_its_watch_is_added_to_tell_at_once(desk):
    await desk.watch(CHAT, mode=Mode.DIGEST)
    await desk.publish("a")
    assert await desk.deliver() == []
    await desk.watch(CHAT, mode=Mode.NOW)
    assert len(await desk.deliver()) == 1


async def test_every_chat_and_topic_has_its_own_watches_in_order(desk):
    made = [await desk.watch(CHAT, "gas"), await desk.watch(CHAT, thread=7), await desk.watch(CHAT)]
    elsewhere = await desk.watch(OTHER)
    assert await desk.store.watches.list(CHAT) == made
    assert await desk.store.watches.list(OTHER) == [elsewhere]
    assert await desk.store.watches.list(-300) == []


async def _fill(desk):
    async def put(transaction):
        for number in range(MOST):
            words = f"water {number}"
            await transaction.subscriptions.put(CHAT, None, words, Mode.NOW, desk.clock())

    await desk.database.write(put)


async def test_a_chat_has_at_most_100_watches(desk):
    await _fill(desk)
    with pytest.raises(TooManyWatchesError) as caught:
        await desk.watch(CHAT, "gas")
    assert caught.value.limit == len(await desk.store.watches.list(CHAT)) == 100
    await desk.watch(CHAT, "water 5", Mode.DIGEST)
    await desk.watch(OTHER, "gas")


# Changing


async def test_a_watch_gets_other_words_another_mode_and_rest(desk):
    made = await desk.watch(CHAT)
    change = desk.store.watches.change
    assert (await change(CHAT, made.id, query="  coal  gas ")).query == "coal gas"
    assert (await change(CHAT, made.id, mode=Mode.DIGEST)).mode is Mode.DIGEST
    resting = await change(CHAT, made.id, paused=True)
    assert (resting.paused, resting.removed) == (True, False)
    changed = await change(CHAT, made.id, paused=False)
    assert (changed.id, changed.query, changed.mode, changed.paused) == (
        made.id,
        "coal gas",
        Mode.DIGEST,
        False,
    )


async def test_a_changed_watch_finds_its_new_words_alone(desk):
    made = await desk.watch(CHAT)
    await desk.store.watches.change(CHAT, made.id, query="coal")
    await desk.publish("water")
    coal = await desk.publish("coal", "Coal output grew.")
    assert [row["article"] for row in desk.rows()] == [coal.article]


async def test_the_words_of_another_watch_leave_that_one_alone(desk):
    first, second = await desk.watch(CHAT), await desk.watch(CHAT, "coal")
    assert await desk.store.watches.change(CHAT, second.id, query=" water") == first
    assert await desk.store.watches.list(CHAT) == [first]


async def test_its_own_words_again_change_nothing(desk):
    made = await desk.watch(CHAT)
    assert await desk.store.watches.change(CHAT, made.id, query="water ") == made


async def test_the_words_of_another_topics_watch_may_be_taken(desk):
    await desk.watch(CHAT, thread=7)
    made = await desk.watch(CHAT, "coal")
    await desk.store.watches.change(CHAT, made.id, query="water")
    assert [watch.query for watch in await desk.store.watches.list(CHAT)] == ["water", "water"]


@pytest.mark.parametrize(("words", "error"), UNWATCHABLE, ids=lambda value: str(value)[:20])
async def test_words_that_cannot_be_watched_leave_a_watch_as_it_was(desk, words, error):
    made = await desk.watch(CHAT)
    with pytest.raises(error):
        await desk.store.watches.change(CHAT, made.id, query=words)
    assert await desk.store.watches.get(CHAT, made.id) == made


async def test_a_watch_tells_of_corrections_only_if_it_is_asked_to(desk):
    made = await desk.watch(CHAT)
    assert not made.corrections
    changed = await desk.store.watches.change(CHAT, made.id, corrections=True)
    assert changed == replace(made, corrections=True)
    assert (await desk.store.watches.change(CHAT, made.id, paused=True)).corrections
    assert not (await desk.store.watches.change(CHAT, made.id, corrections=False)).corrections


async def test_what_waits_comes_when_the_new_mode_says(desk):
    made = await desk.watch(CHAT)
    await desk.publish("a")
    await desk.store.watches.change(CHAT, made.id, mode=Mode.DIGEST)
    assert await desk.deliver() == []
    assert [row["hold"] for row in desk.rows()] == [Hold.DIGEST]
    await desk.store.watches.change(CHAT, made.id, mode=Mode.NOW)
    assert len(await desk.deliver()) == 1


# Removing


async def test_removing_cancels_only_what_waits_for_it_alone(desk):
    gone, kept = await desk.watch(CHAT), await desk.watch(CHAT, "flood")
    await desk.watch(OTHER)
    alone = await desk.publish("a")
    both = await desk.publish("b", "Flood water stands in the streets.")
    assert await desk.store.watches.remove(CHAT, gone.id) == gone
    assert await desk.store.watches.list(CHAT) == [kept]
    [cancelled] = desk.rows("state = 'cancelled'")
    assert (cancelled["article"], cancelled["reason"]) == (alone.article, UNSUBSCRIBED)
    told = {(one.chat, one.told.hit.id) for one in await desk.deliver()}
    assert told == {(CHAT, both.article), (OTHER, alone.article), (OTHER, both.article)}


async def test_removing_the_last_of_several_watches_cancels_what_waits_for_them(desk):
    first, second = await desk.watch(CHAT), await desk.watch(CHAT, "reservoir")
    await desk.publish("a")
    await desk.store.watches.remove(CHAT, first.id)
    assert desk.states() == ["ready"]
    await desk.store.watches.remove(CHAT, second.id)
    assert desk.states() == ["cancelled"]


async def test_removing_leaves_what_is_under_way_and_what_arrived(desk):
    made = await desk.watch(CHAT)
    await desk.publish("a")
    await desk.deliver()
    await desk.publish("b")
    await desk.claim()
    await desk.store.watches.remove(CHAT, made.id)
    assert desk.states() == ["sent", "sending"]


async def test_a_watch_is_brought_back_with_what_waited_for_it(desk):
    made = await desk.watch(CHAT, mode=Mode.DIGEST)
    await desk.publish("a")
    await desk.store.watches.remove(CHAT, made.id)
    with pytest.raises(WatchNotFoundError):
        await desk.store.watches.get(CHAT, made.id)
    assert await desk.store.watches.restore(CHAT, made.id) == made
    [row] = desk.rows()
    assert (row["state"], row["hold"], row["reason"]) == ("ready", Hold.DIGEST, "")
    await desk.publish("b")
    assert desk.states() == ["ready", "ready"]


async def test_what_is_too_old_is_not_brought_back(desk):
    made = await desk.watch(CHAT)
    await desk.publish("a")
    await desk.store.watches.remove(CHAT, made.id)
    desk.later(hours=6)
    await desk.store.watches.restore(CHAT, made.id)
    assert await desk.deliver() == []
    assert desk.states() == ["cancelled"]


async def test_what_is_brought_back_keeps_to_what_the_chat_chose_meanwhile(desk):
    made = await desk.watch(CHAT)
    await desk.publish("a")
    await desk.store.watches.remove(CHAT, made.id)
    muted = Preferences(hours=Hours(muted_until=desk.clock() + timedelta(hours=1)))
    await desk.store.set_preferences(CHAT, muted)
    await desk.store.watches.restore(CHAT, made.id)
    assert await desk.deliver() == []
    desk.later(hours=1)
    assert len(await desk.deliver()) == 1


async def test_only_what_was_cancelled_with_it_is_brought_back(desk):
    made = await desk.watch(CHAT)
    muted = await desk.publish("a")
    await desk.store.tales.mute(CHAT, muted.story)
    await desk.publish("b")
    await desk.store.watches.remove(CHAT, made.id)
    await desk.store.watches.restore(CHAT, made.id)
    assert desk.states() == ["cancelled", "ready"]


async def test_bringing_back_what_was_saved_anew_changes_nothing(desk):
    made = await desk.watch(CHAT)
    await desk.store.watches.remove(CHAT, made.id)
    anew = await desk.watch(CHAT)
    assert await desk.store.watches.restore(CHAT, made.id) == anew
    assert await desk.store.watches.list(CHAT) == [anew]


async def test_nothing_is_brought_back_into_a_full_chat(desk):
    made = await desk.watch(CHAT, "gas")
    await desk.store.watches.remove(CHAT, made.id)
    await _fill(desk)
    with pytest.raises(TooManyWatchesError):
        await desk.store.watches.restore(CHAT, made.id)


async def test_what_was_not_removed_or_long_ago_cannot_be_brought_back(desk):
    made = await desk.watch(CHAT)
    with pytest.raises(WatchNotFoundError):
        await desk.store.watches.restore(CHAT, made.id)
    await desk.store.watches.remove(CHAT, made.id)
    desk.later(seconds=KEPT.total_seconds() + 1)
    await desk.store.outbox.forget_old()
    with pytest.raises(WatchNotFoundError):
        await desk.store.watches.restore(CHAT, made.id)


async def test_what_rests_because_the_bot_was_removed_goes_on_all_at_once(desk):
    resting, paused = await desk.watch(CHAT), await desk.watch(CHAT, "coal")
    await desk.store.watches.change(CHAT, paused.id, paused=True)
    await desk.store.chats.removed(CHAT)
    assert [watch.removed for watch in await desk.store.watches.list(CHAT)] == [True, False]
    assert await desk.store.chats.returned(CHAT) == 1
    assert await desk.store.watches.resume(CHAT) == 1
    assert await desk.store.watches.resume(CHAT) == 0
    assert (await desk.store.watches.get(CHAT, resting.id)) == resting
    assert (await desk.store.watches.get(CHAT, paused.id)).paused


async def test_what_rests_because_the_bot_was_removed_goes_on_one_by_one(desk):
    made = await desk.watch(CHAT)
    await desk.store.chats.removed(CHAT)
    assert await desk.store.watches.change(CHAT, made.id, paused=False) == made
    assert await desk.store.watches.resume(CHAT) == 0


# Other chats


async def test_another_chats_watch_can_be_neither_seen_nor_touched(desk):
    made = await desk.watch(CHAT)
    await desk.watch(OTHER, "coal")
    watches = desk.store.watches
    for touch in (
        watches.get(OTHER, made.id),
        watches.change(OTHER, made.id, query="gas"),
        watches.change(OTHER, made.id, mode=Mode.DIGEST, paused=True),
        watches.remove(OTHER, made.id),
        watches.get(-300, made.id),
    ):
        with pytest.raises(WatchNotFoundError):
            await touch
    assert await watches.get(CHAT, made.id) == made
    await watches.remove(CHAT, made.id)
    with pytest.raises(WatchNotFoundError):
        await watches.restore(OTHER, made.id)
    assert await watches.list(CHAT) == []


async def test_forgetting_a_person_counts_and_deletes_their_watches_and_what_waits(desk):
    await desk.watch(5)
    gone = await desk.watch(5, "coal")
    await desk.watch(CHAT)
    await desk.publish("a")
    await desk.deliver()
    await desk.store.watches.remove(5, gone.id)
    await desk.publish("b")
    assert (await desk.store.forget(5)).watches == 1
    assert await desk.store.watches.list(5) == []
    assert {one.chat for one in await desk.deliver()} == {CHAT}
    await desk.publish("c")
    assert len(desk.rows()) == 3
