"""The head of an article as lists and articles show it: title, outlet, date, language."""

from handlers.i18n import Translator
from handlers.languages import MARKS
from handlers.render.html import Html, cut, cut_plain, joined, marked, tagged
from storage.model import Article, Headline, SearchHit, Snippet

TITLE_LIMIT = 200
SOURCE_LIMIT = 60
DOT = " · "


Head = SearchHit | Headline | Article


def title(snippet: Snippet, translate: Translator) -> Html:
    """Write a title in bold, its matched words underlined."""
    if not snippet.text.strip():
        return tagged("b", translate("words-untitled"))
    return cut(tagged("b", marked(snippet.text, snippet.matches, "u")), TITLE_LIMIT)


def details(head: Head, translate: Translator) -> Html:
    """Write outlet, date and the mark of the language on one line, as far as they are known."""
    published = translate.date(head.published) if head.published else ""
    return joined([cut_plain(head.source, SOURCE_LIMIT), published, MARKS[head.language]], DOT)
