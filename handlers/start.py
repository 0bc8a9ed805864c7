"""/start: the first meeting, in private and in a group, and links that open an article."""

import re

from handlers import read, story
from handlers.i18n import Translator
from handlers.languages import OWN_NAMES
from handlers.render.buttons import choice_of_language, example
from handlers.render.html import joined
from handlers.reply import Reply
from handlers.request import ChatKind, Request
from storage.store import Store

LINK = re.compile(r"(read|story)_([0-9]{1,18})")
"""What a link to an article or its story starts the bot with; the number fits the store's ids."""
EXAMPLES = ("start-example-1", "start-example-2", "start-example-3")


async def answer(request: Request, store: Store) -> Reply:
    """Greet, after the language has been chosen; or open the article or the story that a link names."""
    link = LINK.fullmatch(request.words.strip())
    if link:
        opened = read.opened if link[1] == "read" else story.opened
        return await opened(int(link[2]), request, store)
    if request.chat.kind is not ChatKind.PRIVATE:
        return Reply(html=request.translate("start-group"))
    if request.preferences.language is None:
        return picker(request.translate)
    return welcome(request.translate)


def picker(translate: Translator) -> Reply:
    """Ask for the language in all of them, as nobody knows yet which one is read."""
    questions = (translate.into(language)("start-choose") for language in OWN_NAMES)
    return Reply(html=joined(questions, "\n"), buttons=choice_of_language(None, {"then": "start"}))


def welcome(translate: Translator) -> Reply:
    """Say what the bot does, with three searches to try."""
    buttons = tuple((example(translate.plain(message)),) for message in EXAMPLES)
    return Reply(html=translate("start-welcome"), buttons=buttons)
