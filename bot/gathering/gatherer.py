"""Gets from outside what a person asks for: the source at an address, the article on a page or in a file."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from urllib.parse import urlsplit

from telegram import Bot

from bot.gathering.attachments import fetch_attachment
from bot.gathering.collector import Collector
from bot.gathering.outside import Outside
from bot.web.fetch import Fetched
from handlers.gathering import Attachment, Discovery, GatheringError
from storage.followed import FollowedSource, SourceKind
from storage.model import Document
from storage.obstacle import Obstacle
from storage.sources.files.attached import read_attached
from storage.sources.listings.discovery import alternates, kind_of, usual_places
from storage.sources.listings.item import Listing
from storage.sources.texts import outlets
from storage.sources.times.zones import zone_of

FEWEST_LINKS = 5
"""Articles that a page must link to for being watched."""
SHOWN = 3
"""Titles by which a person sees that it is the right source."""


class Gatherer:
    """Gathers for handlers (`handlers.gathering.Gatherer`); `bot` may be None where no files come."""

    def __init__(
        self,
        outside: Outside,
        collector: Collector,
        clock: Callable[[], datetime],
        bot: Bot | None = None,
    ) -> None:
        self._outside = outside
        self._collector = collector
        self._clock = clock
        self._bot = bot

    async def discover(self, url: str) -> Discovery:
        """Find the source that an address stands for.

        It is what lies there, if that is a feed or a site map; else the first feed that the page names or
        that lies in a usual place; else the page itself, if it links to articles.
        """
        url = absolute(url)
        fetched = await self._outside.fetch(url)
        kind = kind_of(fetched.content, fetched.content_type)
        if kind in {SourceKind.FEED, SourceKind.SITEMAP}:
            return await self._discovery(kind, fetched)
        if kind is None:
            raise GatheringError(Obstacle.KIND, fetched.content_type)
        async for found in self._elsewhere(fetched):
            return found
        return await self._discovery(SourceKind.PAGE, fetched, FEWEST_LINKS)

    async def page(self, url: str) -> Document:
        """Fetch the article at an address."""
        return await self._outside.page(absolute(url))

    async def file(self, attachment: Attachment) -> Document:
        """Fetch an attached file and read the article in it."""
        if self._bot is None:
            raise GatheringError(Obstacle.KIND)
        content = await fetch_attachment(self._bot, attachment)
        return await self._outside.understand(
            read_attached, content, otherwise=Obstacle.EMPTY, name=attachment.name, now=self._clock()
        )

    async def check(self, source: FollowedSource) -> int:
        """Read a followed source now, store what is new, and count it."""
        return await self._collector.check(source)

    async def _elsewhere(self, page: Fetched) -> AsyncIterator[Discovery]:
        """Yield the feeds of a page's site: those it names, then those in usual places that have articles."""
        named = await self._outside.understand(alternates, page.content, url=page.url, charset=page.charset)
        for places in (named, usual_places(page.url)):
            for found in await asyncio.gather(*map(self._tried, places)):
                if found is not None:
                    yield found

    async def _tried(self, url: str) -> Discovery | None:
        """Look whether there is a feed or a site map with something in it."""
        try:
            fetched = await self._outside.fetch(url)
            kind = kind_of(fetched.content, fetched.content_type)
            if kind in {SourceKind.FEED, SourceKind.SITEMAP}:
                return await self._discovery(kind, fetched, 1)
        except GatheringError:
            return None
        return None

    async def _discovery(self, kind: SourceKind, fetched: Fetched, fewest: int = 0) -> Discovery:
        listing = await self._outside.listing(kind, fetched)
        if len(listing.items) < fewest:
            raise GatheringError(Obstacle.EMPTY, "no feed, and no links to articles")
        url = fetched.url
        titles = [item.title for item in listing.items if item.title][:SHOWN]
        return Discovery(url, kind, name_of(listing, url), zone_of(url), None, titles)


def absolute(url: str) -> str:
    """Write an address in full: people leave `https://` away."""
    return url if "://" in url else f"https://{url}"


def name_of(listing: Listing, url: str) -> str:
    """Name the outlet: as its site is known, else as the source calls itself, else by its host."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    known = outlets.find(host)
    return known if known not in {"", host} else outlets.normalise(listing.title) or host
