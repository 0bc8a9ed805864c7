"""Redirects: how far, where to, and what is learnt from them."""

import ssl

import pytest

from bot.web.fetch import Fetched, Fetcher, FetchError
from storage.obstacle import Obstacle
from tests.hostile.failing import failure
from tests.hostile.scenes import answer, raw, redirect
from tests.hostile.server import HostileServer, Scene


def chain(*statuses: int) -> dict[str, Scene]:
    """Redirect from /0 to /1 and so on with these statuses; the last has an answer."""
    scenes = {f"/{number}": redirect(f"/{number + 1}", status) for number, status in enumerate(statuses)}
    return scenes | {f"/{len(statuses)}": answer(b"news", 'ETag: "a"')}


async def test_five_redirects_are_followed(fetcher: Fetcher) -> None:
    async with HostileServer(chain(301, 302, 303, 307, 308)) as server:
        fetched = await fetcher.fetch(server.url("/0"))
        assert fetched == Fetched(server.url("/5"), b"news", etag='"a"')


async def test_a_sixth_redirect_is_one_too_many(fetcher: Fetcher) -> None:
    async with HostileServer(chain(*[302] * 6)) as server:
        assert (await failure(fetcher, server.url("/0"))).obstacle is Obstacle.REDIRECTS
    assert server.paths == ["/0", "/1", "/2", "/3", "/4", "/5"]


async def test_a_redirect_to_itself_ends(fetcher: Fetcher) -> None:
    async with HostileServer({"*": redirect("")}) as server:
        assert (await failure(fetcher, server.url())).obstacle is Obstacle.SERVER
    async with HostileServer({"*": redirect("/")}) as server:
        assert (await failure(fetcher, server.url())).obstacle is Obstacle.REDIRECTS
    assert len(server.asked) == 6


@pytest.mark.parametrize("statuses", [(301,), (308,), (301, 308)])
async def test_a_source_has_moved_if_every_redirect_is_permanent(
    fetcher: Fetcher, statuses: tuple[int, ...]
) -> None:
    async with HostileServer(chain(*statuses)) as server:
        fetched = await fetcher.fetch(server.url("/0"))
    assert fetched.moved_to == fetched.url == server.url(f"/{len(statuses)}")


@pytest.mark.parametrize("statuses", [(), (302,), (301, 302), (307, 301), (308, 303, 301)])
async def test_a_source_has_not_moved_if_one_redirect_is_of_the_moment(
    fetcher: Fetcher, statuses: tuple[int, ...]
) -> None:
    async with HostileServer(chain(*statuses)) as server:
        assert (await fetcher.fetch(server.url("/0"))).moved_to == ""


@pytest.mark.parametrize(
    ("location", "arrived"),
    [
        ("there?x=1#part", "/there?x=1"),
        ("//other.test:{port}/there", "/there"),
        ("http://other.test:{port}/there", "/there"),
        ("/бар", "/%D0%B1%D0%B0%D1%80"),
        ("/a b", "/a%20b"),
    ],
)
async def test_a_redirect_may_be_relative_or_lead_elsewhere(
    fetcher: Fetcher, location: str, arrived: str
) -> None:
    async with HostileServer({"*": answer(b"news")}) as server:
        start = f"HTTP/1.1 302 X\r\nLocation: {location.replace('{port}', str(server.port))}\r\n\r\n"
        async with HostileServer({"/": raw(start.encode()), "*": answer(b"news")}) as first:
            fetched = await fetcher.fetch(first.url())
    assert fetched.url.endswith(arrived)
    assert [*server.paths, *first.paths[1:]] == [arrived]


async def test_raw_bytes_of_another_charset_are_escaped_as_browsers_do(fetcher: Fetcher) -> None:
    start = b"HTTP/1.1 302 X\r\nLocation: /\xe1\xe0\xf0\r\n\r\n"
    async with HostileServer({"/": raw(start), "*": answer(b"news")}) as server:
        await fetcher.fetch(server.url())
    assert server.paths == ["/", "/%E1%E0%F0"]


async def test_a_redirect_never_leads_from_https_to_http(
    trusting: Fetcher, tls_server: ssl.SSLContext
) -> None:
    async with (
        HostileServer({"*": answer(b"news")}) as plain,
        HostileServer({"*": redirect(plain.url())}, tls_server) as server,
    ):
        assert (await failure(trusting, server.url())).obstacle is Obstacle.REDIRECTS
    assert (len(server.asked), plain.asked) == (1, [])


async def test_a_redirect_may_lead_from_http_to_https(trusting: Fetcher, tls_server: ssl.SSLContext) -> None:
    async with (
        HostileServer({"*": answer(b"news")}, tls_server) as server,
        HostileServer({"*": redirect(server.url())}) as plain,
    ):
        assert (await trusting.fetch(plain.url())).content == b"news"


async def test_the_body_of_a_redirect_is_not_read(fetcher: Fetcher) -> None:
    start = b"HTTP/1.1 302 X\r\nLocation: /news\r\nContent-Length: 999999999\r\n\r\nhello"
    async with HostileServer({"/": raw(start), "/news": answer(b"news")}) as server:
        assert (await fetcher.fetch(server.url())).content == b"news"


async def test_who_forbids_a_hop_is_obeyed(fetcher: Fetcher) -> None:
    asked = []

    async def permit(url: str) -> None:
        asked.append(url)
        if url.endswith("/2"):
            raise FetchError(Obstacle.ROBOTS)

    async with HostileServer(chain(302, 302, 302)) as server:
        with pytest.raises(FetchError) as raised:
            await fetcher.fetch(server.url("/0"), permit=permit)
    assert raised.value.obstacle is Obstacle.ROBOTS
    assert asked == [server.url("/1"), server.url("/2")]
    assert server.paths == ["/0", "/1"]
