"""A server of raw sockets on loopback: any bytes at any pace; it remembers what it was asked."""

import asyncio
import ssl
from collections.abc import Awaitable, Callable
from contextlib import suppress
from types import TracebackType
from typing import Self

Scene = Callable[["Conversation"], Awaitable[None]]
"""What the server does once a request has come."""


class Conversation:
    """One request, and the way to answer it."""

    def __init__(self, request: bytes, writer: asyncio.StreamWriter) -> None:
        self.request = request
        self._writer = writer

    @property
    def path(self) -> str:
        return self.request.split(b" ", 2)[1].decode("ascii")

    @property
    def headers(self) -> dict[str, str]:
        lines = self.request.decode("latin-1").split("\r\n")[1:]
        pairs = (line.split(": ", 1) for line in lines if ": " in line)
        return {name.lower(): value for name, value in pairs}

    async def say(self, *pieces: bytes) -> None:
        for piece in pieces:
            self._writer.write(piece)
            await self._writer.drain()


class HostileServer:
    """Serves scenes by path, used as `async with`; a scene's end closes the connection."""

    def __init__(
        self, scenes: dict[str, Scene], tls: ssl.SSLContext | None = None, address: str = "127.0.0.1"
    ) -> None:
        self._scenes = scenes
        self._address = address
        self._tls = tls
        self._server: asyncio.Server
        self._talks: set[asyncio.Task[None]] = set()
        self.asked: list[Conversation] = []
        self.is_asked = asyncio.Event()
        self.port = 0

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, self._address, 0, ssl=self._tls)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        for talk in self._talks:
            talk.cancel()
        await asyncio.gather(*self._talks, return_exceptions=True)
        await self._server.wait_closed()

    def url(self, path: str = "/", host: str = "news.test") -> str:
        scheme = "https" if self._tls else "http"
        return f"{scheme}://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [conversation.path for conversation in self.asked]

    def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talk = asyncio.create_task(self._talk(reader, writer))
        self._talks.add(talk)
        talk.add_done_callback(self._talks.discard)

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError):
            try:
                await self._converse(reader, writer)
            finally:
                writer.close()
                await writer.wait_closed()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        conversation = Conversation(await reader.readuntil(b"\r\n\r\n"), writer)
        self.asked.append(conversation)
        self.is_asked.set()
        scene = self._scenes.get(conversation.path, self._scenes.get("*"))
        if scene is not None:
            await scene(conversation)
