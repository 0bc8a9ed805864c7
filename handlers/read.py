"""Reading one article: the numbered buttons, and links that name it."""

from handlers import arguments
from handlers.render.article import article_page
from handlers.reply import Reply
from handlers.request import Request
from storage.store import Store


async def answer(request: Request, store: Store) -> Reply:
    """Answer with the page of the article that the pressed button names."""
    return await opened(arguments.number(request, "article"), request, store)


async def opened(article: int, request: Request, store: Store) -> Reply:
    """Open an article by its id, at the page the request names or at its first."""
    page = arguments.number(request, "page", default=0)
    return article_page(await store.article(article), page, request, arguments.way_back(request))
