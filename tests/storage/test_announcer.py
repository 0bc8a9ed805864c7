"""An article and the alerts it causes are stored together: one a chat, topic and story, and nothing old."""

from datetime import date, timedelta

import pytest

from storage.alerts import LIFE, REACH, Hold, Hours, Mode
from storage.delivery import Kind
from storage.errors import ZoneError
from storage.model import Change, Document, Language, Preferences

CHAT, OTHER = -100, -200


def _places(desk):
    """What chats are to hear: the article, the chat and the topic of each alert."""
    found = desk.query(
        "SELECT article, number, thread FROM deliveries JOIN chats ON chats.id = chat WHERE kind = 'alert'"
    )
    return [tuple(row) for row in found]


# Together


async def test_an_article_is_stored_with_its_alerts_or_not_at_all(desk):
    await desk.watch(OTHER)
    await desk.watch(CHAT)
    await desk.store.set_preferences(CHAT, Preferences(hours=Hours(zone="Mars/Olympus", limit=1)))
    with pytest.raises(ZoneError):
        await desk.publish("a")
    assert desk.rows() == []
    assert (await desk.store.summary()).total == 0
    await desk.store.set_preferences(CHAT, Preferences())
    assert (await desk.publish("a")).change is Change.ADDED
    assert len(desk.rows()) == 2


async def test_an_alert_is_worth_being_told_for_six_hours(desk):
    await desk.watch(CHAT)
    added = await desk.publish("a")
    [row] = desk.rows()
    assert (row["article"], row["story"], row["kind"]) == (added.article, added.story, Kind.ALERT)
    assert row["expires"] - row["due"] == LIFE / timedelta(milliseconds=1)
    assert row["due"] == row["made"] == desk.clock().timestamp() * 1000


async def test_each_chat_and_topic_gets_one_alert_whatever_the_number_of_its_watches(desk):
    await desk.watch(CHAT)
    await desk.watch(CHAT, "reservoir")
    await desk.watch(CHAT, "full")
    await desk.watch(CHAT, thread=7)
    await desk.watch(CHAT, "coal", thread=8)
    await desk.watch(OTHER)
    article = (await desk.publish("a")).article
    assert _places(desk) == [(article, CHAT, 0), (article, CHAT, 7), (article, OTHER, 0)]
    told = {(one.chat, one.thread): one.told.queries for one in await desk.deliver()}
    assert told[CHAT, None] == ("water", "reservoir", "full")


async def test_a_story_is_told_at_once_if_one_of_its_watches_wants_that(desk):
    await desk.watch(CHAT, mode=Mode.DIGEST)
    await desk.watch(CHAT, "flood")
    await desk.publish("a")
    await desk.publish("b", "Flood water stands in the streets.")
    assert [row["hold"] for row in desk.rows()] == [Hold.DIGEST, Hold.NONE]


async def test_an_alert_over_the_days_limit_waits(desk):
    await desk.watch(CHAT)
    await desk.store.set_preferences(CHAT, Preferences(hours=Hours(limit=2)))
    for key in "abc":
        await desk.publish(key)
    assert [row["hold"] for row in desk.rows()] == [Hold.NONE, Hold.NONE, Hold.LIMIT]
    desk.later(hours=8)  # past midnight in Almaty
    await desk.publish("d")
    assert [row["hold"] for row in desk.rows()][-1] == Hold.NONE


async def test_filters_and_exclusions_of_a_watch_hold(desk):
    await desk.watch(CHAT, "water lang:kk")
    await desk.watch(CHAT, "water source:daily", thread=1)
    await desk.watch(CHAT, "water -coal", thread=2)
    await desk.watch(CHAT, '"coal and water"', thread=3)
    await desk.watch(CHAT, "lang:en", thread=4)
    await desk.publish("a", source="Daily News")
    await desk.publish("b", "Coal and water are short.")
    assert [thread for _, _, thread in _places(desk)] == [1, 2, 4, 3, 4]


# What is news


async def test_what_was_published_long_ago_is_indexed_and_not_announced(desk):
    await desk.watch(CHAT)
    news = await desk.publish("a", published=desk.clock() - REACH)
    await desk.publish("b", published=desk.clock() - REACH - timedelta(seconds=1))
    await desk.publish("c", published=date(1991, 12, 16))
    undated = await desk.publish("d")
    assert [article for article, *_ in _places(desk)] == [news.article, undated.article]
    assert (await desk.store.search("water", limit=9)).total == 4


async def test_an_article_that_changed_or_stayed_the_same_is_not_announced(desk):
    await desk.publish("a", "Coal output grew.")
    await desk.publish("b")
    await desk.watch(CHAT)
    assert (await desk.publish("a", "Coal output grew, and water is short.")).change is Change.UPDATED
    assert (await desk.publish("b")).change is Change.UNCHANGED
    assert desk.rows() == []


async def test_a_document_that_comes_twice_at_once_is_announced_once(desk):
    await desk.watch(CHAT)
    documents = [Document("a", text, language=Language.ENGLISH) for text in ("Water rose.", "Water fell.")]
    assert [one.change for one in await desk.store.add(documents)] == [Change.ADDED, Change.UPDATED]
    [delivery] = await desk.deliver()
    assert delivery.told.hit.snippet.text == "Water fell."


async def test_a_new_watch_brings_nothing_that_came_before_it(desk):
    await desk.publish("a")
    await desk.watch(CHAT)
    await desk.restart()
    await desk.store.prepare()
    assert desk.rows() == []


# Copies


async def test_a_copy_of_what_was_told_changes_that_message_and_is_no_alert(desk):
    await desk.watch(CHAT)
    first = await desk.publish("a")
    [alert] = await desk.deliver()
    copy = await desk.copy("b", of="a")
    assert copy.story == first.story
    [addition] = await desk.deliver()
    assert (addition.kind, addition.message, addition.told.hit.id) == (Kind.ADDITION, 1, first.article)
    assert [other.id for other in addition.told.others] == [copy.article]
    assert (await desk.store.tales.told(addition.id, CHAT)) == (await desk.store.tales.told(alert.id, CHAT))


async def test_a_copy_of_what_was_not_told_yet_is_told_with_it(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    copy = await desk.copy("b", of="a")
    [alert] = await desk.deliver()
    assert [other.id for other in alert.told.others] == [copy.article]


async def test_copies_that_come_at_once_are_one_alert(desk):
    await desk.watch(CHAT)
    text = "The reservoir is full of water."
    await desk.store.add([Document(key, text, language=Language.ENGLISH) for key in "abc"])
    assert len(_places(desk)) == len(await desk.deliver()) == 1


async def test_several_copies_wait_as_one_change(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    await desk.deliver()
    for key in "bcd":
        await desk.copy(key, of="a")
    [addition] = await desk.deliver()
    assert len(addition.told.others) == 3
    await desk.copy("e", of="a")
    assert len(await desk.deliver()) == 1


async def test_of_a_story_that_everybody_reports_the_first_30_are_named(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    copies = [(await desk.copy(f"copy {number}", of="a")).article for number in range(40)]
    [alert] = await desk.deliver()
    assert [other.id for other in alert.told.others] == copies[:29]


async def test_a_copy_that_comes_while_the_alert_is_under_way_changes_it_afterwards(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    [alert] = await desk.claim()
    await desk.copy("b", of="a")
    assert await desk.claim() == [], "one thing after the other"
    assert alert.told.others == ()
    desk.later(seconds=46)
    assert [one.id for one in await desk.claim()] == []
    desk.later(seconds=31)
    assert [(one.kind, len(one.told.others)) for one in await desk.deliver()] == [
        (Kind.ALERT, 1),
        (Kind.ADDITION, 1),
    ]


async def test_a_copy_tells_a_chat_that_waits_since_then(desk):
    await desk.watch(CHAT)
    await desk.publish("a")
    await desk.deliver()
    await desk.watch(OTHER)
    copy = await desk.copy("b", of="a")
    told = [(one.kind, one.chat, one.told.hit.id) for one in await desk.deliver()]
    assert (Kind.ALERT, OTHER, copy.article) in told
    assert len(told) == 2


async def test_a_story_that_a_removed_watch_did_not_tell_is_told_for_another_when_a_copy_comes(desk):
    removed = await desk.watch(CHAT)
    await desk.publish("a")
    await desk.store.watches.remove(CHAT, removed.id)
    await desk.watch(CHAT, "reservoir")
    copy = await desk.copy("b", of="a")
    [alert] = await desk.deliver()
    assert (alert.told.hit.id, alert.told.queries) == (copy.article, ("reservoir",))
    assert len(desk.rows()) == 1


async def test_a_story_that_may_have_been_told_is_not_told_again(desk):
    removed = await desk.watch(CHAT)
    await desk.publish("a")
    await desk.claim()
    desk.later(seconds=46)
    await desk.claim()
    desk.later(seconds=30)
    await desk.claim()
    await desk.restart()
    desk.later(seconds=46)
    await desk.store.outbox.claim(0, [])
    desk.later(minutes=5)
    await desk.store.outbox.claim(0, [])
    assert desk.states() == ["ready"]
    await desk.store.watches.remove(CHAT, removed.id)
    await desk.watch(CHAT, "reservoir")
    await desk.copy("b", of="a")
    assert await desk.deliver() == []
    assert desk.states() == ["cancelled"]


async def test_a_muted_story_is_not_told_again_until_it_is_unmuted(desk):
    await desk.watch(CHAT)
    await desk.watch(OTHER)
    story = (await desk.publish("a")).story
    await desk.deliver()
    await desk.store.tales.mute(CHAT, story)
    await desk.watch(CHAT, thread=7)
    await desk.copy("b", of="a")
    assert {one.chat for one in await desk.deliver()} == {OTHER}
    await desk.store.tales.unmute(CHAT, story)
    await desk.copy("c", of="a")
    assert {(one.chat, one.thread, one.kind) for one in await desk.deliver()} == {
        (CHAT, None, Kind.ADDITION),
        (CHAT, 7, Kind.ALERT),
        (OTHER, None, Kind.ADDITION),
    }


async def test_a_muted_story_that_waits_is_kept_back_and_told_after_all_if_it_is_unmuted_in_time(desk):
    await desk.watch(CHAT)
    story = (await desk.publish("a")).story
    await desk.store.tales.mute(CHAT, story)
    await desk.copy("b", of="a")
    assert await desk.deliver() == []
    assert [(row["state"], row["reason"]) for row in desk.rows()] == [("cancelled", "story muted")]
    await desk.store.tales.unmute(CHAT, story)
    assert len(await desk.deliver()) == 1


async def test_a_muted_story_is_not_told_after_all_when_it_is_old_or_the_chat_is_muted(desk):
    await desk.watch(CHAT)
    old = (await desk.publish("a")).story
    await desk.store.tales.mute(CHAT, old)
    desk.later(hours=6)
    new = (await desk.publish("b")).story
    await desk.store.tales.mute(CHAT, new)
    until = desk.clock() + timedelta(hours=1)
    await desk.store.set_preferences(CHAT, Preferences(hours=Hours(muted_until=until)))
    for story in (old, new):
        await desk.store.tales.unmute(CHAT, story)
    assert await desk.deliver() == []
    assert [(row["state"], row["hold"]) for row in desk.rows()] == [
        ("cancelled", Hold.NONE),
        ("ready", Hold.MUTE),
    ]


# Who waits


@pytest.mark.parametrize("what", ["paused", "removed with the bot", "deleted"])
async def test_a_watch_that_rests_or_is_gone_matches_nothing(desk, what):
    made = await desk.watch(CHAT)
    await desk.publish("a")
    match what:
        case "paused":
            await desk.store.watches.change(CHAT, made.id, paused=True)
        case "deleted":
            await desk.store.watches.remove(CHAT, made.id)
        case _:
            await desk.store.chats.removed(CHAT)
    await desk.publish("b")
    assert len(desk.rows()) == 1


async def test_what_another_process_saved_changed_and_removed_counts_at_once(desk):
    other = await desk.open()
    assert await other.add([Document("0", "Nothing.")])
    made = await desk.watch(CHAT)

    async def told(key, text):
        before = len(desk.rows())
        await other.add([Document(key, text, language=Language.ENGLISH)])
        return len(desk.rows()) - before

    assert await told("a", "Water rose.") == 1
    await desk.store.watches.change(CHAT, made.id, query="coal")
    assert [await told("b", "Water fell."), await told("c", "Coal output grew.")] == [0, 1]
    await desk.store.watches.change(CHAT, made.id, paused=True)
    assert await told("d", "Coal output fell.") == 0
    await desk.store.watches.change(CHAT, made.id, paused=False)
    assert await told("e", "Coal output stays.") == 1
    await desk.store.watches.remove(CHAT, made.id)
    assert await told("f", "Coal output is what it was.") == 0
    await desk.store.watches.restore(CHAT, made.id)
    assert await told("g", "Coal output rises.") == 1
    await desk.store.forget(CHAT)
    await told("h", "Coal output sinks.")
    assert desk.rows() == []


async def test_watches_are_known_again_after_a_restart_prepared_or_not(desk):
    await desk.watch(CHAT)
    await desk.restart()
    await desk.publish("a")
    await desk.restart()
    await desk.store.prepare()
    await desk.publish("b")
    assert len(desk.rows()) == 2


async def test_a_saved_query_that_is_not_understood_any_more_is_left_out_and_logged(desk, caplog):
    made = await desk.watch(CHAT)
    await desk.watch(OTHER)
    await desk.publish("a")

    async def spoil(transaction):
        await transaction.subscriptions.change(made.id, desk.clock(), query="water from:secretly")

    await desk.database.write(spoil)
    await desk.publish("b")
    assert [chat for _, chat, _ in _places(desk)] == [CHAT, OTHER, OTHER]
    [record] = caplog.records
    assert str(made.id) in record.message
    assert "secretly" not in record.message, "what people seek is theirs"
    told = {one.chat: one.told for one in await desk.deliver() if one.told}
    assert (told[CHAT].hit.title.text, told[CHAT].hit.title.matches) == ("Report a", ())
