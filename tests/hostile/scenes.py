"""What hostile, broken and honest servers do."""

import asyncio

from tests.hostile.server import Conversation, Scene

DRIP_SECONDS = 0.02


def answer(body: bytes = b"", *headers: str, status: str = "200 OK", length: int | None = None) -> Scene:
    """Answer properly; `length` is what Content-Length pretends, a negative one leaves it out."""
    claimed = len(body) if length is None else length
    lines = [f"HTTP/1.1 {status}", *headers, "Connection: close"]
    if claimed >= 0:
        lines.append(f"Content-Length: {claimed}")
    return raw("\r\n".join([*lines, "", ""]).encode() + body)


def redirect(location: str, status: int = 302) -> Scene:
    return answer(b"", f"Location: {location}", status=f"{status} Elsewhere")


def raw(*pieces: bytes) -> Scene:
    async def scene(conversation: Conversation) -> None:
        await conversation.say(*pieces)

    return scene


def silent(conversation: Conversation) -> asyncio.Future[None]:
    """Take the request and never answer."""
    del conversation
    return asyncio.get_running_loop().create_future()


def endless(start: bytes, piece: bytes) -> Scene:
    """Send the start, and then the piece again and again as fast as it is taken."""

    async def scene(conversation: Conversation) -> None:
        await conversation.say(start)
        while True:
            await conversation.say(piece)

    return scene


def dripping(start: bytes, piece: bytes) -> Scene:
    """Send the start, and then the piece again and again, slowly."""

    async def scene(conversation: Conversation) -> None:
        await conversation.say(start)
        while True:
            await conversation.say(piece)
            await asyncio.sleep(DRIP_SECONDS)

    return scene


def in_turn(*scenes: Scene) -> Scene:
    """Play one scene for each request, the last one for all that follow."""
    left = list(scenes)

    async def scene(conversation: Conversation) -> None:
        await (left.pop(0) if len(left) > 1 else left[0])(conversation)

    return scene
