"""/settings and /language: what a chat chose."""

from dataclasses import replace

from handlers import arguments, start
from handlers.render.buttons import choice_of_language
from handlers.reply import Button, Reply
from handlers.request import Request
from storage.model import Action
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


async def settings(request: Request, _: Store) -> Reply:
    """Show what this chat chose, with a button to choose otherwise."""
    translate = request.translate
    change = Button(translate.plain("preferences-change"), Action("language"))
    return Reply(html=translate("preferences-settings"), buttons=((change,),))
