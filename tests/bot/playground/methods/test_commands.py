import pytest

COMMANDS = [{"command": "search", "description": "Іздеу"}]


async def test_a_menu_is_kept_by_scope_and_language(call, group):
    scope = {"type": "chat", "chat_id": group}
    assert await call("setMyCommands", commands=COMMANDS, scope=scope, language_code="kk") is True
    assert await call("getMyCommands", scope=scope, language_code="kk") == COMMANDS
    assert await call("getMyCommands", scope=scope) == []
    assert await call("getMyCommands") == []
    assert await call("deleteMyCommands", scope=scope, language_code="kk") is True
    assert await call("getMyCommands", scope=scope, language_code="kk") == []


async def test_every_scope_is_understood(call, group):
    for number, scope in enumerate(
        (
            {"type": "default"},
            {"type": "all_private_chats"},
            {"type": "all_group_chats"},
            {"type": "all_chat_administrators"},
            {"type": "chat", "chat_id": str(group)},
            {"type": "chat_administrators", "chat_id": group},
            {"type": "chat_member", "chat_id": group, "user_id": 103},
        )
    ):
        commands = [{"command": f"a{number}", "description": "а"}]
        await call("setMyCommands", commands=commands, scope=scope)
        assert await call("getMyCommands", scope=scope) == commands


async def test_a_leading_slash_and_spaces_are_taken_off(call):
    await call("setMyCommands", commands=[{"command": " /a_1 ", "description": " а "}])
    assert await call("getMyCommands") == [{"command": "a_1", "description": "а"}]


async def test_no_commands_clear_the_menu(call):
    await call("setMyCommands", commands=COMMANDS)
    await call("setMyCommands")
    assert await call("getMyCommands") == []


@pytest.mark.parametrize(
    ("parameters", "description"),
    [
        ({"commands": {}}, "expected an Array of BotCommand"),
        ({"commands": ["a"]}, "expected an Object as BotCommand"),
        ({"commands": [{"command": "a"}]}, "can't parse BotCommand: Can't find field \"description\""),
        ({"commands": [{"command": "/", "description": "а"}]}, "command must be non-empty"),
        ({"commands": [{"command": "a" * 33, "description": "а"}]}, "command length must not exceed 32"),
        ({"commands": [{"command": "a", "description": " "}]}, "command description must be non-empty"),
        (
            {"commands": [{"command": "a", "description": "а" * 257}]},
            "command description length must not exceed 256",
        ),
        ({"commands": [{"command": "Search", "description": "а"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "іздеу", "description": "а"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": COMMANDS * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ({"language_code": "uz-Cyrl"}, "invalid language code specified"),
        ({"language_code": "қз"}, "invalid language code specified"),
        ({"scope": []}, "botCommandScope must be an Object"),
        ({"scope": {}}, "can't parse BotCommandScope: Can't find field \"type\""),
        ({"scope": {"type": "x"}}, "can't parse BotCommandScope: Unsupported type specified"),
        (
            {"scope": {"type": "chat"}},
            "can't parse BotCommandScope: Can't find field \"chat_id\"",
        ),
        ({"scope": {"type": "chat", "chat_id": 9}}, "chat not found"),
        (
            {"scope": {"type": "chat_administrators", "chat_id": 101}},
            "Can't use specified scope in private chats",
        ),
        ({"scope": {"type": "chat_member", "chat_id": -1001000000001, "user_id": 9}}, "user not found"),
    ],
)
async def test_a_menu_that_telegram_refuses_is_refused_in_its_words(call, parameters, description):
    refused = await call.refused("setMyCommands", **{"commands": COMMANDS, **parameters})
    assert refused.lower() == f"Bad Request: {description}".lower()
