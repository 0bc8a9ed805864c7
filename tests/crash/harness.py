"""Towns side by side, until enough have died."""

import asyncio
import shutil
from pathlib import Path
from random import Random
from time import monotonic

from tests.crash.judge import judge
from tests.crash.plans import Plans
from tests.crash.processes import Nursery
from tests.crash.report import Report
from tests.crash.town import Fate, Town

SIDE_BY_SIDE = 2
VICTIMS = 30
"""Victims of a town; of its feeders some die besides."""
LIMITED_SECONDS, MINUTE = 10.0, 75.0
"""How long a town keeps the default pace: some seconds, and every fourth one more than a minute."""


class Harness:
    """Lets towns live in a folder; that of a town which has kept every promise is deleted."""

    def __init__(self, folder: Path, seed: int, victims: int = VICTIMS) -> None:
        self._folder = folder
        self._victims = victims
        self._seed = seed
        self._chance = Random(seed)  # noqa: S311 - it has to be repeatable
        self._plans = Plans(self._chance)
        self._report = Report(seed, self._plans.deaths)
        self._towns = 0

    async def run(self, kills: int) -> Report:
        """Let one town after the other live, two at a time, until there were so many deaths in all.

        Raises:
            ExceptionGroup: a promise was broken; the notes name the town's seed and folder.
        """
        start = monotonic()
        async with Nursery(self._folder / "zygote.log") as nursery, asyncio.TaskGroup() as group:
            for _ in range(SIDE_BY_SIDE):
                group.create_task(self._live_on(nursery, kills))
        self._report.seconds = monotonic() - start
        return self._report

    async def _live_on(self, nursery: Nursery, kills: int) -> None:
        while self._towns < SIDE_BY_SIDE or self._plans.kills < kills:
            self._towns += 1
            limited = LIMITED_SECONDS if self._towns % 4 else MINUTE
            fate = Fate(self._chance.getrandbits(32), self._victims, limited)
            await self._live(nursery, self._folder / f"town-{self._towns:03d}", fate)

    async def _live(self, nursery: Nursery, home: Path, fate: Fate) -> None:
        try:
            evidence = await Town(home, fate, nursery, self._plans).live()
            await asyncio.to_thread(judge, evidence)
        except BaseException as error:
            error.add_note(f"The run's seed is {self._seed}, the town's {fate.seed}; its folder is {home}.")
            raise
        self._report.add(evidence)
        shutil.rmtree(home)
