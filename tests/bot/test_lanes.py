"""Jobs of one chat keep their order; chats do not wait for each other; nothing stops the rest."""

import asyncio

import pytest

from bot.lanes import Lanes


async def test_a_lane_keeps_its_order_even_if_the_first_job_is_slow() -> None:
    lanes, done = Lanes(), list[int]()

    async def job(number: int) -> None:
        await asyncio.sleep(0.01 if number == 0 else 0)
        done.append(number)

    for number in range(5):
        await lanes.add(7, lambda number=number: job(number))
    await lanes.drain()
    assert done == [0, 1, 2, 3, 4]


async def test_a_waiting_chat_does_not_hold_up_another() -> None:
    lanes, gate, done = Lanes(), asyncio.Event(), list[str]()

    async def slow() -> None:
        await gate.wait()
        done.append("slow")

    async def quick() -> None:
        done.append("quick")
        gate.set()

    await lanes.add(1, slow)
    await lanes.add(2, quick)
    await lanes.drain()
    assert done == ["quick", "slow"]


async def test_no_more_lanes_move_at_a_time_than_the_width() -> None:
    lanes, moving, most = Lanes(width=3), 0, 0

    async def job() -> None:
        nonlocal moving, most
        moving += 1
        most = max(most, moving)
        await asyncio.sleep(0)
        moving -= 1

    for lane in range(20):
        await lanes.add(lane, job)
    await lanes.drain()
    assert most == 3


async def test_a_full_room_makes_the_giver_wait() -> None:
    lanes, gate = Lanes(room=2), asyncio.Event()
    for _ in range(2):
        await lanes.add(1, gate.wait)
    third = asyncio.create_task(lanes.add(1, gate.wait))
    await asyncio.sleep(0)
    assert not third.done()
    gate.set()
    await third
    await lanes.drain()


async def test_a_failing_job_is_logged_and_the_next_one_runs(caplog: pytest.LogCaptureFixture) -> None:
    lanes, done = Lanes(), list[bool]()

    async def fail() -> None:
        raise ValueError("broken")

    async def go_on() -> None:
        done.append(True)

    await lanes.add(1, fail)
    await lanes.add(1, go_on)
    await lanes.drain()
    assert done == [True]
    assert "broken" in caplog.text
