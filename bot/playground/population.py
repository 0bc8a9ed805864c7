"""The bot, the people and the chats of the world, by their ids."""

import itertools
import secrets
from collections.abc import Callable, Iterator, Mapping

from bot.playground.api_types import Json
from bot.playground.chats import Chat
from bot.playground.errors import WorldError
from bot.playground.members import Membership
from bot.playground.people import Person

_FIRST_BASIC_GROUP = -4100000001
_FIRST_CHANNEL = -1001000000001


class Population:
    """Who and what there is, and the sentences for whom and what there is not."""

    def __init__(self, bot: Json) -> None:
        self.bot = bot
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        # Private chats and basic groups share one count of messages, as in a Telegram account.
        self._account_message_ids = itertools.count(1)

    @property
    def bot_id(self) -> int:
        """The bot's user id."""
        bot_id: int = self.bot["id"]
        return bot_id

    def person(self, person_id: int) -> Person:
        """Give a person.

        Raises:
            WorldError: When there is none with this id.
        """
        if person_id not in self.people:
            raise WorldError("There is no such person here.")
        return self.people[person_id]

    def chat(self, chat_id: int) -> Chat:
        """Give a chat.

        Raises:
            WorldError: When there is none with this id.
        """
        if chat_id not in self.chats:
            raise WorldError("There is no such chat here.")
        return self.chats[chat_id]

    def living_chat(self, chat_id: int, *kinds: str) -> Chat:
        """Give a chat that was not upgraded, of one of the kinds if any are named.

        Raises:
            WorldError: When there is no such chat.
        """
        chat = self.chat(chat_id)
        if chat.upgraded_to is not None:
            raise WorldError("This group has become a supergroup: go on there.")
        if kinds and chat.type not in kinds:
            raise WorldError(f"This works only in a {' or '.join(kinds)}.")
        return chat

    def actor(self, chat: Chat, by: int | None) -> Json:
        """Give the User who does something in a chat: the one named, else its creator or its person.

        Raises:
            WorldError: When nobody is named and nobody can be meant.
        """
        if by == self.bot_id:
            return self.bot
        if by is None:
            by = chat.person.id if chat.person is not None else chat.creator()
        if by is None:
            raise WorldError("This chat has no creator any more: say who does it.")
        return self.person(by).user()

    def free_person_id(self) -> int:
        """Give a user id that nobody has."""
        return max(self.people, default=100) + 1

    def free_chat_id(self, kind: str) -> int:
        """Give a chat id that no chat has, of the form that this kind of chat has at Telegram."""
        first = _FIRST_BASIC_GROUP if kind == "group" else _FIRST_CHANNEL
        return next(chat_id for chat_id in itertools.count(first, -1) if chat_id not in self.chats)

    def open_chat(
        self,
        kind: str,
        chat_id: int,
        members: Mapping[int, Membership],
        *,
        title: str = "",
        person: Person | None = None,
    ) -> Chat:
        """Make a chat of the kind private, group, supergroup or channel."""
        chat = Chat(
            chat_id,
            kind,
            str(secrets.randbits(62)),
            self._message_ids(kind),
            title=title,
            person=person,
            members=dict(members),
        )
        self.chats[chat_id] = chat
        return chat

    def _message_ids(self, kind: str) -> Callable[[], int]:
        ids: Iterator[int] = self._account_message_ids
        if kind in {"supergroup", "channel"}:
            ids = itertools.count(1)
        return ids.__next__
