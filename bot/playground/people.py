"""Who lives in the playground: the bot's own account and the people that the chat page can be."""

import re
from dataclasses import dataclass

from bot.playground.api_types import Json
from bot.playground.errors import WorldError

BOT_USERNAME = "jarchi_play_bot"
BOT_NAME = "Jarchi"

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")


@dataclass(slots=True)
class Person:
    """Somebody with a Telegram account; the language is the one of their client.

    Whoever is deactivated has deleted the account: a user without a name who does nothing any more.
    """

    id: int
    first_name: str
    username: str
    language_code: str
    last_name: str = ""
    is_deactivated: bool = False

    def user(self) -> Json:
        """Give the Bot API's User."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        if self.is_deactivated:
            return user
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

    def deactivate(self) -> None:
        """Delete the account."""
        self.first_name = self.last_name = self.username = ""
        self.is_deactivated = True


def checked_language(code: str) -> str:
    """Give the language of a client back if it has the form of an IETF tag.

    Raises:
        WorldError: When it has not.
    """
    if not _LANGUAGE.fullmatch(code):
        raise WorldError("A language code looks like uz or pt-br.")
    return code


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
