"""Nothing that runs often walks through all that waits in the outbox, or all that ever was sent."""

from datetime import timedelta

import pytest

from storage.alerts import Hours, Mode
from storage.deliveries import Doubtful, Flooded, Sent, Unreachable
from storage.delivery import NoticeKind
from storage.model import Document, Language, Preferences
from storage.records import Notice
from storage.sqlite.queue import CROWDED, HEADS, HELD

CHAT, OTHER = -100, -200
SMALL = ("deliveries_in_flight", "deliveries_given_up")
"""Indices that may be walked through: of what is under way, and of what was given up."""


@pytest.fixture
async def statements(desk):
    """The statements that the store runs from now on, with their values."""
    run = []
    lanes = (desk.database._writer, desk.database._cheap)
    for lane in lanes:
        await lane._connection.set_trace_callback(run.append)
    yield run
    for lane in lanes:
        await lane._connection.set_trace_callback(None)


def _plan(desk, statement):
    return [row["detail"] for row in desk.query(f"EXPLAIN QUERY PLAN {statement}")]


def _walks(desk, statement):
    """Which steps of a statement look at every message, or at every one of a state."""
    if not statement.lstrip().upper().startswith(("SELECT", "UPDATE", "DELETE", "INSERT", "WITH")):
        return []
    names = ("deliveries", "d", "e", "a", "w", "k", "p")
    return [
        step
        for step in _plan(desk, statement)
        if step.startswith(tuple(f"SCAN {name}" for name in names))
        and step.split()[1] in names
        and not step.endswith(SMALL)
    ]


async def test_nothing_that_the_outbox_does_looks_at_every_message(desk, statements):
    outbox, watches = desk.store.outbox, desk.store.watches
    made = await desk.watch(CHAT)
    await desk.watch(CHAT, "reservoir", Mode.DIGEST)
    await desk.watch(OTHER, thread=7)
    await desk.store.set_preferences(CHAT, Preferences(hours=Hours(limit=2)))
    story = (await desk.publish("a")).story
    await desk.deliver()
    await desk.copy("b", of="a")
    await desk.store.add([Document("c", "Water fell.", language=Language.ENGLISH)])
    await watches.change(CHAT, made.id, corrections=True)
    await desk.publish("a", "The reservoir a holds 3 litres of water.")
    await desk.publish("a", "The reservoir a holds 5 litres of water.")
    await desk.notify([CHAT], Notice(NoticeKind.SOURCE_BACK, "1", {}))
    await outbox.has_work()
    claimed = await desk.claim()
    outcomes = [Flooded("flood", wait=timedelta(seconds=1)), Doubtful("no answer")]
    await outbox.settle(list(zip(claimed, outcomes, strict=True)))
    await desk.store.tales.mute(CHAT, story)
    await desk.store.tales.unmute(CHAT, story)
    await watches.remove(CHAT, made.id)
    await watches.restore(CHAT, made.id)
    await outbox.retry(None)
    desk.later(hours=16)
    for one in await desk.claim():
        await desk.settle(one, Sent(message=1))
        await desk.store.tales.told(one.id, one.chat) if one.told else None
    await outbox.chat_status(CHAT)
    await outbox.recent(timedelta(minutes=1))
    await outbox.forget_old()
    await desk.publish("d")
    for one in await desk.claim():
        await desk.settle(one, Unreachable("out of reach"))
    await outbox.probes()
    await desk.store.chats.moved(CHAT, OTHER)
    await desk.store.chats.moved(OTHER, CHAT)
    await desk.store.forget(CHAT)
    assert {statement: walks for statement in statements if (walks := _walks(desk, statement))} == {}
    assert len(statements) > 150


async def test_what_a_chat_was_told_today_is_counted_without_looking_at_what_it_was_told_before(
    desk, statements
):
    await desk.watch(CHAT)
    await desk.store.set_preferences(CHAT, Preferences(hours=Hours(limit=2)))
    await desk.publish("a")
    [count] = [statement for statement in statements if statement.startswith("SELECT count(*) FROM deliv")]
    [step] = _plan(desk, count)
    assert step.startswith("SEARCH deliveries USING INDEX deliveries_told (chat=? AND made>?)")


@pytest.mark.parametrize(
    ("part", "index"),
    [
        (HEADS, "deliveries_due"),
        (f"SELECT 1 {HELD}", "deliveries_held"),
        (f"SELECT 1 {CROWDED}", "deliveries_due"),
    ],
    ids=["heads", "held", "crowded"],
)
async def test_what_may_go_is_found_by_its_moment(desk, part, index):
    bound = part.replace(":now", "0").replace(":resting", "'[]'")
    plan = _plan(desk, bound)
    assert plan[0] == f"SEARCH d USING INDEX {index} (due<?)"
    assert not [step for step in plan if step.startswith("SCAN") and "json_each" not in step]
