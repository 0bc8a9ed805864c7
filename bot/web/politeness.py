"""Fetching as a guest: what robots.txt forbids is let alone, and no host is asked too much at a time."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from yarl import URL

from bot.parsing.parser import Parser, ParsingError
from bot.web.addresses import AddressError, read_address
from bot.web.fetch import AGENT, Fetched, Fetcher, FetchError
from bot.web.places import Places
from bot.web.robots import LARGE, Rules, Verdict, judge
from storage.obstacle import Obstacle

CONNECTIONS = 2
"""At most so many at a time to one host."""
KEPT = timedelta(hours=24)
"""How long rules hold (RFC 9309, 2.4)."""
KEPT_AFTER_ERROR = timedelta(minutes=5)
PATIENCE = timedelta(days=30)
"""A robots.txt that is out of reach for so long counts as none (RFC 9309, 2.3.1.4)."""
MOST_SITES = 1000


@dataclass(frozen=True, slots=True)
class Manners:
    """What is known of a site's robots.txt until `expires`: the rules, or why there are none.

    `since` is when it went out of reach.
    """

    rules: Rules | None
    error: FetchError | None
    expires: datetime
    since: datetime | None = None


class PoliteFetcher:
    """Fetches through a fetcher what the sites' robots.txt allow, two at a time from one host.

    `clock` tells how old rules are and when a host was asked last; `pause` waits so many seconds. Large
    rules are judged by the `parser`, if there is one; it stays its owner's to close.
    """

    def __init__(
        self,
        fetcher: Fetcher,
        clock: Callable[[], datetime],
        pause: Callable[[float], Awaitable[object]] = asyncio.sleep,
        parser: Parser | None = None,
    ) -> None:
        self._fetcher = fetcher
        self._clock = clock
        self._pause = pause
        self._parser = parser
        self._hosts = Places(CONNECTIONS)
        self._askings = Places(1)
        self._manners: dict[str, Manners] = {}
        self._next: dict[str, datetime] = {}

    async def fetch(self, url: str, *, etag: str = "", modified: str = "") -> Fetched:
        """Fetch as `Fetcher.fetch` does, once it is the address's turn; that may take minutes.

        A redirect is judged by the rules of the site that it leads to, but waits for no turn there.

        Raises:
            FetchError: whatever goes wrong; with the obstacle ROBOTS where the site forbids it, and with
                that of its robots.txt where this is out of reach.
        """
        try:
            address = read_address(url)
        except AddressError as error:
            raise FetchError(Obstacle.ADDRESS, str(error)) from None
        host = address.raw_host or ""
        async with self._hosts.at(host):
            delay = await self._permit(url)
            await self._wait(host, delay)
            return await self._fetcher.fetch(url, etag=etag, modified=modified, permit=self._permit)

    async def close(self) -> None:
        """Close the fetcher."""
        await self._fetcher.close()

    async def _permit(self, url: str) -> timedelta:
        """Return the delay that a site asks for between two addresses.

        Raises:
            FetchError: if it does not want this one fetched.
        """
        manners = await self._manners_of(read_address(url).origin())
        if manners.error is not None:
            raise _copied(manners.error)
        if manners.rules is None:
            return timedelta(0)
        verdict = await self._judge(manners.rules, url)
        if not verdict.is_allowed:
            raise FetchError(Obstacle.ROBOTS)
        return verdict.delay

    async def _judge(self, rules: Rules, url: str) -> Verdict:
        if self._parser is None or len(rules.text) <= LARGE:
            return await asyncio.to_thread(rules.judge, url)
        try:
            return Verdict.of(*await self._parser.run(judge, rules.text, rules.agent, url))
        except ParsingError as error:
            raise FetchError(error.obstacle, f"robots.txt: {error.detail}") from None

    async def _wait(self, host: str, delay: timedelta) -> None:
        """Wait for the next moment at which a host may be asked, and put the one after it off."""
        now = self._clock()
        self._next = {other: moment for other, moment in self._next.items() if moment > now}
        moment = max(now, self._next.get(host, now))
        if delay:
            self._next[host] = moment + delay
        if moment > now:
            await self._pause((moment - now).total_seconds())

    async def _manners_of(self, site: URL) -> Manners:
        """Give what is known of a site; who asks for it while another does waits for the answer."""
        name = str(site)
        async with self._askings.at(name):
            known = self._manners.pop(name, None)
            if known is None or known.expires <= self._clock():
                known = await self._ask(site, known)
            self._manners[name] = known
            if len(self._manners) > MOST_SITES:
                del self._manners[next(iter(self._manners))]
        return known

    async def _ask(self, site: URL, known: Manners | None) -> Manners:
        """Fetch a robots.txt."""
        try:
            fetched = await self._fetcher.fetch(str(site / "robots.txt"))
        except FetchError as error:
            return self._without(error, known)
        rules = await asyncio.to_thread(Rules.read, fetched.content, AGENT)
        return Manners(rules, None, self._clock() + KEPT)

    def _without(self, error: FetchError, known: Manners | None) -> Manners:
        """Decide what holds where a robots.txt cannot be had (RFC 9309, 2.3.1.3 and 2.3.1.4).

        There is none, or too many redirects stand before it: everything is allowed. It is out of reach:
        the rules known before go on, and without them nothing is allowed.
        """
        now = self._clock()
        if _is_none(error):
            return Manners(None, None, now + KEPT)
        told = _copied(error, f"robots.txt: {error.detail or error.obstacle}")
        since = known.since if known is not None and known.since is not None else now
        expires = now + KEPT_AFTER_ERROR
        if known is not None and known.error is None:
            return Manners(known.rules, None, expires, since)
        return Manners(None, None if now - since >= PATIENCE else told, expires, since)


def _is_none(error: FetchError) -> bool:
    """Tell whether a failure means that a site has no robots.txt."""
    is_busy = error.obstacle is Obstacle.BUSY
    return error.obstacle is Obstacle.REDIRECTS or (400 <= error.status < 500 and not is_busy)  # noqa: PLR2004


def _copied(error: FetchError, detail: str = "") -> FetchError:
    """Make an error anew, without what led to it."""
    return FetchError(
        error.obstacle, detail or error.detail, retry_after=error.retry_after, status=error.status
    )
