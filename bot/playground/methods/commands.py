"""Setting, reading and deleting the bot's command menus."""

import re

from bot.playground.api_types import Json
from bot.playground.errors import bad_request
from bot.playground.menus import Scope
from bot.playground.methods.access import find_chat, language_code
from bot.playground.parameters import Fields, Parameters
from bot.playground.state import State

MOST_COMMANDS = 100
LONGEST_COMMAND = 32
LONGEST_DESCRIPTION = 256

_COMMAND = re.compile(r"[a-z0-9_]+")
_WIDE = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
_OF_A_CHAT = frozenset({"chat", "chat_administrators", "chat_member"})


async def set_my_commands(state: State, parameters: Parameters) -> bool:
    """Bot API: setMyCommands."""
    value = parameters.json("commands", "commands")
    if value is None:
        value = []
    if not isinstance(value, list):
        raise bad_request("expected an Array of BotCommand")
    commands = [_command(one) for one in value]
    scope, language = _scope(state, parameters), language_code(parameters)
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    if not all(_COMMAND.fullmatch(command["command"]) for command in commands):
        raise bad_request("BOT_COMMAND_INVALID")
    state.menus.set(scope, language, commands)
    state.feed.publish({"type": "commands"})
    return True


async def get_my_commands(state: State, parameters: Parameters) -> list[Json]:
    """Bot API: getMyCommands."""
    return state.menus.get(_scope(state, parameters), language_code(parameters))


async def delete_my_commands(state: State, parameters: Parameters) -> bool:
    """Bot API: deleteMyCommands."""
    state.menus.set(_scope(state, parameters), language_code(parameters), [])
    state.feed.publish({"type": "commands"})
    return True


def _command(value: object) -> Json:
    fields = Fields.of(value, "expected an Object as BotCommand", "BotCommand")
    command = fields.string("command", required=True).strip().removeprefix("/")
    description = fields.string("description", required=True).strip()
    if not command:
        raise bad_request("Command must be non-empty")
    if len(command) > LONGEST_COMMAND:
        raise bad_request(f"Command length must not exceed {LONGEST_COMMAND}")
    if not description:
        raise bad_request("Command description must be non-empty")
    if len(description) > LONGEST_DESCRIPTION:
        raise bad_request(f"Command description length must not exceed {LONGEST_DESCRIPTION}")
    return {"command": command, "description": description}


def _scope(state: State, parameters: Parameters) -> Scope:
    value = parameters.json("scope", "BotCommandScope")
    if value is None:
        return Scope("default")
    fields = Fields.of(value, "BotCommandScope must be an Object", "BotCommandScope")
    kind = fields.string("type", required=True)
    if kind in _WIDE:
        return Scope(kind)
    if kind not in _OF_A_CHAT:
        raise fields.refused("Unsupported type specified")
    chat = find_chat(state, fields.string("chat_id", required=True))
    if kind != "chat" and chat.type == "private":
        raise bad_request("Can't use specified scope in private chats")
    if kind != "chat_member":
        return Scope(kind, chat.id)
    user = fields.integer("user_id", required=True)
    if user not in state.world.people:
        raise bad_request("user not found")
    return Scope(kind, chat.id, user)
