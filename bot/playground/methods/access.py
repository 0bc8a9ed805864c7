"""The chat and the message that a call is about, or Telegram's refusal to touch them."""

from bot.playground.api_types import Json
from bot.playground.chats import Chat
from bot.playground.errors import bad_request, forbidden
from bot.playground.members import PRESENT
from bot.playground.parameters import Parameters
from bot.playground.state import State


def readable_chat(state: State, parameters: Parameters, name: str = "chat_id") -> Chat:
    """Give the chat that a parameter names.

    Raises:
        ApiError: 400 when it is missing or unknown, 403 when the bot is not in the group.
    """
    text = parameters.text(name).strip()
    if not text:
        raise bad_request(f"{name} is empty")
    chat = find_chat(state, text)
    if chat.type == "private":
        return chat
    status = chat.status(state.world.bot["id"])
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.type} chat")
    if status not in PRESENT:
        raise forbidden(f"bot is not a member of the {chat.type} chat")
    return chat


def find_chat(state: State, text: str) -> Chat:
    """Give the chat with the number in the text.

    Raises:
        ApiError: 400 "chat not found"; no chat of the playground has a public name.
    """
    digits = text.removeprefix("-")
    chat = None
    if digits.isascii() and digits.isdecimal() and len(digits) < len(str(2**63)):
        chat = state.world.chats.get(int(text))
    if chat is None:
        raise bad_request("chat not found")
    return chat


def writable_chat(state: State, parameters: Parameters) -> Chat:
    """Give the chat that the bot is to write in.

    Raises:
        ApiError: As `readable_chat`; 403 also when the person has not started the bot, or has blocked it;
            400 for a topic, as no chat has topics.
    """
    chat = readable_chat(state, parameters)
    if chat.type == "private" and chat.status(state.world.bot["id"]) == "kicked":
        raise forbidden("bot was blocked by the user")
    if chat.type == "private" and not chat.started:
        raise forbidden("bot can't initiate conversation with a user")
    if parameters.integer("message_thread_id"):
        raise bad_request("message thread not found")
    return chat


def own_message(state: State, parameters: Parameters) -> tuple[Chat, Json]:
    """Give the bot's message that is to be edited, and its chat.

    Raises:
        ApiError: 400 when there is no such message or it is not the bot's.
    """
    if "inline_message_id" in parameters and "chat_id" not in parameters:
        raise bad_request("MESSAGE_ID_INVALID")
    chat = writable_chat(state, parameters)
    message_id = parameters.integer("message_id")
    if message_id <= 0:
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(message_id)
    if message is None:
        raise bad_request("message to edit not found")
    if message["from"]["id"] != state.world.bot["id"]:
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
