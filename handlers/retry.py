"""/retry: another try for messages that were given up."""

from handlers import arguments, times
from handlers.errors import not_understood
from handlers.reply import Reply
from handlers.request import Request
from storage.store import Store


async def answer(request: Request, store: Store) -> Reply:
    """Put one message that was given up back into the queue, or all of them, and say how many these are."""
    words = arguments.words(request)
    number = times.number(words)
    if number is None and not times.is_all(words):
        raise not_understood(words, request.translate.plain("retry-example"))
    count = await store.outbox.retry(number)
    return Reply(
        html=request.translate("retry-done", count=count) if count else request.translate("retry-nothing")
    )
