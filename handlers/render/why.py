"""Why articles were found, as a message: what of each answers which part of the query."""

from handlers.i18n import Translator
from handlers.render.headline import title
from handlers.render.html import Html, cut, cut_plain, joined
from handlers.render.search import Asked
from handlers.reply import Button, Reply
from storage.model import Action, Reason, SearchHit, SearchPage

TITLE_LIMIT = 80
PIECE_LIMIT = 40
REASONS = 6
"""Parts of a query that are explained for one article; a pasted text has more."""


def why_page(asked: Asked, page: SearchPage, translate: Translator) -> Reply:
    """Explain the hits of one page, with the way back to it."""
    explained = (_hit(number, hit, translate) for number, hit in enumerate(page.hits, page.offset + 1))
    back = Action("search", {**asked.parameters, "offset": page.offset})
    return Reply(
        html=joined([translate("why-title"), *explained], "\n\n"),
        buttons=((Button(translate.plain("read-back"), back),),),
    )


def _hit(number: int, hit: SearchHit, translate: Translator) -> Html:
    first = joined([f"{number}.", cut(title(hit.title, translate), TITLE_LIMIT)], " ")
    return joined([first, reasons(hit, translate)], "\n")


def reasons(hit: SearchHit, translate: Translator) -> Html:
    """Say, a line each, what of an article answers the parts of the query."""
    return joined((_reason(reason, translate) for reason in hit.reasons[:REASONS]), "\n")


def _reason(reason: Reason, translate: Translator) -> Html:
    sought = cut_plain(reason.sought, PIECE_LIMIT)
    if reason.evidence is None:
        return translate("why-missing", sought=sought)
    found = joined((cut_plain(piece, PIECE_LIMIT) for piece in reason.found), ", ")
    return translate("why-reason", sought=sought, found=found, evidence=reason.evidence.value)
