import pytest

from handlers import quiet
from handlers.errors import UserError
from handlers.i18n import translator
from storage.model import Action, Language
from storage.schedule import Quiet


def buttons(reply):
    return {button.label: button.action for row in reply.buttons for button in row}


async def test_the_present_choice_is_shown_with_others_to_press_and_an_example(ask, store):
    reply = await quiet.answer(ask(), store)
    assert reply.html.startswith("<b>Quiet hours</b>: none\n\n")
    assert "<code>/quiet 22:30-6:30</code>" in reply.html
    assert buttons(reply)["23:00–07:00"] == Action("quiet", {"words": "23:00–07:00"})
    assert buttons(reply)["✓ No quiet hours"] == Action("quiet", {"words": "off"})
    assert buttons(reply)["Back to settings"] == Action("settings")


@pytest.mark.parametrize("words", ["23:00-07:00", "23-7", "с 23 до 7"])
async def test_what_is_typed_is_kept(ask, store, words):
    reply = await quiet.answer(ask(words), store)
    assert reply.html.startswith("Done. <b>Quiet hours</b>: 23:00–07:00\n\n")
    assert "✓ 23:00–07:00" in buttons(reply)
    assert (await store.preferences(77)).hours.quiet == Quiet(23 * 60, 7 * 60)


async def test_every_button_keeps_what_it_says(ask, store):
    for label, action in buttons(await quiet.answer(ask("22-7"), store)).items():
        if action.command == "quiet":
            reply = await quiet.answer(ask(pressed=action.parameters), store)
            assert f"✓ {label.removeprefix('✓ ')}" in buttons(reply)


async def test_quiet_hours_are_ended(ask, store):
    await quiet.answer(ask("23-7"), store)
    reply = await quiet.answer(ask("off"), store)
    assert reply.html.startswith("Done. <b>Quiet hours</b>: none\n\n")
    assert (await store.preferences(77)).hours.quiet is None


@pytest.mark.parametrize("language", Language)
async def test_the_example_works_in_every_language(ask, store, language):
    example = translator(language).plain("quiet-example").removeprefix("/quiet ")
    assert "22:30–06:30" in (await quiet.answer(ask(example, language=language), store)).html


async def test_what_is_not_understood_is_answered_with_the_example(ask, store):
    with pytest.raises(UserError, match="error-not-understood") as caught:
        await quiet.answer(ask("7-7"), store)
    assert caught.value.values == {"value": "7-7", "example": "/quiet 22:30-6:30"}
