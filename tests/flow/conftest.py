"""The real program, started as a person starts it, and somebody at its chat page."""

import asyncio
import os
import re
import shutil
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.app import open_store
from bot.cli.shipped import add_shipped
from storage.analysis.analyzer import Analyzer
from tests.flow.line import Line, open_line

START_SECONDS = 60
ANSWER_SECONDS = 20
GROUP = -1001000000001


class Visitor:
    """A person at the chat page, who types, presses and reads; between them and the program is only HTTP."""

    def __init__(self, session: aiohttp.ClientSession, url: str, key: str, person: int) -> None:
        self._session = session
        self._url = url
        self._headers = {"X-Page-Key": key, "Origin": url}
        self.person = person
        self.chat = person

    async def post(self, path: str, **body: Any) -> dict[str, Any]:
        async with self._session.post(f"{self._url}{path}", json=body, headers=self._headers) as response:
            answer: dict[str, Any] = await response.json()
            assert response.status == 200, answer
            return answer

    async def get(self, path: str) -> dict[str, Any]:
        async with self._session.get(f"{self._url}{path}") as response:
            answer: dict[str, Any] = await response.json()
            assert response.status == 200, answer
            return answer

    async def messages(self) -> list[dict[str, Any]]:
        """All messages of the chat, oldest first."""
        found: list[dict[str, Any]] = (await self.get(f"/page/messages?chat={self.chat}"))["messages"]
        return found

    async def say(self, text: str, *, reply_to: int | None = None) -> dict[str, Any]:
        """Write a message and wait for the bot's next one."""
        sent = (await self.say_only(text, reply_to=reply_to))["message"]
        return await self.until(
            lambda found: next(
                (m for m in found if m["message_id"] > sent["message_id"] and m["from"]["is_bot"]), None
            )
        )

    async def say_only(self, text: str, *, reply_to: int | None = None) -> dict[str, Any]:
        """Write a message and wait for nothing."""
        return await self.post("/page/send", person=self.person, chat=self.chat, text=text, reply_to=reply_to)

    async def press(self, message: dict[str, Any], label: str) -> dict[str, Any]:
        """Press the button whose label begins so, and wait until its message has changed or another came."""
        data = button(message, label)["callback_data"]
        number = message["message_id"]
        await self.post("/page/press", person=self.person, chat=self.chat, message_id=number, data=data)

        def changed(found: list[dict[str, Any]]) -> dict[str, Any] | None:
            later = [m for m in found if m["message_id"] > number]
            now = next((m for m in found if m["message_id"] == number), None)
            return later[-1] if later else now if now != message else None

        return await self.until(changed)

    async def until(self, look: Callable[[list[dict[str, Any]]], dict[str, Any] | None]) -> dict[str, Any]:
        """Read the chat again and again until it shows what is looked for."""
        async with asyncio.timeout(ANSWER_SECONDS):
            while True:
                found = look(await self.messages())
                if found is not None:
                    return found
                await asyncio.sleep(0.02)


def _answer_after(number: int, found: list[dict[str, Any]]) -> dict[str, Any] | None:
    return next((m for m in found if m["message_id"] > number and m["from"]["is_bot"]), None)


def button(message: dict[str, Any], label: str) -> dict[str, Any]:
    """The first button of a message whose label begins so."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    labels = [one["text"] for row in rows for one in row]
    found = next((one for row in rows for one in row if one["text"].startswith(label)), None)
    assert found is not None, f"no button {label!r} among {labels}"
    return found


@asynccontextmanager
async def program(*arguments: str, **environment: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """Start `jarchi` with arguments; it is told to stop at the end, and must."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("JARCHI_")}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *arguments,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env={**kept, **environment},
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        async with asyncio.timeout(ANSWER_SECONDS):
            await process.communicate()


async def line_of(process: asyncio.subprocess.Process) -> str:
    """The next line that the program prints."""
    assert process.stdout is not None
    async with asyncio.timeout(START_SECONDS):
        return (await process.stdout.readline()).decode()


@asynccontextmanager
async def playing(folder: Path, *arguments: str, **environment: str) -> AsyncIterator[str]:
    """The playground and the bot in a process of their own; gives the page's address."""
    options = ("--port", "0", "--database", str(folder / "jarchi.sqlite"), *arguments)
    async with program("play", *options, **environment) as process:
        found = re.search(r"http://127\.0\.0\.1:\d+", await line_of(process))
        assert found is not None
        yield found[0]


async def ingest(folder: Path, name: str, text: str) -> None:
    """Bring a text to the program that plays in a folder, by `jarchi ingest` in a process of its own."""
    (folder / name).write_text(text, encoding="utf-8")
    async with program("ingest", str(folder / name), "--database", str(folder / "jarchi.sqlite")) as process:
        out, error = await process.communicate()
    assert process.returncode == 0, error.decode()
    assert b"1 added" in out


@asynccontextmanager
async def visiting(url: str, person: int = 101) -> AsyncIterator[Visitor]:
    """Somebody opens the page."""
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{url}/page/state") as response:
            key = (await response.json())["key"]
        yield Visitor(session, url, key, person)


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store as the program leaves it after its first start: to read the articles each time takes longer."""

    async def fill(path: Path) -> None:
        async with open_store(path) as store:
            await add_shipped(store)

    path = tmp_path_factory.mktemp("filled") / "jarchi.sqlite"
    asyncio.run(fill(path))
    return path


@pytest.fixture
def shelf(tmp_path: Path, filled: Path) -> Path:
    """A folder with such a store of one's own."""
    shutil.copy(filled, tmp_path / "jarchi.sqlite")
    return tmp_path


@pytest.fixture
async def page(shelf: Path) -> AsyncIterator[str]:
    """A program of one's own, so that nobody uses up another test's commands."""
    async with playing(shelf) as url:
        yield url


@pytest.fixture
async def visitor(page: str) -> AsyncIterator[Visitor]:
    async with visiting(page) as somebody:
        yield somebody


@pytest.fixture(scope="session")
def analyzer() -> Analyzer:
    return Analyzer()


@pytest.fixture
async def line(analyzer: Analyzer) -> AsyncIterator[Line]:
    """The bot in this process: many cases at little cost."""
    async with open_line(analyzer) as line:
        yield line
