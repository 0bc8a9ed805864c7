"""Who a message says it is from: a user, the group that an administrator writes for, a channel, Telegram."""

from dataclasses import dataclass

from bot.playground.api_types import Json
from bot.playground.chats import Chat

# Bot API, Message: what "from" holds where a message is sent on behalf of a chat.
GROUP_ANONYMOUS_BOT: Json = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
TELEGRAM: Json = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
STAND_INS = {user["id"]: user for user in (GROUP_ANONYMOUS_BOT, TELEGRAM)}
"""Telegram's own accounts, by id."""


@dataclass(frozen=True, slots=True)
class Author:
    """The id of whoever wrote, and the fields `from` and `sender_chat` under which the message shows them."""

    id: int
    fields: Json


def author(chat: Chat, user: Json) -> Author:
    """Give how the chat shows what this user (a User) writes in it."""
    if chat.type == "channel":
        return Author(user["id"], {"sender_chat": chat.chat()})
    if chat.membership(user["id"]).is_anonymous:
        return in_the_name_of(chat, user["id"])
    return Author(user["id"], {"from": user})


def in_the_name_of(chat: Chat, user_id: int) -> Author:
    """Give the group itself as the author of what the user does."""
    return Author(user_id, {"from": GROUP_ANONYMOUS_BOT, "sender_chat": chat.chat()})


def forwarding(channel: Chat) -> Author:
    """Give the author of an automatic forward from the channel."""
    return Author(TELEGRAM["id"], {"from": TELEGRAM, "sender_chat": channel.chat()})
