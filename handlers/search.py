"""/search, and plain words in a private chat or in reply to the bot; and why what was found was found."""

from dataclasses import replace

from handlers import arguments
from handlers.render.listing import PAGE_SIZE
from handlers.render.search import Asked, search_page
from handlers.render.why import why_page
from handlers.reply import Reply
from handlers.request import Request
from handlers.script import hits_in
from storage.model import SearchPage
from storage.store import Store


async def answer(request: Request, store: Store) -> Reply:
    """Answer with a page of what was found for the words that the person typed, each story once."""
    asked = _asked(request)
    page = await _found(asked, request, store)
    return replace(search_page(asked, page, request.translate), fresh="fresh" in request.parameters)


async def why(request: Request, store: Store) -> Reply:
    """Say for each article of a page what of it answers the query."""
    asked = _asked(request)
    return why_page(asked, await _found(asked, request, store), request.translate)


def _asked(request: Request) -> Asked:
    return Asked(
        words=arguments.required(request, usage="error-empty-query"),
        offset=arguments.number(request, "offset", default=0),
        literal="literal" in request.parameters,
    )


async def _found(asked: Asked, request: Request, store: Store) -> SearchPage:
    page = await store.search(
        asked.words,
        limit=PAGE_SIZE,
        offset=asked.offset,
        reader=request.translate.language,
        literal=asked.literal,
        grouped=True,
    )
    return hits_in(page, request.preferences.script)
