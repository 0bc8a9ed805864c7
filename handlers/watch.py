"""/watch: what a watch would have told, and the making of it."""

from dataclasses import replace

from handlers import arguments
from handlers.render.watch import kept, preview, question
from handlers.reply import Reply
from handlers.request import Request
from handlers.script import forecast_in
from storage.store import Store


async def answer(request: Request, store: Store) -> Reply:
    """Answer with what a watch for these words would have told; without words ask for some."""
    words = arguments.words(request)
    if not words:
        return question(request.translate)
    forecast = forecast_in(await store.watches.preview(words), request.preferences.script)
    return replace(preview(words, forecast, request.translate), fresh="fresh" in request.parameters)


async def add(request: Request, store: Store) -> Reply:
    """Make the watch, for the topic in which it was asked for, and say what happens next.

    What it will tell needs a language: where nobody chose one, it is the one we spoke until now.
    """
    words, mode = arguments.text(request, "words"), arguments.mode(request)
    watch = await store.watches.add(request.chat.id, request.thread, words, mode)
    if request.preferences.language is None:
        chosen = replace(request.preferences, language=request.translate.language)
        await store.set_preferences(request.chat.id, chosen)
    return kept(watch, request)


async def cancel(request: Request, _: Store) -> Reply:
    """Let it be."""
    return Reply(html=request.translate("watch-cancelled"))
