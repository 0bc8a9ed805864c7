"""Everything that the playground holds while it runs, put together once."""

from bot.playground.api_types import Clock
from bot.playground.feed import EventFeed
from bot.playground.files import FileStore
from bot.playground.menus import CommandMenus
from bot.playground.newsroom import furnish
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
    """

    def __init__(self, token: str, *, clock: Clock, query_lifetime: float) -> None:
        self.clock = clock
        self.feed = EventFeed()
        self.updates = UpdateQueue(clock)
        self.menus = CommandMenus()
        self.profile = Profile(BOT_NAME)
        self.files = FileStore()
        self.inline_answers: dict[str, list[object]] = {}
        self.world = World(
            bot_user(token),
            clock=clock,
            publish=self.feed.publish,
            deliver=self.updates.push,
            query_lifetime=query_lifetime,
        )
        furnish(self.world)

    def close(self) -> None:
        """Let everybody who waits go."""
        self.feed.close()
        self.updates.close()
