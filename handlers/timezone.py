"""/timezone: by which clock a chat lives."""

from dataclasses import replace

from handlers import arguments
from handlers.choices import keep_hours
from handlers.cities import zone_of
from handlers.render.hours import zone_page
from handlers.reply import Reply
from handlers.request import Request
from storage.schedule import zone
from storage.store import Store


async def answer(request: Request, store: Store) -> Reply:
    """Show the time zone and the time there; with the name of a zone or a city, choose it."""
    words = arguments.words(request)
    if not words:
        return zone_page(request, kept=False)
    name = zone_of(words) or zone(words).key
    return zone_page(
        await keep_hours(replace(request.preferences.hours, zone=name), request, store), kept=True
    )
