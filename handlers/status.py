"""/status: how deliveries stand, in this chat and, for those who run the bot, altogether."""

from handlers.render.program import program_page
from handlers.render.status import status_page
from handlers.reply import Reply
from handlers.request import ChatKind, Request
from storage.store import Store


async def answer(request: Request, store: Store) -> Reply:
    """Answer with what this chat waits for and what it did not get; operators see the whole program too."""
    watches = await store.watches.list(request.chat.id)
    page = status_page(watches, await store.outbox.chat_status(request.chat.id), request)
    if not request.operator or request.chat.kind is not ChatKind.PRIVATE:
        return page
    return program_page(page, await store.outbox.status(), request)
