"""A corrected article changes the alerts that told its story, and whoever asked to hear of it hears, once."""

from datetime import timedelta

import pytest

from storage.alerts import Hours, Mode
from storage.deliveries import CROWD, Doubtful, Sent
from storage.delivery import Kind
from storage.model import Document, Language, Preferences
from storage.revision import Replacement
from storage.schedule import Quiet

CHAT, OTHER = -100, -200
CHANGED = (Replacement("3 million", "5 million"),)


def text(figure, key="a"):
    return f"The reservoir {key} holds {figure} million litres of water."


async def revise(desk, figure=5, key="a"):
    desk.later(minutes=1)
    return await desk.publish(key, text(figure, key))


async def ask(desk, chat=CHAT, words="water", mode=Mode.NOW, thread=None):
    watch = await desk.watch(chat, words, mode, thread)
    return await desk.store.watches.change(chat, watch.id, corrections=True)


@pytest.fixture
async def told(desk):
    """A chat that asked for corrections, another that did not, and both were told of a reservoir."""
    desk.asking = await ask(desk)
    desk.plain = await desk.watch(OTHER)
    await desk.publish("a", text(3))
    await desk.deliver()
    return desk


def kinds(deliveries, chat=CHAT):
    return [one.kind for one in deliveries if one.chat == chat]


# Earlier alerts


async def test_the_alerts_that_told_a_story_come_to_say_what_changed(told):
    changed = await revise(told)
    arrived = [one for one in await told.deliver() if one.chat == OTHER]
    [edit] = arrived
    assert (edit.kind, edit.message is not None) == (Kind.ADDITION, True)
    [revised] = edit.told.revisions
    assert (revised.article, revised.at, revised.revision.figures) == (
        changed.article,
        told.clock(),
        CHANGED,
    )
    assert edit.told.hit.snippet.text.endswith("5 million litres of water.")


async def test_each_change_is_a_change_of_the_alert_and_one_that_waits_is_enough(told):
    for figure in (5, 7):
        await revise(told, figure)
    [edit] = [one for one in await told.deliver() if one.chat == OTHER]
    assert len(edit.told.revisions) == 2
    await revise(told, 9)
    [edit] = [one for one in await told.deliver() if one.chat == OTHER]
    assert len(edit.told.revisions) == 3


async def test_an_alert_that_was_not_sent_yet_tells_the_new_figures_at_once(desk):
    await ask(desk)
    await desk.publish("a", text(3))
    await revise(desk)
    [alert] = await desk.deliver()
    assert alert.kind is Kind.ALERT
    assert [one.revision.figures for one in alert.told.revisions] == [CHANGED]


async def test_what_was_changed_before_a_chat_was_told_is_no_change_to_it(desk):
    await desk.publish("a", text(3))
    await revise(desk)
    desk.later(minutes=1)
    await ask(desk)
    await desk.store.add(
        [Document("copy", text(5), "Report a", "Copier", Language.ENGLISH)],
    )
    [alert] = await desk.deliver()
    assert alert.told.revisions == ()


async def test_what_no_reader_needs_to_know_changes_no_message(told):
    told.later(minutes=1)
    await told.publish("a", f"{text(3)} More rain is expected.")
    assert await told.deliver() == []


async def test_what_is_not_announced_changes_no_message(told):
    told.later(minutes=1)
    document = Document("a", text(5), "Report a", language=Language.ENGLISH)
    [addition] = await told.store.add([document], announced=False)
    assert addition.revision is not None
    assert await told.deliver() == []


# Who hears of corrections


async def test_who_asked_for_corrections_gets_a_message_of_its_own(told):
    changed = await revise(told)
    arrived = await told.deliver()
    assert kinds(arrived) == [Kind.ADDITION, Kind.CORRECTION]
    assert kinds(arrived, OTHER) == [Kind.ADDITION]
    [correction] = [one for one in arrived if one.kind is Kind.CORRECTION]
    assert correction.message is None
    assert (correction.told.hit.id, correction.told.queries) == (changed.article, ("water",))
    assert correction.told.correction.revision == changed.revision
    assert correction.told.revisions == ()


async def test_a_correction_is_told_once_for_each_revision(told):
    await revise(told)
    await told.deliver()
    told.later(minutes=1)
    await told.publish("a", text(5))
    assert await told.deliver() == []
    await revise(told, 3)
    await revise(told, 5)
    assert kinds(await told.deliver()).count(Kind.CORRECTION) == 2


async def test_a_correction_tells_its_own_change_and_not_a_later_one(told):
    await revise(told, 5)
    await revise(told, 7)
    corrections = [one for one in await told.deliver() if one.kind is Kind.CORRECTION]
    assert [one.told.correction.revision.figures[0].after for one in corrections] == [
        "5 million",
        "7 million",
    ]


async def test_an_article_that_was_changed_twice_at_once_is_corrected_twice(told):
    told.later(minutes=1)
    changes = [Document("a", text(figure), "Report a", language=Language.ENGLISH) for figure in (5, 7)]
    await told.store.add(changes)
    corrections = [one for one in await told.deliver() if one.kind is Kind.CORRECTION]
    after = [one.told.correction.revision.figures[0].after for one in corrections]
    assert after == ["5 million", "7 million"]


async def test_a_correction_by_another_outlet_of_the_story_is_told_as_its_own(told):
    copy = Document("copy", text(3), "Report a", "Copier", Language.ENGLISH)
    [first] = await told.store.add([copy])
    await told.deliver()
    told.later(minutes=1)
    await told.store.add([Document("copy", text(5), "Report a", "Copier", Language.ENGLISH)])
    [correction] = [one for one in await told.deliver() if one.kind is Kind.CORRECTION]
    assert (correction.told.hit.source, correction.told.correction.article) == ("Copier", first.article)


async def test_several_watches_that_told_a_story_get_one_correction_that_names_them(desk):
    for words in ("water", "reservoir", "litres"):
        await ask(desk, words=words)
    await desk.watch(CHAT, "million")
    await ask(desk, words="holds", thread=7)
    await desk.publish("a", text(3))
    await desk.deliver()
    await revise(desk)
    corrections = [one for one in await desk.deliver() if one.kind is Kind.CORRECTION]
    assert [(one.thread, one.told.queries) for one in corrections] == [
        (None, ("water", "reservoir", "litres")),
        (7, ("holds",)),
    ]


async def test_who_was_never_told_of_a_story_hears_no_correction_of_it(desk):
    await ask(desk)
    await desk.publish("a", text(3))
    desk.later(hours=6)
    assert await desk.deliver() == []
    await revise(desk)
    assert await desk.deliver() == []


async def test_an_update_that_answers_a_watch_for_the_first_time_is_told_to_nobody(desk):
    await ask(desk, words="flood")
    await desk.publish("a", text(3))
    desk.later(minutes=1)
    updated = await desk.publish("a", f"{text(5)} A flood is feared.")
    assert updated.revision is not None
    assert await desk.deliver() == []


async def test_a_watch_that_was_made_after_the_alert_asks_for_no_correction_of_it(told):
    await ask(told, OTHER, "reservoir")
    await revise(told)
    assert kinds(await told.deliver(), OTHER) == [Kind.ADDITION]


@pytest.mark.parametrize("how", ["muted", "removed", "paused", "off"])
async def test_who_wants_no_more_of_it_hears_no_correction(told, how):
    [story] = {row["story"] for row in told.rows()}
    match how:
        case "muted":
            await told.store.tales.mute(CHAT, story)
        case "removed":
            await told.store.watches.remove(CHAT, told.asking.id)
        case "paused":
            await told.store.watches.change(CHAT, told.asking.id, paused=True)
        case _:
            await told.store.watches.change(CHAT, told.asking.id, corrections=False)
    await revise(told)
    assert Kind.CORRECTION not in kinds(await told.deliver())


@pytest.mark.parametrize("how", ["muted", "removed"])
async def test_a_correction_that_waits_is_cancelled_and_comes_back_with_what_it_hangs_on(told, how):
    await told.store.set_preferences(CHAT, Preferences(hours=Hours(quiet=Quiet(0, 23 * 60 + 59))))
    story = (await revise(told)).story
    correction = "kind = 'correction'"
    if how == "muted":
        await told.store.tales.mute(CHAT, story)
    else:
        await told.store.watches.remove(CHAT, told.asking.id)
    assert [row["state"] for row in told.rows(correction)] == ["cancelled"]
    if how == "muted":
        await told.store.tales.unmute(CHAT, story)
    else:
        await told.store.watches.restore(CHAT, told.asking.id)
    assert [row["state"] for row in told.rows(correction)] == ["ready"]


async def test_a_restored_watch_asks_for_corrections_still(told):
    await told.store.watches.remove(CHAT, told.asking.id)
    restored = await told.store.watches.restore(CHAT, told.asking.id)
    assert restored.corrections
    await revise(told)
    assert Kind.CORRECTION in kinds(await told.deliver())


@pytest.mark.parametrize("outcome", [None, Doubtful("no answer")])
async def test_who_may_have_been_told_hears_the_correction(desk, outcome):
    await ask(desk)
    await desk.publish("a", text(3))
    [alert] = await desk.claim()
    if outcome:
        await desk.settle(alert, outcome)
    await revise(desk)
    assert [row["kind"] for row in desk.rows()] == ["alert", "addition", "correction"]


# When


async def test_a_correction_waits_for_quiet_hours_to_end(told):
    await told.store.set_preferences(CHAT, Preferences(hours=Hours(quiet=Quiet(17 * 60, 18 * 60))))
    await revise(told)
    assert Kind.CORRECTION not in kinds(await told.deliver())
    told.later(hours=1)
    [bundle] = await told.deliver()
    assert bundle.kind is Kind.BUNDLE
    page = await told.store.tales.page(bundle.id, CHAT, offset=0, limit=10)
    assert [one.correction.revision.figures for one in page.stories] == [CHANGED]


async def test_a_correction_waits_for_a_mute_to_end_and_comes_at_once_when_it_is_ended_by_hand(told):
    muted = Hours(muted_until=told.clock() + timedelta(hours=2))
    await told.store.set_preferences(CHAT, Preferences(hours=muted))
    await revise(told)
    assert Kind.CORRECTION not in kinds(await told.deliver())
    await told.store.set_preferences(CHAT, Preferences())
    assert kinds(await told.deliver()) == [Kind.BUNDLE]


async def test_a_correction_of_a_watch_of_the_digest_comes_with_the_next_digest(desk):
    await ask(desk, mode=Mode.DIGEST)
    await desk.publish("a", text(3))
    await revise(desk, 4)
    desk.later(hours=16)
    [digest] = await desk.deliver()
    assert digest.kind is Kind.DIGEST
    await revise(desk)
    await desk.publish("b", "Schools will teach children to swim in open water.")
    assert await desk.deliver() == []
    desk.later(days=1)
    [digest] = await desk.deliver()
    page = await desk.store.tales.page(digest.id, CHAT, offset=0, limit=10)
    assert [one.correction is not None for one in page.stories] == [True, False]


async def test_a_digest_that_is_on_its_way_may_have_told_the_old_figures(desk):
    await ask(desk, mode=Mode.DIGEST)
    await desk.publish("a", text(3))
    desk.later(hours=16)
    await desk.claim()
    await revise(desk)
    assert [row["kind"] for row in desk.rows()] == ["alert", "digest", "correction"]


async def test_a_correction_counts_for_the_daily_limit_and_waits_over_it(told):
    hours = Hours(limit=2)
    await told.store.set_preferences(CHAT, Preferences(hours=hours))
    await revise(told, 5)
    assert Kind.CORRECTION in kinds(await told.deliver())
    await revise(told, 7)
    await told.publish("b", "Schools will teach children to swim in open water.")
    assert kinds(await told.deliver()) == [Kind.ADDITION]
    assert [row["hold"] for row in told.rows("state = 'ready'")] == ["limit", "limit"]


async def test_many_corrections_are_told_in_one_message_with_the_alerts(desk):
    await ask(desk)
    await desk.publish("a", text(3))
    await desk.deliver()
    for figure in range(100, 100 + CROWD // 2):
        await revise(desk, figure)
        await desk.publish(f"{figure}", f"Water {figure} {figure * 7}.")
    assert Kind.CORRECTION not in {row["kind"] for row in desk.rows("state = 'sent'")}
    desk.later(minutes=1)
    arrived = await desk.deliver()
    assert Kind.BUNDLE in kinds(arrived)
    assert Kind.CORRECTION not in kinds(arrived)


async def test_a_correction_is_not_worth_being_told_for_ever(told):
    await revise(told)
    told.later(hours=6)
    assert await told.deliver() == []
    assert {row["state"] for row in told.rows("kind = 'correction'")} == {"expired"}
    assert (await told.store.outbox.chat_status(CHAT)).lost == {"expired": 1}


# Reports


async def test_a_watch_counts_the_stories_that_it_told_and_not_their_corrections(told):
    await revise(told)
    await told.deliver()
    [watch] = await told.store.watches.list(CHAT)
    assert (watch.sent, watch.corrections) == (1, True)


async def test_a_correction_whose_article_is_revised_beyond_memory_is_told_no_more(told):
    await revise(told)
    [correction] = [row["id"] for row in told.rows("kind = 'correction'")]
    for figure in range(50, 80):
        await told.store.add(
            [Document("a", text(figure), "Report a", language=Language.ENGLISH)], announced=False
        )
    [claimed] = [one for one in await told.deliver() if one.id == correction]
    assert claimed.told is None


async def test_two_chats_that_become_one_hear_a_correction_once(told):
    await told.store.watches.change(OTHER, told.plain.id, corrections=True)
    await revise(told)
    await told.store.chats.moved(OTHER, CHAT)
    await told.store.chats.moved(CHAT, -300)
    corrections = told.rows("kind = 'correction'")
    assert len({row["chat"] for row in corrections}) == len(corrections) == 1


async def test_a_correction_arrives_in_the_chat_after_the_alert(told):
    await told.restart()
    await revise(told)
    [first] = [one for one in await told.claim() if one.chat == CHAT]
    await told.settle(first, Sent(message=1))
    [second] = [one for one in await told.claim() if one.chat == CHAT]
    assert (first.kind, second.kind) == (Kind.ADDITION, Kind.CORRECTION)
