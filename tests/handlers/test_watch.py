from dataclasses import replace

import pytest

from handlers import watch
from handlers.request import ChatKind
from storage.alerts import Hours, Mode
from storage.errors import EmptyQueryError, FilterError, LongQueryError, LongWatchError, NegativeQueryError
from storage.model import Action, Language, Preferences, Script
from storage.schedule import Quiet


def buttons(reply):
    return {button.label: button.action for row in reply.buttons for button in row}


@pytest.mark.parametrize("typed", [{"words": " "}, {"pressed": {}}])
async def test_without_words_some_are_asked_for(ask, store, typed):
    reply = await watch.answer(ask(**typed), store)
    assert reply.prompt == Action("watch")


async def test_words_are_tried_out_before_anything_is_kept(ask, library):
    reply = await watch.answer(ask("росатом"), library)
    assert "In the last 30 days that would have been 1 message." in reply.html
    assert "<b><u>Росатом</u> строит станцию</b>\nBAQ.KZ · 20 October 2025 · РУС" in reply.html
    assert not reply.fresh
    assert await library.watches.list(77) == []


async def test_an_example_is_tried_out_in_a_message_of_its_own(ask, library):
    assert (await watch.answer(ask(pressed={"words": "газ", "fresh": 1}), library)).fresh


async def test_what_nobody_wrote_about_is_said_so(ask, library):
    reply = await watch.answer(ask("қосыңқы"), library)
    assert "Nothing came in the last 30 days" in reply.html


async def test_a_misspelt_word_can_be_watched_as_the_nearest(ask, library):
    reply = await watch.answer(ask("Росатмо"), library)
    nearest = buttons(reply)["Watch “Росатом”"]
    assert "1 message" in (await watch.answer(ask(pressed=nearest.parameters), library)).html


async def test_a_preview_comes_in_the_script_that_the_chat_reads(ask, library):
    request = replace(ask("көмір"), preferences=Preferences(Language.ENGLISH, Script.LATIN))
    assert "<u>Kömır</u> &lt;b&gt; tabysy" in (await watch.answer(request, library)).html


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("…", EmptyQueryError),
        ("-газ", NegativeQueryError),
        ("from:yesterdayish газ", FilterError),
        ("а" * 1001, LongQueryError),
        (" ".join(f"w{letter}{letter}x" for letter in "abcdefghijklmnop"), LongWatchError),
    ],
)
async def test_what_cannot_be_watched_is_left_to_be_worded(ask, library, words, error):
    with pytest.raises(error):
        await watch.answer(ask(words), library)


async def test_a_press_keeps_the_watch_for_the_topic_it_was_asked_in(ask, library):
    shown = await watch.answer(ask("газ"), library)
    request = ask(
        kind=ChatKind.GROUP, pressed=buttons(shown)["Digest only"].parameters, thread=3, chosen=False
    )
    reply = await watch.add(request, library)
    assert reply.html.startswith("Done: I am watching for “<b>газ</b>” in this topic.")
    (kept,) = await library.watches.list(-100)
    assert (kept.query, kept.thread, kept.mode) == ("газ", 3, Mode.DIGEST)
    assert buttons(reply)["Undo"] == Action("watch_delete", {"watch": kept.id})


async def test_a_first_watch_chooses_the_language_that_was_spoken(ask, library):
    request = ask(language=Language.KAZAKH, chosen=False, pressed={"words": "газ", "mode": "now"})
    await watch.add(request, library)
    assert (await library.preferences(77)).language is Language.KAZAKH


async def test_a_language_that_was_chosen_stays(ask, library):
    chosen = Preferences(Language.ENGLISH, hours=Hours(quiet=Quiet(0, 60)))
    await library.set_preferences(77, chosen)
    request = replace(ask(pressed={"words": "газ", "mode": "now"}), preferences=chosen)
    reply = await watch.add(request, library)
    assert "From 00:00 to 01:00 I stay quiet" in reply.html
    assert await library.preferences(77) == chosen


async def test_a_cancelled_watch_is_not_kept(ask, library):
    reply = await watch.cancel(ask(pressed={}), library)
    assert reply.html == "All right, no watch was added."
    assert await library.watches.list(77) == []
