"""Names and sockets within the perimeter."""

import socket
from ipaddress import ip_network

import pytest

from bot.web.addresses import Perimeter
from bot.web.connections import SIP, ClosedAddressError, JudgingResolver, SippingSocket, judged_socket
from tests.hostile.names import Names


async def test_a_name_keeps_only_its_open_addresses() -> None:
    names = Names(news_test=[["10.0.0.1", "8.8.8.8", "::1", "2a00::1"]])
    resolver = JudgingResolver(names, Perimeter())
    assert [found["host"] for found in await resolver.resolve("news.test", 80)] == ["8.8.8.8", "2a00::1"]
    await resolver.close()
    assert names.is_closed


async def test_a_name_with_internal_addresses_only_is_closed() -> None:
    with pytest.raises(ClosedAddressError):
        await JudgingResolver(Names(news_test=[["10.0.0.1"]]), Perimeter()).resolve("news.test", 80)


async def test_a_name_without_addresses_is_not_known() -> None:
    with pytest.raises(OSError, match="no address") as raised:
        await JudgingResolver(Names(news_test=[[]]), Perimeter()).resolve("news.test", 80)
    assert not isinstance(raised.value, ClosedAddressError)


@pytest.mark.parametrize(
    ("family", "where"),
    [
        (socket.AF_INET, ("127.0.0.1", 80)),
        (socket.AF_INET6, ("::1", 80, 0, 0)),
        (socket.AF_INET6, ("::ffff:10.0.0.1", 80, 0, 0)),
        (socket.AF_INET, ("localhost", 80)),
        (socket.AF_INET, ("127.1", 80)),
        (socket.AF_UNIX, ("8.8.8.8", 80)),
    ],
)
def test_no_socket_is_made_for_a_closed_address(
    family: int, where: tuple[str, int] | tuple[str, int, int, int]
) -> None:
    with pytest.raises(ClosedAddressError):
        judged_socket(Perimeter())((family, socket.SOCK_STREAM, 0, "", where))


def test_a_socket_is_made_for_an_open_address() -> None:
    make = judged_socket(Perimeter([ip_network("127.0.0.1")]))
    with make((socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", 80))) as made:
        assert made.family is socket.AF_INET


def test_a_socket_takes_in_little_at_a_time() -> None:
    ours, theirs = socket.socketpair()
    with SippingSocket(fileno=ours.detach()) as sipping, theirs:
        theirs.sendall(bytes(4 * SIP))
        assert len(sipping.recv(1 << 20)) == SIP
        assert len(sipping.recv(5)) == 5
        buffer = bytearray(1 << 20)
        assert sipping.recv_into(buffer) == SIP
        assert sipping.recv_into(buffer, 7) == 7
