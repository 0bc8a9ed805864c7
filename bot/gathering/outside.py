"""Pages and listings from outside: fetched politely, and understood in a process of its own."""

from collections.abc import Callable
from datetime import datetime, tzinfo
from typing import TypeVar

from bot.parsing.parser import Parser, ParsingError
from bot.web.fetch import Fetched, FetchError
from bot.web.politeness import PoliteFetcher
from handlers.gathering import GatheringError
from storage.errors import DocumentError
from storage.followed import SourceKind
from storage.model import Document
from storage.obstacle import Obstacle
from storage.schedule import zone
from storage.sources.listings.feed import read_feed
from storage.sources.listings.item import Listing
from storage.sources.listings.sitemap import read_sitemap, sitemaps_in
from storage.sources.listings.watched import read_watched
from storage.sources.pages.web import read_web
from storage.sources.times.zones import zone_of

Result = TypeVar("Result")

READERS: dict[SourceKind, Callable[..., Listing]] = {
    SourceKind.FEED: read_feed,
    SourceKind.SITEMAP: read_sitemap,
    SourceKind.PAGE: read_watched,
}
"""What reads the listing of a source, by its kind."""


class Outside:
    """Reads what lies on the web; each method raises GatheringError where that cannot be done."""

    def __init__(self, fetcher: PoliteFetcher, parser: Parser, clock: Callable[[], datetime]) -> None:
        self._fetcher = fetcher
        self._parser = parser
        self._clock = clock

    async def fetch(self, url: str, *, etag: str = "", modified: str = "") -> Fetched:
        """Get what is at an address, or learn that it is unchanged."""
        try:
            return await self._fetcher.fetch(url, etag=etag, modified=modified)
        except FetchError as error:
            raise GatheringError(error.obstacle, error.detail, retry_after=error.retry_after) from error

    async def page(self, url: str, place: str = "") -> Document:
        """Fetch a page and read the article on it; dates without a zone are of that IANA name."""
        return await self.article(await self.fetch(url), place)

    async def article(self, fetched: Fetched, place: str = "") -> Document:
        """Read the article on a page that was fetched."""
        return await self.understand(
            read_web,
            fetched.content,
            otherwise=Obstacle.EMPTY,
            url=fetched.url,
            charset=fetched.charset,
            zone=_zone(fetched, place),
            now=self._clock(),
        )

    async def listing(self, kind: SourceKind, fetched: Fetched, place: str = "") -> Listing:
        """Read what a source lists; of an index of site maps, the newest map."""
        if kind is SourceKind.SITEMAP:
            maps = await self.understand(sitemaps_in, fetched.content, fetched.url)
            fetched = await self.fetch(maps[0]) if maps else fetched
        return await self.understand(
            READERS[kind],
            fetched.content,
            url=fetched.url,
            charset=fetched.charset,
            zone=_zone(fetched, place),
            now=self._clock(),
        )

    async def understand(
        self,
        read: Callable[..., Result],
        *content: object,
        otherwise: Obstacle = Obstacle.BROKEN,
        **known: object,
    ) -> Result:
        """Let a reader understand some bytes; what it finds no sense in is the obstacle named."""
        try:
            return await self._parser.run(read, *content, **known)
        except ParsingError as error:
            raise GatheringError(error.obstacle, error.detail) from error
        except DocumentError as error:
            raise GatheringError(otherwise, error.reason) from error


def _zone(fetched: Fetched, place: str) -> tzinfo:
    """Name the zone of dates without one: the given IANA name's, else what the host's country has."""
    return zone(place or zone_of(fetched.url) or "UTC")
