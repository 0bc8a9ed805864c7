"""Updates are received in order, and what goes wrong is waited out, or told in a sentence."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter

from bot import intake
from bot.clock import now
from bot.errors import ConflictError, TokenError
from bot.gate import Gate
from bot.intake import Intake
from bot.lanes import Lanes
from bot.playground import Playground
from bot.transport import AiohttpRequest
from storage.errors import DiskFullError
from storage.inbox import Inbox
from storage.sqlite import SqliteDatabase

pytestmark = pytest.mark.filterwarnings("ignore:.*retry_after.*:DeprecationWarning")


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    async with Playground() as playground:
        yield playground


@pytest.fixture
async def inbox() -> AsyncIterator[Inbox]:
    database = await SqliteDatabase.open(":memory:")
    yield Inbox(database, now)
    await database.close()


def bot_of(playground: Playground) -> Bot:
    return Bot(
        playground.token,
        f"{playground.api_url}/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(),
    )


async def stop(task: asyncio.Task[None]) -> None:
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def until(done: Any) -> None:
    async with asyncio.timeout(20):
        while not done():  # noqa: ASYNC110 - it is the chat that is watched, not our own code
            await asyncio.sleep(0.01)


async def test_updates_arrive_in_order_and_are_confirmed_at_the_end(
    playground: Playground, inbox: Inbox
) -> None:
    texts = list[str]()

    async def handle(update: Update) -> None:
        assert update.message is not None
        texts.append(update.message.text or "")

    async with bot_of(playground) as bot:
        task = asyncio.create_task(Intake(bot, handle, Lanes(), inbox, Gate()).run())
        for number in range(5):
            playground.world.say(101, 101, f"message {number}")
        await until(lambda: len(texts) == 5)
        await stop(task)
        assert texts == [f"message {number}" for number in range(5)]
        assert await bot.get_updates(timeout=0) == (), "a restart does not see them again"


async def test_stopping_without_any_update_is_quiet(playground: Playground, inbox: Inbox) -> None:
    async def handle(_: Update) -> None:
        raise AssertionError

    async with bot_of(playground) as bot:
        task = asyncio.create_task(Intake(bot, handle, Lanes(), inbox, Gate()).run())
        await asyncio.sleep(0.1)
        await stop(task)


async def test_another_program_with_the_token_stops_the_sending_and_ends_it_after_a_while(
    playground: Playground, inbox: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "CONFLICT_SECONDS", 0.0)
    gate = Gate()

    async def handle(_: Update) -> None:
        return

    async with bot_of(playground) as ours, bot_of(playground) as theirs:
        task = asyncio.create_task(Intake(ours, handle, Lanes(), inbox, gate).run())
        await asyncio.sleep(0.2)
        rival = asyncio.create_task(theirs.get_updates(timeout=5))
        with pytest.raises(ConflictError, match="Another program"):
            await task
        assert not gate.is_open
        rival.cancel()
        await asyncio.gather(rival, return_exceptions=True)


async def test_what_was_received_and_not_handled_is_handled_at_the_next_start(
    playground: Playground, inbox: Inbox
) -> None:
    handled = list[str]()

    released = asyncio.Event()

    async def hang(_: Update) -> None:
        await released.wait()

    async def handle(update: Update) -> None:
        assert update.message is not None
        handled.append(update.message.text or "")

    async with bot_of(playground) as bot:
        first = asyncio.create_task(Intake(bot, hang, Lanes(), inbox, Gate()).run())
        playground.world.say(101, 101, "one")
        playground.world.say(101, 101, "two")
        await until(lambda: not playground.state.updates.pending())
        second = asyncio.create_task(Intake(bot, handle, Lanes(), inbox, Gate()).run())
        await until(lambda: len(handled) == 2)
        await stop(second)
        released.set()
        await stop(first)
    assert handled == ["one", "two"]


async def test_an_update_that_comes_again_is_not_handled_again(playground: Playground, inbox: Inbox) -> None:
    handled = list[str]()

    async def handle(update: Update) -> None:
        assert update.message is not None
        handled.append(update.message.text or "")

    async with bot_of(playground) as bot:
        playground.world.say(101, 101, "one")
        updates = await bot.get_updates(timeout=0)
        await inbox.receive([(one.update_id, one.to_json()) for one in updates])
        await inbox.handled([one.update_id for one in updates])
        task = asyncio.create_task(Intake(bot, handle, Lanes(), inbox, Gate()).run())
        playground.world.say(101, 101, "two")
        await until(lambda: handled)
        await stop(task)
    assert handled == ["two"]


async def test_where_nothing_can_be_kept_people_are_answered_all_the_same(
    playground: Playground, caplog: pytest.LogCaptureFixture
) -> None:
    handled = list[str]()

    async def handle(update: Update) -> None:
        assert update.message is not None
        handled.append(update.message.text or "")

    class Full(Inbox):
        async def receive(self, _: Any) -> Any:
            raise DiskFullError("No space is left.")

        async def handled(self, _: Any) -> Any:
            raise DiskFullError("No space is left.")

        async def unhandled(self) -> Any:
            return []

    async with bot_of(playground) as bot:
        intake = Intake(bot, handle, Lanes(), Full.__new__(Full), Gate())
        task = asyncio.create_task(intake.run())
        playground.world.say(101, 101, "one")
        await until(lambda: handled)
        await stop(task)
    assert "could not be kept: No space is left." in caplog.text


class Failing:
    """A Bot whose calls fail as a test says; the library's errors are real."""

    def __init__(self, *errors: Exception, me: Exception | None = None) -> None:
        self._errors = list(errors)
        self._me = me
        self.asked = 0

    async def get_updates(self, **_: Any) -> tuple[Update, ...]:
        self.asked += 1
        if self._errors:
            raise self._errors.pop(0)
        await asyncio.sleep(0.01)
        return ()

    async def get_me(self) -> None:
        if self._me:
            raise self._me


async def run_for_a_while(bot: Failing, inbox: Inbox) -> None:
    async def handle(_: Update) -> None:
        return

    task = asyncio.create_task(Intake(bot, handle, Lanes(), inbox, Gate()).run())  # type: ignore[arg-type] # two methods are enough
    try:
        await until(lambda: task.done() or bot.asked > 5)
    finally:
        if task.done():
            await task
        else:
            await stop(task)


async def test_a_failing_network_is_told_once_and_waited_out(
    inbox: Inbox, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(intake, "_pause", lambda *_: 0.0)
    await run_for_a_while(Failing(NetworkError("down"), NetworkError("down"), Conflict("two")), inbox)
    assert caplog.text.count("Receiving failed") == 1


async def test_a_proxys_401_is_not_the_end_while_telegram_knows_the_token(
    inbox: Inbox,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(intake, "_pause", lambda *_: 0.0)
    await run_for_a_while(Failing(InvalidToken("proxy")), inbox)
    await run_for_a_while(Failing(InvalidToken("proxy"), me=NetworkError("down")), inbox)
    with pytest.raises(TokenError, match="BotFather"):
        await run_for_a_while(Failing(InvalidToken("gone"), me=InvalidToken("gone")), inbox)


def test_the_pause_is_what_telegram_asks_for_or_grows_to_a_bound() -> None:
    assert intake._pause(RetryAfter(7), 1) == 7.0
    for failures in range(1, 20):
        assert 0.5 <= intake._pause(NetworkError("down"), failures) <= intake.LONGEST_PAUSE
