from datetime import UTC, datetime, timedelta

import pytest

from handlers.i18n import translator
from handlers.render.html import MESSAGE_LIMIT, Html, plain_text, units
from handlers.render.program import program_page
from handlers.reply import Button, Reply
from storage.delivery import OutboxStatus, State, Trouble
from storage.model import Action, Language

NOW = datetime(2025, 11, 16, 9, 30, tzinfo=UTC)
PAGE = Reply(html=Html("<b>a chat</b>"), buttons=((Button("w", Action("watches")),),))
CALM = OutboxStatus(0, 0, None, {}, {}, (), 0)
REASONS = [
    *("too many requests", "out of reach", "refused", "blocked", "no answer", "markup", "message gone"),
    *("topic closed", "bad request", "upgraded", "store", "nothing to change", "nothing to tell"),
    *("fault of the program", "whoever sent it is gone", "too late"),
]
"""What the sender and the outbox write down."""


def trouble(number, state=State.DEAD, reason="bad request"):
    return Trouble(number, -1001234, state, reason, NOW - timedelta(hours=1))


def test_a_calm_program_has_nothing_to_try_again(ask):
    reply = program_page(PAGE, CALM, ask())
    assert reply.html == (
        "<b>a chat</b>\n\n<b>The whole program</b>\nIn the queue: 0; held on purpose: 0\n\n"
        "No failures in the last day."
    )
    assert reply.buttons == PAGE.buttons


def test_the_whole_outbox_is_told(ask):
    status = OutboxStatus(
        12,
        40,
        timedelta(minutes=3),
        {"no answer": 2, "too many requests": 5},
        {"active": 10, "blocked": 1},
        (trouble(12345), trouble(12344, State.UNCONFIRMED, "no answer")),
        7,
    )
    reply = program_page(PAGE, status, ask())
    assert reply.html == (
        "<b>a chat</b>\n\n<b>The whole program</b>\n"
        "In the queue: 12; held on purpose: 40\n"
        "The oldest has been due for: 3 minutes\n"
        "Chats: active: 10, blocked: 1\n\n"
        "Failures of the last day:\n• too many requests: 5\n• no answer: 2\n\n"
        "Given up: 7. The latest:\n"
        "• <code>12345</code> not taken (bad request), chat <code>-1001234</code>, today, 13:30\n"
        "• <code>12344</code> unconfirmed (no answer), chat <code>-1001234</code>, today, 13:30\n"
        "Send one of them again: <code>/retry 12345</code>"
    )
    assert reply.buttons[0] == (Button("Send all again: 7", Action("retry", {"words": "all"})),)
    assert reply.buttons[1:] == PAGE.buttons


@pytest.mark.parametrize("language", [one for one in Language if one is not Language.ENGLISH])
@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_has_its_words(ask, language, reason):
    text = program_page(PAGE, OutboxStatus(0, 0, None, {reason: 1}, {}, (), 0), ask(language=language)).html
    assert f"• {reason}: 1" not in text


def test_a_reason_without_words_of_its_own_stays_as_it_is(ask):
    text = program_page(PAGE, OutboxStatus(0, 0, None, {"a <new> one": 1}, {}, (), 0), ask()).html
    assert "• a &lt;new&gt; one: 1" in text


@pytest.mark.parametrize("language", Language)
def test_the_worst_day_fits_into_a_message(ask, language):
    states = dict.fromkeys(("active", "paused", "blocked", "disabled"), 10**6)
    troubles = tuple(trouble(10**9 + number, State.UNCONFIRMED, REASONS[13]) for number in range(10))
    status = OutboxStatus(
        10**6, 10**6, timedelta(days=6), dict.fromkeys(REASONS, 10**6), states, troubles, 10**6
    )
    page = Reply(html=Html("x" * 1200))
    reply = program_page(page, status, ask(language=language))
    assert units(plain_text(reply.html)) <= MESSAGE_LIMIT
    assert translator(language).plain("retry-button", count=10**6) == reply.buttons[0][0].label
