"""Messages that are forwarded: what goes along, and where they come from (Bot API, MessageOrigin)."""

from bot.playground.api_types import Json
from bot.playground.chats import Chat
from bot.playground.errors import WorldError

_CONTENT = ("text", "entities", "caption", "caption_entities", "photo", "document")


def forwarded(chat: Chat, message: Json) -> Json:
    """Give the content of a message of the chat as it is forwarded, with its origin.

    Raises:
        WorldError: When it cannot be: Telegram wrote it itself, or it is protected.
    """
    content = {name: message[name] for name in _CONTENT if name in message}
    if not content or message.get("has_protected_content"):
        raise WorldError("That message cannot be forwarded.")
    return {**content, "forward_origin": message.get("forward_origin") or _origin(chat, message)}


def _origin(chat: Chat, message: Json) -> Json:
    dated = {"date": message["date"]}
    if chat.type == "channel":
        return {"type": "channel", "chat": chat.chat(), "message_id": message["message_id"], **dated}
    if "sender_chat" in message:
        return {"type": "chat", "sender_chat": message["sender_chat"], **dated}
    return {"type": "user", "sender_user": message["from"], **dated}
