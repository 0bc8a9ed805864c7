"""One town: a playground, a program that dies again and again, and what comes of it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import time

from bot.playground import Playground
from tests.crash import checkup
from tests.crash.clerk import Clerk
from tests.crash.evidence import Evidence, Timeline
from tests.crash.feed import Feed
from tests.crash.happenings import Happenings
from tests.crash.places import Places, furnish
from tests.crash.plans import Plan, Plans
from tests.crash.points import OF_GATHERING, Point
from tests.crash.processes import KILLED, Child, Nursery
from tests.crash.records import calls, messages
from tests.crash.snapshots import RESTING, rows_of, snapshot, unfinished
from tests.crash.weather import Weather

MUTE_SECONDS = 0.8
"""How long the sleeper sleeps when a victim is to die over the bundle."""
TYPING_SECONDS = 0.7
DRAIN_SECONDS = 60
MORE = 3
"""How many times as often as it must a town's program dies at the most, that every point has its turn."""
LOOK_SECONDS = 0.3


@dataclass(frozen=True, slots=True)
class Fate:
    """How often a town's program dies, and for how many seconds it keeps the default pace."""

    seed: int
    deaths: int
    limited: float


class Town:
    """Lives in a folder; its `evidence` is there when it is over."""

    def __init__(self, folder: Path, fate: Fate, nursery: Nursery, plans: Plans) -> None:
        folder.mkdir(parents=True)
        chance = Random(fate.seed)  # noqa: S311 - it has to be repeatable
        self._folder = folder
        self._fate = fate
        self._nursery = nursery
        self._plans = plans
        self._chance = chance
        self._playground = Playground(
            log=folder / "journal.jsonl", ledger=folder / "ledger.jsonl", seed=fate.seed
        )
        self._places: Places = furnish(self._playground)
        self._database = folder / "jarchi.sqlite"
        self._timeline = Timeline()
        self._clerk = Clerk(self._database, self._places)
        self._feed = Feed(folder, self._database, nursery, plans, chance, self._check_living)
        self._weather = Weather(self._playground.faults, self._places, chance)
        self._happenings = Happenings(self._playground, self._places, self._clerk, self._timeline)
        self._commands: list[int] = []

    async def live(self) -> Evidence:
        """Live from the first watch to the last message.

        Raises:
            AssertionError: the database was not sound after a crash, a program ended by itself, or the outbox
                did not drain.
        """
        await self._clerk.register()
        async with self._playground:
            async with self._stirring():
                await self._die_again_and_again()
            await self._drain()
        await self._check_dead()
        return self._evidence()

    # The dying

    async def _die_again_and_again(self) -> None:
        start, deaths, led_by = time(), 0, list[Point]()
        while self._goes_on(deaths):
            limited = time() < start + self._fate.limited
            plan = self._plans.at(led_by.pop(0), passing=1) if led_by else self._plans.next()
            if plan.point in OF_GATHERING:
                await self._clerk.mute(MUTE_SECONDS)
            await self._die(plan, limited=limited)
            if limited:
                self._timeline.limited = start, time()
            async with self._feed.open:
                await self._check_dead()
                deaths += 1
                led_by += self._happenings.go_on(deaths / self._fate.deaths)

    def _goes_on(self, deaths: int) -> bool:
        """Tell whether to die once more: for the number's, quiet hours' or a point's sake."""
        if deaths < self._fate.deaths or time() < self._clerk.turn.timestamp():
            return True
        return bool(self._plans.missing()) and deaths < self._fate.deaths * MORE

    async def _die(self, plan: Plan, *, limited: bool) -> None:
        child = await self._victim(*plan.arguments(), *["--limited"] * limited)
        status = await child.live(plan.seconds)
        if status is None:
            status, by_itself = await child.kill(), False
        else:
            by_itself = True
        assert status == KILLED, f"a victim ended with {status}: see {self._folder}"
        self._plans.died(plan, by_itself=by_itself)

    async def _victim(self, *arguments: str) -> Child:
        address = ("--api", self._playground.api_url, "--token", self._playground.token)
        return await self._nursery.fork(
            self._folder / "victim.log", "victim", "--database", str(self._database), *address, *arguments
        )

    # Meanwhile

    @asynccontextmanager
    async def _stirring(self) -> AsyncIterator[None]:
        """Let news, weather and people go on meanwhile; what fails there fails here."""
        async with asyncio.TaskGroup() as group:
            tasks = [
                group.create_task(work) for work in (self._feed.run(), self._weather.change(), self._type())
            ]
            yield
            for task in tasks:
                task.cancel()

    async def _type(self) -> None:
        while True:
            asker = self._places.askers[len(self._commands) % len(self._places.askers)]
            said = self._playground.world.say(asker, self._places.asking, "/about")
            self._commands.append(said["message_id"])
            self._happenings.press()
            await asyncio.sleep(TYPING_SECONDS)

    # The end

    async def _drain(self) -> None:
        """Let a victim live in fine weather until nothing is left to be done."""
        self._weather.clear_up()
        await self._clerk.hold_nothing()
        self._timeline.settled = time()
        child = await self._victim()
        end = time() + DRAIN_SECONDS
        while left := await asyncio.to_thread(unfinished, self._database):
            assert time() < end, f"not drained after {DRAIN_SECONDS} s: {left}"
            if RESTING in left:
                self._happenings.press()
            assert await child.live(LOOK_SECONDS) is None, f"the last victim ended: see {self._folder}"
        self._timeline.resumed = self._timeline.resumed or time()
        status = await child.stop()
        assert status == 0, f"the last victim stopped with {status}: see {self._folder}"
        assert not self._playground.state.updates.pending(), "updates were not confirmed"

    # After a crash

    async def _check_dead(self) -> None:
        """Look into a copy of the file, which nobody has open."""
        at = time()
        copy = await asyncio.to_thread(checkup.copy_of, self._database, self._folder / "copy")
        await asyncio.to_thread(checkup.check, copy)
        crash = await asyncio.to_thread(snapshot, copy, at)
        self._timeline.crashes.append(crash)
        if self._timeline.returned and not self._timeline.resumed and not crash.resting:
            self._timeline.resumed = at

    async def _check_living(self) -> None:
        """Look at the file as it is while a victim may be at work."""
        copy = self._folder / "living.sqlite"
        await asyncio.to_thread(checkup.snapshot_of, self._database, copy)
        await asyncio.to_thread(checkup.check, copy)

    def _evidence(self) -> Evidence:
        return Evidence(
            folder=self._folder,
            secret=self._playground.token.partition(":")[2],
            places=self._places,
            pieces=self._feed.pieces,
            rows=rows_of(self._folder / "copy" / self._database.name),
            messages=messages(self._folder / "ledger.jsonl"),
            calls=calls(self._folder / "journal.jsonl"),
            timeline=self._timeline,
            moved=self._happenings.moved,
            commands=self._commands,
        )
