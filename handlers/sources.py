"""/sources: the feeds, site maps, pages and channels that the news comes from, for those who run the bot."""

from handlers import arguments
from handlers.gathering import Gatherer, GatheringError
from handlers.render.sources import card, kept, list_page, preview, removed
from handlers.reply import Reply
from handlers.request import Request
from storage.obstacle import Obstacle
from storage.store import Store


async def answer(request: Request, store: Store) -> Reply:
    """Answer with a page of the sources; with an address, with the source that was found there."""
    words = arguments.words(request)
    if not words:
        return list_page(await store.collection.list(), _offset(request), request)
    known = await store.collection.find(words)
    if known is None:
        found = await _gatherer(request).discover(words)
        known = await store.collection.find(found.url)
        if known is None:
            return preview(found, request.translate)
    return card(known, 0, request, request.translate("source-known"))


async def add(request: Request, store: Store) -> Reply:
    """Follow the source that was found, and say what happens next."""
    added = await store.collection.add(
        arguments.text(request, "url"),
        arguments.kind(request),
        name=arguments.text(request, "name"),
        zone=arguments.text(request, "zone"),
        language=arguments.language(request),
    )
    return kept(added, request.translate)


async def cancel(request: Request, _: Store) -> Reply:
    """Let it be."""
    return Reply(html=request.translate("source-cancelled"))


async def open_card(request: Request, store: Store) -> Reply:
    """Show one source and what can be done to it."""
    return card(await store.collection.source(_source(request)), _offset(request), request)


async def check(request: Request, store: Store) -> Reply:
    """Read a source now, and say what it brought."""
    source = await store.collection.source(_source(request))
    count = await _gatherer(request).check(source)
    translate = request.translate
    brought = translate("source-checked", count=count) if count else translate("source-checked-nothing")
    return card(await store.collection.source(source.id), _offset(request), request, brought)


async def remove(request: Request, store: Store) -> Reply:
    """Follow a source no more, and say how to undo it."""
    source = await store.collection.remove(_source(request))
    return removed(source, _offset(request), request.translate)


async def restore(request: Request, store: Store) -> Reply:
    """Undo a removal."""
    return card(await store.collection.restore(_source(request)), _offset(request), request)


def _gatherer(request: Request) -> Gatherer:
    if request.gatherer is None:
        raise GatheringError(Obstacle.REFUSED)
    return request.gatherer


def _source(request: Request) -> int:
    return arguments.number(request, "source")


def _offset(request: Request) -> int:
    return arguments.number(request, "offset", default=0)
