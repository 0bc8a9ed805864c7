from dataclasses import replace

import pytest

from handlers import commands
from handlers.commands import Scope
from handlers.i18n import translator
from handlers.render.help import help_page
from handlers.render.html import plain_text, units
from handlers.request import ChatKind
from storage.model import Language, Preferences

LINES = 28
"""With these and about 900 characters it is read on a phone by turning it once."""
LENGTH = 1000
SCOPES = {
    ChatKind.PRIVATE: Scope.PRIVATE,
    ChatKind.GROUP: Scope.ADMINISTRATORS,
    ChatKind.CHANNEL: Scope.ADMINISTRATORS,
}


@pytest.fixture
def read(ask):
    """Give the help of a chat as plain text."""

    def text(kind=ChatKind.PRIVATE, language=Language.ENGLISH, *, everyone=False):
        request = ask(kind=kind, language=language)
        request = replace(request, preferences=Preferences(language, everyone=everyone))
        return plain_text(help_page(commands.menu(SCOPES[kind], request.translate), request))

    return text


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", ChatKind)
def test_the_help_is_one_page_of_a_phone(read, kind, language):
    text = read(kind, language)
    assert len(text.split("\n")) <= LINES
    assert units(text) <= LENGTH


@pytest.mark.parametrize("kind", ChatKind)
def test_the_help_goes_by_what_people_want_to_do(read, kind):
    topics = read(kind).split("\n\n")
    assert [topic.split("\n")[0] for topic in topics[:-1]] == ["Search", "Watches", "Hours", "Settings"]


def test_commands_stand_with_the_summaries_of_the_menu(read):
    assert "\n/digest – when the digest comes\n/quiet – hours without messages\n" in read()


def test_commands_that_the_chat_does_not_have_are_left_out(ask):
    assert "/digest" not in help_page(commands.menu(Scope.GROUP, translator(Language.ENGLISH)), ask())


def test_in_private_words_are_enough_and_elsewhere_search_is_typed(read):
    assert "Just write a word" in read()
    for kind in (ChatKind.GROUP, ChatKind.CHANNEL):
        assert "Write /search railway" in read(kind)


def test_a_group_reads_who_changes_what_and_somebody_alone_does_not(read):
    assert "administrators only" in read(ChatKind.GROUP)
    assert "all members" in read(ChatKind.GROUP, everyone=True)
    assert "changed by" not in read()
