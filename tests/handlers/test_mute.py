from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from handlers import mute
from handlers.errors import UserError
from handlers.i18n import translator
from storage.alerts import Hours
from storage.model import Action, Language, Preferences

NOW = datetime(2025, 11, 16, 9, 30, tzinfo=UTC)


def buttons(reply):
    return {button.label: button.action for row in reply.buttons for button in row}


async def test_the_present_choice_is_shown_with_others_to_press_and_an_example(ask, store):
    reply = await mute.answer(ask(), store)
    assert reply.html.startswith("<b>I am not muted in this chat.</b>\n\n")
    assert "<code>/mute 2 days</code>" in reply.html
    assert buttons(reply) == {
        "1 hour": Action("mute", {"words": "1h"}),
        "8 hours": Action("mute", {"words": "8h"}),
        "Until tomorrow 09:00": Action("mute", {"words": "tomorrow 09:00"}),
        "Back to settings": Action("settings"),
    }


@pytest.mark.parametrize("words", ["8h", "8 часов", "8 сағат", "8 soat", "8 соат"])
async def test_a_chat_is_muted_for_so_long_and_told_until_when(ask, store, words):
    reply = await mute.answer(ask(words), store)
    assert reply.html.startswith("Done. <b>I am muted in this chat.</b> I will write again: today, 22:30\n\n")
    assert (await store.preferences(77)).hours.muted_until == NOW + timedelta(hours=8)


async def test_a_chat_is_muted_until_the_next_morning_by_its_own_clock(ask, store):
    shown = await mute.answer(ask(), store)
    await mute.answer(ask(pressed=buttons(shown)["Until tomorrow 09:00"].parameters), store)
    assert (await store.preferences(77)).hours.muted_until == datetime(2025, 11, 17, 4, 0, tzinfo=UTC)


async def test_while_it_is_muted_a_button_ends_that(ask, store):
    muted = buttons(await mute.answer(ask("8h"), store))
    assert muted["Unmute"] == Action("mute", {"words": "off"})
    reply = await mute.answer(ask(pressed=muted["Unmute"].parameters), store)
    assert reply.html.startswith("Done. <b>I am not muted in this chat.</b>")
    assert (await store.preferences(77)).hours.muted_until is None


async def test_a_mute_that_is_over_is_none(ask, store):
    over = Preferences(Language.ENGLISH, hours=Hours(muted_until=NOW))
    reply = await mute.answer(replace(ask(), preferences=over), store)
    assert reply.html.startswith("<b>I am not muted in this chat.</b>")
    assert "Unmute" not in buttons(reply)


async def test_a_month_is_the_longest(ask, store):
    await mute.answer(ask("30 days"), store)
    with pytest.raises(UserError, match="error-long-mute") as caught:
        await mute.answer(ask("31 days"), store)
    assert caught.value.values == {"days": 30}
    assert (await store.preferences(77)).hours.muted_until == NOW + timedelta(days=30)


@pytest.mark.parametrize("language", Language)
async def test_the_example_works_in_every_language(ask, store, language):
    example = translator(language).plain("mute-example").removeprefix("/mute ")
    await mute.answer(ask(example, language=language), store)
    assert (await store.preferences(77)).hours.muted_until == NOW + timedelta(days=2)


async def test_what_is_not_understood_is_answered_with_the_example(ask, store):
    with pytest.raises(UserError, match="error-not-understood") as caught:
        await mute.answer(ask("a little"), store)
    assert caught.value.values == {"value": "a little", "example": "/mute 2 days"}
