"""Bodies that lie, burst, never end or are not what they say."""

import gzip
import zlib

import pytest

from bot.web.fetch import Fetcher
from storage.obstacle import Obstacle
from tests.hostile.bombs import bomb, double_bomb
from tests.hostile.failing import failure
from tests.hostile.scenes import answer, endless, raw
from tests.hostile.server import HostileServer, Scene

GZIP = "Content-Encoding: gzip"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
UNBOUNDED = b"HTTP/1.1 200 OK\r\n\r\n"
COMPRESSED = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
TEXT = "Жаңалықтар, yangiliklar, новости. ".encode() * 50
MIB = 1024 * 1024


def nothing_for_ever() -> Scene:
    """Send gzip whose blocks are all empty."""
    empty_block = b"\x00\x00\x00\xff\xff"
    return endless(COMPRESSED + gzip.compress(b"")[:10], empty_block * 1000)


@pytest.mark.parametrize(
    ("scene", "obstacle"),
    [
        (answer(bytes(MIB + 1)), Obstacle.SIZE),
        (answer(b"short", length=2 * MIB), Obstacle.SIZE),
        (endless(UNBOUNDED, bytes(8192)), Obstacle.SIZE),
        (endless(CHUNKED, b"2000\r\n" + bytes(8192) + b"\r\n"), Obstacle.SIZE),
        (answer(bomb(64), GZIP), Obstacle.SIZE),
        (nothing_for_ever(), Obstacle.SIZE),
        (answer(gzip.compress(TEXT)[:-9], GZIP), Obstacle.BROKEN),
        (answer(b"", GZIP), Obstacle.BROKEN),
        (answer(gzip.compress(TEXT)[:20] + b"garbage garbage", GZIP), Obstacle.BROKEN),
        (answer(TEXT, GZIP), Obstacle.BROKEN),
        (answer(gzip.compress(TEXT) * 2, GZIP), Obstacle.ENCODING),
        (answer(gzip.compress(TEXT) + b"garbage", GZIP), Obstacle.ENCODING),
        (answer(double_bomb(), "Content-Encoding: gzip, gzip"), Obstacle.ENCODING),
        (answer(double_bomb(), GZIP, GZIP), Obstacle.ENCODING),
        (answer(zlib.compress(TEXT), "Content-Encoding: deflate"), Obstacle.ENCODING),
        (answer(TEXT, "Content-Encoding: br"), Obstacle.ENCODING),
        (answer(TEXT, length=len(TEXT) + 1), Obstacle.REFUSED),
        (raw(CHUNKED + b"5\r\nhello\r\n"), Obstacle.REFUSED),
        (raw(CHUNKED + b"nonsense\r\nhello\r\n0\r\n\r\n"), Obstacle.SERVER),
        (raw(CHUNKED + b"-5\r\nhello\r\n0\r\n\r\n"), Obstacle.SERVER),
        (answer(TEXT + b"more than was said", length=len(TEXT)), Obstacle.SERVER),
    ],
)
async def test_a_hostile_body_fails_with_its_reason(
    fetcher: Fetcher, scene: Scene, obstacle: Obstacle
) -> None:
    async with HostileServer({"*": scene}) as server:
        assert (await failure(fetcher, server.url())).obstacle is obstacle


@pytest.mark.parametrize(
    "scene",
    [
        answer(TEXT),
        answer(TEXT, length=-1),
        answer(TEXT, "Content-Encoding: identity"),
        answer(gzip.compress(TEXT), GZIP),
        answer(gzip.compress(TEXT), "Content-Encoding: X-Gzip, identity"),
        raw(CHUNKED + f"{len(TEXT):x};ext=1\r\n".encode() + TEXT + b"\r\n0\r\nTrailer: x\r\n\r\n"),
    ],
)
async def test_an_honest_body_arrives_whole(fetcher: Fetcher, scene: Scene) -> None:
    async with HostileServer({"*": scene}) as server:
        assert (await fetcher.fetch(server.url())).content == TEXT


async def test_what_is_compressed_within_a_compressed_body_stays_compressed(fetcher: Fetcher) -> None:
    async with HostileServer({"*": answer(gzip.compress(bomb(512)), GZIP)}) as server:
        assert (await fetcher.fetch(server.url())).content == bomb(512)


async def test_a_body_as_large_as_allowed_arrives(fetcher: Fetcher) -> None:
    async with HostileServer({"*": answer(gzip.compress(bytes(MIB)), GZIP)}) as server:
        assert (await fetcher.fetch(server.url())).content == bytes(MIB)
