"""Privacy mode: which messages of a chat a bot gets to see (Telegram, "Bots: privacy mode")."""

from bot.playground import utf16
from bot.playground.api_types import Json
from bot.playground.chats import Chat

_SERVICE = (
    "new_chat_members",
    "left_chat_member",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
    "forum_topic_created",
    "forum_topic_closed",
    "forum_topic_reopened",
)


def reaches_bot(message: Json, chat: Chat, bot: Json) -> bool:
    """Tell whether the message is delivered to the bot.

    In a private chat and in a channel all are. In a group the bot has to be in it, and gets everything as an
    administrator, else service messages, commands that are not for another bot, and replies to its own
    messages.
    """
    membership = chat.membership(bot["id"])
    if not membership.is_present:
        return False
    if chat.type in {"private", "channel"} or membership.administers:
        return True
    if any(name in message for name in _SERVICE):
        return True
    return _replies_to(message, bot["id"]) or _commands(message, bot["username"])


def _replies_to(message: Json, bot_id: int) -> bool:
    author: Json = message.get("reply_to_message", {}).get("from", {})
    return author.get("id") == bot_id


def _commands(message: Json, username: str) -> bool:
    for entity in message.get("entities", []):
        if entity["type"] == "bot_command" and entity["offset"] == 0:
            command = utf16.cut(message["text"], 0, entity["length"])
            addressee = command.partition("@")[2].lower()
            return addressee in {"", username.lower()}
    return False
