"""Corrections of stories as messages: the question, the stories that may be meant, what was done."""

from collections.abc import Sequence

from handlers.i18n import Translator
from handlers.render.headline import details, title
from handlers.render.html import Html, cut_plain, joined
from handlers.render.search import QUERY_LIMIT
from handlers.reply import Button, Reply
from storage.model import Action, Article, Parameters, SearchHit, Snippet
from storage.story import Decision


def question(article: Article, translate: Translator) -> Reply:
    """Ask with which story that of an article is to be one."""
    asked = [_title(article, translate), translate("story-merge-ask")]
    return Reply(html=joined(asked, "\n\n"), prompt=_merging(article), fresh=True)


def candidates(article: Article, words: str, hits: Sequence[SearchHit], translate: Translator) -> Reply:
    """Show the stories that words may mean; a number merges. Without any, ask again."""
    if not hits:
        query = cut_plain(" ".join(words.split()), QUERY_LIMIT)
        return Reply(html=translate("story-merge-nothing", query=query), prompt=_merging(article))
    lines = (_line(number, hit, translate) for number, hit in enumerate(hits, 1))
    buttons = tuple(Button(str(number), _merging(article, hit.id)) for number, hit in enumerate(hits, 1))
    asked = joined([translate("story-merge-choose"), _title(article, translate)], "\n")
    return Reply(html=joined([asked, *lines], "\n\n"), buttons=(buttons,))


def split_off(article: Article, done: Decision, translate: Translator) -> Reply:
    """Confirm that an article tells a story of its own, with the way to undo it."""
    return _done("story-split", article, {"decision": done.number, "article": article.id}, translate)


def merged(into: Article, article: int, done: Decision, translate: Translator) -> Reply:
    """Confirm that two stories are one, with the way to undo it; `article` is of the one that is no more."""
    return _done("story-merged", into, {"decision": done.number, "article": article}, translate)


def undone(article: Article, translate: Translator) -> Reply:
    """Confirm that a decision on an article was taken back."""
    said = joined([translate("story-undone"), _title(article, translate)], "\n")
    return Reply(html=said, buttons=((_story(article, translate),),))


def _done(message: str, article: Article, undoing: Parameters, translate: Translator) -> Reply:
    undo = Button(translate.plain("story-undo-button"), Action("story_undo", undoing))
    said = joined([translate(message), _title(article, translate)], "\n")
    return Reply(html=said, buttons=((undo, _story(article, translate)),))


def _story(article: Article, translate: Translator) -> Button:
    return Button(translate.plain("story-show-button"), Action("story", {"story": article.id}))


def _merging(article: Article, into: int | None = None) -> Action:
    chosen = {} if into is None else {"into": into}
    return Action("merge", {"article": article.id, **chosen})


def _title(article: Article, translate: Translator) -> Html:
    return title(Snippet(article.title), translate)


def _line(number: int, hit: SearchHit, translate: Translator) -> Html:
    first = joined([f"{number}.", title(hit.title, translate)], " ")
    return joined([first, details(hit, translate)], "\n")
