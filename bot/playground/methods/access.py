"""The chat and the message that a call is about, or Telegram's refusal to touch them."""

from bot.playground.api_types import Json
from bot.playground.chats import Chat
from bot.playground.errors import bad_request, forbidden
from bot.playground.parameters import Parameters
from bot.playground.state import State


def readable_chat(state: State, parameters: Parameters, name: str = "chat_id") -> Chat:
    """Give the chat that a parameter names.

    Raises:
        ApiError: 400 when it is missing, unknown or upgraded, 403 when the bot is not in the group.
    """
    text = parameters.text(name).strip()
    if not text:
        raise bad_request(f"{name} is empty")
    chat = find_chat(state, text)
    if chat.type == "private":
        return chat
    membership = chat.membership(state.world.bot["id"])
    if membership.status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.type} chat")
    if not membership.is_present:
        raise forbidden(f"bot is not a member of the {chat.type} chat")
    return chat


def find_chat(state: State, text: str) -> Chat:
    """Give the chat with the number in the text.

    Raises:
        ApiError: 400 "chat not found"; no chat of the playground has a public name. 400 with
            `migrate_to_chat_id` for a group that has become a supergroup.
    """
    digits = text.removeprefix("-")
    chat = None
    if digits.isascii() and digits.isdecimal() and len(digits) < len(str(2**63)):
        chat = state.world.chats.get(int(text))
    if chat is None:
        raise bad_request("chat not found")
    if chat.upgraded_to is not None:
        raise bad_request(
            "group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": chat.upgraded_to}
        )
    return chat


def reachable_chat(state: State, parameters: Parameters) -> Chat:
    """Give the chat that the bot is to change something in.

    Raises:
        ApiError: As `readable_chat`; 403 also when the person has not started the bot, has blocked it or has
            deleted the account; 400 for a channel that the bot may not post in.
    """
    chat = readable_chat(state, parameters)
    membership = chat.membership(state.world.bot["id"])
    if chat.person is not None and chat.person.is_deactivated:
        raise forbidden("user is deactivated")
    if chat.type == "private" and membership.status == "kicked":
        raise forbidden("bot was blocked by the user")
    if chat.type == "private" and not chat.started:
        raise forbidden("bot can't initiate conversation with a user")
    if chat.type == "channel" and not membership.has("can_post_messages"):
        raise bad_request("need administrator rights in the channel chat")
    return chat


def writable_chat(state: State, parameters: Parameters, what: str) -> Chat:
    """Give the chat that the bot is to send something to: "text messages", "photos" or "documents".

    Raises:
        ApiError: As `reachable_chat`; 400 also when the group restricts the bot.
    """
    chat = reachable_chat(state, parameters)
    if chat.status(state.world.bot["id"]) == "restricted":
        raise bad_request(f"not enough rights to send {what} to the chat")
    return chat


def writable_thread(state: State, parameters: Parameters, chat: Chat, reply_to: int | None) -> int | None:
    """Give the topic to write in, as named or as that of the message replied to; None for none.

    Raises:
        ApiError: 400 when the chat has no such topic (General's number, 1, is not one to name), or it is
            closed to the bot.
    """
    thread = parameters.integer("message_thread_id")
    topic = chat.topic(thread) if thread else chat.topic_of(reply_to)
    if thread and topic is None:
        raise bad_request("message thread not found")
    if topic is None:
        return None
    if topic.closed and not chat.membership(state.world.bot["id"]).has("can_manage_topics"):
        raise bad_request("TOPIC_CLOSED")
    return topic.thread


def own_message(state: State, parameters: Parameters) -> tuple[Chat, Json]:
    """Give the bot's message that is to be edited, and its chat.

    Raises:
        ApiError: As `reachable_chat`; 400 also when there is no such message or it is not the bot's.
    """
    if "inline_message_id" in parameters and "chat_id" not in parameters:
        raise bad_request("MESSAGE_ID_INVALID")
    chat = reachable_chat(state, parameters)
    message_id = parameters.integer("message_id")
    if message_id <= 0:
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(message_id)
    if message is None:
        raise bad_request("message to edit not found")
    if chat.authors[message_id] != state.world.bot["id"]:
        raise bad_request("message can't be edited")
    return chat, message


def language_code(parameters: Parameters) -> str:
    """Give the `language_code` parameter: two letters (ISO 639-1) or empty.

    Raises:
        ApiError: 400 for anything else.
    """
    code = parameters.text("language_code")
    if code and not (len(code) == len("en") and code.isascii() and code.islower() and code.isalpha()):
        raise bad_request("Invalid language code specified")
    return code
