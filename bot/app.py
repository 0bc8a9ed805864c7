"""The running bot: parts made from plain values, put together, started and stopped."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Collection, Coroutine, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot import menus
from bot.clock import now
from bot.dispatcher import Dispatcher
from bot.errors import TokenError, UnreachableError
from bot.gate import Gate
from bot.gathering.desk import Networks, open_desk
from bot.gathering.drop_folder import DropFolder
from bot.intake import Intake
from bot.lanes import Lanes
from bot.pace import Limits, Pace
from bot.sender import Sender
from bot.transport import AiohttpRequest
from storage.analysis.analyzer import Analyzer
from storage.model import Document
from storage.sqlite import SqliteDatabase
from storage.store import Store

Progress = Callable[[int, int], None]
"""Told how much is done of how much there is."""
GREETING_PAUSES = (1.0, 2.0, 4.0)
"""Seconds between the tries to reach Telegram at the start."""
BATCH = 200
DEFAULT_LIMITS = Limits()

logger = logging.getLogger(__name__)


@asynccontextmanager
async def open_store(path: Path, progress: Progress | None = None) -> AsyncIterator[Store]:
    """Open the store in a file, made if there is none and brought up to date if it is old.

    Raises:
        storage.errors.DatabaseError: if the file cannot be used.
    """
    database = await SqliteDatabase.open(path)
    try:
        store = Store(database, Analyzer(), now)
        await store.prepare(progress)
        yield store
    finally:
        await database.close()


async def add_documents(store: Store, documents: Sequence[Document], progress: Progress) -> None:
    """Add documents in batches, so that each transaction is short and others may write between."""
    for start in range(0, len(documents), BATCH):
        await store.add(documents[start : start + BATCH])
        progress(min(start + BATCH, len(documents)), len(documents))


async def serve(
    store: Store,
    token: str,
    api_url: str,
    ready: Callable[[str], None],
    *,
    limits: Limits = DEFAULT_LIMITS,
    operators: Collection[int] = (),
    inbox: Path | None = None,
    allowed: Networks = (),
) -> None:
    """Run the bot until cancelled; `ready` is told its user name once it listens.

    It answers, sends what the outbox holds as fast as the `limits` allow, and collects the news of the
    followed sources, which may lie in `allowed` internal networks, and of the folder `inbox`. `operators` are
    the numbers of those who run it.

    Raises:
        bot.errors.StartError: if it cannot start, or cannot go on.
    """
    bot = Bot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(connections=2),
    )
    try:
        await _greet(bot, api_url)
        ready(bot.username)
        pace, gate = Pace(limits), Gate()
        async with open_desk(store, operators=operators, allowed=allowed, bot=bot) as desk:
            dispatcher = Dispatcher(bot, store, now, pace, operators, desk.gatherer)
            intake = Intake(bot, dispatcher.handle, Lanes(), store.inbox, gate)
            works = [intake.run(), Sender(bot, store, pace, gate).run(now()), menus.register(bot)]
            works.append(desk.collector.run())
            if inbox is not None:
                works.append(DropFolder(inbox, store, desk.parser, now).run())
            await _together(*works)
    finally:
        await bot.shutdown()


async def _together(*works: Coroutine[None, None, None]) -> None:
    """Run all until one fails or the caller is cancelled; then end the others properly."""
    tasks = [asyncio.create_task(work) for work in works]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    finally:
        for task in tasks:
            task.cancel()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
    for outcome in ended:
        if isinstance(outcome, Exception):
            raise outcome


async def _greet(bot: Bot, api_url: str) -> None:
    """Make Telegram's acquaintance: who is the bot that this token belongs to?"""
    for pause in (*GREETING_PAUSES, None):
        try:
            await bot.initialize()
        except InvalidToken:
            raise TokenError(
                "Telegram does not know this bot's token: copy it once more from @BotFather."
            ) from None
        except TelegramError as error:
            if pause is None:
                raise UnreachableError(
                    f"The Bot API at {api_url} is out of reach: check the network or JARCHI_API_URL."
                ) from None
            logger.warning("%s; trying again in %.0f s", error, pause)
            await asyncio.sleep(pause)
        else:
            return
