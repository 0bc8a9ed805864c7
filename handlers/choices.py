"""The keeping of what a chat chose."""

from dataclasses import replace

from handlers.request import Request
from storage.alerts import Hours
from storage.model import Preferences
from storage.store import Store


async def keep(chosen: Preferences, request: Request, store: Store) -> Request:
    """Keep what a chat chose, and give the request as it stands with that."""
    await store.set_preferences(request.chat.id, chosen)
    return replace(request, preferences=chosen)


async def keep_hours(hours: Hours, request: Request, store: Store) -> Request:
    """Keep when a chat hears of its watches, and give the request as it stands with that."""
    return await keep(replace(request.preferences, hours=hours), request, store)
