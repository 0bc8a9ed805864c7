"""The address that is connected is judged, at every hop and however it is written."""

from ipaddress import ip_network

import pytest

from bot.web.fetch import Fetcher
from storage.obstacle import Obstacle
from tests.hostile.conftest import LIMITS, LOOPBACK
from tests.hostile.failing import failure
from tests.hostile.names import Names
from tests.hostile.scenes import answer, redirect
from tests.hostile.server import HostileServer

ODD = [
    "http://127.0.0.1:{port}/",
    "http://localhost:{port}/",
    "http://LOCALHOST.:{port}/",
    "http://2130706433:{port}/",
    "http://0x7f.1:{port}/",
    "http://0x7f000001:{port}/",
    "http://0177.0.0.1:{port}/",
    "http://127.1:{port}/",
    "http://127.0.0.1.:{port}/",
    "http://[::1]:{port}/",
    "http://[::]:{port}/",
    "http://0.0.0.0:{port}/",
    "http://0:{port}/",
    "http://[::ffff:127.0.0.1]:{port}/",
    "http://[::127.0.0.1]:{port}/",
    "http://[64:ff9b::7f00:1]:{port}/",
    "http://[2002:7f00:1::]:{port}/",
    "http://[fe80::1%25lo]:{port}/",
    "http://１２７.0.0.1:{port}/",
    "http://127。0。0。1:{port}/",
    "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:{port}/",
    "http://127%2e0%2e0%2e1:{port}/",
    "http://user:pass@news.test:{port}/",
    "http://news.test@127.0.0.1:{port}/",
    "http://news.test\\@127.0.0.1:{port}/",
    "http:\\\\127.0.0.1:{port}\\",
    "http://127.0.\t0.1:{port}/",
    "http://127.0.0.1\x00.news.test:{port}/",
    "http://127.0.0.1\n:{port}/",
    "//127.0.0.1:{port}/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:{port}/",
    "javascript:alert(1)",
    "data:text/html,hello",
    "",
]


@pytest.mark.parametrize("written", ODD)
async def test_loopback_is_reached_in_no_spelling(written: str) -> None:
    fetcher = Fetcher(limits=LIMITS)
    async with HostileServer({"*": answer(b"secret")}) as server:
        failed = await failure(fetcher, written.replace("{port}", str(server.port)))
    await fetcher.close()
    # Not every machine knows `localhost.` with its dot.
    assert failed.obstacle in {Obstacle.ADDRESS, Obstacle.NAME}
    assert server.asked == []


@pytest.mark.parametrize(
    "written", [written for written in ODD if written.replace("\t", "").isprintable()][:-1]
)
async def test_no_redirect_leads_to_loopback_in_any_spelling(names: Names, written: str) -> None:
    names.answers |= {"localhost": [["127.0.0.1"]], "localhost.": [["127.0.0.1"]]}
    fetcher = Fetcher(allowed=(ip_network("127.0.0.2/32"),), resolver=names, limits=LIMITS)
    async with HostileServer({"/": answer(b"secret")}) as target:
        location = written.replace("{port}", str(target.port))
        # The first server stands at an address that is allowed, the target at one that is not.
        async with HostileServer({"/go": redirect(location)}, address="127.0.0.2") as server:
            names.answers["news.test"] = [["127.0.0.2"]]
            failed = await failure(fetcher, server.url("/go"))
    await fetcher.close()
    assert (failed.obstacle, server.paths, target.asked) == (Obstacle.ADDRESS, ["/go"], [])


@pytest.mark.parametrize(
    "inner",
    [
        "127.0.0.1",
        "10.1.2.3",
        "169.254.169.254",
        "fd00:ec2::254",
        "::ffff:10.0.0.1",
        "fe80::1%eth0",
        "100.64.1.1",
    ],
)
async def test_a_name_that_leads_into_an_internal_network_is_refused(inner: str) -> None:
    names = Names(news_test=[[inner]])
    fetcher = Fetcher(resolver=names, limits=LIMITS)
    failed = await failure(fetcher, "http://news.test/")
    await fetcher.close()
    assert (failed.obstacle, names.asked) == (Obstacle.ADDRESS, ["news.test"])


async def test_of_a_names_addresses_only_those_that_are_open_are_tried(names: Names) -> None:
    names.answers["news.test"] = [["10.0.0.1", "169.254.169.254", "127.0.0.1", "::1"]]
    fetcher = Fetcher(allowed=LOOPBACK, resolver=names, limits=LIMITS)
    async with HostileServer({"*": answer(b"news")}) as server:
        assert (await fetcher.fetch(server.url())).content == b"news"
    await fetcher.close()


async def test_a_name_that_changes_its_mind_between_two_fetches_is_judged_again(names: Names) -> None:
    names.answers["news.test"] = [["127.0.0.2"], ["127.0.0.1"]]
    fetcher = Fetcher(allowed=(ip_network("127.0.0.2/32"),), resolver=names, limits=LIMITS)
    async with HostileServer({"*": answer(b"news")}, address="127.0.0.2") as server:
        await fetcher.fetch(server.url())
        assert (await failure(fetcher, server.url())).obstacle is Obstacle.ADDRESS
    await fetcher.close()
    assert len(server.asked) == 1


async def test_a_name_that_changes_its_mind_within_a_redirect_is_judged_again(names: Names) -> None:
    names.answers["news.test"] = [["127.0.0.2"], ["127.0.0.1"]]
    fetcher = Fetcher(allowed=(ip_network("127.0.0.2/32"),), resolver=names, limits=LIMITS)
    async with HostileServer({"*": redirect("/again")}, address="127.0.0.2") as server:
        assert (await failure(fetcher, server.url())).obstacle is Obstacle.ADDRESS
    await fetcher.close()
    assert len(server.asked) == 1


async def test_a_name_that_nobody_knows_is_told_as_such(fetcher: Fetcher) -> None:
    assert (await failure(fetcher, "http://nobody.test/")).obstacle is Obstacle.NAME


async def test_a_name_without_addresses_is_told_as_such(names: Names, fetcher: Fetcher) -> None:
    names.answers["news.test"] = [[]]
    assert (await failure(fetcher, "http://news.test/")).obstacle is Obstacle.NAME


@pytest.mark.parametrize("port", [22, 25, 6000, 6667, 0])
async def test_only_ports_of_the_web_are_asked(fetcher: Fetcher, port: int) -> None:
    assert (await failure(fetcher, f"http://news.test:{port}/")).obstacle is Obstacle.ADDRESS


async def test_a_host_where_nobody_listens_is_told_as_such(fetcher: Fetcher) -> None:
    async with HostileServer({}) as server:
        url = server.url()
    assert (await failure(fetcher, url)).obstacle is Obstacle.REFUSED


async def test_an_allowed_network_lets_an_intranet_in(names: Names) -> None:
    fetcher = Fetcher(allowed=LOOPBACK, resolver=names, limits=LIMITS)
    async with HostileServer({"*": answer(b"news")}) as server:
        assert (await fetcher.fetch(f"http://127.0.0.1:{server.port}/")).content == b"news"
    await fetcher.close()
