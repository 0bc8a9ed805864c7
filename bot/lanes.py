"""Work in order within a chat, side by side between chats, and never more at a time than is good."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable

Job = Callable[[], Awaitable[None]]
logger = logging.getLogger(__name__)


class Lanes:
    """One lane a chat: its jobs run one after another; at most `width` lanes move at a time.

    `room` bounds the jobs that wait: `add` waits for a place, so a flood slows down its reading
    instead of filling the memory.
    """

    def __init__(self, width: int = 64, room: int = 1000) -> None:
        self._moving = asyncio.Semaphore(width)
        self._places = asyncio.Semaphore(room)
        self._waiting: dict[int, deque[Job]] = {}
        self._drivers: set[asyncio.Task[None]] = set()

    async def add(self, lane: int, job: Job) -> None:
        """Put a job at the end of a lane."""
        await self._places.acquire()
        if lane in self._waiting:
            self._waiting[lane].append(job)
            return
        self._waiting[lane] = deque([job])
        driver = asyncio.create_task(self._drive(lane))
        self._drivers.add(driver)
        driver.add_done_callback(self._drivers.discard)

    async def drain(self) -> None:
        """Wait until every lane is empty."""
        while self._drivers:
            await asyncio.gather(*self._drivers)

    async def _drive(self, lane: int) -> None:
        jobs = self._waiting[lane]
        while jobs:
            async with self._moving:
                await self._run(jobs.popleft())
            self._places.release()
        del self._waiting[lane]

    async def _run(self, job: Job) -> None:
        """One job's failure must not stop those behind it."""
        try:
            await job()
        except Exception:
            logger.exception("A job failed")
