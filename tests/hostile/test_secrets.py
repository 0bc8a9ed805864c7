"""What is never sent, and what is never believed."""

import asyncio
import ssl
from pathlib import Path

import pytest

from bot.web.fetch import Fetcher
from storage.obstacle import Obstacle
from tests.hostile.failing import failure
from tests.hostile.names import Names
from tests.hostile.scenes import answer, in_turn, redirect
from tests.hostile.server import HostileServer

COOKIE = "Set-Cookie: session=secret; Path=/"


async def test_a_cookie_is_never_sent_back(fetcher: Fetcher) -> None:
    start = answer(b"", COOKIE, "Location: /news", status="302 Found")
    async with HostileServer({"/": start, "/news": answer(b"news", COOKIE)}) as server:
        await fetcher.fetch(server.url())
        await fetcher.fetch(server.url())
    assert server.paths == ["/", "/news"] * 2
    assert all("cookie" not in conversation.headers for conversation in server.asked)


async def test_a_request_tells_only_who_asks_and_what_can_be_read(fetcher: Fetcher) -> None:
    async with HostileServer({"*": answer(b"news")}) as server:
        await fetcher.fetch(server.url("/page"))
    (conversation,) = server.asked
    assert conversation.request.startswith(b"GET /page HTTP/1.1\r\n")
    assert conversation.headers.keys() == {"host", "accept", "accept-encoding", "user-agent"}
    assert conversation.headers["user-agent"].startswith("Jarchi/")
    assert conversation.headers["accept-encoding"] == "gzip"


async def test_the_proxy_and_the_passwords_of_the_environment_are_not_used(
    fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "netrc").write_text("default login user password secret\n", encoding="ascii")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    async with HostileServer({"*": answer(b"news")}) as server:
        assert (await fetcher.fetch(server.url())).content == b"news"
    assert "authorization" not in server.asked[0].headers


async def test_a_version_goes_with_every_request_and_an_odd_one_with_none(fetcher: Fetcher) -> None:
    async with HostileServer({"/": redirect("/news"), "/news": answer(b"news")}) as server:
        await fetcher.fetch(server.url(), etag='"a"', modified="Mon, 01 Jan 2024 00:00:00 GMT")
        await fetcher.fetch(server.url("/news"), etag='"a"\r\nX-Injected: 1', modified="\udc80")
    for conversation in server.asked[:2]:
        assert conversation.headers["if-none-match"] == '"a"'
        assert conversation.headers["if-modified-since"] == "Mon, 01 Jan 2024 00:00:00 GMT"
    assert not server.asked[2].headers.keys() & {"if-none-match", "if-modified-since", "x-injected"}


async def test_a_certificate_that_nobody_vouches_for_is_refused(
    fetcher: Fetcher, tls_server: ssl.SSLContext
) -> None:
    async with HostileServer({"*": answer(b"news")}, tls_server) as server:
        failed = await failure(fetcher, server.url())
    assert (failed.obstacle, server.asked) == (Obstacle.TLS, [])
    assert "certificate" in failed.detail


async def test_a_certificate_of_another_host_is_refused(
    trusting: Fetcher, tls_server: ssl.SSLContext
) -> None:
    async with HostileServer({"*": answer(b"news")}, tls_server) as server:
        assert (await failure(trusting, server.url(host="other.test"))).obstacle is Obstacle.TLS
    assert server.asked == []


async def test_a_host_that_speaks_no_tls_is_told_as_such(fetcher: Fetcher) -> None:
    async def shout(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 mail.test ESMTP\r\n")
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(shout, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        failed = await failure(fetcher, f"https://news.test:{port}/")
    assert failed.obstacle in {Obstacle.TLS, Obstacle.REFUSED}


async def test_another_answer_at_the_same_address_is_taken_as_it_is(fetcher: Fetcher, names: Names) -> None:
    async with HostileServer({"*": in_turn(answer(b"first"), answer(b"second"))}) as server:
        assert (await fetcher.fetch(server.url())).content == b"first"
        assert (await fetcher.fetch(server.url())).content == b"second"
    assert names.asked == ["news.test", "news.test"]
