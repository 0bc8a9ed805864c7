from dataclasses import replace
from datetime import date, timedelta

import pytest

from handlers import commands, status
from handlers.request import ChatKind
from storage.alerts import Hours, Mode
from storage.deliveries import Refused, Sent
from storage.model import Action, Document, Language, Preferences

WORDS = {"a": "Жаңа газ құбыры ауылға жетті.", "b": "Биыл көмір мен газ өндіру артты, экспорт та өсті."}


def document(key):
    return Document(
        key=key, title="Газ", text=WORDS[key], language=Language.KAZAKH, published=date(2025, 11, 16)
    )


def buttons(reply):
    return {button.label: button.action for row in reply.buttons for button in row}


@pytest.fixture
async def watching(store):
    """A store in which the private chat watches for gas, and one article came."""
    await store.watches.add(77, None, "газ", Mode.NOW)
    await store.add([document("a")])
    return store


async def settle(store, outcome):
    deliveries = await store.outbox.claim(10, ())
    await store.outbox.settle([(delivery, outcome) for delivery in deliveries])


async def test_what_waits_is_told(ask, watching):
    reply = await status.answer(ask(), watching)
    assert "\nWatches: 1; paused: 0\n" in reply.html
    assert "Waiting:\n• ready to be sent: 1" in reply.html


async def test_what_is_held_is_told_with_the_reason_and_the_hour(ask, watching, clock):
    muted = Preferences(Language.ENGLISH, hours=Hours(muted_until=clock.now + timedelta(hours=8)))
    await watching.set_preferences(77, muted)
    reply = await status.answer(replace(ask(), preferences=muted), watching)
    assert "Waiting:\n• until I am unmuted: 1 → today, 22:30" in reply.html


async def test_what_was_sent_is_told(ask, watching):
    await settle(watching, Sent(message=5))
    reply = await status.answer(ask(), watching)
    assert "Nothing is waiting.\n\nThe last message: today, 14:30" in reply.html


async def test_what_was_refused_is_told_to_the_chat_and_to_those_who_run_the_bot(ask, watching):
    await settle(watching, Refused("bad request"))
    assert "• refused by Telegram: 1" in (await status.answer(ask(), watching)).html
    reply = await status.answer(ask(operator=True), watching)
    assert "Failures of the last day:\n• bad request: 1" in reply.html
    assert "not taken (bad request), chat <code>77</code>" in reply.html
    assert buttons(reply)["Send all again: 1"] == Action("retry", {"words": "all"})


async def test_a_closed_topic_is_told(ask, store):
    await store.chats.topic(-100, 3, is_open=False)
    assert "Closed topics: 1." in (await status.answer(ask(kind=ChatKind.GROUP), store)).html


@pytest.mark.parametrize(
    ("kind", "operator"), [(ChatKind.PRIVATE, False), (ChatKind.GROUP, True), (ChatKind.CHANNEL, True)]
)
async def test_the_whole_program_is_told_in_private_to_those_alone_who_run_it(ask, store, kind, operator):
    assert "The whole program" not in (await status.answer(ask(kind=kind, operator=operator), store)).html
    assert "The whole program" in (await status.answer(ask(operator=True), store)).html


async def test_the_button_puts_all_back_that_was_given_up(ask, watching):
    await settle(watching, Refused("bad request"))
    action = buttons(await status.answer(ask(operator=True), watching))["Send all again: 1"]
    request = ask(pressed=action.parameters, operator=True)
    reply = await commands.answer(commands.require(action.command), request, watching)
    assert reply.html == "1 message is in the queue again. What became of it is in /status."
    assert "• ready to be sent: 1" in (await status.answer(ask(), watching)).html
