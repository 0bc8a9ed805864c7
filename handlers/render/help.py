"""The help as a message."""

from collections.abc import Iterable

from handlers.i18n import Translator
from handlers.render.html import Html, joined
from handlers.render.watch import EXAMPLES


def help_page(how: Html, menu: Iterable[tuple[str, str]], translate: Translator) -> Html:
    """Put together how to search in which languages, the query language, watches, commands, an example."""
    commands = joined((translate("help-command", name=name, summary=summary) for name, summary in menu), "\n")
    parts = [
        how,
        translate("help-languages"),
        translate("help-query"),
        translate("help-common"),
        translate("help-watches", example=translate.plain(EXAMPLES[0])),
        translate("help-hours"),
        commands,
        translate("help-try"),
    ]
    return joined(parts, "\n\n")
