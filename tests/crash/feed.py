"""News brought to a town, piece by piece, by feeders of which some die and are followed by others."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from random import Random
from time import time

from tests.crash.news import CROWD, Newsroom, Piece
from tests.crash.plans import Plans
from tests.crash.processes import KILLED, Nursery

PAUSE = 0.25
LARGEST = 5
FLOOD = 12
"""Articles of the first piece: more than a group may be told in a minute, with what follows."""
BY_COMMAND = 1 / 8
"""The share that `jarchi ingest` itself brings: it loads its tables anew each time."""
END_SECONDS = 60


class Feed:
    """Brings articles while `open` is held by nobody else.

    `crashed` is awaited after each feeder's death, while victims may live.
    """

    def __init__(
        self,
        folder: Path,
        database: Path,
        nursery: Nursery,
        plans: Plans,
        chance: Random,
        crashed: Callable[[], Awaitable[None]],
    ) -> None:
        self._database = database
        self._log = folder / "feeder.log"
        self._nursery = nursery
        self._plans = plans
        self._chance = chance
        self._crashed = crashed
        (folder / "news").mkdir()
        self._newsroom = Newsroom(folder / "news", chance)
        self.open = asyncio.Lock()

    @property
    def pieces(self) -> list[Piece]:
        """List what was brought."""
        return self._newsroom.pieces

    async def run(self) -> None:
        """Bring news until cancelled; the first piece and some others are large."""
        await self._bring(FLOOD, "reservoir")
        await self._bring(1, CROWD)
        while True:
            await asyncio.sleep(PAUSE * self._chance.random() * 2)
            if self._chance.random() < 1 / 40:
                await self._bring(1, CROWD)
            else:
                await self._bring(self._chance.randint(1, LARGEST))

    async def _bring(self, count: int, subject: str | None = None) -> None:
        """Write a piece and let feeders try until one has stored it; a cancelled one is finished first."""
        task = asyncio.ensure_future(self._store(self._newsroom.write(count, subject)))
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError:
            await task
            raise

    async def _store(self, piece: Piece) -> None:
        piece.begun = time()
        status = -1
        while status:
            async with self.open:
                status = await self._try(piece)
                piece.done = time()

    async def _try(self, piece: Piece) -> int:
        plan = self._plans.next(victim=False) if self._plans.feeder_dies() else None
        by_command = (plan is None or plan.point is None) and self._chance.random() < BY_COMMAND
        arguments = ["--database", str(self._database), str(piece.file)]
        arguments += ["--command"] * by_command + (plan.arguments() if plan else [])
        child = await self._nursery.fork(self._log, "feeder", *arguments)
        status = await child.live(plan.seconds if plan else END_SECONDS)
        killed = status is None
        if killed:
            status = await child.kill()
        assert status in ({0, KILLED} if plan else {0}), f"a feeder ended with {status}: see {self._log}"
        if plan is not None and status:
            self._plans.died(plan, by_itself=not killed)
            await self._crashed()
        return status
