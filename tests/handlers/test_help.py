import re

import pytest

from handlers import commands
from handlers.commands import Scope
from handlers.request import ChatKind
from storage.alerts import Mode
from storage.model import Action, Language

HELP = commands.require("help")
EASIER = {"help", "search", "unwatch"}
"""What needs no line: plain words search, and a watch is deleted where it is shown."""


async def test_help_has_a_watch_and_a_search_to_copy(ask, store):
    assert "<code>/watch Tokayev</code>" in (await commands.answer(HELP, ask(), store)).html
    reply = await commands.answer(HELP, ask(kind=ChatKind.GROUP), store)
    assert "<code>/search railway</code>" in reply.html


@pytest.mark.parametrize("language", Language)
async def test_every_filter_in_the_help_can_be_added_to_a_word(ask, library, language):
    reply = await commands.answer(HELP, ask(language=language), library)
    shown = [piece for piece in re.findall(r"<code>(.+?)</code>", reply.html) if not piece.startswith("/")]
    assert len(shown) == 5
    for piece in shown:
        await library.search(f"газ {piece}".replace("&quot;", '"'), limit=1)


@pytest.mark.parametrize(
    ("kind", "scope"), [(ChatKind.PRIVATE, Scope.PRIVATE), (ChatKind.GROUP, Scope.ADMINISTRATORS)]
)
async def test_every_command_of_the_menu_is_in_the_help_or_a_button_away(ask, store, kind, scope):
    request = ask(kind=kind)
    await store.watches.add(request.chat.id, None, "газ", Mode.NOW)
    html = (await commands.answer(HELP, request, store)).html
    named = set(re.findall(r"/([a-z]+)(?= –)", html)) | set(re.findall(r"<code>/([a-z]+)", html))
    pressed = [await commands.answer(commands.require(name), request, store) for name in named - EASIER]
    offered = {button.action.command for reply in pressed for row in reply.buttons for button in row}
    assert {name for name, _ in commands.menu(scope, request.translate)} <= named | offered | EASIER


@pytest.mark.parametrize("kind", ChatKind)
@pytest.mark.parametrize("language", Language)
async def test_help_has_an_example_to_press(ask, store, language, kind):
    reply = await commands.answer(HELP, ask(language=language, kind=kind), store)
    ((button,),) = reply.buttons
    assert button.action == Action("search", {"words": button.label, "fresh": 1})
