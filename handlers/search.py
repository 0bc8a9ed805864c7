"""/search, and plain words in a private chat or in reply to the bot."""

from dataclasses import replace

from handlers import arguments
from handlers.render.listing import PAGE_SIZE
from handlers.render.search import search_page
from handlers.reply import Reply
from handlers.request import Request
from storage.store import Store


async def answer(request: Request, store: Store) -> Reply:
    """Answer with a page of articles for what the person typed."""
    words = arguments.required(request, usage="error-empty-query")
    offset = arguments.number(request, "offset", default=0)
    page = await store.search(words, limit=PAGE_SIZE, offset=offset, reader=request.translate.language)
    return replace(search_page(words, page, request.translate), fresh="fresh" in request.parameters)
