"""A started playground, a clock to turn by hand, and a caller that speaks the Bot API over HTTP."""

import time
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.playground import Playground

GROUP = -1001000000001
OFFICE = -4100000001
DESK = -1001000000002
WIRE = -1001000000003
ENERGY = 2


class Hands:
    """A clock that stands still until it is turned."""

    def __init__(self) -> None:
        self.now = float(int(time.time()))

    def __call__(self) -> float:
        return self.now


class Caller:
    """Calls methods as JSON over HTTP with the playground's own token."""

    def __init__(self, session: aiohttp.ClientSession, playground: Playground) -> None:
        self.session = session
        self._base = f"{playground.api_url}/bot{playground.token}"

    async def answer(self, method: str, **parameters: Any) -> dict[str, Any]:
        async with self.session.post(f"{self._base}/{method}", json=parameters) as response:
            answer = await response.json()
            assert response.status == answer.get("error_code", 200)
            return answer

    async def __call__(self, method: str, **parameters: Any) -> Any:
        answer = await self.answer(method, **parameters)
        assert answer["ok"] is True, answer
        return answer["result"]

    async def refused(self, method: str, **parameters: Any) -> str:
        answer = await self.answer(method, **parameters)
        assert answer["ok"] is False, answer
        return answer["description"]


class PageClient:
    """Does what the chat page's script does."""

    def __init__(self, session: aiohttp.ClientSession, playground: Playground) -> None:
        self.session = session
        self.url = playground.url
        self.key = ""

    async def get(self, path: str) -> dict[str, Any]:
        async with self.session.get(self.url + path) as response:
            answer = await response.json()
            assert response.status == 200, answer
            self.key = answer.get("key", self.key)
            return answer

    async def try_post(
        self, path: str, body: object, headers: dict[str, str] | None = None
    ) -> tuple[int, dict[str, Any]]:
        own = {"Origin": self.url, "X-Page-Key": self.key}
        async with self.session.post(
            self.url + path, json=body, headers={**own, **(headers or {})}
        ) as response:
            return response.status, await response.json()

    async def post(self, path: str, **body: Any) -> dict[str, Any]:
        status, answer = await self.try_post(path, body)
        assert status == 200, answer
        return answer


class Control:
    """Asks the control routes as a program does: with the key, and without a page's origin."""

    def __init__(self, session: aiohttp.ClientSession, playground: Playground) -> None:
        self._session = session
        self._url = f"{playground.url}/control"
        self._headers = {"Authorization": f"Bearer {playground.control_key}"}

    async def answer(self, verb: str, path: str, body: object = None) -> tuple[int, dict[str, Any]]:
        address = f"{self._url}/{path}"
        async with self._session.request(verb, address, json=body, headers=self._headers) as response:
            return response.status, await response.json()

    async def __call__(self, do: str, **fields: Any) -> dict[str, Any]:
        status, answer = await self.answer("POST", "world", {"do": do, **fields})
        assert status == 200, answer
        return answer

    async def refused(self, do: str, **fields: Any) -> str:
        status, answer = await self.answer("POST", "world", {"do": do, **fields})
        assert (status, list(answer)) == (400, ["error"])
        return answer["error"]

    async def fault(self, kind: str, **fields: Any) -> int:
        status, answer = await self.answer("POST", "faults", {"kind": kind, **fields})
        assert status == 200, answer
        return answer["id"]


class Ears:
    """Hears what the bot is sent, each update once, as kind and content."""

    def __init__(self, playground: Playground) -> None:
        self._updates = playground.state.updates

    async def __call__(self) -> list[tuple[str, Any]]:
        batch = await self._updates.poll(offset=0, limit=100, timeout=0)
        self._updates.clear()
        return [(kind, update[kind]) for update in batch for kind in update if kind != "update_id"]


@pytest.fixture
def clock() -> Hands:
    return Hands()


@pytest.fixture
async def playground(clock: Hands) -> AsyncIterator[Playground]:
    async with Playground(clock=clock, heartbeat=0.05) as started:
        yield started


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


@pytest.fixture
def call(session: aiohttp.ClientSession, playground: Playground) -> Caller:
    return Caller(session, playground)


@pytest.fixture
async def page(session: aiohttp.ClientSession, playground: Playground) -> PageClient:
    client = PageClient(session, playground)
    await client.get("/page/state")
    return client


@pytest.fixture
def control(session: aiohttp.ClientSession, playground: Playground) -> Control:
    return Control(session, playground)


@pytest.fixture
def heard(playground: Playground) -> Ears:
    return Ears(playground)


@pytest.fixture
def bot(playground: Playground) -> int:
    return playground.world.bot["id"]


@pytest.fixture
def aigerim(playground: Playground) -> int:
    """A private chat that the bot may write in: Aigerim has started it, and the bot has seen that."""
    playground.world.say(101, 101, "/start")
    playground.state.updates.clear()
    return 101


@pytest.fixture
def group() -> int:
    return GROUP


@pytest.fixture
def office() -> int:
    return OFFICE


@pytest.fixture
def desk() -> int:
    return DESK


@pytest.fixture
def wire() -> int:
    return WIRE


@pytest.fixture
def energy() -> int:
    return ENERGY
