"""/digest: when the digest comes."""

from dataclasses import replace
from datetime import datetime

from handlers import arguments, times
from handlers.choices import keep_hours
from handlers.errors import not_understood
from handlers.render.hours import digest_page
from handlers.reply import Reply
from handlers.request import Request
from storage.alerts import Hold
from storage.schedule import next_slot, zone
from storage.store import Store


async def answer(request: Request, store: Store) -> Reply:
    """Show when the digest comes; with words, let it come then."""
    words, hours = arguments.words(request), request.preferences.hours
    if not words:
        return digest_page(await _upcoming(request, store), request, kept=False)
    digest = times.digest(words, hours.digest)
    if digest is None:
        raise not_understood(words, request.translate.plain("digest-example"))
    request = await keep_hours(replace(hours, digest=digest), request, store)
    return digest_page(await _upcoming(request, store), request, kept=True)


async def _upcoming(request: Request, store: Store) -> datetime:
    """Say when the next digest comes: when what waits for one is due, or else by the clock."""
    hours = request.preferences.hours
    status = await store.outbox.chat_status(request.chat.id)
    due = [waiting.until for waiting in status.waiting if waiting.hold == Hold.DIGEST]
    return due[0] if due else next_slot(hours.digest, zone(hours.zone), request.now).moment
