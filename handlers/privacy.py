"""/privacy and /forget: what is kept of a person, and how to have it deleted."""

from handlers.languages import interface_language
from handlers.render.privacy import forgotten
from handlers.reply import Button, Reply
from handlers.request import ChatKind, Request
from storage.model import Action
from storage.store import Store


async def privacy(request: Request, _: Store) -> Reply:
    """Say what is kept, why, and for how long."""
    delete = Button(request.translate.plain("privacy-delete"), Action("forget"))
    private = request.chat.kind is ChatKind.PRIVATE
    return Reply(html=request.translate("privacy-text"), buttons=((delete,),) if private else ())


async def forget(request: Request, store: Store) -> Reply:
    """Ask once more; when that is confirmed, delete what is kept of the person and say what it was."""
    translate = request.translate
    if "confirmed" not in request.parameters:
        confirm = Button(translate.plain("privacy-confirm"), Action("forget", {"confirmed": 1}))
        keep = Button(translate.plain("privacy-keep"), Action("privacy"))
        return Reply(html=translate("privacy-ask"), buttons=((confirm,), (keep,)))
    deleted = await store.forget(request.person.id)
    language = interface_language(request.person.language_code)
    return Reply(html=forgotten(deleted, translate), menu=language)
