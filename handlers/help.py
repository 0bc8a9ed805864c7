"""/help: the commands of this chat, the query language, and one example that works."""

from collections.abc import Iterable

from handlers.render.buttons import example
from handlers.render.help import help_page
from handlers.reply import Reply
from handlers.request import ChatKind, Request


def overview(request: Request, menu: Iterable[tuple[str, str]]) -> Reply:
    """Explain how to search here, with the commands of `menu` (name and summary)."""
    translate = request.translate
    private = request.chat.kind is ChatKind.PRIVATE
    how = translate("help-private") if private else translate("help-group")
    return Reply(html=help_page(how, menu, translate), buttons=((example(translate.plain("help-example")),),))
