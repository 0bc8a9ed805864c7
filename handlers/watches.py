"""/watches and /unwatch: the watches of a chat, looked at, changed and deleted."""

from collections.abc import Sequence

from handlers import arguments
from handlers.errors import SHOWN_LIMIT, UserError
from handlers.render.html import Html, cut_plain
from handlers.render.watch import promise
from handlers.render.watches import Numbered, card, choice_page, deleted, editing, list_page
from handlers.reply import Reply
from handlers.request import Request
from storage.store import Store
from storage.subscription import Subscription


async def answer(request: Request, store: Store) -> Reply:
    """Answer with a page of the chat's watches."""
    return list_page(await _numbered(request, store), _offset(request), request)


async def open_card(request: Request, store: Store) -> Reply:
    """Show one watch and what can be done to it."""
    return _card(await store.watches.get(request.chat.id, _watch(request)), request)


async def pause(request: Request, store: Store) -> Reply:
    """Let a watch rest, or go on."""
    paused = bool(arguments.number(request, "paused"))
    return _card(await store.watches.change(request.chat.id, _watch(request), paused=paused), request)


async def change_mode(request: Request, store: Store) -> Reply:
    """Let a watch tell at once, or in the digest."""
    mode = arguments.mode(request)
    return _card(await store.watches.change(request.chat.id, _watch(request), mode=mode), request)


async def change_corrections(request: Request, store: Store) -> Reply:
    """Let a watch tell of corrections, or not."""
    on = bool(arguments.number(request, "on"))
    changed = await store.watches.change(request.chat.id, _watch(request), corrections=on)
    note = request.translate("watch-corrections-note") if on else Html()
    return card(changed, _offset(request), request, note)


async def edit(request: Request, store: Store) -> Reply:
    """Ask for other words; with the answer, put them in the place of the old ones."""
    number = _watch(request)
    if request.pressed:
        return editing(await store.watches.get(request.chat.id, number), request.translate)
    words = arguments.required(request, usage="error-empty-query")
    forecast = await store.watches.preview(words)
    changed = await store.watches.change(request.chat.id, number, query=words)
    return card(changed, 0, request, promise(forecast, request.translate))


async def delete(request: Request, store: Store) -> Reply:
    """Delete a watch at once, and say how to undo it."""
    return await _deleted(_watch(request), request, store)


async def restore(request: Request, store: Store) -> Reply:
    """Undo a deletion."""
    return _card(await store.watches.restore(request.chat.id, _watch(request)), request)


async def unwatch(request: Request, store: Store) -> Reply:
    """Delete the watch that a number or words name; if several may be meant, let one be chosen."""
    words = arguments.words(request)
    watches = await _numbered(request, store)
    meant = _meant(words, watches, request.thread)
    if not watches:
        return list_page((), 0, request)
    if not meant:
        raise UserError("error-watch-unknown", name=cut_plain(words, SHOWN_LIMIT))
    if words and len(meant) == 1:
        return await _deleted(meant[0][1].id, request, store)
    return choice_page(meant, _offset(request), words, request)


def _meant(words: str, watches: Sequence[Numbered], thread: int | None) -> Sequence[Numbered]:
    """Find the watches that words name: by number, by the whole query or else by a part of it.

    Those of this topic go before those of others with the same query.
    """
    sought = _folded(words)
    named = [watch for watch in watches if str(watch[0]) == sought]
    same = [watch for watch in watches if _folded(watch[1].query) == sought]
    here = [watch for watch in same if watch[1].thread == thread]
    return named or here or same or [watch for watch in watches if sought in _folded(watch[1].query)]


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


async def _numbered(request: Request, store: Store) -> Sequence[Numbered]:
    return list(enumerate(await store.watches.list(request.chat.id), 1))


async def _deleted(number: int, request: Request, store: Store) -> Reply:
    return deleted(await store.watches.remove(request.chat.id, number), _offset(request), request.translate)


def _card(watch: Subscription, request: Request) -> Reply:
    return card(watch, _offset(request), request)


def _watch(request: Request) -> int:
    return arguments.number(request, "watch")


def _offset(request: Request) -> int:
    return arguments.number(request, "offset", default=0)
