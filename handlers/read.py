"""Reading one article: the numbered buttons, and links that name it."""

from dataclasses import replace

from handlers import arguments
from handlers.render.article import address, article_page
from handlers.reply import Reply
from handlers.request import ChatKind, Request
from handlers.script import article_in
from storage.store import Store


async def answer(request: Request, store: Store) -> Reply:
    """Answer with the page of the article that the pressed button names, in a message of its own if asked.

    In a channel it opens in the private chat of who pressed, not before all readers.
    """
    number = arguments.number(request, "article")
    if request.chat.kind is ChatKind.CHANNEL:
        return Reply(link=address("read", number, request.bot))
    reply = await opened(number, request, store)
    return replace(reply, fresh="fresh" in request.parameters)


async def opened(number: int, request: Request, store: Store) -> Reply:
    """Open an article by its id, at the page the request names or at its first.

    It comes in the chat's script, or as it was published if the button asks for that.
    """
    page = arguments.number(request, "page", default=0)
    original = await store.article(number)
    converted = article_in(original, request.preferences.script)
    as_published = "original" in request.parameters
    return article_page(
        original if as_published else converted,
        page,
        request,
        arguments.way_back(request),
        original=None if converted == original else as_published,
        coverage=await store.tales.coverage(original.story),
    )
