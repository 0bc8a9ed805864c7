"""/limit: how many messages a day come at once."""

from dataclasses import replace

from handlers import arguments, times
from handlers.choices import keep_hours
from handlers.errors import not_understood
from handlers.render.hours import limit_page
from handlers.reply import Reply
from handlers.request import Request
from storage.store import Store

MOST = 1000


async def answer(request: Request, store: Store) -> Reply:
    """Show the daily limit; with a number, choose it, or none."""
    words = arguments.words(request)
    if not words:
        return limit_page(request, kept=False)
    limit = times.number(words)
    if (limit is None or not 0 < limit <= MOST) and not times.is_off(words):
        raise not_understood(words, request.translate.plain("limit-example"))
    return limit_page(
        await keep_hours(replace(request.preferences.hours, limit=limit), request, store), kept=True
    )
