"""A chat: who is in it, what was said, and how the Bot API and the chat page show it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.playground.api_types import Json
from bot.playground.members import ADMINISTRATORS, PRESENT, default_permissions
from bot.playground.people import Person

_REACTIONS_OF_A_MESSAGE = 11


@dataclass(slots=True)
class Chat:
    """A private chat of one person with the bot, or a supergroup.

    Members are statuses by user id, the bot's included; messages are Bot API Messages by their id.
    A private chat is `started` once the person has written: before that the bot may not write.
    """

    id: int
    type: str
    instance: str
    next_message_id: Callable[[], int]
    title: str = ""
    person: Person | None = None
    started: bool = False
    members: dict[int, str] = field(default_factory=dict)
    messages: dict[int, Json] = field(default_factory=dict)

    def chat(self) -> Json:
        """Give the Bot API's Chat."""
        if self.person is None:
            return {"id": self.id, "title": self.title, "type": self.type}
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
        if self.person is not None:
            info["active_usernames"] = [self.person.username]
        else:
            info["permissions"] = default_permissions()
            info["has_visible_history"] = True
        return info

    def status(self, user_id: int) -> str:
        """Give a user's status in the chat, "left" for one who never was in it."""
        return self.members.get(user_id, "left")

    def is_administered_by(self, user_id: int) -> bool:
        """Tell whether the user is the chat's creator or one of its administrators."""
        return self.status(user_id) in ADMINISTRATORS

    def present(self) -> list[int]:
        """Give the ids of all who are in the chat now."""
        return [user_id for user_id, status in self.members.items() if status in PRESENT]

    def view(self, bot_id: int) -> Json:
        """Give the chat as the chat page knows it: people only."""
        return {
            "id": self.id,
            "type": self.type,
            "title": self.title,
            "members": [
                {"person": user_id, "status": self.members[user_id]}
                for user_id in self.present()
                if user_id != bot_id
            ],
            "person": self.person.id if self.person is not None else None,
        }
