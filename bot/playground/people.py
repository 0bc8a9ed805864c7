"""Who lives in the playground: the bot's own account and the people that the chat page can be."""

from dataclasses import dataclass

from bot.playground.api_types import Json

BOT_USERNAME = "jarchi_play_bot"
BOT_NAME = "Jarchi"


@dataclass(slots=True)
class Person:
    """Somebody with a Telegram account; the language is the one of their client."""

    id: int
    first_name: str
    username: str
    language_code: str
    last_name: str = ""

    def user(self) -> Json:
        """Give the Bot API's User."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        if self.last_name:
            user["last_name"] = self.last_name
        return {**user, "username": self.username, "language_code": self.language_code}

    def view(self) -> Json:
        """Give the person as the chat page knows them."""
        return {
            "id": self.id,
            "first_name": self.first_name,
            "last_name": self.last_name,
            "username": self.username,
            "language_code": self.language_code,
        }


def bot_user(token: str) -> Json:
    """Give the bot's User; its id is the number that the token begins with."""
    return {
        "id": int(token.partition(":")[0]),
        "is_bot": True,
        "first_name": BOT_NAME,
        "username": BOT_USERNAME,
    }


def own_abilities() -> Json:
    """Give the fields that only getMe adds to the bot's User: privacy mode is on, inline mode too."""
    return {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
    }
