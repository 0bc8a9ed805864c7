from handlers import privacy
from handlers.request import ChatKind
from storage.model import Action, Language, Preferences


async def test_what_is_kept_is_said_with_a_way_to_delete_it_in_private(ask, store):
    reply = await privacy.privacy(ask(), store)
    assert "/forget" in reply.html
    assert reply.buttons[0][0].action == Action("forget")
    assert (await privacy.privacy(ask(kind=ChatKind.GROUP), store)).buttons == ()


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
    reply = await privacy.forget(ask(pressed={"confirmed": 1}), store)
    assert reply.html == (
        "Done. I deleted:\n• your choice of language and script\n• 1 button of earlier answers"
    )
    assert reply.buttons == ()
    assert reply.menu is Language.KAZAKH
    assert await store.preferences(77) == Preferences()


async def test_there_may_be_nothing_to_forget(ask, store):
    reply = await privacy.forget(ask(pressed={"confirmed": 1}), store)
    assert reply.html == "I kept nothing about you, so there is nothing to delete."
