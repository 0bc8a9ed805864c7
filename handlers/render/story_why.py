"""Why articles are one story, as a message: what each shares with the one that brought it there."""

from handlers.i18n import Translator
from handlers.render.headline import title
from handlers.render.html import MESSAGE_LIMIT, Html, cut, cut_plain, joined
from handlers.render.story import TITLE_LIMIT, StoryPage, outlets_of
from handlers.reply import Button, Reply
from handlers.request import Request
from storage.model import Snippet
from storage.story import Story, Telling

WORDS = 8
WORD_LIMIT = 40


def why_page(page: StoryPage, request: Request) -> Reply:
    """Name for each article of the page what it shares with the others, with the way back to the story."""
    translate = request.translate
    explained = (_telling(number, telling, page.story, request) for number, telling in page.tellings)
    back = Button(translate.plain("story-back-button"), page.action(page.start))
    return Reply(
        html=cut(joined([translate("story-why-title"), *explained], "\n\n"), MESSAGE_LIMIT),
        buttons=((back,),),
    )


def _telling(number: int, telling: Telling, story: Story, request: Request) -> Html:
    translate, head = request.translate, telling.headline
    first = joined([f"{number}.", cut(title(Snippet(head.title), translate), TITLE_LIMIT)], " ")
    copies = outlets_of(telling.copies, head, request)
    copied = translate("story-why-copies", outlets=copies) if copies else Html()
    words = joined((cut_plain(shared.here, WORD_LIMIT) for shared in telling.reasons[:WORDS]), ", ")
    ground = joined([_ground(number, telling, story, translate), words], ": ")
    return joined([first, ground, copied], "\n")


def _ground(number: int, telling: Telling, story: Story, translate: Translator) -> Html:
    """Say how an article came to the story: what no other article brought here, somebody put here."""
    if telling.other is not None:
        other = _number(telling.other, story)
        return translate("story-why-same", number=other) if other else translate("story-why-alike")
    return translate("story-why-first") if number == 1 else translate("story-why-operator")


def _number(article: int, story: Story) -> int | None:
    """Number the telling that an article of the story is, or is a copy of."""
    for number, telling in enumerate(story.tellings, 1):
        if article in {head.id for head in (telling.headline, *telling.copies)}:
            return number
    return None
