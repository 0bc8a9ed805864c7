"""Getting bytes from the web without harm: judged addresses, counted bytes, counted seconds."""

import asyncio
import ssl
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from importlib.metadata import version

import aiohttp
from aiohttp.abc import AbstractResolver

from bot.clock import now
from bot.web.addresses import Network, Perimeter, read_address
from bot.web.body import read_body
from bot.web.connections import JudgingResolver, judged_connector
from bot.web.failures import failure_of
from bot.web.fetched import Fetched, FetchError, FetchLimits
from bot.web.redirects import FOLLOWED, Route
from bot.web.responses import CONTENT, UNCHANGED, content_type_of, obstacle_of, pause_of, validator_of
from storage.obstacle import Obstacle

__all__ = ["AGENT", "FetchError", "FetchLimits", "Fetched", "Fetcher", "Permit"]

AGENT = "Jarchi"
"""What the program calls itself, also in robots.txt."""
DEFAULT_LIMITS = FetchLimits()
MOST_HEADERS = 100
LONGEST_LINE = 8190
"""Bytes of a status line, of a header's name, of its value."""

Permit = Callable[[str], Awaitable[object]]
"""Asked for every address that a redirect leads to; raises FetchError to go no further."""


class Fetcher:
    """Fetches with GET, follows redirects by hand and judges every address that it connects to.

    `allowed` are networks that may be reached though they are internal. Cookies, passwords and the proxies
    of the environment are never used. `resolver` knows the hosts' names, the system's by default; it is
    closed with the fetcher. `tls` judges certificates. `clock` is what dates of the hosts are held against.
    """

    def __init__(
        self,
        *,
        allowed: Sequence[Network] = (),
        resolver: AbstractResolver | None = None,
        limits: FetchLimits = DEFAULT_LIMITS,
        tls: ssl.SSLContext | None = None,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self._perimeter = Perimeter(allowed)
        self._resolver = resolver
        self._limits = limits
        self._tls = tls
        self._clock = clock
        self._session: aiohttp.ClientSession | None = None
        self._agent = f"{AGENT}/{version('jarchi')}"

    async def fetch(
        self, url: str, *, etag: str = "", modified: str = "", permit: Permit | None = None
    ) -> Fetched:
        """Fetch what is at an address; what has `etag` or is of `modified` is not sent again.

        Raises:
            FetchError: whatever goes wrong.
        """
        conditions = {"If-None-Match": validator_of(etag), "If-Modified-Since": validator_of(modified)}
        headers = {name: value for name, value in conditions.items() if value}
        try:
            async with asyncio.timeout(self._limits.total):
                return await self._follow(url, headers, permit)
        except FetchError:
            raise
        except Exception as error:
            raise failure_of(error) from error

    async def close(self) -> None:
        """Close all connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None
        if self._resolver is not None:
            await self._resolver.close()

    async def _follow(self, url: str, headers: Mapping[str, str], permit: Permit | None) -> Fetched:
        """Go from address to address until one has an answer."""
        session = self._open()
        route = Route(read_address(url))
        while True:
            self._perimeter.require(route.url)
            if permit is not None and route.redirects:
                await permit(str(route.url))
            async with session.get(route.url, headers=headers, allow_redirects=False) as response:
                if response.status not in FOLLOWED:
                    return await self._read(response, route, is_conditional=bool(headers))
                location = response.headers.get("Location")
                route = route.onward(response.status, location, self._limits.redirects)

    async def _read(self, response: aiohttp.ClientResponse, route: Route, *, is_conditional: bool) -> Fetched:
        status, headers = response.status, response.headers
        etag, modified = (validator_of(headers.get(name, "")) for name in ("ETag", "Last-Modified"))
        if status == UNCHANGED and is_conditional:
            return Fetched(
                str(route.url), etag=etag, modified=modified, unchanged=True, moved_to=route.moved_to
            )
        if status not in CONTENT:
            raise self._refusal(status, headers)
        content_type, charset = content_type_of(headers.get("Content-Type", ""))
        return Fetched(
            url=str(route.url),
            content=await read_body(response, self._limits.size),
            content_type=content_type,
            charset=charset,
            etag=etag,
            modified=modified,
            moved_to=route.moved_to,
        )

    def _refusal(self, status: int, headers: Mapping[str, str]) -> FetchError:
        obstacle = obstacle_of(status)
        asked = headers.get("Retry-After", "") if obstacle is Obstacle.BUSY else ""
        return FetchError(
            obstacle, f"HTTP {status}", retry_after=pause_of(asked, self._clock()), status=status
        )

    def _open(self) -> aiohttp.ClientSession:
        """Give the session, opened when it is first needed: that needs a running event loop."""
        if self._session is None:
            resolver = JudgingResolver(self._resolver or aiohttp.ThreadedResolver(), self._perimeter)
            self._session = aiohttp.ClientSession(
                connector=judged_connector(self._perimeter, resolver, self._tls),
                headers={"User-Agent": self._agent, "Accept-Encoding": "gzip"},
                cookie_jar=aiohttp.DummyCookieJar(),
                trust_env=False,
                auto_decompress=False,
                timeout=aiohttp.ClientTimeout(total=None, connect=self._limits.connect),
                max_line_size=LONGEST_LINE,
                max_field_size=LONGEST_LINE,
                max_headers=MOST_HEADERS,
            )
        return self._session
