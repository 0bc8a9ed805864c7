"""The desk where news comes in: what fetches, reads and collects, put together and closed again."""

from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network

from aiohttp.abc import AbstractResolver
from telegram import Bot

from bot.clock import now
from bot.gathering.collector import Collector
from bot.gathering.gatherer import Gatherer
from bot.gathering.outside import Outside
from bot.parsing.parser import Parser
from bot.web.fetch import Fetcher
from bot.web.politeness import PoliteFetcher
from storage.store import Store

Networks = Sequence[IPv4Network | IPv6Network]
"""Internal networks that may be reached."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What gathers by itself, what gathers for a person who asks, and what reads what is dropped."""

    collector: Collector
    gatherer: Gatherer
    parser: Parser


@asynccontextmanager
async def open_desk(
    store: Store,
    *,
    operators: Collection[int] = (),
    allowed: Networks = (),
    bot: Bot | None = None,
    resolver: AbstractResolver | None = None,
) -> AsyncIterator[Desk]:
    """Put the desk together; nothing is fetched before it is asked for.

    `resolver` knows the hosts' names, the system's by default; `bot` fetches files that come with messages.
    """
    fetcher, parser = Fetcher(allowed=allowed, resolver=resolver), Parser()
    polite = PoliteFetcher(fetcher, now, parser=parser)
    try:
        outside = Outside(polite, parser, now)
        collector = Collector(store, outside, operators)
        yield Desk(collector, Gatherer(outside, collector, now, bot), parser)
    finally:
        await polite.close()
        await parser.close()
