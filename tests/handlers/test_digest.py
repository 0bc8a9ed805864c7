import pytest

from handlers import digest
from handlers.errors import UserError
from handlers.i18n import translator
from storage.alerts import Mode
from storage.model import Action, Document, Language
from storage.schedule import Digest, Period


def buttons(reply):
    return {button.label: button.action for row in reply.buttons for button in row}


async def test_the_present_choice_is_shown_with_others_to_press_and_an_example(ask, store):
    reply = await digest.answer(ask(), store)
    assert reply.html.startswith("<b>Digest</b>: every day at 09:00\nThe next one: tomorrow, 09:00\n\n")
    assert "“Digest only”" in reply.html
    assert "daily limit" in reply.html
    assert "<code>/digest monday 18:00</code>" in reply.html
    assert buttons(reply) == {
        "Daily 08:00": Action("digest", {"words": "daily 08:00"}),
        "✓ Daily 09:00": Action("digest", {"words": "daily 09:00"}),
        "Daily 18:00": Action("digest", {"words": "daily 18:00"}),
        "Monday 09:00": Action("digest", {"words": "monday 09:00"}),
        "Back to settings": Action("settings"),
    }


async def test_what_is_typed_is_kept_and_the_next_digest_is_named(ask, store):
    reply = await digest.answer(ask("пн 18:00"), store)
    assert reply.html.startswith(
        "Done. <b>Digest</b>: on Mondays at 18:00\nThe next one: tomorrow, 18:00\n\n"
    )
    assert (await store.preferences(77)).hours.digest == Digest(Period.WEEKLY, 18 * 60, 0)


async def test_a_pressed_choice_is_kept_and_ticked(ask, store):
    shown = await digest.answer(ask(), store)
    reply = await digest.answer(ask(pressed=buttons(shown)["Monday 09:00"].parameters), store)
    assert "✓ Monday 09:00" in buttons(reply)
    assert (await store.preferences(77)).hours.digest == Digest(Period.WEEKLY, 9 * 60, 0)


@pytest.mark.parametrize("language", Language)
async def test_the_example_works_in_every_language(ask, store, language):
    example = translator(language).plain("digest-example").removeprefix("/digest ")
    reply = await digest.answer(ask(example, language=language), store)
    assert "18:00" in reply.html.splitlines()[0]


async def test_what_is_not_understood_is_answered_with_the_example(ask, store):
    with pytest.raises(UserError, match="error-not-understood") as caught:
        await digest.answer(ask("whenever"), store)
    assert caught.value.values == {"value": "whenever", "example": "/digest monday 18:00"}
    assert (await store.preferences(77)).hours.digest == Digest(Period.DAILY, 9 * 60)


async def test_the_next_digest_is_the_one_that_something_waits_for(ask, store):
    await store.watches.add(77, None, "газ", Mode.DIGEST)
    await store.add([Document(key="a", title="Газ", text="Газ құбыры.", language=Language.KAZAKH)])
    (waiting,) = (await store.outbox.chat_status(77)).waiting
    assert waiting.hold == "digest"
    reply = await digest.answer(ask("daily 18:00"), store)
    assert "The next one: today, 18:00" in reply.html
    assert (await store.outbox.chat_status(77)).waiting[0].until.hour == 13
