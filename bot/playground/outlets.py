"""Where the world tells what changes in it: events for the chat page, updates for the bot."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.playground.api_types import Clock, Json


@dataclass(frozen=True, slots=True)
class Outlets:
    """`publish` gets an event for the page, `deliver` the kind and the content of an update for the bot."""

    publish: Callable[[Json], None]
    deliver: Callable[[str, Json], None]
    clock: Clock

    def now(self) -> int:
        """Give the time as the Bot API dates things: whole seconds since 1970."""
        return int(self.clock())

    def people_changed(self) -> None:
        """Tell the page that people, chats, members, roles or topics are no longer what they were."""
        self.publish({"type": "people"})
