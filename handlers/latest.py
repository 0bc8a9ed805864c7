"""/latest: the newest articles, each story once."""

from handlers import arguments
from handlers.render.latest import latest_page
from handlers.render.listing import PAGE_SIZE
from handlers.reply import Reply
from handlers.request import Request
from handlers.script import headlines_in
from storage.store import Store


async def answer(request: Request, store: Store) -> Reply:
    """Answer with a page of the newest headlines."""
    offset = arguments.number(request, "offset", default=0)
    page = await store.latest(limit=PAGE_SIZE, offset=offset, reader=request.translate.language, grouped=True)
    return latest_page(headlines_in(page, request.preferences.script), request.translate)
