"""Where redirects lead, how far they are followed, and whether they were meant for good."""

import re
from dataclasses import dataclass

from yarl import URL

from bot.web.addresses import AddressError, read_address
from bot.web.fetched import FetchError
from storage.obstacle import Obstacle

FOLLOWED = frozenset((301, 302, 303, 307, 308))
PERMANENT = frozenset((301, 308))
RAW_BYTE = re.compile(r"[\udc80-\udcff]")
"""How aiohttp hands over a byte of a header that is no UTF-8."""


@dataclass(frozen=True, slots=True)
class Route:
    """How far a fetch has come: where it is, after how many redirects, and whether all were permanent."""

    url: URL
    redirects: int = 0
    is_permanent: bool = True

    @property
    def moved_to(self) -> str:
        """The new address if it has moved for good, else empty."""
        return str(self.url) if self.redirects and self.is_permanent else ""

    def onward(self, status: int, location: str | None, most: int) -> "Route":
        """Follow a redirect, of which there may be `most`.

        Raises:
            FetchError: if it is one too many, leads from https to http, to nowhere, or to no web address.
        """
        if not location:
            raise FetchError(Obstacle.SERVER, f"HTTP {status} that leads nowhere", status=status)
        if self.redirects >= most:
            raise FetchError(Obstacle.REDIRECTS, f"more than {most}", status=status)
        try:
            url = read_address(RAW_BYTE.sub(_escaped, location), self.url)
        except AddressError as error:
            raise FetchError(Obstacle.ADDRESS, str(error), status=status) from None
        if self.url.scheme == "https" and url.scheme == "http":
            raise FetchError(Obstacle.REDIRECTS, "from https to http", status=status)
        return Route(url, self.redirects + 1, self.is_permanent and status in PERMANENT)


def _escaped(byte: re.Match[str]) -> str:
    """Write a raw byte as browsers do."""
    return f"%{ord(byte[0]) - 0xDC00:02X}"
