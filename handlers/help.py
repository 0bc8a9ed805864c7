"""/help: the commands of this chat, the query language, and one example that works."""

from collections.abc import Iterable

from handlers.i18n import Translator
from handlers.render.help import help_page
from handlers.reply import Button, Reply
from handlers.request import ChatKind, Request
from storage.model import Action


def overview(request: Request, menu: Iterable[tuple[str, str]]) -> Reply:
    """Explain how to search here, with the commands of `menu` (name and summary)."""
    translate = request.translate
    private = request.chat.kind is ChatKind.PRIVATE
    how = translate("help-private") if private else translate("help-group")
    return Reply(html=help_page(how, menu, translate), buttons=((_example(translate),),))


def _example(translate: Translator) -> Button:
    words = translate.plain("help-example")
    return Button(words, Action("search", {"words": words}))
