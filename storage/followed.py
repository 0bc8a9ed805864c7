"""Sources that are followed: feeds, site maps, pages and channels, and how each stands."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from storage.model import Language
from storage.obstacle import Obstacle


class SourceKind(StrEnum):
    """How the articles of a source are found."""

    FEED = "feed"
    """RSS, Atom or JSON Feed."""
    SITEMAP = "sitemap"
    """A site map with news (Google's news extension, or the dates of a plain one)."""
    PAGE = "page"
    """A page whose links are watched."""
    CHANNEL = "channel"
    """A channel that sends its posts by itself."""


class Health(StrEnum):
    """How a source stands."""

    NEW = "new"
    """Never read yet: its first reading is a backfill and announced to nobody."""
    GOOD = "good"
    FAILING = "failing"
    """The last readings failed; nobody has been told yet."""
    DEAD = "dead"
    """It failed for so long that the operators were told; it is tried once a day."""


@dataclass(frozen=True, slots=True)
class FollowedSource:
    """A source and how it stands.

    `name` is the outlet's, `zone` the IANA name of the time zone that its dates without one are in. `etag`
    and `modified` are what its host said of the last version. It is read again at `due`, usually after
    `interval`. `failures` counts those in a row, `obstacle` and `detail` are the last one's, `since` is when
    the present `health` began. `fetched` is when it was last read, `items` how many of its items are known.
    """

    id: int
    url: str
    kind: SourceKind
    name: str
    zone: str
    language: Language | None
    etag: str
    modified: str
    interval: timedelta
    due: datetime
    health: Health
    failures: int
    obstacle: Obstacle | None
    detail: str
    since: datetime
    fetched: datetime | None
    items: int
