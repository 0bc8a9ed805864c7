"""Sending, editing and deleting messages."""

from bot.playground import keyboards
from bot.playground.api_types import Json
from bot.playground.chats import Chat
from bot.playground.errors import bad_request
from bot.playground.methods import texts
from bot.playground.methods.access import own_message, readable_chat, writable_chat, writable_thread
from bot.playground.parameters import Fields, Parameters
from bot.playground.state import State

DELETABLE_SECONDS = 48 * 60 * 60

# The method by what it sends.
_SENDING = {"text messages": "sendMessage", "photos": "sendPhoto", "documents": "sendDocument"}
_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


async def send_message(state: State, parameters: Parameters) -> Json:
    """Bot API: sendMessage."""
    content = texts.message_text(state, parameters).content("text", "entities")
    texts.check_link_preview(parameters)
    return send(state, parameters, content, "text messages")


def send(state: State, parameters: Parameters, content: Json, what: str) -> Json:
    """Put content into the chat and topic that the call names, with its keyboard, as the reply it asks for.

    Args:
        state: The playground's.
        parameters: The call's.
        content: The fields of the Message that hold the content.
        what: What is sent: "text messages", "photos" or "documents".
    """
    keyboard = keyboards.read(parameters)
    if "business_connection_id" in parameters:
        raise bad_request("business connection not found")
    chat = writable_chat(state, parameters, what)
    reply_to = _reply_to(parameters, chat)
    thread = writable_thread(state, parameters, chat, reply_to)
    if keyboard is not None:
        content = {**content, "reply_markup": keyboard}
    if parameters.flag("protect_content"):
        content = {**content, "has_protected_content": True}
    message = state.world.post(chat, content, reply_to, thread)
    state.ledger.message(_SENDING[what], message)
    return message


async def edit_message_text(state: State, parameters: Parameters) -> Json:
    """Bot API: editMessageText."""
    content = texts.message_text(state, parameters).content("text", "entities")
    texts.check_link_preview(parameters)
    keyboard = keyboards.read(parameters, inline_only=True)
    chat, message = own_message(state, parameters)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    kept = {name: value for name, value in message.items() if name not in {"text", "entities"}}
    changed = _changed(state, chat, message, _with_keyboard({**kept, **content}, keyboard))
    state.ledger.message("editMessageText", changed)
    return changed


async def edit_message_reply_markup(state: State, parameters: Parameters) -> Json:
    """Bot API: editMessageReplyMarkup."""
    keyboard = keyboards.read(parameters, inline_only=True)
    chat, message = own_message(state, parameters)
    changed = _changed(state, chat, message, _with_keyboard(message, keyboard))
    state.ledger.message("editMessageReplyMarkup", changed)
    return changed


async def delete_message(state: State, parameters: Parameters) -> bool:
    """Bot API: deleteMessage."""
    chat = readable_chat(state, parameters)
    message = chat.messages.get(parameters.integer("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    bot_id = state.world.bot["id"]
    own = chat.authors[message["message_id"]] == bot_id
    moderates = chat.membership(bot_id).has("can_delete_messages")
    if chat.type != "private" and not own and not moderates:
        raise bad_request("message can't be deleted")
    if "forum_topic_created" in message:  # that one goes with its topic only
        raise bad_request("message can't be deleted")
    if message["date"] < state.clock() - DELETABLE_SECONDS and not moderates:
        raise bad_request("message can't be deleted for everyone")
    state.world.remove(chat, message["message_id"])
    state.ledger.deletion(message)
    return True


async def send_chat_action(state: State, parameters: Parameters) -> bool:
    """Bot API: sendChatAction."""
    action = parameters.text("action").lower()
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = writable_chat(state, parameters, "text messages")
    writable_thread(state, parameters, chat, None)
    state.feed.publish({"type": "action", "chat": chat.id, "action": action})
    return True


def _with_keyboard(message: Json, keyboard: Json | None) -> Json:
    """Give the message with this keyboard; without one, an edit takes the old one away."""
    bare = {name: value for name, value in message.items() if name != "reply_markup"}
    return bare if keyboard is None else {**bare, "reply_markup": keyboard}


def _changed(state: State, chat: Chat, before: Json, after: Json) -> Json:
    if before == after:
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same "
            "as a current content and reply markup of the message"
        )
    return state.world.change(chat, after)


def _reply_to(parameters: Parameters, chat: Chat) -> int | None:
    """Give the id of the message to reply to, None for no reply or where a missing one is allowed."""
    value = parameters.json("reply_parameters", "reply parameters")
    if value is None:
        message_id = parameters.integer("reply_to_message_id")
        optional = parameters.flag("allow_sending_without_reply")
        if message_id == 0:
            return None
    else:
        fields = Fields.of(value, "Object expected as reply parameters")
        message_id = fields.integer("message_id", required=True)
        optional = fields.boolean("allow_sending_without_reply")
        if fields.raw("chat_id") not in (None, chat.id, str(chat.id)):
            raise bad_request("chat not found")
    if message_id in chat.messages:
        return message_id
    if optional:
        return None
    raise bad_request("message to be replied not found")
