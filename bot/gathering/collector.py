"""Reads the followed sources when they are due, and stores what is new in them."""

import asyncio
import logging
from collections.abc import Collection, Sequence

from bot.gathering.outside import Outside
from handlers.gathering import GatheringError
from storage.arrivals import Arrivals
from storage.errors import StorageError
from storage.followed import FollowedSource, SourceKind
from storage.model import Change, Document
from storage.obstacle import Obstacle
from storage.sources.listings.item import Item
from storage.sources.listings.listed import document_of
from storage.store import Store

WIDTH = 16
"""Sources read at a time."""
PAGES = 4
"""Pages of one source under way at a time; the fetcher lets two of them to one host."""
BACKLOG = 50
"""Articles that are fetched of a new source, the newest; the others that it lists then never are."""
ROUND = 100
"""Articles that are fetched of a source in one reading; the rest come with the next."""
REVISITED = 3
"""Pages that are read once more in one reading."""
IDLE_SECONDS = 2.0
"""How often is looked whether a source is due."""
TROUBLE_SECONDS = 5.0
"""How long to wait when the store cannot be used."""
PASSING = frozenset({Obstacle.NAME, Obstacle.REFUSED, Obstacle.TIMEOUT, Obstacle.BUSY, Obstacle.SERVER})
"""What may be over at the next reading: a page without any other text is left for then."""

logger = logging.getLogger(__name__)


class Collector:
    """Gathers the news of all followed sources; `operators` are told when one is dead and when it is back."""

    def __init__(self, store: Store, outside: Outside, operators: Collection[int] = ()) -> None:
        self._store = store
        self._outside = outside
        self._operators = operators
        self._under_way: dict[int, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Read whatever is due until cancelled; what was begun and is not stored yet is read again later."""
        try:
            while True:
                pause = await self._turn()
                if self._under_way:
                    await asyncio.wait(
                        self._under_way.values(), timeout=pause, return_when=asyncio.FIRST_COMPLETED
                    )
                else:
                    await asyncio.sleep(pause)
        finally:
            for task in self._under_way.values():
                task.cancel()
            await asyncio.gather(*self._under_way.values(), return_exceptions=True)

    async def check(self, source: FollowedSource) -> int:
        """Read a source now, store what is new, and count it.

        Raises:
            GatheringError: it could not be read, which is written down.
        """
        try:
            return await self._read(source)
        except GatheringError as error:
            await self._store.collection.failed(
                source,
                error.obstacle,
                error.detail,
                retry_after=error.retry_after,
                operators=self._operators,
            )
            raise

    async def _turn(self) -> float:
        """Begin to read what is due; return for how many seconds there is nothing more to begin."""
        room = WIDTH - len(self._under_way)
        try:
            due = await self._store.collection.due(WIDTH + len(self._under_way)) if room else []
        except StorageError as error:
            logger.warning("The sources cannot be looked up: %s", error)
            return TROUBLE_SECONDS
        waiting = [source for source in due if source.id not in self._under_way]
        for source in waiting[:room]:
            self._under_way[source.id] = asyncio.create_task(self._visit(source))
        return IDLE_SECONDS

    async def _visit(self, source: FollowedSource) -> None:
        """Read a source; whatever is wrong with it costs this source this reading."""
        try:
            count = await self.check(source)
        except GatheringError as error:
            logger.info("%s was not read: %s", source.url, error)
        except StorageError as error:
            logger.warning("What %s brought was not stored: %s", source.url, error)
            await asyncio.sleep(TROUBLE_SECONDS)
        except Exception:
            logger.exception("Reading %s failed", source.url)
            await self._store.collection.failed(
                source, Obstacle.BROKEN, "fault of the program", operators=self._operators
            )
        else:
            logger.debug("%s brought %d articles", source.url, count)
        finally:
            del self._under_way[source.id]

    async def _read(self, source: FollowedSource) -> int:
        fetched = await self._outside.fetch(source.url, etag=source.etag, modified=source.modified)
        if fetched.unchanged:
            await self._store.collection.unchanged(source, self._operators)
            return 0
        listing = await self._outside.listing(source.kind, fetched, source.zone)
        if source.kind is SourceKind.PAGE and not listing.items:
            raise GatheringError(Obstacle.EMPTY, "no links to articles")
        arrivals = await self._store.collection.judge(source, listing.items)
        wanted = _wanted(arrivals)
        documents = await self._documents(source, [*_revisited(arrivals), *wanted])
        found = [document for document in documents.values() if document is not None]
        additions = await self._store.add(found, announced=arrivals.announced)
        await self._store.collection.read(
            source,
            arrivals.without(_later(arrivals, wanted, documents)),
            etag=fetched.etag,
            modified=fetched.modified,
            moved_to=fetched.moved_to,
            operators=self._operators,
        )
        return sum(addition.change is not Change.UNCHANGED for addition in additions)

    async def _documents(self, source: FollowedSource, items: Sequence[Item]) -> dict[str, Document | None]:
        """Make a document of each item by identity, in order; None if there is nothing in it to be read.

        An item that may be read another time has no entry.
        """
        places = asyncio.Semaphore(PAGES)

        async def document(item: Item) -> Document | GatheringError | None:
            async with places:
                return await self._document(source, item)

        made = await asyncio.gather(*map(document, items))
        return {
            item.identity: one
            for item, one in zip(items, made, strict=True)
            if not isinstance(one, GatheringError)
        }

    async def _document(self, source: FollowedSource, item: Item) -> Document | GatheringError | None:
        page = None
        if item.link:
            try:
                page = await self._outside.page(item.link, source.zone)
            except GatheringError as error:
                if error.obstacle in PASSING and not item.text:
                    return error
        return document_of(item, page, source)


def _wanted(arrivals: Arrivals) -> list[Item]:
    """Choose the items that are fetched now, the oldest first, so that alerts come in order."""
    most = BACKLOG if _is_backlog(arrivals) else ROUND
    return [*arrivals.changed[:ROUND], *reversed(arrivals.fresh[:most])]


def _revisited(arrivals: Arrivals) -> list[Item]:
    """Choose the items whose pages are read once more: the newest of which the listing tells the title alone.

    Nothing else would show that an article's figures were corrected.
    """
    return [item for item in arrivals.known if not item.text][:REVISITED]


def _later(arrivals: Arrivals, wanted: Sequence[Item], documents: dict[str, Document | None]) -> set[str]:
    """Name the items that are left for the next reading: those that failed, or were too many at once."""
    tried = {item.identity for item in wanted}
    failed = tried - documents.keys()
    if _is_backlog(arrivals):
        return failed
    return failed | {item.identity for item in (*arrivals.fresh, *arrivals.changed)} - tried


def _is_backlog(arrivals: Arrivals) -> bool:
    """Tell whether this is what a source had before it was followed."""
    return not (arrivals.announced or arrivals.flood)
