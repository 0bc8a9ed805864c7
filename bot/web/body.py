"""The body of a response, read and decompressed within a limit."""

import asyncio
import zlib
from collections.abc import Iterator, Sequence
from typing import Protocol

import aiohttp

from bot.web.fetched import FetchError
from storage.obstacle import Obstacle

GZIP = 16 + zlib.MAX_WBITS
STEP = 256 * 1024
"""Bytes that are decompressed at once, between which other work of the program has its turn."""


class Unpacking(Protocol):
    """Turns the bytes of a body, piece by piece, into those of the content."""

    def unpack(self, piece: bytes) -> Iterator[bytes]:
        """Give the content of a piece, in steps."""
        ...

    def finish(self) -> None:
        """Hear that no piece follows.

        Raises:
            FetchError: if one should have.
        """
        ...


class Plain:
    """Nothing to unpack."""

    def unpack(self, piece: bytes) -> Iterator[bytes]:
        """Give the piece."""
        yield piece

    def finish(self) -> None:
        """Be content."""


class Gzip:
    """One stream of gzip; what follows it is refused, as are streams without end."""

    def __init__(self) -> None:
        self._stream = zlib.decompressobj(GZIP)

    def unpack(self, piece: bytes) -> Iterator[bytes]:
        """Give the content of a piece in steps of at most STEP bytes.

        Raises:
            FetchError: if it is damaged, or there is more than one stream.
        """
        while True:
            step = self._inflate(piece)
            yield step
            piece = self._stream.unconsumed_tail
            if not piece and len(step) < STEP:
                return

    def finish(self) -> None:
        """Hear that no piece follows.

        Raises:
            FetchError: if the stream has no end.
        """
        if not self._stream.eof:
            raise FetchError(Obstacle.BROKEN, "its compressed content breaks off")

    def _inflate(self, piece: bytes) -> bytes:
        if self._stream.eof and piece:
            raise FetchError(Obstacle.ENCODING, "more than one compressed stream")
        try:
            step = self._stream.decompress(piece, STEP)
        except zlib.error:
            raise FetchError(Obstacle.BROKEN, "its compressed content is damaged") from None
        if self._stream.unused_data:
            raise FetchError(Obstacle.ENCODING, "more than one compressed stream")
        return step


def unpacking_of(encodings: Sequence[str]) -> Unpacking:
    """Choose how a body with these Content-Encoding headers is unpacked.

    Raises:
        FetchError: if it is not one encoding that we read: gzip, which is all that we ask for.
    """
    named = [part for header in encodings for name in header.split(",") if (part := name.strip().lower())]
    applied = [name for name in named if name != "identity"]
    if not applied:
        return Plain()
    if len(applied) > 1:
        raise FetchError(Obstacle.ENCODING, "more than one encoding")
    if applied[0] not in {"gzip", "x-gzip"}:
        raise FetchError(Obstacle.ENCODING, "neither gzip nor plain")
    return Gzip()


async def read_body(response: aiohttp.ClientResponse, most: int) -> bytes:
    """Read a body whose session does not decompress; `most` bounds its bytes before and after.

    Raises:
        FetchError: if it is too large, or not to be decompressed.
        aiohttp.ClientError: if the connection breaks.
    """
    unpacking = unpacking_of(response.headers.getall("Content-Encoding", ()))
    if (response.content_length or 0) > most:
        raise _too_large(most)
    content = bytearray()
    came = 0
    async for piece in response.content.iter_any():
        # Compressed bytes may stand for nothing, without end.
        came += len(piece)
        for step in unpacking.unpack(piece):
            content += step
            if max(came, len(content)) > most:
                raise _too_large(most)
            await asyncio.sleep(0)
    unpacking.finish()
    return bytes(content)


def _too_large(most: int) -> FetchError:
    return FetchError(Obstacle.SIZE, f"more than {most / 1024 / 1024:g} MiB")
