"""Who the bot is and what it says of itself."""

from bot.playground.api_types import Json
from bot.playground.errors import bad_request
from bot.playground.methods.access import find_chat, language_code
from bot.playground.parameters import Fields, Parameters
from bot.playground.people import own_abilities
from bot.playground.profile import LIMITS
from bot.playground.state import State


async def get_me(state: State, parameters: Parameters) -> Json:  # noqa: ARG001  every method has this form
    """Bot API: getMe."""
    return {**state.world.bot, **own_abilities()}


async def set_my_name(state: State, parameters: Parameters) -> bool:
    """Bot API: setMyName."""
    _set(state, parameters, "name")
    name = state.profile.get("name", "")
    if name != state.world.bot["first_name"]:
        state.world.rename_bot(name)
    return True


async def get_my_name(state: State, parameters: Parameters) -> Json:
    """Bot API: getMyName."""
    return _get(state, parameters, "name")


async def set_my_description(state: State, parameters: Parameters) -> bool:
    """Bot API: setMyDescription."""
    return _set(state, parameters, "description")


async def get_my_description(state: State, parameters: Parameters) -> Json:
    """Bot API: getMyDescription."""
    return _get(state, parameters, "description")


async def set_my_short_description(state: State, parameters: Parameters) -> bool:
    """Bot API: setMyShortDescription."""
    return _set(state, parameters, "short_description")


async def get_my_short_description(state: State, parameters: Parameters) -> Json:
    """Bot API: getMyShortDescription."""
    return _get(state, parameters, "short_description")


async def set_chat_menu_button(state: State, parameters: Parameters) -> bool:
    """Bot API: setChatMenuButton."""
    chat = _private_chat(state, parameters)
    value = parameters.json("menu_button", "menu button")
    if value is None:
        value = {"type": "default"}
    fields = Fields.of(value, "MenuButton must be an Object", "MenuButton")
    kind = fields.string("type", required=True)
    button: Json = {"type": kind}
    if kind == "web_app":
        button["text"] = fields.string("text", required=True)
        button["web_app"] = {"url": fields.nested("web_app").string("url", required=True)}
    elif kind not in {"commands", "default"}:
        raise fields.refused("Unsupported type specified")
    state.profile.set_button(chat, button)
    return True


async def get_chat_menu_button(state: State, parameters: Parameters) -> Json:
    """Bot API: getChatMenuButton."""
    return state.profile.button(_private_chat(state, parameters))


def _private_chat(state: State, parameters: Parameters) -> int | None:
    if "chat_id" not in parameters:
        return None
    chat = find_chat(state, parameters.text("chat_id"))
    if chat.type != "private":
        raise bad_request("chat not found")
    return chat.id


def _set(state: State, parameters: Parameters, kind: str) -> bool:
    language = language_code(parameters)
    text = parameters.text(kind).strip()
    if len(text) > LIMITS[kind]:
        raise bad_request(f"bot {kind.replace('_', ' ')} length must not exceed {LIMITS[kind]}")
    state.profile.set(kind, language, text)
    return True


def _get(state: State, parameters: Parameters, kind: str) -> Json:
    return {kind: state.profile.get(kind, language_code(parameters))}
