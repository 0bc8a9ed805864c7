"""What a fault does to a call and how it looks on the wire: held, torn down, cut, replaced."""

import asyncio
import contextlib
import json
import socket
import struct
from dataclasses import dataclass
from typing import Self

from aiohttp import hdrs, web

from bot.playground.api_types import Json
from bot.playground.errors import ApiError
from bot.playground.faults import DESCRIPTIONS, Fault

_LOOK_SECONDS = 0.05
# A linger time of nothing makes the system send a reset in place of an orderly end.
_AT_ONCE = struct.pack("ii", 1, 0)


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a call that was handled: its HTTP status and its JSON."""

    status: int
    content: Json

    @classmethod
    def refusing(cls, error: ApiError) -> Self:
        """Make the answer that refuses a call."""
        return cls(error.code, error.answer())


async def lets_through(fault: Fault | None, closing: asyncio.Event) -> bool:
    """Tell whether a call is handled all the same, after the wait of a "delay".

    Raises:
        ApiError: The refusal of an "error".
    """
    if fault is None:
        return True
    if fault.kind == "error":
        raise fault.error()
    if fault.kind == "delay":
        await _wait(fault.seconds, closing)
    return fault.applied or fault.kind in {"delay", "truncated"}


def batch(fault: Fault | None, updates: list[Json]) -> list[Json]:
    """Give a batch of updates as the fault leaves it."""
    if fault is None:
        return updates
    if fault.kind == "reorder":
        return updates[::-1]
    return [update for update in updates for _ in range(2)]


def visible_status(fault: Fault | None, answer: Answer | None) -> int | None:
    """Give the HTTP status that the bot gets to see, None when it gets none."""
    if fault is not None and fault.kind == "html":
        return fault.status
    if answer is None or (fault is not None and fault.kind in {"hang", "reset"}):
        return None
    return answer.status


async def response(
    request: web.Request, fault: Fault | None, answer: Answer | None, closing: asyncio.Event
) -> web.Response:
    """Give the answer as it is, or what the fault makes of it."""
    kind = None if fault is None else fault.kind
    if fault is not None and kind == "html":
        return _html(fault.status)
    if kind == "hang":
        await _hold(request, closing)
    if answer is None or kind in {"hang", "reset"}:
        return _torn(request)
    text = json.dumps(answer.content, ensure_ascii=False)
    if kind == "truncated":
        text = text[: len(text) // 2]
    return web.Response(
        status=answer.status, text=text, content_type="application/json", headers=_headers(answer.content)
    )


def _headers(content: Json) -> dict[str, str]:
    """Give the header that goes with a 429 (Telegram's own server sends it too)."""
    seconds = content.get("parameters", {}).get("retry_after")
    return {} if seconds is None else {hdrs.RETRY_AFTER: str(seconds)}


async def _wait(seconds: float, closing: asyncio.Event) -> None:
    """Wait so many seconds, or until the playground closes."""
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(closing.wait(), seconds)


async def _hold(request: web.Request, closing: asyncio.Event) -> None:
    """Wait until the client goes away or the playground closes."""
    while request.transport is not None and not closing.is_set():
        await _wait(_LOOK_SECONDS, closing)


def _torn(request: web.Request) -> web.Response:
    """Reset the TCP connection; the response given back cannot leave any more."""
    transport = request.transport
    if isinstance(transport, asyncio.Transport):  # there is none when the client was faster
        opened: socket.socket = transport.get_extra_info("socket")
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
        transport.abort()
    return web.Response(status=500)


def _html(status: int) -> web.Response:
    """Give the page of a web server that stands before the Bot API."""
    title = f"{status} {DESCRIPTIONS[status].partition(':')[0]}"
    text = (
        f"<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n<center><h1>{title}</h1></center>\r\n"
        "<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n"
    )
    return web.Response(status=status, text=text, content_type="text/html")
