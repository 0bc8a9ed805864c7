"""What lies in the outbox reaches the chats, and what became of it is written down."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from telegram import Bot

from bot import sender
from bot.clock import now
from bot.errors import TokenError
from bot.gate import Gate
from bot.pace import Limits, Pace
from bot.playground import Playground
from bot.playground.faults import Fault
from bot.sender import Sender
from bot.transport import AiohttpRequest
from storage.alerts import Mode
from storage.analysis.analyzer import Analyzer
from storage.deliveries import Patience
from storage.delivery import Delivery
from storage.errors import DiskFullError
from storage.model import Document
from storage.sqlite import SqliteDatabase
from storage.store import Store

pytestmark = pytest.mark.filterwarnings("ignore:.*retry_after.*:DeprecationWarning")
GROUP = -1001000000001
HURRY = Patience(
    (timedelta(seconds=0.2), timedelta(seconds=0.3)),
    longest=timedelta(seconds=0.3),
    shortest=timedelta(seconds=0.05),
    lease=timedelta(seconds=5),
)
LIFTED = Limits(0, 0, 0, 0)


class Clock:
    """Tells the time, ahead by as much as a test says."""

    ahead = timedelta(0)

    def __call__(self) -> datetime:
        return now() + self.ahead


class Desk:
    """A playground, a store with one watch of the group, and a sender between them."""

    def __init__(self, playground: Playground, store: Store, sender: Sender, clock: Clock) -> None:
        self.clock = clock
        self.playground = playground
        self.store = store
        self.sender = sender

    async def publish(self, key: str) -> None:
        await self.store.add([Document(key, f"The reservoir {key} is full of water again.", f"Water {key}")])

    def texts(self) -> list[str]:
        messages: Any = self.playground.world.chats[GROUP].messages
        return [message["text"].splitlines()[0] for message in messages.values() if "text" in message]

    async def until(self, texts: list[str]) -> None:
        async with asyncio.timeout(20):
            while self.texts() != texts:  # noqa: ASYNC110 - it is the chat that is watched
                await asyncio.sleep(0.01)

    @asynccontextmanager
    async def sending(self) -> AsyncIterator[asyncio.Task[None]]:
        task = asyncio.create_task(self.sender.run(now()))
        try:
            yield task
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer()


@pytest.fixture
async def desk(tmp_path: Path, analyzer: Analyzer) -> AsyncIterator[Desk]:
    database = await SqliteDatabase.open(tmp_path / "store.sqlite")
    clock = Clock()
    store = Store(database, analyzer, clock, HURRY)
    await store.watches.add(GROUP, None, "water", Mode.NOW)
    async with Playground() as playground:
        requests = {"request": AiohttpRequest(), "get_updates_request": AiohttpRequest()}
        async with Bot(playground.token, f"{playground.api_url}/bot", **requests) as bot:
            yield Desk(playground, store, Sender(bot, store, Pace(LIFTED), Gate()), clock)
    await database.close()


async def test_alerts_arrive_in_order(desk: Desk) -> None:
    async with desk.sending():
        for key in "abc":
            await desk.publish(key)
        await desk.until(["Water a", "Water b", "Water c"])
    assert (await desk.store.outbox.status()).ready == 0


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "error", "code": 429, "retry_after": 1},
        {"kind": "error", "code": 404},
        {"kind": "error", "code": 409},
        {"kind": "error", "code": 500},
        {"kind": "error", "code": 502},
        {"kind": "html"},
        {"kind": "reset", "applied": False},
    ],
    ids=str,
)
async def test_what_was_not_taken_arrives_once_later(desk: Desk, fault: dict[str, Any]) -> None:
    desk.playground.faults.add(Fault(method="sendMessage", count=1, **fault))
    async with desk.sending():
        await desk.publish("a")
        await desk.publish("b")
        await desk.until(["Water a", "Water b"])


@pytest.mark.parametrize("kind", ["reset", "truncated"])
async def test_where_the_answer_is_lost_a_copy_may_come_and_nothing_is_lost(desk: Desk, kind: str) -> None:
    desk.playground.faults.add(Fault(method="sendMessage", count=1, kind=kind, applied=True))
    async with desk.sending():
        await desk.publish("a")
        await desk.publish("b")
        await desk.until(["Water a", "Water a", "Water b"])


async def test_a_token_that_telegram_forgot_ends_it_with_a_sentence(desk: Desk) -> None:
    for method in ("sendMessage", "getMe"):
        desk.playground.faults.add(Fault(method=method, kind="error", code=401))
    async with desk.sending() as task:
        await desk.publish("a")
        with pytest.raises(TokenError, match="BotFather"):
            await task


async def test_nothing_goes_out_while_the_gate_is_shut(desk: Desk) -> None:
    gate = Gate()
    gate.shut()
    desk.sender._gate = gate
    async with desk.sending():
        await desk.publish("a")
        await asyncio.sleep(0.3)
        assert desk.texts() == []
        gate.open()
        await desk.until(["Water a"])


async def test_what_is_under_way_at_the_stop_is_still_written_down(desk: Desk) -> None:
    desk.playground.faults.add(Fault(method="sendMessage", count=1, kind="delay", seconds=0.5))
    async with desk.sending():
        await desk.publish("a")
        await asyncio.sleep(0.2)
    await desk.until(["Water a"])
    assert (await desk.store.outbox.chat_status(GROUP)).last_sent is not None


async def test_a_group_that_was_upgraded_gets_its_alerts_under_its_new_number(desk: Desk) -> None:
    new = -1009999999999
    desk.playground.faults.add(
        Fault(method="sendMessage", chat=GROUP, count=1, kind="error", code=400, migrate_to_chat_id=new)
    )
    async with desk.sending():
        await desk.publish("a")
        async with asyncio.timeout(20):
            while not await desk.store.watches.list(new):  # noqa: ASYNC110 - it is the store that is watched
                await asyncio.sleep(0.02)
    assert await desk.store.watches.list(GROUP) == []


async def test_one_story_is_one_message_that_names_its_other_outlets(desk: Desk) -> None:
    text = "The reservoir on the river is full of water again after a wet spring, engineers of the dam said."
    async with desk.sending():
        await desk.store.add([Document("a", text, "Water is back", source="Kazinform")])
        await desk.until(["Water is back"])
        await desk.store.add([Document("b", text, "Water is back again", source="UzA")])
        async with asyncio.timeout(20):
            while "UzA" not in str(desk.playground.world.chats[GROUP].messages):  # noqa: ASYNC110 - as above
                await asyncio.sleep(0.02)
    assert desk.texts() == ["Water is back"]


async def test_a_chat_that_could_not_be_reached_is_probed_and_then_gets_what_waited(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sender, "PROBE_SECONDS", 0.05)
    desk.playground.faults.add(Fault(method="sendMessage", count=1, kind="error", code=400))
    desk.playground.faults.add(Fault(method="sendChatAction", count=1, kind="error", code=400))
    async with desk.sending():
        await desk.publish("a")
        for minutes in (6, 31):
            await asyncio.sleep(0.5)
            assert desk.texts() == []
            assert (await desk.store.outbox.chat_status(GROUP)).state == "paused"
            desk.clock.ahead += timedelta(minutes=minutes)
        await desk.until(["Water a"])


async def test_while_the_store_cannot_be_written_nothing_is_lost(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    settle = desk.store.outbox.settle
    broken = [True]

    async def full(outcomes: Any) -> None:
        if broken:
            broken.pop()
            raise DiskFullError("No space is left.")
        await settle(outcomes)

    monkeypatch.setattr(desk.store.outbox, "settle", full)
    monkeypatch.setattr(sender, "TROUBLE_SECONDS", 0.05)
    async with desk.sending():
        await desk.publish("a")
        await desk.publish("b")
        await desk.until(["Water a", "Water b"])
    assert "The outbox cannot be used: No space is left." in caplog.text


async def test_a_message_that_cannot_be_worded_is_given_up_and_the_others_go(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    word = sender.word

    async def broken(delivery: Delivery, store: Store) -> Any:
        if delivery.told and delivery.told.hit.key == "a":
            raise ValueError("a fault")
        return await word(delivery, store)

    monkeypatch.setattr(sender, "word", broken)
    async with desk.sending():
        await desk.publish("a")
        await desk.publish("b")
        await desk.until(["Water b"])
    [trouble] = (await desk.store.outbox.status()).troubles
    assert (trouble.state, trouble.reason) == ("dead", "fault of the program")
    assert "a fault" in caplog.text


async def test_what_cannot_be_read_now_is_worded_later(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    word = sender.word
    broken = [True]

    async def busy(delivery: Delivery, store: Store) -> Any:
        if broken:
            broken.pop()
            raise DiskFullError("No space is left.")
        return await word(delivery, store)

    monkeypatch.setattr(sender, "word", busy)
    async with desk.sending():
        await desk.publish("a")
        await desk.until(["Water a"])
