"""A page of search results as a message."""

from handlers.i18n import Translator
from handlers.render.headline import details, title
from handlers.render.html import Html, cut, cut_plain, joined, marked
from handlers.render.listing import heading, keyboard
from handlers.reply import Button, Reply
from storage.model import Action, SearchHit, SearchPage

SNIPPET_LIMIT = 320
QUERY_LIMIT = 60


def search_page(words: str, page: SearchPage, translate: Translator) -> Reply:
    """Show the hits of one page, or say what to do when there are none."""
    shown = cut_plain(" ".join(words.split()), QUERY_LIMIT)
    if not page.total:
        latest = Button(translate.plain("search-latest"), Action("latest"))
        return Reply(html=translate("search-nothing", query=shown), buttons=((latest,),))
    if page.complete:
        found = translate("search-found", total=page.total, query=shown)
    else:
        found = translate("search-closest", query=shown)
    hits = (_hit(number, hit, translate) for number, hit in enumerate(page.hits, page.offset + 1))
    return Reply(
        html=joined([heading(found, page.offset, page.total, translate), *hits], "\n\n"),
        buttons=keyboard("search", {"words": words}, [hit.id for hit in page.hits], page.offset, page.total),
    )


def _hit(number: int, hit: SearchHit, translate: Translator) -> Html:
    first = joined([f"{number}.", title(hit.title, translate)], " ")
    snippet = cut(marked(hit.snippet.text, hit.snippet.matches, "b"), SNIPPET_LIMIT)
    return joined([first, details(hit, translate), snippet], "\n")
