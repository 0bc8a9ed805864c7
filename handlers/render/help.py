"""The help as a message."""

from collections.abc import Iterable

from handlers.i18n import Translator
from handlers.render.html import Html, joined


def help_page(how: Html, menu: Iterable[tuple[str, str]], translate: Translator) -> Html:
    """Put together how to search, what languages do, the query language, the commands, and the example."""
    commands = joined((translate("help-command", name=name, summary=summary) for name, summary in menu), "\n")
    parts = [
        how,
        translate("help-languages"),
        translate("help-query"),
        translate("help-common"),
        commands,
        translate("help-try"),
    ]
    return joined(parts, "\n\n")
