"""/settings and /language: what a chat chose."""

from dataclasses import replace

from handlers import arguments, start
from handlers.i18n import Translator
from handlers.render.buttons import choice_of_language, choice_of_script
from handlers.reply import Button, Reply
from handlers.request import Request
from handlers.script import ORIGINAL
from storage.model import Action, Preferences
from storage.store import Store


async def choose_language(request: Request, store: Store) -> Reply:
    """Offer the languages; at the press of one, keep it and go on in it."""
    chosen = arguments.language(request)
    if chosen is None:
        buttons = choice_of_language(request.translate.language, {})
        return Reply(html=request.translate("preferences-choose"), buttons=buttons)
    await store.set_preferences(request.chat.id, replace(request.preferences, language=chosen))
    translate = request.translate.into(chosen)
    kept = translate.plain("preferences-kept")
    if request.parameters.get("then") == "start":
        return replace(start.welcome(translate), notice=kept, menu=chosen)
    return Reply(html=translate("preferences-kept"), menu=chosen)


async def choose_script(request: Request, store: Store) -> Reply:
    """Keep the script that was chosen, and show the settings with it."""
    chosen = replace(request.preferences, script=arguments.script(request))
    await store.set_preferences(request.chat.id, chosen)
    return replace(
        _settings(chosen, request.translate), notice=request.translate.plain("preferences-script-kept")
    )


async def settings(request: Request, _: Store) -> Reply:
    """Show what this chat chose, with buttons to choose otherwise."""
    return _settings(request.preferences, request.translate)


def _settings(chosen: Preferences, translate: Translator) -> Reply:
    script = chosen.script.value if chosen.script else ORIGINAL
    language = Button(translate.plain("preferences-change"), Action("language"))
    return Reply(
        html=translate("preferences-settings", script=script),
        buttons=(choice_of_script(script, translate), (language,)),
    )
