"""What changed in an article that readers should know: its title, its figures."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Replacement:
    """What stands in the place of what, both as written."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Revision:
    """A change of an article: another title, unless it is None, and the figures that were replaced."""

    title: Replacement | None = None
    figures: tuple[Replacement, ...] = ()


@dataclass(frozen=True, slots=True)
class Revised:
    """A revision as it is kept: of which article, and when it was noticed."""

    id: int
    article: int
    at: datetime
    revision: Revision
