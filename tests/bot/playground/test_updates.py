import asyncio

import pytest

from bot.playground.errors import ApiError
from bot.playground.updates import UpdateQueue


@pytest.fixture
def queue(clock):
    return UpdateQueue(clock)


async def ids(queue, **asked):
    batch = await queue.poll(**{"offset": 0, "limit": 100, "timeout": 0, **asked})
    return [update["update_id"] for update in batch]


async def test_an_update_comes_again_until_a_higher_offset_confirms_it(queue):
    for number in range(3):
        queue.push("message", {"number": number})
    first, second, third = await ids(queue)
    assert await ids(queue, offset=first) == [first, second, third]
    assert await ids(queue, offset=second) == [second, third]
    assert await ids(queue) == [second, third]
    assert await ids(queue, offset=third + 1) == []
    assert queue.pending() == 0


async def test_ids_increase_by_one_and_go_on_growing_after_a_restart(queue, clock):
    queue.push("message", {})
    queue.push("callback_query", {})
    first, second = await ids(queue)
    assert second == first + 1
    clock.now += 10
    later = UpdateQueue(clock)
    later.push("message", {})
    assert min(await ids(later)) > second


async def test_a_negative_offset_keeps_only_the_latest(queue):
    for number in range(5):
        queue.push("message", {"number": number})
    assert len(await ids(queue, offset=-2)) == 2
    assert queue.pending() == 2


async def test_an_offset_that_was_never_given_out_confirms_nothing(queue):
    queue.push("message", {})
    [only] = await ids(queue)
    assert await ids(queue, offset=only + 1000) == [only]


async def test_a_batch_holds_no_more_than_the_limit(queue):
    for number in range(5):
        queue.push("message", {"number": number})
    assert len(await ids(queue, limit=2)) == 2


async def test_updates_are_dropped_after_a_day(queue, clock):
    queue.push("message", {})
    clock.now += 24 * 60 * 60 + 1
    assert await ids(queue) == []


async def test_a_long_poll_wakes_with_the_first_update(queue):
    poll = asyncio.create_task(ids(queue, timeout=30))
    await asyncio.sleep(0)
    queue.push("message", {})
    queue.push("message", {})
    assert len(await poll) == 2


async def test_a_long_poll_without_news_ends_empty(queue):
    assert await ids(queue, timeout=0.01) == []


async def test_the_older_of_two_polls_is_ended_with_a_conflict(queue):
    older = asyncio.create_task(ids(queue, timeout=30))
    await asyncio.sleep(0)
    newer = asyncio.create_task(ids(queue, timeout=30))
    with pytest.raises(ApiError) as refused:
        await older
    assert refused.value.code == 409
    assert refused.value.description == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    queue.push("message", {})
    assert len(await newer) == 1


async def test_a_closed_queue_lets_the_poll_go_and_takes_no_other(queue):
    poll = asyncio.create_task(ids(queue, timeout=30))
    await asyncio.sleep(0)
    queue.close()
    assert await poll == []
    assert await ids(queue, timeout=30) == []


async def test_only_wanted_kinds_are_queued_and_rare_ones_only_on_request(queue):
    queue.push("chat_member", {})
    queue.allowed = ["callback_query", "chat_member"]
    queue.push("message", {})
    queue.push("chat_member", {})
    [update] = await queue.poll(offset=0, limit=100, timeout=0)
    assert "chat_member" in update
