import pytest

from handlers import retry
from handlers.errors import UserError
from handlers.i18n import translator
from storage.alerts import Mode
from storage.deliveries import Refused
from storage.model import Document, Language


@pytest.fixture
async def troubled(store):
    """A store in which messages to two chats were given up."""
    for chat in (77, -100):
        await store.watches.add(chat, None, "газ", Mode.NOW)
    await store.add([Document(key="a", title="Газ", text="Газ құбыры.", language=Language.KAZAKH)])
    deliveries = await store.outbox.claim(10, ())
    await store.outbox.settle([(delivery, Refused("bad request")) for delivery in deliveries])
    return store


async def test_one_message_is_put_back_by_its_number(ask, troubled):
    first, second = (await troubled.outbox.status()).troubles
    reply = await retry.answer(ask(str(first.id)), troubled)
    assert reply.html == "1 message is in the queue again. What became of it is in /status."
    assert [trouble.id for trouble in (await troubled.outbox.status()).troubles] == [second.id]


@pytest.mark.parametrize("language", Language)
async def test_all_are_put_back_as_the_example_says(ask, troubled, language):
    example = translator(language).plain("retry-example").removeprefix("/retry ")
    reply = await retry.answer(ask(example, language=language), troubled)
    assert reply.html == translator(language)("retry-done", count=2)
    assert (await troubled.outbox.status()).ready == 2


@pytest.mark.parametrize("words", ["all", "12345", "9" * 18])
async def test_where_nothing_was_given_up_nothing_is_done(ask, store, words):
    assert (await retry.answer(ask(words), store)).html.startswith("No such message was given up;")


@pytest.mark.parametrize("words", ["", "some", "-1", "9" * 19])
async def test_what_is_not_understood_is_answered_with_the_example(ask, store, words):
    with pytest.raises(UserError, match="error-not-understood") as caught:
        await retry.answer(ask(words), store)
    assert caught.value.values == {"value": words, "example": "/retry all"}
