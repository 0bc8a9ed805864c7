from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.i18n import translator
from handlers.render.html import MESSAGE_LIMIT, plain_text, units
from handlers.render.settings import language_page, script_page, settings_page
from handlers.request import ChatKind
from storage.alerts import Hours
from storage.model import Language, Preferences, Script
from storage.schedule import Digest, Period, Quiet


def labels(reply):
    return [button.label for row in reply.buttons for button in row]


def choosing(ask, kind=ChatKind.PRIVATE, language=Language.ENGLISH, **chosen):
    request = ask(kind=kind, language=language)
    return replace(request, preferences=Preferences(language, **chosen))


def test_a_chat_that_chose_nothing_sees_what_holds(ask):
    assert settings_page(choosing(ask)).html == (
        "<b>Settings of this chat</b>\n"
        "Language: English\n"
        "Uzbek and Kazakh texts: as published\n"
        "Time zone: Almaty, Astana, now 14:30\n"
        "Quiet hours: none\n"
        "Digest: every day at 09:00\n"
        "Daily limit: none"
    )


def test_all_choices_of_a_group_are_on_one_page(ask):
    hours = Hours(
        "Asia/Tashkent",
        Quiet(23 * 60, 7 * 60),
        ask().now + timedelta(hours=8),
        Digest(Period.WEEKLY, 18 * 60, 4),
        20,
    )
    request = choosing(ask, ChatKind.GROUP, script=Script.LATIN, hours=hours, everyone=True, main_chat=True)
    assert settings_page(request).html == (
        "<b>Settings of this chat</b>\n"
        "Language: English\n"
        "Uzbek and Kazakh texts: in Latin letters\n"
        "Time zone: Tashkent, now 14:30\n"
        "Quiet hours: 23:00–07:00\n"
        "Digest: on Fridays at 18:00\n"
        "Daily limit: 20\n"
        "Muted; I will write again: today, 22:30\n"
        "Watches and settings can be changed by: all members\n"
        "Messages for a closed topic: go to the main chat"
    )


def test_only_groups_choose_who_may_change_and_where_closed_topics_go(ask):
    assert {"Allow all members", "Send to main chat"} <= set(
        labels(settings_page(choosing(ask, ChatKind.GROUP)))
    )
    for kind in (ChatKind.PRIVATE, ChatKind.CHANNEL):
        assert not {"Allow all members", "Send to main chat"} & set(
            labels(settings_page(choosing(ask, kind)))
        )


def test_who_is_no_administrator_is_not_offered_to_choose_who_may_change(ask):
    request = replace(choosing(ask, ChatKind.GROUP, everyone=True), administrator=False)
    assert "Administrators only" not in labels(settings_page(request))
    assert "Send to main chat" in labels(settings_page(request))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", ChatKind)
def test_the_page_fits_into_a_message_in_every_language(ask, language, kind):
    muted = Hours(quiet=Quiet(0, 1), muted_until=ask().now + timedelta(days=20), limit=1000)
    reply = settings_page(choosing(ask, kind, language, hours=muted, everyone=True))
    assert units(plain_text(reply.html)) <= MESSAGE_LIMIT


def test_the_present_language_and_script_are_ticked():
    english = translator(Language.ENGLISH)
    assert "✓ English" in labels(language_page(english))
    assert "✓ Cyrillic" in labels(script_page(Script.CYRILLIC, english))
