"""Connections over which only addresses within the perimeter are reached, whatever a name resolves to."""

import socket
import ssl
from collections.abc import Callable
from typing import TYPE_CHECKING

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.web.addresses import Perimeter

if TYPE_CHECKING:
    from typing_extensions import Buffer

SIP = 16 * 1024

# What aiohttp hands over for each connection: family, type, protocol, canonical name, and where to.
AddressInfo = tuple[
    int | socket.AddressFamily,
    int | socket.SocketKind,
    int,
    str,
    tuple[str, int] | tuple[str, int, int, int] | tuple[int, bytes],
]


class ClosedAddressError(OSError):
    """A host's addresses all lie outside the perimeter."""

    def __init__(self) -> None:
        super().__init__("it leads into an internal network")


class SippingSocket(socket.socket):
    """Takes in little at a time, so that the event loop has its turn between, whatever is to be parsed."""

    def recv(self, size: int, flags: int = 0, /) -> bytes:
        """Receive at most SIP bytes."""
        return super().recv(min(size, SIP), flags)

    def recv_into(self, buffer: "Buffer", size: int = 0, flags: int = 0, /) -> int:
        """Receive at most SIP bytes into a buffer."""
        return super().recv_into(buffer, min(size or memoryview(buffer).nbytes, SIP), flags)


class JudgingResolver(AbstractResolver):
    """Asks another resolver, and drops what lies outside the perimeter."""

    def __init__(self, names: AbstractResolver, perimeter: Perimeter) -> None:
        self._names = names
        self._perimeter = perimeter

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Return the addresses of a host that may be reached.

        Raises:
            ClosedAddressError: if it has others only.
            OSError: if its name is not known.
        """
        found = await self._names.resolve(host, port, family)
        within = [result for result in found if self._perimeter.admits(result["host"])]
        if not found:
            raise OSError("the name has no address")
        if not within:
            raise ClosedAddressError
        return within

    async def close(self) -> None:
        """Release the other resolver."""
        await self._names.close()


def judged_socket(perimeter: Perimeter) -> Callable[[AddressInfo], socket.socket]:
    """Build a maker of sockets that refuses each that would lead outside the perimeter.

    aiohttp calls it right before every connection, also where no name was asked for or where a name's
    answer was changed since it was judged: the address that is judged here is the one that is connected.
    """

    def make(info: AddressInfo) -> socket.socket:
        family, kind, protocol, _, where = info
        if family not in {socket.AF_INET, socket.AF_INET6} or not perimeter.admits(str(where[0])):
            raise ClosedAddressError
        return SippingSocket(family, kind, protocol)

    return make


def judged_connector(
    perimeter: Perimeter, resolver: AbstractResolver, tls: ssl.SSLContext | None = None
) -> aiohttp.TCPConnector:
    """Build a connector that judges each address at the moment it connects to it.

    It asks for a name at every new connection, and bounds none: who fetches decides how much at a time.
    `tls` judges certificates, aiohttp's own context by default.
    """
    return aiohttp.TCPConnector(
        resolver=resolver,
        use_dns_cache=False,
        limit=0,
        ssl=True if tls is None else tls,
        socket_factory=judged_socket(perimeter),
    )
