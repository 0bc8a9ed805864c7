"""What chats are told of their own accord: messages from the outbox put into words, and their buttons."""

from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from handlers import arguments
from handlers.i18n import Translator, translator
from handlers.render.alert import alert_page, why_page
from handlers.render.correction import correction_page
from handlers.render.notice import notice_page
from handlers.render.told import PAGE_SIZE, told_page
from handlers.reply import Reply
from handlers.request import Request
from handlers.script import told_in, told_page_in
from storage.delivery import Delivery, Kind, Told
from storage.errors import DeliveryGoneError
from storage.model import Language, Preferences, Script
from storage.schedule import zone
from storage.store import Store

UNCHOSEN = Language.RUSSIAN
"""The language of a chat that chose none, as after its choices were deleted: in the newsrooms of the region
more people read it than any other."""


@dataclass(frozen=True, slots=True)
class _Reader:
    """How a chat reads: its language, its script, and the zone of its calendar."""

    translate: Translator
    script: Script | None
    place: ZoneInfo


async def word(delivery: Delivery, store: Store) -> Reply | None:
    """Put a message from the outbox into its chat's words; None if there is nothing to tell any more."""
    chosen = delivery.preferences
    reader = _reader_of(chosen, translator(chosen.language or UNCHOSEN))
    if delivery.notice:
        return notice_page(delivery.notice, reader.translate)
    try:
        if delivery.kind in {Kind.BUNDLE, Kind.DIGEST}:
            return await _page(delivery.id, 0, delivery.chat, reader, store)
        return _alert(delivery.told, reader) if delivery.told else None
    except DeliveryGoneError:
        return None


async def told(request: Request, store: Store) -> Reply:
    """Answer with a page of a bundle or a digest."""
    offset = arguments.number(request, "offset", default=0)
    return await _page(_delivery(request), offset, request.chat.id, _reader(request), store)


async def alert(request: Request, store: Store) -> Reply:
    """Show an alert again, in the place of what was asked about it."""
    muted = "muted" in request.parameters
    return _alert(await _told(request, store), _reader(request), muted=muted)


async def why(request: Request, store: Store) -> Reply:
    """Say for each query what of the article answers it."""
    found = told_in(await _told(request, store), request.preferences.script)
    return why_page(found, request.translate, muted="muted" in request.parameters)


async def mute_story(request: Request, store: Store) -> Reply:
    """Tell this chat no more of a story."""
    found = await _told(request, store)
    await store.tales.mute(request.chat.id, found.story)
    shown = _alert(found, _reader(request), muted=True)
    return replace(shown, notice=request.translate.plain("alert-muted"))


async def unmute_story(request: Request, store: Store) -> Reply:
    """Tell this chat of a story again."""
    found = await _told(request, store)
    await store.tales.unmute(request.chat.id, found.story)
    shown = _alert(found, _reader(request))
    return replace(shown, notice=request.translate.plain("alert-unmuted"))


async def _page(delivery: int, offset: int, chat: int, reader: _Reader, store: Store) -> Reply:
    """Show a page of stories; a single one as an alert.

    Raises:
        DeliveryGoneError: none of them is there any more.
    """
    page = await store.tales.page(delivery, chat, offset=offset, limit=PAGE_SIZE)
    if not page.stories:
        raise DeliveryGoneError
    # What was changed is dated as seen from the day of the message that tells it.
    page = replace(page, stories=tuple(replace(one, made=page.made) for one in page.stories))
    if page.total == 1:
        return _alert(page.stories[0], reader)
    return told_page(told_page_in(page, reader.script), reader.translate, reader.place)


def _alert(found: Told, reader: _Reader, *, muted: bool = False) -> Reply:
    """Show an alert or a correction."""
    told, translate, place = told_in(found, reader.script), reader.translate, reader.place
    if told.correction:
        return correction_page(told, told.correction, translate, place)
    return alert_page(told, translate, place, muted=muted)


async def _told(request: Request, store: Store) -> Told:
    return await store.tales.told(_delivery(request), request.chat.id)


def _delivery(request: Request) -> int:
    return arguments.number(request, "delivery")


def _reader(request: Request) -> _Reader:
    return _reader_of(request.preferences, request.translate)


def _reader_of(chosen: Preferences, translate: Translator) -> _Reader:
    return _Reader(translate, chosen.script, zone(chosen.hours.zone))
