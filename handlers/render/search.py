"""A page of search results as a message."""

from dataclasses import dataclass

from handlers.i18n import Translator
from handlers.render.buttons import rows
from handlers.render.coverage import coverage_line
from handlers.render.headline import details, title
from handlers.render.html import Html, cut, cut_plain, joined, marked, tagged
from handlers.render.listing import heading, keyboard
from handlers.reply import Button, Reply
from storage.model import Action, Correction, Parameters, SearchHit, SearchPage

SNIPPET_LIMIT = 320
QUERY_LIMIT = 60
LABEL_LIMIT = 24
"""Units of a word on a button: the rest of the label must stay readable on a phone."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page of results answers; `literal` forbids to seek other words than those typed."""

    words: str
    offset: int = 0
    literal: bool = False

    @property
    def parameters(self) -> Parameters:
        """What a button holds that asks the same again."""
        return {"words": self.words, **({"literal": 1} if self.literal else {})}


def search_page(asked: Asked, page: SearchPage, translate: Translator) -> Reply:
    """Show the hits of one page, or say what to do when there are none."""
    shown = cut_plain(_sought(asked, page), QUERY_LIMIT)
    literally = tuple(_literally(correction, asked, translate) for correction in page.corrections[:1])
    if not page.total:
        latest = Button(translate.plain("search-latest"), Action("latest"))
        return Reply(html=translate("search-nothing", query=shown), buttons=((latest,),))
    if page.complete:
        counted = "search-found" if _counts_articles(page) else "search-found-stories"
        found = translate(counted, total=page.total, query=shown)
    else:
        found = translate("search-closest", query=shown)
    top = heading(found, page.offset, page.total, translate)
    hits = (_hit(number, hit, translate) for number, hit in enumerate(page.hits, page.offset + 1))
    why = Button(translate.plain("search-why"), Action("why", {**asked.parameters, "offset": page.offset}))
    listed = keyboard("search", asked.parameters, [hit.id for hit in page.hits], page.offset, page.total)
    return Reply(
        html=joined([joined([_corrected(page, translate), top], "\n"), *hits], "\n\n"),
        buttons=(*listed, *rows((why,), literally)),
    )


def _counts_articles(page: SearchPage) -> bool:
    """Tell whether all that was found is here and no story has more articles than one."""
    alone = all(hit.coverage is None or hit.coverage.articles == 1 for hit in page.hits)
    return alone and len(page.hits) == page.total


def _sought(asked: Asked, page: SearchPage) -> str:
    """Write the query as it was sought, other words in place of misspelt ones."""
    words = " ".join(asked.words.split())
    for correction in page.corrections:
        words = words.replace(correction.typed, correction.sought)
    return words


def _corrected(page: SearchPage, translate: Translator) -> Html:
    """Say which words were sought instead of misspelt ones."""
    if not page.corrections:
        return Html()
    words = (tagged("b", cut_plain(one.sought, QUERY_LIMIT)) for one in page.corrections)
    return translate("search-corrected", words=joined(words, ", "))


def _literally(correction: Correction, asked: Asked, translate: Translator) -> Button:
    """Make a button that searches for the words just as they were typed."""
    typed = cut_plain(correction.typed, LABEL_LIMIT)
    action = Action("search", {"words": asked.words, "literal": 1})
    return Button(translate.plain("search-literally", word=typed), action)


def _hit(number: int, hit: SearchHit, translate: Translator) -> Html:
    first = joined([f"{number}.", title(hit.title, translate)], " ")
    snippet = cut(marked(hit.snippet.text, hit.snippet.matches, "b"), SNIPPET_LIMIT)
    covered = coverage_line(hit.coverage, translate)
    return joined([first, details(hit, translate), snippet, covered], "\n")
