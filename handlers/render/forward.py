"""An article that was handed in: as it would be stored, and what became of it."""

from handlers.i18n import Translator
from handlers.languages import MARKS
from handlers.render.buttons import link, rows
from handlers.render.headline import DOT, SOURCE_LIMIT, title
from handlers.render.html import cut_plain, joined
from handlers.reply import Button, Reply
from storage.drafts import Outlook
from storage.model import Action, Addition, Change, Document, Snippet

EXCERPT_LIMIT = 500
"""UTF-16 units of the text that show whether the right part of a page was read."""

OUTCOMES = {
    Change.ADDED: "forward-added",
    Change.UPDATED: "forward-updated",
    Change.UNCHANGED: "forward-unchanged",
}


def preview(number: int, document: Document, outlook: Outlook, translate: Translator) -> Reply:
    """Show what the article with this number would be, and ask whether to add it."""
    question = translate("forward-ask-update" if outlook.known else "forward-ask")
    source = cut_plain(document.source, SOURCE_LIMIT) if document.source else translate("forward-no-source")
    published = translate.date(document.published) if document.published else translate("forward-no-date")
    known = joined([source, published, MARKS[outlook.language]], DOT)
    excerpt = joined([cut_plain(document.text.strip(), EXCERPT_LIMIT)], "")
    length = translate("forward-length", count=len(document.text.split()))
    head = joined([title(Snippet(document.title), translate), known], "\n")
    add = translate.plain("forward-update-button" if outlook.known else "forward-add-button")
    parameters = {"draft": number}
    return Reply(
        html=joined([head, excerpt, length, question], "\n\n"),
        buttons=rows(
            (
                Button(add, Action("forward_add", parameters)),
                Button(translate.plain("forward-cancel-button"), Action("forward_cancel", parameters)),
            ),
            link(translate.plain("read-original"), document.url),
        ),
    )


def added(document: Document, addition: Addition, translate: Translator) -> Reply:
    """Say what became of the article, with the button that opens it."""
    head = title(Snippet(document.title), translate)
    read = Button(translate.plain("forward-read-button"), Action("read", {"article": addition.article}))
    return Reply(html=joined([translate(OUTCOMES[addition.change]), head], "\n\n"), buttons=((read,),))
