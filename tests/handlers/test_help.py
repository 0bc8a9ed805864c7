import re

import pytest

from handlers import commands
from handlers.render.html import MESSAGE_LIMIT, plain_text, units
from handlers.request import ChatKind
from storage.model import Action, Language

HELP = commands.require("help")


async def test_in_private_help_says_that_words_are_enough(ask, store):
    reply = await commands.answer(HELP, ask(), store)
    assert "Just write what you are looking for" in reply.html
    assert "\n/forget – " in reply.html


async def test_help_has_a_watch_to_copy(ask, store):
    reply = await commands.answer(HELP, ask(), store)
    assert "<code>/watch Tokayev</code>" in reply.html


@pytest.mark.parametrize("language", Language)
async def test_the_hours_in_the_help_can_be_typed_as_they_stand(ask, store, language):
    reply = await commands.answer(HELP, ask(language=language), store)
    shown = re.findall(r"<code>/(quiet|mute|digest|limit) (.+?)</code>", reply.html)
    assert {name for name, _ in shown} == {"quiet", "mute", "digest", "limit"}
    for name, words in shown:
        assert (await commands.answer(commands.require(name), ask(words), store)).html.startswith("Done. ")


async def test_in_a_group_help_says_how_to_ask(ask, store):
    reply = await commands.answer(HELP, ask(kind=ChatKind.GROUP), store)
    assert "<code>/search</code>" in reply.html
    assert "\n/forget – " not in reply.html


@pytest.mark.parametrize("kind", ChatKind)
@pytest.mark.parametrize("language", Language)
async def test_help_fits_into_a_message_and_has_an_example_to_press(ask, store, language, kind):
    reply = await commands.answer(HELP, ask(language=language, kind=kind), store)
    assert units(plain_text(reply.html)) <= MESSAGE_LIMIT
    ((button,),) = reply.buttons
    assert button.action == Action("search", {"words": button.label, "fresh": 1})
