"""The help as a message: one page, by what people want to do."""

from collections.abc import Iterable, Iterator

from handlers.render.html import Html, joined
from handlers.render.settings import changers
from handlers.render.watch import EXAMPLES
from handlers.request import ChatKind, Request

HOURS = ("digest", "quiet", "mute", "limit", "status")
SETTINGS = ("settings", "privacy", "about")
"""What else there is to set is a button away."""


def help_page(menu: Iterable[tuple[str, str]], request: Request) -> Html:
    """Say how to search, to watch, to choose the hours and the rest, with commands of `menu`."""
    translate, summaries = request.translate, dict(menu)
    waited, sought, _ = (translate.plain(message) for message in EXAMPLES)
    private = request.chat.kind is ChatKind.PRIVATE
    search = translate("help-private") if private else translate("help-group", example=sought)

    def lines(*names: str) -> Iterator[Html]:
        """Write the commands that this chat has, each as a line to press."""
        listed = (name for name in names if name in summaries)
        return (translate("help-command", name=name, summary=summaries[name]) for name in listed)

    topics = (
        (search, translate("help-query"), *lines("latest", "story")),
        (translate("help-watches", example=waited), *lines("watches")),
        (translate("help-hours"), *lines(*HOURS)),
        (translate("help-settings"), *lines(*SETTINGS), Html() if private else changers(request)),
        (translate("help-try"),),
    )
    return joined((joined(topic, "\n") for topic in topics), "\n\n")
