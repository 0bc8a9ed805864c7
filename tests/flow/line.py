"""The bot in this process, moved step by step: real parts between a playground and a store, and no loop."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, TypeAlias

from telegram import Bot

from bot.convert import keyboard_of
from bot.dispatcher import Dispatcher
from bot.gate import Gate
from bot.intake import KINDS
from bot.pace import Limits, Pace
from bot.playground import Playground
from bot.sender import Sender
from bot.transport import AiohttpRequest
from handlers.gathering import Gatherer
from handlers.i18n import translator
from handlers.reply import Button, Reply
from storage.analysis.analyzer import Analyzer
from storage.model import Action, Document, Language
from storage.sqlite import SqliteDatabase
from storage.store import Store

AIGERIM, TIMUR, NODIRA = 101, 102, 103
NEWSROOM, OFFICE, DESK, WIRE = -1001000000001, -4100000001, -1001000000002, -1001000000003
"""A supergroup, a basic group, a forum and a channel; who is what there says `bot/playground/newsroom.py`."""
WAIT_SECONDS = 20
LIFTED = Limits(0, 0, 0, 0)

Entry: TypeAlias = Mapping[str, Any]
"""A line of the playground's ledger: what a call of the bot has done."""

label = translator(Language.ENGLISH).plain
"""A message as everybody of this world reads it."""


class Clock:
    """The time, as far `ahead` as a test sets it."""

    def __init__(self) -> None:
        self.ahead = timedelta(0)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def unhurried(self) -> datetime:
        """The time of somebody who rests between any two commands, so that none is one too many."""
        self.ahead += timedelta(seconds=10)
        return self()


class Line:
    """A playground, a bot, a store and what is between them; steps give the entries that they caused."""

    def __init__(
        self, playground: Playground, bot: Bot, store: Store, clock: Clock, gatherer: Gatherer | None = None
    ) -> None:
        self.playground = playground
        self.world = playground.world
        self.bot = bot
        self.store = store
        self.clock = clock
        pace = Pace(LIFTED)
        self._dispatcher = Dispatcher(bot, store, clock.unhurried, pace, [AIGERIM], gatherer)
        self._sender = Sender(bot, store, pace, Gate())
        self._offset = 0

    @property
    def entries(self) -> list[Entry]:
        """All that the bot has done, oldest first."""
        return [*self.playground.ledger.entries]

    # What people do

    async def say(
        self,
        text: str,
        chat: int,
        person: int = AIGERIM,
        *,
        answering: Entry | None = None,
        thread: int | None = None,
    ) -> list[Entry]:
        self.world.say(person, chat, text, answering["message_id"] if answering else None, thread)
        return await self.handle()

    async def ask(self, text: str, chat: int, person: int = AIGERIM, *, thread: int | None = None) -> Entry:
        """Say something that gets one answer, and give that."""
        [answer] = await self.say(text, chat, person, thread=thread)
        return answer

    async def press(self, message: Entry, text: str, person: int = AIGERIM) -> list[Entry]:
        return await self.send_data(message, data_of(message, text), person)

    async def send_data(self, message: Entry, data: str, person: int = AIGERIM) -> list[Entry]:
        """Press a button of one's own making."""
        self.world.press(person, message["chat"], message["message_id"], data)
        return await self.handle()

    # What the bot does

    async def handle(self) -> list[Entry]:
        """Let the bot answer all that has arrived."""
        count = len(self.entries)
        while updates := await self.bot.get_updates(self._offset, timeout=0, allowed_updates=KINDS):
            for update in updates:
                self._offset = update.update_id + 1
                await self._dispatcher.handle(update)
        return self.entries[count:]

    async def offer(self, action: Action, chat: int, thread: int | None = None) -> Entry:
        """Let the bot write a message with a button "do" that does something."""
        reply = Reply(buttons=((Button("do", action),),))
        keyboard = keyboard_of(reply, await self.store.keep_buttons(chat, [action]))
        await self.bot.send_message(chat, "A button", reply_markup=keyboard, message_thread_id=thread)
        return self.entries[-1]

    async def publish(self, key: str, text: str = "The reservoir {} is full of water again.") -> None:
        """Store an article with this key as its title and, where the text has a place for it, in its text."""
        await self.store.add([Document(key, text.format(f"{key} " * 9), key)])

    @asynccontextmanager
    async def sending(self) -> AsyncIterator[None]:
        """Let the bot send what waits, meanwhile."""
        task = asyncio.create_task(self._sender.run(self.clock()))
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def until(self, seen: Callable[[], Awaitable[object]]) -> None:
        async with asyncio.timeout(WAIT_SECONDS):
            while not await seen():  # noqa: ASYNC110 - it is the chat or the store that is watched
                await asyncio.sleep(0.01)

    async def until_told(self, titles: list[str], chat: int, thread: int | None = None) -> None:
        async def seen() -> bool:
            return self.told(chat, thread) == titles

        await self.until(seen)

    def told(self, chat: int, thread: int | None = None) -> list[str]:
        """The titles of what was sent to a place and answers nobody."""
        return [
            str(entry["text"]).splitlines()[0]
            for entry in self.entries
            if entry["method"] == "sendMessage"
            and (entry["chat"], entry["thread"], entry["reply_to"]) == (chat, thread, None)
        ]


def data_of(message: Entry, text: str) -> str:
    """What the button sends whose label is so."""
    found: str = dict(message["buttons"])[text]
    return found


@asynccontextmanager
async def open_line(analyzer: Analyzer, gatherer: Gatherer | None = None) -> AsyncIterator[Line]:
    """Put the parts together in a world that reads English."""
    clock = Clock()
    database = await SqliteDatabase.open(":memory:")
    async with Playground() as playground:
        for person in playground.world.people:
            playground.world.set_language(person, "en")
        requests = {"request": AiohttpRequest(), "get_updates_request": AiohttpRequest()}
        addresses = f"{playground.api_url}/bot", f"{playground.api_url}/file/bot"
        async with Bot(playground.token, *addresses, **requests) as bot:
            yield Line(playground, bot, Store(database, analyzer, clock), clock, gatherer)
    await database.close()
