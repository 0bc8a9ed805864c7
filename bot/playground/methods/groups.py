"""Chats and their members, as the bot may ask about them; and leaving one."""

from bot.playground.api_types import Json
from bot.playground.authors import STAND_INS
from bot.playground.chats import Chat
from bot.playground.errors import bad_request
from bot.playground.methods.access import readable_chat
from bot.playground.parameters import Parameters
from bot.playground.state import State


async def get_chat(state: State, parameters: Parameters) -> Json:
    """Bot API: getChat."""
    return readable_chat(state, parameters).full_info()


async def get_chat_member(state: State, parameters: Parameters) -> Json:
    """Bot API: getChatMember."""
    chat = readable_chat(state, parameters)
    user_id = parameters.integer("user_id")
    if user_id <= 0:
        raise bad_request("invalid user_id specified")
    return _member(state, chat, user_id)


async def get_chat_member_count(state: State, parameters: Parameters) -> int:
    """Bot API: getChatMemberCount."""
    return len(readable_chat(state, parameters).present())


async def get_chat_administrators(state: State, parameters: Parameters) -> list[Json]:
    """Bot API: getChatAdministrators: the creator, the administrators and maybe the bot."""
    chat = readable_chat(state, parameters)
    if chat.type == "private":
        raise bad_request("there are no administrators in the private chat")
    return [_member(state, chat, user_id) for user_id in chat.present() if chat.is_administered_by(user_id)]


async def leave_chat(state: State, parameters: Parameters) -> bool:
    """Bot API: leaveChat."""
    chat = readable_chat(state, parameters)
    if chat.type == "private":
        raise bad_request("chat member status can't be changed in private chats")
    state.world.set_bot_status(chat.id, "left", by=state.world.bot["id"])
    return True


def _member(state: State, chat: Chat, user_id: int) -> Json:
    if user_id == state.world.bot["id"]:
        user = state.world.bot
    elif user_id in state.world.people:
        user = state.world.people[user_id].user()
    elif user_id in STAND_INS:
        user = STAND_INS[user_id]
    else:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return chat.membership(user_id).member(user, chat.type)
