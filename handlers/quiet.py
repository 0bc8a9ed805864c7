"""/quiet: the hours in which nothing is told."""

from dataclasses import replace

from handlers import arguments, times
from handlers.choices import keep_hours
from handlers.errors import not_understood
from handlers.render.hours import quiet_page
from handlers.reply import Reply
from handlers.request import Request
from storage.store import Store


async def answer(request: Request, store: Store) -> Reply:
    """Show the quiet hours; with words, choose them, or none."""
    words = arguments.words(request)
    if not words:
        return quiet_page(request, kept=False)
    quiet = times.quiet(words)
    if quiet is None and not times.is_off(words):
        raise not_understood(words, request.translate.plain("quiet-example"))
    request = await keep_hours(replace(request.preferences.hours, quiet=quiet), request, store)
    return quiet_page(request, kept=True)
