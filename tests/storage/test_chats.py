"""Chats let the bot in, throw it out, move, and open and close their topics: it is known to every process."""

import pytest

from storage.chats import REMOVED

CHAT, OTHER, MOVED = -100, -200, -100100


async def test_being_removed_lets_the_watches_of_that_chat_rest(desk):
    await desk.watch(CHAT)
    await desk.watch(CHAT, "coal", thread=7)
    await desk.watch(OTHER)
    await desk.store.chats.removed(CHAT)
    assert [(watch.paused, watch.removed) for watch in await desk.store.watches.list(CHAT)] == [
        (True, True),
        (True, True),
    ]
    assert not (await desk.store.watches.list(OTHER))[0].paused
    status = await desk.store.outbox.chat_status(CHAT)
    assert (status.state, status.reason) == ("blocked", REMOVED)


async def test_being_let_in_again_counts_the_watches_that_rest_and_wakes_none(desk):
    await desk.watch(CHAT)
    await desk.store.chats.removed(CHAT)
    await desk.restart()
    assert await desk.store.chats.returned(CHAT) == 1
    assert await desk.store.chats.returned(CHAT) == 1
    await desk.publish("a")
    assert desk.rows() == []
    assert (await desk.store.outbox.chat_status(CHAT)).state == "active"


async def test_a_chat_that_lets_the_bot_in_for_the_first_time_has_nothing_that_rests(desk):
    assert await desk.store.chats.returned(CHAT) == 0


async def test_a_chat_that_nobody_knows_has_nothing_to_rest(desk):
    await desk.store.chats.removed(CHAT)
    assert desk.query("SELECT * FROM chats") == []
    await desk.watch(CHAT)
    await desk.publish("a")
    assert len(await desk.deliver()) == 1


@pytest.mark.parametrize("times", [1, 2])
async def test_a_chat_that_moved_keeps_all_it_had_under_its_new_number(desk, times):
    made = await desk.watch(CHAT)
    for _ in range(times):
        await desk.store.chats.moved(CHAT, MOVED)
    assert await desk.store.watches.list(MOVED) == [made]
    assert await desk.store.watches.list(CHAT) == []


async def test_a_topic_may_be_closed_and_opened_as_often_as_anybody_likes(desk):
    chats = desk.store.chats
    for is_open in (True, False, False, True, True):
        await chats.topic(CHAT, 7, is_open=is_open)
        closed = (await desk.store.outbox.chat_status(CHAT)).closed_threads
        assert closed == (() if is_open else (7,))


async def test_what_happens_to_a_chat_counts_for_another_process_at_once(desk):
    other = await desk.open()
    await desk.watch(CHAT)
    await desk.publish("a")
    await other.chats.removed(CHAT)
    assert await desk.claim() == []
    await other.chats.returned(CHAT)
    await other.chats.moved(CHAT, MOVED)
    assert [one.chat for one in await desk.claim()] == [MOVED]
