"""Everything that the playground holds while it runs, put together once."""

from bot.playground.api_types import Clock
from bot.playground.faults import Faults
from bot.playground.feed import EventFeed
from bot.playground.files import FileStore
from bot.playground.ledger import Ledger
from bot.playground.menus import CommandMenus
from bot.playground.newsroom import furnish
from bot.playground.outlets import Outlets
from bot.playground.people import BOT_NAME, bot_user
from bot.playground.profile import Profile
from bot.playground.updates import UpdateQueue
from bot.playground.world import World


class State:
    """The world, what is told of it to the bot and to the page, and what the bot has set and sent.

    Args:
        token: The throwaway token whose number is the bot's id.
        clock: Tells the time in seconds since 1970.
        query_lifetime: How many seconds a pressed button waits for its answer.
        seed: Where the chances of faults start.
        ledger: Where the effects of the bot's calls are entered.
    """

    def __init__(self, token: str, *, clock: Clock, query_lifetime: float, seed: int, ledger: Ledger) -> None:
        self.clock = clock
        self.ledger = ledger
        self.feed = EventFeed()
        self.faults = Faults(self.feed.publish, seed)
        self.updates = UpdateQueue(clock)
        self.menus = CommandMenus()
        self.profile = Profile(BOT_NAME)
        self.files = FileStore()
        self.inline_answers: dict[str, list[object]] = {}
        outlets = Outlets(self.feed.publish, self.updates.push, clock)
        self.world = World(bot_user(token), outlets, query_lifetime=query_lifetime)
        furnish(self.world)
        self.updates.clear()  # what was before the start the bot does not hear of

    def close(self) -> None:
        """Let everybody who waits go."""
        self.faults.close()
        self.feed.close()
        self.updates.close()
