"""Channels and their discussion groups: a post forwarded by Telegram itself."""

from bot.playground.api_types import Json
from bot.playground.authors import forwarding
from bot.playground.chats import Chat
from bot.playground.errors import WorldError
from bot.playground.forwards import forwarded
from bot.playground.history import History
from bot.playground.population import Population


class Channels:
    """Links a channel with a group as soon as one of its posts is forwarded there."""

    def __init__(self, population: Population, history: History) -> None:
        self._population = population
        self._history = history

    def channel(self, chat_id: int) -> Chat:
        """Give the channel with this id.

        Raises:
            WorldError: When there is none.
        """
        return self._population.living_chat(chat_id, "channel")

    def forward(self, channel_id: int, chat_id: int, message_id: int | None = None) -> Json:
        """Forward a post, the newest by default, into the discussion group, and give the Message there."""
        channel = self.channel(channel_id)
        group = self._population.living_chat(chat_id, "supergroup")
        if message_id is None:
            message_id = max(channel.messages, default=0)
        post = channel.messages.get(message_id)
        if post is None:
            raise WorldError("The channel has no such post.")
        channel.linked, group.linked = group.id, channel.id
        content = {**forwarded(channel, post), "is_automatic_forward": True}
        return self._history.say(group, forwarding(channel), content)
