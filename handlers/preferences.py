"""/settings and /language: what a chat chose."""

from dataclasses import replace

from handlers import arguments, start
from handlers.choices import keep
from handlers.render.hours import back
from handlers.render.settings import language_page, script_page, settings_page
from handlers.reply import Reply
from handlers.request import ChatKind, Request
from storage.errors import ButtonExpiredError
from storage.model import Preferences
from storage.store import Store


async def choose_language(request: Request, store: Store) -> Reply:
    """Offer the languages; at the press of one, keep it and go on in it."""
    chosen = arguments.language(request)
    if chosen is None:
        return language_page(request.translate)
    await keep(replace(request.preferences, language=chosen), request, store)
    translate = request.translate.into(chosen)
    kept = translate.plain("preferences-kept")
    if request.parameters.get("then") == "start":
        return replace(start.welcome(translate), notice=kept, menu=chosen)
    return Reply(html=translate("preferences-kept"), buttons=(back(translate),), menu=chosen)


async def choose_script(request: Request, store: Store) -> Reply:
    """Offer the scripts; at the press of one, keep it and show the settings with it."""
    if "script" not in request.parameters:
        return script_page(request.preferences.script, request.translate)
    chosen = replace(request.preferences, script=arguments.script(request))
    request = await keep(chosen, request, store)
    return replace(settings_page(request), notice=request.translate.plain("preferences-script-kept"))


async def settings(request: Request, _: Store) -> Reply:
    """Show what this chat chose, with buttons to choose otherwise; in a message of its own if asked."""
    return replace(settings_page(request), fresh="fresh" in request.parameters)


async def let_everyone(request: Request, store: Store) -> Reply:
    """Let all members of a group change what it chose, or its administrators alone."""
    return await _toggled(replace(request.preferences, everyone=_is_on(request)), request, store)


async def use_main_chat(request: Request, store: Store) -> Reply:
    """Let what a closed topic cannot take go to the main chat of a group, or wait."""
    return await _toggled(replace(request.preferences, main_chat=_is_on(request)), request, store)


async def _toggled(chosen: Preferences, request: Request, store: Store) -> Reply:
    """Keep what only groups choose; in a channel everybody who reads it would be a member."""
    if request.chat.kind is not ChatKind.GROUP:
        raise ButtonExpiredError
    return settings_page(await keep(chosen, request, store))


def _is_on(request: Request) -> bool:
    return bool(arguments.number(request, "on"))
