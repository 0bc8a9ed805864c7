"""Places at hosts: so many at a time for each, remembered only while somebody has one or waits for one."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass


@dataclass(slots=True)
class _Places:
    """The places at one host, and how many have one or wait for one."""

    free: asyncio.Semaphore
    people: int = 0


class Places:
    """Gives out `width` places for each key."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._places: dict[str, _Places] = {}

    def __len__(self) -> int:
        return len(self._places)

    @asynccontextmanager
    async def at(self, key: str) -> AsyncIterator[None]:
        """Hold a place, once there is one."""
        places = self._places.setdefault(key, _Places(asyncio.Semaphore(self._width)))
        places.people += 1
        try:
            async with places.free:
                yield
        finally:
            places.people -= 1
            if not places.people:
                del self._places[key]
