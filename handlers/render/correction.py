"""A correction as a message: what an outlet changed in a story that the chat was told."""

from zoneinfo import ZoneInfo

from handlers.i18n import Translator
from handlers.render.alert import for_watches, linked_title
from handlers.render.changes import change
from handlers.render.headline import details
from handlers.render.html import joined
from handlers.reply import Button, Reply
from storage.delivery import Told
from storage.model import Action
from storage.revision import Revised


def correction_page(told: Told, correction: Revised, translate: Translator, place: ZoneInfo) -> Reply:
    """Show what was changed, by the clocks of the chat's zone `place`, and for which watches that is told."""
    heading = [translate("correction-title"), linked_title(told.hit, translate), details(told.hit, translate)]
    changed = change(correction, told, translate, place)
    read = Button(translate.plain("alert-read-button"), Action("read", {"article": told.hit.id, "fresh": 1}))
    return Reply(
        html=joined([joined(heading, "\n"), changed, for_watches(told.queries, translate)], "\n\n"),
        buttons=((read,),),
    )
