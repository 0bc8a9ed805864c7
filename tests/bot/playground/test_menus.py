import pytest

from bot.playground.menus import CommandMenus, Scope


@pytest.fixture
def seen(playground):
    """Tell which menu a person sees in a chat, when each menu's one command is named for its scope."""
    menus = CommandMenus()

    def look(person: int, chat: int, *scopes: tuple[Scope, str]) -> str:
        for scope, language in scopes:
            menus.set(scope, language, [{"command": scope.type + language, "description": "а"}])
        menu = menus.seen(playground.world.chats[chat], playground.world.people[person])
        return menu[0]["command"] if menu else ""

    return look


def test_in_a_channel_there_is_no_menu(seen, wire):
    assert seen(101, wire, (Scope("default"), ""), (Scope("chat", wire), "")) == ""


def test_each_narrower_scope_wins_and_language_wins_within_a_scope(seen, group):
    assert seen(102, group) == ""
    for scope, language in (
        (Scope("default"), ""),
        (Scope("default"), "ru"),
        (Scope("all_group_chats"), ""),
        (Scope("all_group_chats"), "ru"),
        (Scope("all_chat_administrators"), ""),
        (Scope("all_chat_administrators"), "ru"),
        (Scope("chat", group), ""),
        (Scope("chat", group), "ru"),
        (Scope("chat_administrators", group), ""),
        (Scope("chat_administrators", group), "ru"),
        (Scope("chat_member", group, 102), ""),
        (Scope("chat_member", group, 102), "ru"),
    ):
        assert seen(102, group, (scope, language)) == scope.type + language


def test_a_member_does_not_see_what_is_for_administrators(seen, group):
    administrators = (Scope("all_chat_administrators"), ""), (Scope("chat_administrators", group), "")
    assert seen(103, group, (Scope("default"), ""), *administrators) == "default"


def test_private_chats_have_their_own_scopes(seen):
    everywhere = (Scope("default"), ""), (Scope("all_group_chats"), ""), (Scope("all_private_chats"), "")
    assert seen(101, 101, *everywhere) == "all_private_chats"
    assert seen(101, 101, (Scope("chat", 101), "")) == "chat"


def test_a_regional_language_sees_the_menu_of_its_language(seen, playground):
    playground.world.set_language(103, "uz-Cyrl")
    assert seen(103, 103, (Scope("default"), ""), (Scope("default"), "uz")) == "defaultuz"


def test_an_empty_menu_is_none():
    menus = CommandMenus()
    menus.set(Scope("default"), "", [{"command": "a", "description": "b"}])
    menus.set(Scope("default"), "", [])
    menus.set(Scope("default"), "", [])
    assert menus.get(Scope("default"), "") == []
