"""The playground as a whole: opens its address on 127.0.0.1, serves until it is stopped."""

import errno
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from aiohttp import web

from bot.playground.api_types import Clock
from bot.playground.bot_api import BotApi
from bot.playground.control import Control
from bot.playground.errors import JournalError, PortTakenError
from bot.playground.faults import Faults
from bot.playground.guard import Guard
from bot.playground.journal import Journal
from bot.playground.ledger import Ledger
from bot.playground.page import Page
from bot.playground.state import State
from bot.playground.tokens import checked, new_token
from bot.playground.world import World

ADDRESS = "127.0.0.1"
STATIC = Path(__file__).parent / "static"
_STOPPING_SECONDS = 2.0


class Playground:
    """A stand-in for Telegram, used as `async with Playground() as playground`.

    Args:
        port: The port on 127.0.0.1; 0 takes a free one.
        log: A file that gets a JSON line for every Bot API call, or None.
        ledger: A file that gets a JSON line for every call that had an effect, or None.
        token: A throwaway token, see `bot.playground.tokens`; by default a new one.
        query_lifetime: How many seconds a pressed button or an inline query waits for its answer.
        heartbeat: How many seconds a page's event stream is silent before a comment is sent.
        clock: Tells the time in seconds since 1970.
        seed: Where the chances of faults start; the same seed repeats a run.
        static: The folder with the chat page.

    Raises:
        ValueError: For a token that is not a throwaway one.
    """

    def __init__(
        self,
        port: int = 0,
        *,
        log: Path | None = None,
        ledger: Path | None = None,
        token: str | None = None,
        query_lifetime: float = 15.0,
        heartbeat: float = 15.0,
        clock: Clock = time.time,
        seed: int = 0,
        static: Path = STATIC,
    ) -> None:
        self.token = new_token() if token is None else checked(token)
        self.ledger = Ledger(ledger, clock)
        self.state = State(
            self.token, clock=clock, query_lifetime=query_lifetime, seed=seed, ledger=self.ledger
        )
        self._wanted_port = port
        self._guard = Guard()
        self._journal = Journal(log, clock)
        bot_api = BotApi(self.state, self.token, self._journal)
        page = Page(self.state, self._guard, static, heartbeat)
        self._app = web.Application(middlewares=[self._guard.check])
        self._app.add_routes([*bot_api.routes(), *page.routes(), *Control(self.state).routes()])
        self._app.on_response_prepare.append(self._guard.protect)
        self._app.on_shutdown.append(self._let_go)
        self._runner: web.AppRunner | None = None

    @property
    def world(self) -> World:
        """The people and chats, to be moved by tests."""
        return self.state.world

    @property
    def faults(self) -> Faults:
        """What the Bot API is to do wrong, to be set by tests."""
        return self.state.faults

    @property
    def control_key(self) -> str:
        """The key that requests to `/control/` carry, as `Authorization: Bearer …`."""
        return self._guard.key

    @property
    def port(self) -> int:
        """The open port, 0 before the start."""
        return self._guard.port

    @property
    def url(self) -> str:
        """The address of the chat page."""
        return f"http://{ADDRESS}:{self.port}"

    @property
    def api_url(self) -> str:
        """The address of the Bot API server: a call goes to `{api_url}/bot{token}/{method}`."""
        return self.url

    async def start(self) -> None:
        """Open the log, the ledger and the address, and serve.

        Raises:
            PortTakenError: When the port is taken or not allowed.
            JournalError: When the log or the ledger cannot be written.
        """
        try:
            self._journal.open()
            self.ledger.open()
        except JournalError:
            await self.stop()
            raise
        runner = web.AppRunner(
            self._app, access_log=None, handle_signals=False, shutdown_timeout=_STOPPING_SECONDS
        )
        await runner.setup()
        self._runner = runner
        try:
            await web.TCPSite(runner, ADDRESS, self._wanted_port).start()
        except (OSError, OverflowError) as error:
            await self.stop()
            raise _unopened(self._wanted_port, error) from None
        self._guard.port = runner.addresses[0][1]

    async def stop(self) -> None:
        """Let everybody go who waits, and close the address and the files."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None
        self._journal.close()
        self.ledger.close()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.stop()

    async def _let_go(self, app: web.Application) -> None:  # noqa: ARG002  aiohttp's form of a signal
        self.state.close()


def _unopened(port: int, error: OSError | OverflowError) -> PortTakenError:
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return PortTakenError(
            f"Port {port} on {ADDRESS} is already taken: choose another, or 0 for a free one."
        )
    return PortTakenError(f"Port {port} on {ADDRESS} cannot be opened: choose another, or 0 for a free one.")
