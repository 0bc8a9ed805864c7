import pytest

from handlers import commands
from handlers.commands import COMMANDS, Scope
from handlers.errors import UserError
from handlers.i18n import translator
from handlers.request import ChatKind
from storage.model import Language, Preferences

GROUP = ChatKind.GROUP
WORDS = {
    "digest": "9:00",
    "quiet": "23-7",
    "mute": "8h",
    "limit": "20",
    "timezone": "Tashkent",
    "retry": "all",
    "sources": "",
}
"""What is typed after commands that do not take any words."""


@pytest.mark.parametrize("name", ["search", "Search", "START"])
def test_a_command_is_found_in_any_case_of_letters(name):
    assert commands.find(name) is commands.require(name)


@pytest.mark.parametrize("name", ["", "searches", "read"])
def test_what_nobody_can_type_is_not_found(name):
    assert commands.find(name) is None


def test_what_only_buttons_ask_for_is_found_for_them():
    assert commands.require("read").name == "read"


def test_an_unknown_command_is_refused_by_name():
    with pytest.raises(UserError, match="error-unknown-command") as caught:
        commands.require("nosuch")
    assert caught.value.values == {"name": "nosuch"}


async def test_a_button_only_command_cannot_be_typed(ask, store):
    with pytest.raises(UserError, match="error-unknown-command"):
        await commands.answer(commands.require("read"), ask("12"), store)


@pytest.mark.parametrize("name", ["language", "settings"])
async def test_in_a_group_only_administrators_change_its_choices(ask, store, name):
    with pytest.raises(UserError, match="error-not-administrator"):
        await commands.answer(commands.require(name), ask(kind=GROUP, administrator=False), store)
    assert (await commands.answer(commands.require(name), ask(kind=GROUP), store)).html


async def test_a_pressed_language_button_is_checked_again(ask, store):
    request = ask(kind=GROUP, pressed={"language": "ru"}, administrator=False)
    with pytest.raises(UserError, match="error-not-administrator"):
        await commands.answer(commands.require("language"), request, store)
    assert await store.preferences(request.chat.id) == Preferences()


async def test_in_private_everybody_chooses(ask, store):
    request = ask(pressed={"language": "ru"}, administrator=False)
    await commands.answer(commands.require("language"), request, store)
    assert await store.preferences(request.chat.id) == Preferences(Language.RUSSIAN)


async def test_what_concerns_one_person_is_not_done_in_a_group(ask, store):
    with pytest.raises(UserError, match="error-private-only"):
        await commands.answer(commands.require("forget"), ask(kind=GROUP), store)


@pytest.mark.parametrize("kind", ChatKind)
@pytest.mark.parametrize("command", [one for one in COMMANDS if one.typed], ids=lambda command: command.name)
async def test_every_typed_command_is_answered_or_refused_on_an_empty_store(ask, store, command, kind):
    request = ask(WORDS.get(command.name, "газ"), kind=kind, operator=True)
    if command.private_only and kind is not ChatKind.PRIVATE:
        with pytest.raises(UserError):
            await commands.answer(command, request, store)
    else:
        assert (await commands.answer(command, request, store)).html


def test_menus_differ_by_scope():
    def names(scope):
        return {name for name, _ in commands.menu(scope, translator(Language.ENGLISH))}

    assert names(Scope.GROUP) < names(Scope.ADMINISTRATORS)
    assert "forget" in names(Scope.PRIVATE) - names(Scope.ADMINISTRATORS)
