import pytest


async def test_get_me_is_complete(call, playground):
    assert await call("getMe") == {
        "id": int(playground.token.split(":")[0]),
        "is_bot": True,
        "first_name": "Jarchi",
        "username": "jarchi_play_bot",
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
    }


@pytest.mark.parametrize(
    ("kind", "method", "limit"),
    [
        ("name", "Name", 64),
        ("description", "Description", 512),
        ("short_description", "ShortDescription", 120),
    ],
)
async def test_texts_are_kept_by_language_with_one_for_all_others(call, kind, method, limit):
    await call(f"setMy{method}", **{kind: "Жаршы", "language_code": "kk"})
    await call(f"setMy{method}", **{kind: "Jarchi!"})
    assert await call(f"getMy{method}", language_code="kk") == {kind: "Жаршы"}
    assert await call(f"getMy{method}", language_code="ru") == {kind: "Jarchi!"}
    await call(f"setMy{method}", language_code="kk")
    assert await call(f"getMy{method}", language_code="kk") == {kind: "Jarchi!"}
    refused = await call.refused(f"setMy{method}", **{kind: "а" * (limit + 1)})
    assert refused.endswith(f"length must not exceed {limit}")
    refused = await call.refused(f"setMy{method}", **{kind: "а", "language_code": "kaz"})
    assert refused == "Bad Request: invalid language code specified"


async def test_the_name_for_all_is_the_bots_name_and_never_empty(call):
    await call("setMyName", name="Жаршы")
    await call("setMyName", name="")
    assert (await call("getMe"))["first_name"] == "Жаршы"


async def test_menu_buttons_are_kept_by_private_chat(call):
    assert await call("getChatMenuButton") == {"type": "commands"}
    assert await call("getChatMenuButton", chat_id=101) == {"type": "default"}
    button = {"type": "web_app", "text": "x", "web_app": {"url": "https://x.kz"}}
    await call("setChatMenuButton", chat_id=101, menu_button=button)
    assert await call("getChatMenuButton", chat_id=101) == button
    await call("setChatMenuButton")
    assert await call("getChatMenuButton") == {"type": "default"}


async def test_other_menu_buttons_are_refused(call, group):
    assert await call.refused("setChatMenuButton", menu_button={"type": "x"}) == (
        "Bad Request: can't parse MenuButton: Unsupported type specified"
    )
    assert await call.refused("setChatMenuButton", chat_id=group) == "Bad Request: chat not found"
