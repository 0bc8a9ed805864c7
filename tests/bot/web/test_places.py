"""Places are few, given in order, and forgotten."""

import asyncio

from bot.web.places import Places


async def test_no_more_than_the_width_are_in_at_a_time() -> None:
    places, inside, most = Places(2), 0, 0

    async def visit() -> None:
        nonlocal inside, most
        async with places.at("news.test"):
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*(visit() for _ in range(20)))
    assert most == 2


async def test_hosts_do_not_wait_for_each_other() -> None:
    places = Places(1)
    async with places.at("news.test"), places.at("other.test"):
        assert len(places) == 2


async def test_a_host_is_forgotten_when_nobody_is_there_even_after_a_failure() -> None:
    places = Places(1)

    async def fail() -> None:
        async with places.at("news.test"):
            await asyncio.sleep(0)
            raise ZeroDivisionError

    waiting = asyncio.create_task(fail())
    leaving = asyncio.create_task(fail())
    await asyncio.sleep(0)
    leaving.cancel()
    assert all(await asyncio.gather(waiting, leaving, return_exceptions=True))
    assert len(places) == 0
