"""An article as a message: its head and one page of its text."""

from handlers.i18n import Translator
from handlers.render.buttons import link, rows, turning
from handlers.render.coverage import story_button
from handlers.render.headline import details, title
from handlers.render.html import Html, joined, units
from handlers.render.pages import pages_of
from handlers.reply import Button, Reply
from handlers.request import ChatKind, Request
from storage.model import Action, Article, Coverage, Parameters, Snippet

PAGE_LIMIT = 3000
"""UTF-16 units of an article's text in one message: the head and the last line fit beside it."""
FOLD_LIMIT = 600
"""In a group a longer text is folded, so that it does not push the talk off the screen."""


def article_page(
    article: Article,
    page: int,
    request: Request,
    back: Action | None,
    *,
    original: bool | None = None,
    coverage: Coverage | None = None,
) -> Reply:
    """Show one page of an article, the last one if `page` (from 0) lies beyond it.

    `original` tells whether it stands in the script it was published in and not in the chat's; None if
    there is no difference. `coverage` tells how widely its story is told.
    """
    translate = request.translate
    pages = pages_of(article.text, PAGE_LIMIT) or ("",)
    page = min(page, len(pages) - 1)
    place = translate("words-page", page=page + 1, pages=len(pages)) if len(pages) > 1 else Html()
    head = joined([title(Snippet(article.title), translate), details(article, translate)], "\n")
    whole = {"article": article.id} | ({"back": back.command, **back.parameters} if back else {})
    way = whole | ({"original": 1} if original else {})
    backward = Action("read", {**way, "page": page - 1}) if page else None
    forward = Action("read", {**way, "page": page + 1}) if page + 1 < len(pages) else None
    scripts = () if original is None else (_other_script(whole, page, request, original=original),)
    return Reply(
        html=joined([head, _body(pages[page], request), place], "\n\n"),
        buttons=rows(
            turning(backward, forward),
            _links(article, request),
            scripts,
            _regrouping(article, request, coverage),
            _onward(article, coverage, back, translate),
        ),
    )


def address(command: str, article: int, bot: str) -> str:
    """Name an article, to `read` or with its `story`, by the address that opens it in a private chat."""
    return f"https://t.me/{bot}?start={command}_{article}"


def _onward(
    article: Article, coverage: Coverage | None, back: Action | None, translate: Translator
) -> tuple[Button, ...]:
    """Make the buttons that open the story and that lead back; from the story, back is where it is."""
    if back and back.command == "story":
        return (Button(translate.plain("story-back-button"), back),)
    behind = {"list": back.command, **back.parameters} if back else {}
    returning = (Button(translate.plain("read-back"), back),) if back else ()
    return (*story_button(article.id, coverage, behind, translate), *returning)


def _regrouping(article: Article, request: Request, coverage: Coverage | None) -> tuple[Button, ...]:
    """Make the buttons that correct a story, for who may do that and where nobody else is bothered."""
    if not request.operator or request.chat.kind is not ChatKind.PRIVATE:
        return ()
    held, translate = {"article": article.id}, request.translate
    split = Button(translate.plain("story-split-button"), Action("split", held))
    merge = Button(translate.plain("story-merge-button"), Action("merge", held))
    return (split, merge) if coverage and coverage.articles > 1 else (merge,)


def _other_script(way: Parameters, page: int, request: Request, *, original: bool) -> Button:
    """Make the button between the script of the original and the chat's own."""
    script = request.preferences.script
    if original and script:
        label = request.translate.plain("read-own-script", script=script.value)
        return Button(label, Action("read", {**way, "page": page}))
    label = request.translate.plain("read-original-script")
    return Button(label, Action("read", {**way, "page": page, "original": 1}))


def _body(text: str, request: Request) -> Html:
    body = joined([text.strip()], "")
    if request.chat.kind is ChatKind.PRIVATE or units(text) <= FOLD_LIMIT:
        return body
    return Html(f"<blockquote expandable>{body}</blockquote>")


def _links(article: Article, request: Request) -> tuple[Button, ...]:
    """Make the buttons that open the original and that share a link to the article in this bot."""
    original = link(request.translate.plain("read-original"), article.url)
    here = address("read", article.id, request.bot)
    shared = link(request.translate.plain("read-share"), f"https://t.me/share/url?url={here}")
    return (*original, *shared) if request.bot else original
