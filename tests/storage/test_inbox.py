"""What was received is kept until it was handled, and known for a while after that."""

import asyncio
from datetime import timedelta

from storage.inbox import REMEMBERED

ALL = [(7, '{"seven": 7}'), (5, '{"five": "ақ"}'), (6, "{}")]


async def test_what_was_received_waits_in_order_through_a_crash(desk):
    assert sorted(await desk.store.inbox.receive(ALL)) == [5, 6, 7]
    await desk.restart()
    assert await desk.store.inbox.unhandled() == sorted(ALL)


async def test_what_comes_again_is_known_handled_or_not(desk):
    await desk.store.inbox.receive(ALL)
    await desk.store.inbox.handled([5])
    assert await desk.store.inbox.receive([*ALL, (8, "new"), (8, "twice")]) == [8]
    assert await desk.store.inbox.unhandled() == [(6, "{}"), ALL[0], (8, "new")]


async def test_what_was_handled_leaves_no_word_behind(desk):
    await desk.store.inbox.receive(ALL)
    await desk.store.inbox.handled([5, 6, 7, 99])
    assert await desk.store.inbox.unhandled() == []
    assert {row["body"] for row in desk.query("SELECT body FROM inbox")} == {None}


async def test_what_was_handled_is_known_for_three_days_and_what_was_not_for_ever(desk):
    await desk.store.inbox.receive(ALL)
    await desk.store.inbox.handled([5, 6])
    desk.clock.now += REMEMBERED
    assert await desk.store.inbox.receive([(5, "again")]) == []
    desk.later(seconds=1)
    assert await desk.store.inbox.receive([(6, "another"), (7, "again")]) == [6]
    assert await desk.store.inbox.unhandled() == [(6, "another"), ALL[0]]


async def test_nothing_received_and_nothing_handled_change_nothing(desk):
    assert await desk.store.inbox.receive([]) == []
    await desk.store.inbox.handled([])
    assert await desk.store.inbox.unhandled() == []


async def test_two_processes_take_an_update_in_once(desk):
    other = await desk.open()
    taken = await asyncio.gather(desk.store.inbox.receive(ALL), other.inbox.receive(ALL))
    assert sorted(number for numbers in taken for number in numbers) == [5, 6, 7]


async def test_a_day_with_many_updates_is_taken_in_whole(desk):
    many = [(number, "x" * 10) for number in range(2000)]
    assert await desk.store.inbox.receive(many) == [number for number, _ in many]
    await desk.store.inbox.handled([number for number, _ in many])
    desk.clock.now += REMEMBERED + timedelta(seconds=1)
    await desk.store.inbox.receive([])
    assert desk.query("SELECT * FROM inbox") == []
