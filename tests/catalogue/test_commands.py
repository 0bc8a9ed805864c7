import re

import pytest

from handlers import commands
from handlers.commands import COMMANDS, Right, Scope
from handlers.i18n import translator
from storage.model import Language

LISTED = [command for command in COMMANDS if command.scopes]


def test_every_command_has_a_name_of_its_own_that_telegram_accepts():
    names = [command.name for command in COMMANDS]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z0-9_]{1,32}", name) for name in names)


def test_every_command_in_a_menu_can_be_typed_and_has_a_summary():
    assert all(command.typed and command.summary == f"menu-{command.name}" for command in LISTED)


def test_what_only_administrators_may_use_is_in_no_menu_of_others():
    assert not [
        command
        for command in COMMANDS
        if command.right not in {Right.READERS, Right.ANYONE} and Scope.GROUP in command.scopes
    ]


def test_what_is_for_those_who_run_the_bot_is_in_no_menu():
    assert not [command for command in LISTED if command.right is Right.OPERATORS]


def test_what_is_private_is_in_no_menu_of_a_group():
    assert not [command for command in COMMANDS if command.private_only and command.scopes - {Scope.PRIVATE}]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("scope", Scope)
def test_every_menu_fits_telegrams_limits(scope, language):
    menu = commands.menu(scope, translator(language))
    assert 3 <= len(menu) <= 100
    assert all(1 <= len(summary) <= 256 for _, summary in menu)


@pytest.mark.parametrize("language", Language)
def test_summaries_are_short_enough_for_a_phone(language):
    assert all(len(translator(language).plain(command.summary)) <= 40 for command in LISTED)


def test_the_issue_s_commands_are_all_there():
    promised = {
        "start",
        "help",
        "search",
        "latest",
        "read",
        "language",
        "settings",
        "privacy",
        "forget",
        "about",
        "watch",
        "watches",
        "unwatch",
        "digest",
        "quiet",
        "mute",
        "limit",
        "timezone",
        "status",
        "retry",
        "story",
        "split",
        "merge",
    }
    assert promised <= {command.name for command in COMMANDS}


def test_plain_words_stand_for_a_command():
    assert commands.require(commands.PLAIN_WORDS).name == "search"
