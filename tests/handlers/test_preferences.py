from dataclasses import replace

import pytest

from handlers import preferences
from storage.errors import ButtonExpiredError
from storage.model import Action, Language, Preferences, Script


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
    assert await store.preferences(request.chat.id) == Preferences(Language.UZBEK)


async def test_the_first_choice_is_followed_by_the_welcome_in_that_language(ask, store):
    reply = await preferences.choose_language(ask(pressed={"language": "ru", "then": "start"}), store)
    assert reply.html.startswith("Здравствуйте!")
    assert reply.notice == "Готово: теперь я отвечаю здесь по-русски."
    assert reply.menu is Language.RUSSIAN
    assert len(reply.buttons) == 3


async def test_an_unknown_language_changes_nothing(ask, store):
    request = ask(pressed={"language": "tlh"})
    with pytest.raises(ButtonExpiredError):
        await preferences.choose_language(request, store)
    assert await store.preferences(request.chat.id) == Preferences()


async def test_the_settings_show_the_choice_and_lead_to_another(ask, store):
    reply = await preferences.settings(ask(), store)
    assert reply.html == (
        "<b>Settings of this chat</b>\nLanguage: English\nUzbek and Kazakh texts: as published"
    )
    assert [button.label for button in reply.buttons[0]] == ["✓ As published", "Latin", "Cyrillic"]
    assert reply.buttons[1][0].action == Action("language")


async def test_a_chosen_script_is_kept_and_ticked_at_once(ask, store):
    request = ask(pressed={"script": "latin"})
    reply = await preferences.choose_script(request, store)
    assert reply.html.endswith("Uzbek and Kazakh texts: in Latin letters")
    assert [button.label for button in reply.buttons[0]] == ["As published", "✓ Latin", "Cyrillic"]
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
