"""How victims and feeders are to die: at a point, or at any moment."""

from collections import Counter
from dataclasses import dataclass
from random import Random

from tests.crash.points import OF_EVERY_DAY, OF_FEEDER, Point

SHORTEST_LIFE = 0.02
LONGEST_LIFE = 1.2
"""Seconds after which who was to die at any moment is killed: from before its first statement on."""
PATIENCE = 2.0
"""Seconds after which who was to die at a point, and did not come by, is killed all the same."""
AT_ANY_MOMENT = "any moment"
ANY = 0.2
MOST_PASSINGS = 4
FEEDERS_LIFE = 0.2
FEEDERS_DYING = 0.15


@dataclass(frozen=True, slots=True)
class Plan:
    """At which passing of which point to die by oneself, and when to be killed at the latest."""

    point: Point | None
    passing: int
    seconds: float

    def arguments(self) -> list[str]:
        """Write it for a command line."""
        return [] if self.point is None else ["--point", self.point, "--passing", str(self.passing)]


class Plans:
    """Chooses deaths so that every point has its turn, and counts them; shared by all towns."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._tries = Counter[Point]()
        self.deaths = Counter[str]()

    @property
    def kills(self) -> int:
        """Count all deaths."""
        return self.deaths.total()

    def missing(self) -> list[Point]:
        """List the points at which nobody has died."""
        return [point for point in Point if not self.deaths[point]]

    def next(self, *, victim: bool = True) -> Plan:
        """Choose how the next victim or feeder dies."""
        if self._chance.random() < ANY:
            life = self._chance.uniform(SHORTEST_LIFE, LONGEST_LIFE if victim else FEEDERS_LIFE)
            return Plan(None, 0, life)
        points = list(OF_EVERY_DAY if victim else OF_FEEDER)
        self._chance.shuffle(points)
        return self.at(min(points, key=lambda point: self._tries[point]))

    def at(self, point: Point, *, passing: int | None = None) -> Plan:
        """Let somebody die at a point."""
        self._tries[point] += 1
        # What was passed in vain for long may come by seldom: the first time is good enough then.
        often = MOST_PASSINGS if self._tries[point] <= 1 + self.deaths[point] else 1
        return Plan(point, passing or self._chance.randint(1, often), PATIENCE)

    def feeder_dies(self) -> bool:
        """Tell whether the next feeder is to die."""
        return self._chance.random() < FEEDERS_DYING

    def died(self, plan: Plan, *, by_itself: bool) -> None:
        """Count a death."""
        self.deaths[plan.point if by_itself and plan.point else AT_ANY_MOMENT] += 1
