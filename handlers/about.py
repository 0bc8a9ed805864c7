"""/about: what the bot holds, and which version it is."""

from importlib.metadata import version

from handlers.render.about import about_page
from handlers.reply import Reply
from handlers.request import Request
from storage.store import Store


async def answer(request: Request, store: Store) -> Reply:
    """Answer with the number of articles by language, the newest date and the version."""
    return Reply(html=about_page(await store.summary(), version("jarchi"), request.translate))
