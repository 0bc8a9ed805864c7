"""/mute: silence for a while."""

from dataclasses import replace
from datetime import timedelta

from handlers import arguments, times
from handlers.choices import keep_hours
from handlers.errors import UserError, not_understood
from handlers.render.hours import mute_page
from handlers.reply import Reply
from handlers.request import Request
from storage.schedule import zone
from storage.store import Store

LONGEST = timedelta(days=30)


async def answer(request: Request, store: Store) -> Reply:
    """Show whether the chat is muted; with words, mute it for so long, or no longer."""
    words, hours = arguments.words(request), request.preferences.hours
    if not words:
        return mute_page(request, kept=False)
    until = times.mute_end(words, request.now, zone(hours.zone))
    if until is None and not times.is_off(words):
        raise not_understood(words, request.translate.plain("mute-example"))
    if until is not None and until - request.now > LONGEST:
        raise UserError("error-long-mute", days=LONGEST.days)
    return mute_page(await keep_hours(replace(hours, muted_until=until), request, store), kept=True)
