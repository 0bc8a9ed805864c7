"""Errors of the client become obstacles."""

import socket

import aiohttp
import pytest

from bot.web.addresses import AddressError
from bot.web.connections import ClosedAddressError
from bot.web.failures import failure_of
from storage.obstacle import Obstacle


@pytest.mark.parametrize(
    ("error", "obstacle"),
    [
        (AddressError("it has a password"), Obstacle.ADDRESS),
        (aiohttp.InvalidURL("http://x"), Obstacle.ADDRESS),
        (UnicodeError(), Obstacle.ADDRESS),
        (TimeoutError(), Obstacle.TIMEOUT),
        (aiohttp.ConnectionTimeoutError(), Obstacle.TIMEOUT),
        (aiohttp.ServerDisconnectedError(), Obstacle.REFUSED),
        (aiohttp.ClientPayloadError(), Obstacle.REFUSED),
        (ConnectionResetError(), Obstacle.REFUSED),
        (RuntimeError("whatever"), Obstacle.SERVER),
    ],
)
def test_an_error_names_its_obstacle(error: Exception, obstacle: Obstacle) -> None:
    assert failure_of(error).obstacle is obstacle


def test_an_error_that_nobody_thought_of_is_told_by_its_kind_alone() -> None:
    assert failure_of(RuntimeError("http://user:secret@news.test")).detail == "RuntimeError"


def test_what_an_address_lacks_is_told() -> None:
    assert failure_of(AddressError("it has a password")).detail == "it has a password"


@pytest.mark.parametrize("kind", [aiohttp.ClientConnectorError, aiohttp.ClientConnectorDNSError])
def test_a_closed_address_is_told_as_such(kind: type[aiohttp.ClientConnectorError]) -> None:
    assert failure_of(caused(kind, ClosedAddressError())).obstacle is Obstacle.ADDRESS


def test_a_name_that_is_not_known_is_told_as_such() -> None:
    error = caused(aiohttp.ClientConnectorDNSError, socket.gaierror(socket.EAI_NONAME, "not known"))
    assert failure_of(error).obstacle is Obstacle.NAME


def test_a_refused_connection_is_told_with_the_system_s_words() -> None:
    failed = failure_of(
        caused(aiohttp.ClientConnectorError, ConnectionRefusedError(111, "Connection refused"))
    )
    assert (failed.obstacle, failed.detail) == (Obstacle.REFUSED, "Connection refused")


def caused(kind: type[aiohttp.ClientConnectorError], cause: OSError) -> Exception:
    """Make an error of the client as the client raises it."""
    key = aiohttp.client_reqrep.ConnectionKey("news.test", 80, False, True, None, None, None)
    try:
        raise kind(key, cause) from cause
    except aiohttp.ClientConnectorError as error:
        return error
