import pytest

from handlers import commands
from handlers.commands import Scope
from handlers.i18n import translator
from handlers.render.help import help_page
from handlers.render.html import MESSAGE_LIMIT, plain_text, units
from storage.model import Language


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("scope", Scope)
def test_the_help_lists_the_commands_of_the_menu_and_fits_into_a_message(scope, language):
    translate = translator(language)
    menu = commands.menu(scope, translate)
    text = help_page(translate("help-group"), menu, translate)
    assert all(f"\n{translate('help-command', name=name, summary=summary)}" in text for name, summary in menu)
    assert units(plain_text(text)) <= MESSAGE_LIMIT
