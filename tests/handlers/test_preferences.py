from dataclasses import replace

import pytest

from handlers import commands, preferences
from handlers.errors import UserError
from handlers.request import ChatKind
from storage.errors import ButtonExpiredError
from storage.model import Action, Language, Preferences, Script


def buttons(reply):
    return {button.label: button.action for row in reply.buttons for button in row}


@pytest.fixture
def press(ask, store):
    """Press a button in the group as the dispatcher does."""

    async def pressed(action, **others):
        request = replace(
            ask(kind=ChatKind.GROUP, pressed=action.parameters, **others),
            preferences=await store.preferences(-100),
        )
        return await commands.answer(commands.require(action.command), request, store)

    return pressed


async def test_the_languages_are_offered_with_the_present_one_ticked(ask, store):
    reply = await preferences.choose_language(ask(language=Language.KAZAKH), store)
    assert reply.html == "Осы чатта қай тілде жауап берейін?"
    assert reply.buttons[0][0].label == "✓ Қазақша"
    assert reply.buttons[0][1].action == Action("language", {"language": "uz"})


async def test_a_chosen_language_is_kept_and_spoken_at_once(ask, store):
    request = ask(pressed={"language": "uz"})
    reply = await preferences.choose_language(request, store)
    assert reply.html == "Tayyor: endi shu chatda oʻzbekcha (lotin yozuvida) javob beraman."
    assert reply.menu is Language.UZBEK
    assert buttons(reply) == {"Sozlamalarga qaytish": Action("settings")}
    assert await store.preferences(request.chat.id) == Preferences(Language.UZBEK)


async def test_the_first_choice_is_followed_by_the_welcome_in_that_language(ask, store):
    reply = await preferences.choose_language(ask(pressed={"language": "ru", "then": "start"}), store)
    assert reply.html.startswith("Здравствуйте, ")
    assert reply.notice == "Готово: теперь я отвечаю здесь по-русски."
    assert reply.menu is Language.RUSSIAN
    assert len(reply.buttons) == 3


async def test_an_unknown_language_changes_nothing(ask, store):
    request = ask(pressed={"language": "tlh"})
    with pytest.raises(ButtonExpiredError):
        await preferences.choose_language(request, store)
    assert await store.preferences(request.chat.id) == Preferences()


async def test_the_settings_lead_to_every_choice_and_every_choice_leads_back(ask, store):
    shown = await preferences.settings(ask(), store)
    assert shown.html.startswith("<b>Settings of this chat</b>\nLanguage: English\n")
    choices = [action.command for action in buttons(shown).values()]
    assert choices == ["language", "script", "timezone", "digest", "quiet", "limit", "mute"]
    for action in buttons(shown).values():
        request = ask(pressed=action.parameters)
        choice = await commands.answer(commands.require(action.command), request, store)
        assert buttons(choice)["Back to settings"] == Action("settings")


async def test_the_settings_leave_an_alert_where_it_is(ask, store):
    assert (await preferences.settings(ask(pressed={"fresh": 1}), store)).fresh


async def test_the_scripts_are_offered_with_the_present_one_ticked(ask, store):
    reply = await preferences.choose_script(ask(pressed={}), store)
    assert reply.html == "Which alphabet should I use for Uzbek and Kazakh texts in this chat?"
    assert [button.label for button in reply.buttons[0]] == ["✓ As published", "Latin", "Cyrillic"]


async def test_a_chosen_script_is_kept_and_shown_at_once(ask, store):
    request = ask(pressed={"script": "latin"})
    reply = await preferences.choose_script(request, store)
    assert "\nUzbek and Kazakh texts: in Latin letters\n" in reply.html
    assert reply.notice == "Done: this is how I show Uzbek and Kazakh texts here."
    assert await store.preferences(request.chat.id) == Preferences(Language.ENGLISH, Script.LATIN)
    back = replace(
        request, parameters={"script": "original"}, preferences=Preferences(Language.ENGLISH, Script.LATIN)
    )
    await preferences.choose_script(back, store)
    assert await store.preferences(request.chat.id) == Preferences(Language.ENGLISH)


async def test_an_unknown_script_changes_nothing(ask, store):
    request = ask(pressed={"script": "runes"})
    with pytest.raises(ButtonExpiredError):
        await preferences.choose_script(request, store)
    assert await store.preferences(request.chat.id) == Preferences()


async def test_an_administrator_lets_everyone_change_the_choices_and_takes_it_back(press, store):
    shown = await press(Action("settings"))
    opened = await press(buttons(shown)["Allow all members"])
    assert "can be changed by: all members" in opened.html
    assert (await store.preferences(-100)).everyone
    closed = await press(buttons(opened)["Administrators only"])
    assert closed.html == shown.html
    assert not (await store.preferences(-100)).everyone


async def test_members_who_may_change_all_else_may_not_change_who_may(press, store):
    await press(Action("everyone", {"on": 1}))
    shown = await press(Action("settings"), administrator=False)
    assert "Administrators only" not in buttons(shown)
    with pytest.raises(UserError, match="error-not-administrator"):
        await press(Action("everyone", {"on": 0}), administrator=False)
    assert (await store.preferences(-100)).everyone


async def test_what_a_closed_topic_cannot_take_goes_to_the_main_chat_if_chosen(press, store):
    shown = await press(Action("settings"))
    assert "Messages for a closed topic: wait until it reopens" in shown.html
    chosen = await press(buttons(shown)["Send to main chat"])
    assert "Messages for a closed topic: go to the main chat" in chosen.html
    assert (await store.preferences(-100)).main_chat
    await press(buttons(chosen)["Wait for the topic"])
    assert not (await store.preferences(-100)).main_chat


@pytest.mark.parametrize("kind", [ChatKind.PRIVATE, ChatKind.CHANNEL])
@pytest.mark.parametrize("name", ["everyone", "main_chat"])
async def test_what_only_groups_choose_is_not_chosen_elsewhere(ask, store, kind, name):
    request = ask(kind=kind, pressed={"on": 1})
    with pytest.raises(ButtonExpiredError):
        await commands.answer(commands.require(name), request, store)
    assert await store.preferences(request.chat.id) == Preferences()
