"""What goes wrong on the way to a handler is said once, to whoever waits, and logged for the operator."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Bot, Update

from bot import dispatcher
from bot.dispatcher import COMMANDS_A_MINUTE, PRESSES_A_MINUTE, Dispatcher
from bot.intake import KINDS
from bot.pace import Limits, Pace
from bot.playground import Playground
from bot.transport import AiohttpRequest
from storage.analysis.analyzer import Analyzer
from storage.errors import DatabaseError
from storage.sqlite import SqliteDatabase
from storage.store import Store

OWNER, ANONYMOUS, MEMBER = 101, 102, 103
"""The second writes in the forum's name."""
GROUP, FORUM = -1001000000001, -1001000000002


class Line:
    """A playground, a bot and a dispatcher without the loop between them."""

    def __init__(self, playground: Playground, bot: Bot, store: Store) -> None:
        self.playground = playground
        self.bot = bot
        self.store = store
        self.dispatcher = Dispatcher(bot, store, lambda: datetime.now(UTC), Pace(Limits()), [OWNER])
        self._offset = 0

    async def handle(self) -> None:
        """Hand on what has arrived."""
        for update in await self.bot.get_updates(self._offset, timeout=0, allowed_updates=KINDS):
            self._offset = update.update_id + 1
            await self.dispatcher.handle(update)

    async def say(self, text: str, chat: int = OWNER, person: int = OWNER) -> list[dict[str, Any]]:
        """Send a message and return what the bot answered."""
        count = len(self.history(chat))
        self.playground.world.say(person, chat, text)
        await self.handle()
        return self.history(chat)[count + 1 :]

    def history(self, chat: int) -> list[dict[str, Any]]:
        messages: Any = self.playground.world.chats[chat].messages
        return list(messages.values() if isinstance(messages, dict) else messages)


@pytest.fixture
async def line() -> AsyncIterator[Line]:
    database = await SqliteDatabase.open(":memory:")
    store = Store(database, Analyzer(), lambda: datetime.now(UTC))
    async with Playground() as playground:
        requests = {"request": AiohttpRequest(), "get_updates_request": AiohttpRequest()}
        async with Bot(playground.token, f"{playground.api_url}/bot", **requests) as bot:
            yield Line(playground, bot, store)
    await database.close()


async def test_a_fault_of_the_program_is_owned_up_to_and_logged(
    line: Line, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(*_: Any, **__: Any) -> Any:
        raise ValueError("a fault")

    monkeypatch.setattr(line.store, "summary", broken)
    (answer,) = await line.say("/about")
    assert "fault" not in answer["text"]
    assert "a fault" in caplog.text


async def test_trouble_with_the_store_is_worded_and_choices_fall_back(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: Any, **__: Any) -> Any:
        raise DatabaseError("the disk is gone")

    monkeypatch.setattr(line.store, "preferences", broken)
    monkeypatch.setattr(line.store, "latest", broken)
    (answer,) = await line.say("/latest")
    assert "disk" not in answer["text"]


async def test_too_many_commands_are_refused_once_and_then_left_unanswered(line: Line) -> None:
    for _ in range(COMMANDS_A_MINUTE):
        assert await line.say("/help")
    assert len(await line.say("/help")) == 1
    assert await line.say("/help") == []


async def test_every_press_is_answered_even_the_forged_and_the_one_too_many(line: Line) -> None:
    (picker,) = await line.say("/start")
    data = picker["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    before = line.playground.state.feed.number
    for number in range(PRESSES_A_MINUTE + 1):
        line.playground.world.press(OWNER, OWNER, picker["message_id"], data if number % 2 else "forged.7")
        await line.handle()
    events = line.playground.state.feed.since(before)
    assert events is not None
    answers = [json.loads(event) for _, event in events]
    answers = [event for event in answers if event["type"] == "answer"]
    assert len(answers) == PRESSES_A_MINUTE + 1
    assert answers[0]["text"], "a button that means nothing says so"
    assert answers[-1]["text"] != answers[-2]["text"], "the last one asks to wait"


async def test_a_slow_answer_shows_that_the_bot_is_at_work(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dispatcher, "PATIENCE_SECONDS", 0.0)
    shown = list[int]()

    async def show(call: Any) -> None:
        shown.append(call.chat.id)

    monkeypatch.setattr(line.dispatcher._courier, "show_typing", show)
    assert await line.say("/about")
    assert shown == [OWNER] * len(shown) != []


async def test_a_reply_that_cannot_be_delivered_is_logged(
    line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    line.playground.world.say(OWNER, OWNER, "/help")
    line.playground.world.set_bot_status(OWNER, "kicked", by=OWNER)
    await line.handle()
    assert "was not delivered" in caplog.text


async def test_who_cannot_be_asked_about_is_no_administrator(line: Line) -> None:
    (refused,) = await line.say("/language", GROUP, MEMBER)
    (allowed,) = await line.say("/language", GROUP, OWNER)
    assert "reply_markup" not in refused
    assert "reply_markup" in allowed


async def test_a_channel_that_writes_in_the_group_has_no_rights_and_an_anonymous_administrator_has(
    line: Line,
) -> None:
    for sender, may in ((GROUP, True), (-1009999999999, False)):
        kind = "supergroup" if may else "channel"
        message = {
            "message_id": 1,
            "date": 0,
            "chat": {"id": GROUP, "type": "supergroup", "title": "Newsroom"},
            "from": {"id": 1087968824, "is_bot": True, "first_name": "Group"},
            "sender_chat": {"id": sender, "type": kind, "title": "Newsroom"},
            "text": "/language",
        }
        count = len(line.history(GROUP))
        update = Update.de_json({"update_id": 1, "message": message}, line.bot)
        assert update is not None
        await line.dispatcher.handle(update)
        (answer,) = line.history(GROUP)[count:]
        assert ("reply_markup" in answer) is may


async def test_who_writes_in_a_groups_name_uses_up_no_other_groups_commands(line: Line) -> None:
    world = line.playground.world
    for _ in range(COMMANDS_A_MINUTE + 2):
        world.say(ANONYMOUS, FORUM, "/about")
    await line.handle()
    assert len(line.history(FORUM)) == 2 + (COMMANDS_A_MINUTE + 2) + COMMANDS_A_MINUTE + 1
    world.memberships.set_role(ANONYMOUS, GROUP, "administrator", anonymous=True)
    assert len(await line.say("/about", GROUP, ANONYMOUS)) == 1


async def test_a_post_that_cannot_be_stored_is_logged_and_nobody_is_bothered(
    line: Line, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(*_: Any, **__: Any) -> Any:
        raise DatabaseError("the disk is gone")

    monkeypatch.setattr(line.store, "add", broken)
    wire = -1001000000003
    assert await line.say("The reservoir above the town is full again, engineers said", wire) == []
    assert "A post of a channel could not be stored" in caplog.text


async def test_what_cannot_be_fetched_is_said_and_not_taken_for_a_fault(
    line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    (answer,) = await line.say("https://kun.uz/news/1")
    assert answer["text"]
    assert "failed" not in caplog.text
