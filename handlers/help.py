"""/help: what people want of the bot, the commands for it, and one example that works."""

from collections.abc import Iterable

from handlers.render.buttons import example
from handlers.render.help import help_page
from handlers.reply import Reply
from handlers.request import Request


def overview(request: Request, menu: Iterable[tuple[str, str]]) -> Reply:
    """Explain what can be done here, with commands of `menu` (name and summary)."""
    words = request.translate.plain("help-example")
    return Reply(html=help_page(menu, request), buttons=((example(words),),))
