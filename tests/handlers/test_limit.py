import pytest

from handlers import limit
from handlers.errors import UserError
from handlers.i18n import translator
from storage.model import Action, Language


def buttons(reply):
    return {button.label: button.action for row in reply.buttons for button in row}


async def test_the_present_choice_is_shown_with_others_to_press_and_an_example(ask, store):
    reply = await limit.answer(ask(), store)
    assert reply.html.startswith(
        "<b>Daily limit</b>: none\n\nWhatever goes over it comes in one message at 09:00."
    )
    assert "<code>/limit 15</code>" in reply.html
    assert buttons(reply)["20"] == Action("limit", {"words": "20"})
    assert buttons(reply)["✓ No limit"] == Action("limit", {"words": "off"})
    assert buttons(reply)["Back to settings"] == Action("settings")


@pytest.mark.parametrize("words", ["20", "20 a day", "20 в день", "күніне 20", "kuniga 20", "кунига 20"])
async def test_what_is_typed_is_kept(ask, store, words):
    reply = await limit.answer(ask(words), store)
    assert reply.html.startswith("Done. <b>Daily limit</b>: 20\n\n")
    assert "✓ 20" in buttons(reply)
    assert (await store.preferences(77)).hours.limit == 20


async def test_the_limit_is_lifted(ask, store):
    await limit.answer(ask("20"), store)
    reply = await limit.answer(ask(pressed={"words": "off"}), store)
    assert reply.html.startswith("Done. <b>Daily limit</b>: none")
    assert (await store.preferences(77)).hours.limit is None


@pytest.mark.parametrize("language", Language)
async def test_the_example_works_in_every_language(ask, store, language):
    example = translator(language).plain("limit-example").removeprefix("/limit ")
    await limit.answer(ask(example, language=language), store)
    assert (await store.preferences(77)).hours.limit == 15


@pytest.mark.parametrize("words", ["0", "-5", "1001", "few"])
async def test_what_is_no_limit_is_answered_with_the_example(ask, store, words):
    with pytest.raises(UserError, match="error-not-understood") as caught:
        await limit.answer(ask(words), store)
    assert caught.value.values == {"value": words, "example": "/limit 15"}
