"""A chat: who is in it, what was said, its topics, and how the Bot API and the chat page show it."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field

from bot.playground.api_types import Json
from bot.playground.members import OUTSIDE, Membership, default_permissions
from bot.playground.people import Person

_REACTIONS_OF_A_MESSAGE = 11


@dataclass(slots=True)
class Topic:
    """A topic of a forum; its thread is the id of the service message that opened it."""

    thread: int
    name: str
    closed: bool = False


@dataclass(slots=True)
class Chat:
    """A private chat of one person with the bot, a basic group, a supergroup or a channel.

    Members are memberships by user id, the bot's included; messages are Bot API Messages by their id, and
    authors tells who really wrote each, also where the message shows the chat in their place.
    A private chat is `started` once the person has written: before that the bot may not write. A basic group
    that was `upgraded_to` a supergroup is closed; `linked` joins a channel with its discussion group.
    """

    id: int
    type: str
    instance: str
    next_message_id: Callable[[], int]
    title: str = ""
    person: Person | None = None
    started: bool = False
    members: dict[int, Membership] = field(default_factory=dict)
    messages: dict[int, Json] = field(default_factory=dict)
    authors: dict[int, int] = field(default_factory=dict)
    is_forum: bool = False
    topics: dict[int, Topic] = field(default_factory=dict)
    upgraded_to: int | None = None
    linked: int | None = None

    def chat(self) -> Json:
        """Give the Bot API's Chat."""
        if self.person is None:
            forum = {"is_forum": True} if self.is_forum else {}
            return {"id": self.id, "title": self.title, "type": self.type, **forum}
        user = self.person.user()
        shown = ("first_name", "last_name", "username")
        names: Json = {name: user[name] for name in shown if name in user}
        return {"id": self.id, **names, "type": self.type}

    def full_info(self) -> Json:
        """Give the Bot API's ChatFullInfo, complete in its required fields."""
        private = self.person is not None
        info: Json = {
            **self.chat(),
            "accent_color_id": abs(self.id) % 7,
            "max_reaction_count": _REACTIONS_OF_A_MESSAGE,
            "accepted_gift_types": {
                "unlimited_gifts": private,
                "limited_gifts": private,
                "unique_gifts": private,
                "premium_subscription": private,
                "gifts_from_channels": private,
            },
        }
        if self.person is not None and not self.person.is_deactivated:
            info["active_usernames"] = [self.person.username]
        elif self.type in {"group", "supergroup"}:
            info["permissions"] = default_permissions()
        if self.type == "supergroup":
            info["has_visible_history"] = True
        if self.linked is not None:
            info["linked_chat_id"] = self.linked
        return info

    def membership(self, user_id: int) -> Membership:
        """Give how the user belongs to the chat."""
        return self.members.get(user_id, OUTSIDE)

    def status(self, user_id: int) -> str:
        """Give a user's status in the chat, "left" for one who never was in it."""
        return self.membership(user_id).status

    def is_administered_by(self, user_id: int) -> bool:
        """Tell whether the user is the chat's creator or one of its administrators."""
        return self.membership(user_id).administers

    def present(self) -> list[int]:
        """Give the ids of all who are in the chat now."""
        return [user_id for user_id, membership in self.members.items() if membership.is_present]

    def creator(self) -> int | None:
        """Give the id of the chat's creator, None when it has none any more."""
        return next((user_id for user_id, one in self.members.items() if one.status == "creator"), None)

    def topic(self, thread: int | None) -> Topic | None:
        """Give the topic with the thread; None for General, for an unknown one, and outside a forum."""
        return self.topics.get(thread) if self.is_forum and thread is not None else None

    def topic_of(self, message_id: int | None) -> Topic | None:
        """Give the topic that a message lies in; None for General or no message."""
        message = self.messages.get(message_id, {}) if message_id is not None else {}
        return self.topic(message.get("message_thread_id")) if "is_topic_message" in message else None

    def view(self, bot_id: int) -> Json:
        """Give the chat as the chat page knows it: people only, and the bot's status apart."""
        return {
            "id": self.id,
            "type": self.type,
            "kind": self.type,
            "title": self.title,
            "members": [
                {
                    "person": user_id,
                    "status": self.status(user_id),
                    "anonymous": self.membership(user_id).is_anonymous,
                }
                for user_id in self.present()
                if user_id != bot_id
            ],
            "person": self.person.id if self.person is not None else None,
            "bot": self.status(bot_id),
            "is_forum": self.is_forum,
            "topics": [asdict(topic) for topic in self.topics.values()] if self.is_forum else [],
            "upgraded_to": self.upgraded_to,
        }
