"""Status lines and headers that are nonsense, or have no end; servers that take their time."""

import pytest

from bot.web.fetch import Fetcher
from storage.obstacle import Obstacle
from tests.hostile.failing import failure
from tests.hostile.scenes import answer, dripping, endless, raw, silent
from tests.hostile.server import HostileServer, Scene

HEAD = b"HTTP/1.1 200 OK\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    "scene",
    [
        raw(b"SSH-2.0-OpenSSH_9.6\r\n\r\n"),
        raw(b"HTTP/1.1 999999 X\r\n\r\n"),
        endless(b"HTTP/1.1 200 ", b"x" * 1000),
        endless(HEAD + b"X: ", b"x" * 1000),
        endless(HEAD, b"x" * 1000),
        endless(HEAD, b"X: y\r\n" * 100),
        endless(CHUNKED + b"0\r\n", b"X: y\r\n" * 100),
        raw(HEAD + b"Content-Length: -3\r\n\r\nabc"),
        raw(HEAD + b"Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"),
        raw(HEAD + b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        raw(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\nabc"),
    ],
)
async def test_an_answer_that_is_no_http_is_told_as_such(fetcher: Fetcher, scene: Scene) -> None:
    async with HostileServer({"*": scene}) as server:
        assert (await failure(fetcher, server.url())).obstacle is Obstacle.SERVER


@pytest.mark.parametrize("scene", [raw(b""), raw(b"HTTP/1.1 20"), raw(HEAD + b"Content-Type: te")])
async def test_a_head_that_breaks_off_is_told_as_such(fetcher: Fetcher, scene: Scene) -> None:
    async with HostileServer({"*": scene}) as server:
        assert (await failure(fetcher, server.url())).obstacle is Obstacle.REFUSED


@pytest.mark.parametrize(
    "scene",
    [
        silent,
        dripping(b"HTTP/1.1 200 ", b"O"),
        dripping(HEAD, b"X: y\r\n"),
        dripping(HEAD + b"\r\n", b"x"),
        dripping(CHUNKED, b"1\r\nx\r\n"),
        dripping(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 100),
        endless(CHUNKED, b"0" * 1000),
        endless(CHUNKED + b"5;", b"x" * 1000),
    ],
)
async def test_a_host_that_takes_its_time_is_left(impatient: Fetcher, scene: Scene) -> None:
    async with HostileServer({"*": scene}) as server:
        assert (await failure(impatient, server.url())).obstacle is Obstacle.TIMEOUT


async def test_the_time_is_counted_over_all_redirects(impatient: Fetcher) -> None:
    late = dripping(b"HTTP/1.1 302 X\r\nLocation: /\r\n", b"X: y\r\n")
    async with HostileServer({"*": late}) as server:
        assert (await failure(impatient, server.url())).obstacle is Obstacle.TIMEOUT


async def test_a_head_of_usual_size_is_read(fetcher: Fetcher) -> None:
    headers = [f"X-{number}: {'y' * 500}" for number in range(60)]
    async with HostileServer({"*": answer(b"news", *headers)}) as server:
        assert (await fetcher.fetch(server.url())).content == b"news"
