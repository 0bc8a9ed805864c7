"""A reply reaches the chat in the shape it can, and every press is answered."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram import Bot
from telegram.error import RetryAfter

from bot.clock import now
from bot.convert import Call
from bot.courier import Courier
from bot.pace import Limits, Pace
from bot.playground import Playground
from bot.playground.faults import Fault
from bot.transport import AiohttpRequest
from handlers.reply import Button, Reply
from handlers.request import Chat, ChatKind, Person
from storage.analysis.analyzer import Analyzer
from storage.model import Action, Language
from storage.sqlite import SqliteDatabase
from storage.store import Store

ME = 101
CHAT = Chat(ME, ChatKind.PRIVATE)
PERSON = Person(ME, "Aigerim")


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    async with Playground() as playground:
        playground.world.say(ME, ME, "/start")
        yield playground


@pytest.fixture
def pressed(playground: Playground) -> str:
    """A press that waits for its answer."""
    sent = playground.world.post(playground.world.chats[ME], {"text": "A list"})
    return playground.world.press(ME, ME, sent["message_id"], "x.0")


@pytest.fixture
async def courier(playground: Playground) -> AsyncIterator[Courier]:
    database = await SqliteDatabase.open(":memory:")
    requests = {"request": AiohttpRequest(), "get_updates_request": AiohttpRequest()}
    async with Bot(playground.token, f"{playground.api_url}/bot", **requests) as bot:
        yield Courier(bot, Store(database, Analyzer(), now), Pace(Limits()))
    await database.close()


def history(playground: Playground) -> list[Any]:
    messages = playground.world.chats[ME].messages
    return list(messages.values() if isinstance(messages, dict) else messages)


async def test_markup_that_telegram_cannot_read_goes_out_as_plain_text(
    courier: Courier, playground: Playground
) -> None:
    await courier.deliver(Call(CHAT, PERSON, 1), Reply(html="<b>broken &amp; <i>open</b>"))
    sent = history(playground)[-1]
    assert "broken & open" in sent["text"]
    assert "entities" not in sent


async def test_a_press_on_a_message_that_is_gone_gets_a_new_one(
    courier: Courier, playground: Playground
) -> None:
    count = len(history(playground))
    await courier.deliver(Call(CHAT, PERSON, 999, query="1", data="x.0"), Reply(html="again"))
    assert len(history(playground)) == count + 1


async def test_a_press_that_changes_nothing_is_no_failure(courier: Courier, playground: Playground) -> None:
    reply = Reply(html="same", buttons=((Button("open", url="https://example.org/"),),))
    await courier.deliver(Call(CHAT, PERSON, 1), reply)
    number = history(playground)[-1]["message_id"]
    count = len(history(playground))
    await courier.deliver(Call(CHAT, PERSON, number, query="1", data="x.0"), reply)
    assert len(history(playground)) == count


async def test_the_menu_of_a_chat_speaks_its_language(courier: Courier, playground: Playground) -> None:
    buttons = ((Button("›", Action("latest")),),)
    await courier.deliver(
        Call(CHAT, PERSON, 1), Reply(html="done", buttons=buttons, menu=Language.UZBEK_CYRILLIC)
    )
    assert len(history(playground)[-1]["reply_markup"]["inline_keyboard"]) == 1


async def test_a_link_opens_for_who_pressed_and_the_message_stays(
    courier: Courier, playground: Playground, pressed: str
) -> None:
    before, count = playground.state.feed.number, len(history(playground))
    link = "https://t.me/jarchi_play_bot?start=read_7"
    await courier.deliver(Call(CHAT, PERSON, 2, query=pressed), Reply(link=link))
    events = [json.loads(event) for _, event in playground.state.feed.since(before) or []]
    assert [(event["type"], event["url"], event["person"]) for event in events] == [("answer", link, ME)]
    assert len(history(playground)) == count


async def test_not_being_able_to_show_typing_is_no_harm(courier: Courier) -> None:
    await courier.show_typing(Call(CHAT, PERSON, 1))
    await courier.show_typing(Call(Chat(424242, ChatKind.PRIVATE), PERSON, 1))


@pytest.mark.filterwarnings("ignore:.*retry_after.*:DeprecationWarning")
async def test_an_answer_that_telegram_refuses_for_now_comes_a_little_later(
    courier: Courier, playground: Playground
) -> None:
    playground.faults.add(Fault("error", "sendMessage", code=429, retry_after=1))
    await courier.deliver(Call(CHAT, PERSON, 1), Reply(html="later"))
    assert history(playground)[-1]["text"] == "later"


@pytest.mark.filterwarnings("ignore:.*retry_after.*:DeprecationWarning")
async def test_an_answer_that_could_only_come_much_later_is_none(
    courier: Courier, playground: Playground
) -> None:
    playground.faults.add(Fault("error", "sendMessage", code=429, retry_after=60))
    with pytest.raises(RetryAfter):
        await courier.deliver(Call(CHAT, PERSON, 1), Reply(html="too late"))
