"""A page of the newest headlines as a message."""

from handlers.i18n import Translator
from handlers.render.coverage import coverage_line
from handlers.render.headline import details, title
from handlers.render.html import Html, joined
from handlers.render.listing import heading, keyboard
from handlers.reply import Reply
from storage.model import Headline, HeadlinePage, Snippet


def latest_page(page: HeadlinePage, translate: Translator) -> Reply:
    """Show the headlines of one page, or say that there are none yet."""
    if not page.total:
        return Reply(html=translate("latest-nothing"))
    lines = (
        _line(number, headline, translate) for number, headline in enumerate(page.headlines, page.offset + 1)
    )
    top = heading(translate("latest-title"), page.offset, page.total, translate)
    articles = [headline.id for headline in page.headlines]
    return Reply(
        html=joined([top, *lines], "\n\n"),
        buttons=keyboard("latest", {}, articles, page.offset, page.total),
    )


def _line(number: int, headline: Headline, translate: Translator) -> Html:
    first = joined([f"{number}.", title(Snippet(headline.title), translate)], " ")
    return joined([first, details(headline, translate), coverage_line(headline.coverage, translate)], "\n")
