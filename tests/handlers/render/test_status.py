from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from handlers.i18n import translator
from handlers.render.status import status_page
from storage.alerts import Hours, Mode
from storage.delivery import ChatStatus, State, Waiting
from storage.model import Action, Language, Preferences
from storage.schedule import Quiet
from storage.subscription import Subscription

NOW = datetime(2025, 11, 16, 9, 30, tzinfo=UTC)
"""14:30 in Almaty."""
IDLE = ChatStatus("active", "", (), None, {})


def watch(*, paused=False, removed=False):
    return Subscription(5, None, "газ", Mode.NOW, paused, removed, 0, NOW)


def choosing(ask, language=Language.ENGLISH, *, main_chat=False, **hours):
    request = ask(language=language)
    return replace(request, preferences=Preferences(language, hours=Hours(**hours), main_chat=main_chat))


def test_a_chat_without_watches_is_told_how_to_begin(ask):
    reply = status_page([], IDLE, ask())
    assert reply.html == (
        "<b>Status of this chat</b>\nThere are no watches here yet: /watch\n\n"
        "Nothing is waiting.\n\nNo message in the last 30 days."
    )
    assert reply.buttons[0][0].action == Action("watches")


def test_watches_that_rest_are_counted_apart(ask):
    watches = [watch(), watch(paused=True), watch(removed=True)]
    assert "\nWatches: 1; paused: 2\n" in status_page(watches, IDLE, ask()).html


def test_it_says_what_waits_for_what_and_until_when(ask):
    waiting = (
        Waiting("", 1, NOW),
        Waiting("digest", 12, NOW + timedelta(hours=18, minutes=30)),
        Waiting("limit", 4, NOW + timedelta(hours=18, minutes=30)),
        Waiting("mute", 2, NOW + timedelta(hours=2)),
        Waiting("quiet", 3, NOW + timedelta(hours=16, minutes=30)),
    )
    assert (
        "Waiting:\n"
        "• ready to be sent: 1\n"
        "• for the digest: 12 → tomorrow, 09:00\n"
        "• over the daily limit: 4 → tomorrow, 09:00\n"
        "• until I am unmuted: 2 → today, 16:30\n"
        "• until quiet hours end: 3 → tomorrow, 07:00\n\n"
    ) in status_page([watch()], replace(IDLE, waiting=waiting), ask()).html


def test_it_says_when_the_last_message_came_and_what_never_did(ask):
    lost = {State.EXPIRED: 2, State.DEAD: 1, State.UNCONFIRMED: 3}
    status = replace(IDLE, last_sent=NOW - timedelta(hours=20), lost=lost)
    assert status_page([watch()], status, ask()).html.endswith(
        "The last message: yesterday, 18:30\n"
        "Not delivered in the last 30 days:\n"
        "• out of date: 2\n"
        "• refused by Telegram: 1\n"
        "• may or may not have arrived: 3"
    )


def test_it_says_that_the_chat_is_left_alone_now(ask):
    request = choosing(ask, quiet=Quiet(14 * 60, 15 * 60), muted_until=NOW + timedelta(hours=8))
    text = status_page([watch()], IDLE, request).html
    assert "\nMuted; I will write again: today, 22:30\n" in text
    assert "\nQuiet hours now; they end: today, 15:00\n" in text


def test_outside_of_quiet_hours_they_are_not_mentioned(ask):
    request = choosing(ask, quiet=Quiet(23 * 60, 7 * 60))
    assert "quiet" not in status_page([watch()], IDLE, request).html


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("paused", "I keep trying from time to time."),
        ("disabled", "Remove me from the chat and add me again."),
        ("blocked", "its watches are paused: /watches"),
    ],
)
def test_a_chat_that_gets_nothing_is_told_why(ask, state, words):
    assert words in status_page([watch()], replace(IDLE, state=state), ask()).html


@pytest.mark.parametrize(
    ("main_chat", "words"), [(False, "Their messages wait;"), (True, "Their messages go to the main chat.")]
)
def test_closed_topics_are_counted_with_what_becomes_of_their_messages(ask, main_chat, words):
    request = choosing(ask, main_chat=main_chat)
    text = status_page([watch()], replace(IDLE, closed_threads=(3, 4)), request).html
    assert f"Closed topics: 2. {words}" in text


@pytest.mark.parametrize("language", Language)
def test_everything_is_worded_in_every_language(ask, language):
    waiting = tuple(Waiting(hold, 1, NOW) for hold in ("", "quiet", "mute", "digest", "limit"))
    status = ChatStatus("paused", "out of reach", waiting, NOW, dict.fromkeys([State.DEAD], 1), (3,))
    request = choosing(ask, language, muted_until=NOW + timedelta(days=3), quiet=Quiet(0, 1439))
    assert translator(language)("status-title") in status_page([watch()], status, request).html
