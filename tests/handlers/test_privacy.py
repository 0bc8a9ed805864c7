import pytest

from handlers import privacy
from handlers.request import ChatKind
from storage.alerts import Mode
from storage.model import Action, Language, Preferences
from storage.outbox import KEPT
from storage.store import BUTTON_LIFE


async def test_what_is_kept_is_said_with_a_way_to_delete_it_in_private(ask, store):
    reply = await privacy.privacy(ask(), store)
    assert "/forget" in reply.html
    assert reply.buttons[0][0].action == Action("forget")
    assert (await privacy.privacy(ask(kind=ChatKind.GROUP), store)).buttons == ()


@pytest.mark.parametrize("language", Language)
async def test_it_says_how_to_delete_in_private_and_in_groups_and_for_how_long_things_are_kept(
    ask, store, language
):
    said = (await privacy.privacy(ask(language=language), store)).html
    assert "/forget" in said
    assert "/watches" in said
    assert f" {BUTTON_LIFE.days} " in said
    assert BUTTON_LIFE == KEPT


async def test_nothing_is_forgotten_before_it_is_confirmed(ask, store):
    await store.set_preferences(77, Preferences(Language.KAZAKH))
    for request in (ask(), ask(pressed={})):
        reply = await privacy.forget(request, store)
        assert [button.action for row in reply.buttons for button in row] == [
            Action("forget", {"confirmed": 1}),
            Action("privacy"),
        ]
    assert await store.preferences(77) == Preferences(Language.KAZAKH)


async def test_what_was_kept_is_deleted_and_said(ask, store):
    await store.set_preferences(77, Preferences(Language.KAZAKH))
    await store.keep_buttons(77, [Action("latest")])
    await store.watches.add(77, None, "газ", Mode.NOW)
    reply = await privacy.forget(ask(pressed={"confirmed": 1}), store)
    assert reply.html == (
        "Done. I deleted:\n"
        "• your settings: language, alphabet, hours\n"
        "• 1 watch\n"
        "• the buttons of 1 earlier answer"
    )
    assert reply.buttons == ()
    assert reply.menu is Language.KAZAKH
    assert await store.preferences(77) == Preferences()
    assert await store.watches.list(77) == []


async def test_there_may_be_nothing_to_forget(ask, store):
    reply = await privacy.forget(ask(pressed={"confirmed": 1}), store)
    assert reply.html == "I keep nothing about you."
