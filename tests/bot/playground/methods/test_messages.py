import pytest

FORMATS = {
    "<b>қ😀</b> x": [{"type": "bold", "offset": 0, "length": 3}],
    "/help": [{"type": "bot_command", "offset": 0, "length": 5}],
}
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)


def keyboard(**button):
    return {"inline_keyboard": [[button]]}


@pytest.mark.parametrize("text", FORMATS)
async def test_a_sent_message_comes_back_complete(call, playground, aigerim, clock, text):
    message = await call("sendMessage", chat_id=aigerim, text=text, parse_mode="html")
    assert message == {
        "message_id": 2,
        "from": playground.world.bot,
        "chat": {"id": 101, "first_name": "Aigerim", "username": "aigerim_play", "type": "private"},
        "date": int(clock.now),
        "text": text.replace("<b>", "").replace("</b>", ""),
        "entities": FORMATS[text],
    }


@pytest.mark.parametrize(
    ("parameters", "description"),
    [
        ({}, "message text is empty"),
        ({"text": "   "}, "text must be non-empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"text": "а" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "<b>x", "parse_mode": "HTML"}, None),
        ({"text": "x", "parse_mode": "INVALID"}, "unsupported parse_mode"),
        (
            {"text": "*x*", "parse_mode": "MarkdownV2"},
            "the playground understands no parse_mode but HTML",
        ),
        ({"text": "x", "entities": "["}, "can't parse entities JSON object"),
        ({"text": "x", "chat_id": ""}, "chat_id is empty"),
        ({"text": "x", "chat_id": 0}, "chat not found"),
        ({"text": "x", "chat_id": -1}, "chat not found"),
        ({"text": "x", "chat_id": "@nobody"}, "chat not found"),
        ({"text": "x", "chat_id": "9" * 40}, "chat not found"),
        ({"text": "x", "message_thread_id": 7}, "message thread not found"),
        ({"text": "x", "business_connection_id": "7"}, "business connection not found"),
        ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        ({"text": "x", "reply_to_message_id": 99}, "message to be replied not found"),
        ({"text": "x", "reply_parameters": {"quote": "а"}}, 'can\'t find field "message_id"'),
        ({"text": "x", "reply_parameters": {"message_id": 1, "chat_id": 102}}, "chat not found"),
        ({"text": "x", "reply_parameters": []}, "object expected as reply parameters"),
        (
            {"text": "x", "link_preview_options": {"is_disabled": "yes"}},
            'field "is_disabled" must be of type Boolean',
        ),
        ({"text": "x", "link_preview_options": 1}, "object expected as link preview options"),
    ],
)
async def test_a_message_that_telegram_refuses_is_refused_in_its_words(
    call, aigerim, parameters, description
):
    refused = await call.refused("sendMessage", **{"chat_id": aigerim, **parameters})
    expected = description or "can't parse entities: Can't find end tag corresponding to start tag \"b\""
    assert refused == f"Bad Request: {expected}"


@pytest.mark.parametrize("text", ["😀" * 2048, "&lt;" * 4096, f"  {'а' * 4096}  "])
async def test_the_longest_text_is_counted_in_utf16_units_after_parsing(call, aigerim, text):
    await call("sendMessage", chat_id=aigerim, text=text, parse_mode="HTML")


@pytest.mark.parametrize(
    ("markup", "description"),
    [
        ([], "object expected as reply markup"),
        ({}, "object expected as reply markup"),
        ({"inline_keyboard": "bad"}, 'field "inline_keyboard" must be of type Array'),
        ({"inline_keyboard": ["bad"]}, "expected an Array of InlineKeyboardButton"),
        ({"inline_keyboard": [["bad"]]}, "inlineKeyboardButton must be an Object"),
        (keyboard(callback_data="x"), "can't parse inline keyboard button: Can't find field \"text\""),
        (keyboard(text=" ", callback_data="x"), "inline keyboard button text must be non-empty"),
        (
            keyboard(text="x"),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            keyboard(text="x", callback_data=""),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (keyboard(text="x", callback_data="қ" * 33), "BUTTON_DATA_INVALID"),
        (
            keyboard(text="x", url="not-a-url"),
            "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL",
        ),
        (
            keyboard(text="x", url="ftp://x.kz"),
            "inline keyboard button URL 'ftp://x.kz' is invalid: Unsupported URL protocol",
        ),
        (
            keyboard(text="x", web_app={"url": "http://x.kz"}),
            "inline keyboard button Web App URL 'http://x.kz' is invalid: Only HTTPS links are allowed",
        ),
        (keyboard(text="x", copy_text={"text": ""}), "BUTTON_COPY_TEXT_INVALID"),
        ({"inline_keyboard": [[{"text": "x", "callback_data": "x"}]] * 101}, "reply markup is too long"),
        (
            {"keyboard": [[{"text": "x"}]], "selective": "yes"},
            'field "selective" must be of type Boolean',
        ),
        ({"keyboard": [[{"text": " "}]]}, "keyboard button text must be non-empty"),
        ({"keyboard": [[1]]}, "keyboardButton must be an Object or a String"),
        ({"force_reply": "yes"}, 'field "force_reply" must be of type Boolean'),
    ],
)
async def test_a_keyboard_that_telegram_refuses_is_refused_in_its_words(call, aigerim, markup, description):
    refused = await call.refused("sendMessage", chat_id=aigerim, text="x", reply_markup=markup)
    assert refused == f"Bad Request: {description}"


@pytest.mark.parametrize(
    "button",
    [
        {"text": "x", "callback_data": "x" * 64},
        {"text": "x", "web_app": {"url": "https://x.kz"}},
        {"text": "x", "copy_text": {"text": "x"}},
        {"text": "x", "switch_inline_query": ""},
        {"text": "x", "switch_inline_query_current_chat": "газ"},
        {"text": "x", "url": "https://x.kz/а"},
    ],
)
async def test_an_inline_keyboard_comes_back_with_the_message(call, aigerim, button):
    message = await call("sendMessage", chat_id=aigerim, text="x", reply_markup=keyboard(**button))
    assert message["reply_markup"] == keyboard(**button)


@pytest.mark.parametrize(
    "markup",
    [
        {"inline_keyboard": []},
        {"inline_keyboard": [[]]},
        {"keyboard": [["x", {"text": "y"}]], "resize_keyboard": True},
        {"remove_keyboard": True},
        {"force_reply": True},
    ],
)
async def test_empty_and_other_keyboards_are_taken_but_not_part_of_the_message(call, aigerim, markup):
    message = await call("sendMessage", chat_id=aigerim, text="x", reply_markup=markup)
    assert "reply_markup" not in message


async def test_a_reply_holds_the_message_it_answers(call, aigerim):
    reply = await call("sendMessage", chat_id=aigerim, text="x", reply_parameters={"message_id": 1})
    assert reply["reply_to_message"]["text"] == "/start"
    again = await call(
        "sendMessage",
        chat_id=aigerim,
        text="x",
        reply_parameters={"message_id": reply["message_id"], "chat_id": str(aigerim)},
    )
    assert "reply_to_message" not in again["reply_to_message"]


@pytest.mark.parametrize(
    "parameters",
    [
        {"reply_parameters": {"message_id": 99, "allow_sending_without_reply": True}},
        {"reply_to_message_id": 99, "allow_sending_without_reply": True},
    ],
)
async def test_a_missing_message_to_reply_to_may_be_allowed(call, aigerim, parameters):
    assert "reply_to_message" not in await call("sendMessage", chat_id=aigerim, text="x", **parameters)


async def test_a_mention_by_id_is_completed_and_one_of_a_stranger_stays_text(call, aigerim):
    text = '<a href="tg://user?id=102">T</a> <a href="tg://user?id=9">?</a>'
    message = await call("sendMessage", chat_id=aigerim, text=text, parse_mode="HTML")
    [entity] = message["entities"]
    assert entity["user"]["first_name"] == "Timur"


async def test_protected_content_is_marked(call, aigerim):
    message = await call("sendMessage", chat_id=aigerim, text="x", protect_content=True)
    assert message["has_protected_content"] is True


async def test_the_bot_writes_only_to_those_who_started_it_and_have_not_blocked_it(call, playground, aigerim):
    refused = await call.answer("sendMessage", chat_id=102, text="x")
    assert refused["error_code"] == 403
    assert refused["description"] == "Forbidden: bot can't initiate conversation with a user"
    playground.world.set_bot_status(aigerim, "kicked", by=101)
    assert await call.refused("sendMessage", chat_id=aigerim, text="x") == (
        "Forbidden: bot was blocked by the user"
    )


async def test_an_edit_changes_text_entities_and_keyboard_and_is_dated(call, aigerim, clock):
    sent = await call(
        "sendMessage",
        chat_id=aigerim,
        text="<b>x</b>",
        parse_mode="HTML",
        reply_markup=keyboard(text="x", callback_data="x"),
    )
    clock.now += 3
    where = {"chat_id": aigerim, "message_id": sent["message_id"]}
    edited = await call("editMessageText", **where, text="y")
    assert edited["text"] == "y"
    assert edited["edit_date"] == sent["date"] + 3
    assert "entities" not in edited
    assert "reply_markup" not in edited
    marked = await call("editMessageReplyMarkup", **where, reply_markup=keyboard(text="z", callback_data="z"))
    assert marked["reply_markup"] == keyboard(text="z", callback_data="z")
    assert "reply_markup" not in await call("editMessageReplyMarkup", **where)


async def test_an_edit_that_changes_nothing_is_refused(call, aigerim):
    sent = await call("sendMessage", chat_id=aigerim, text="<b>x</b>", parse_mode="HTML")
    where = {"chat_id": aigerim, "message_id": sent["message_id"]}
    entities = [{"type": "bold", "offset": 0, "length": 1}]
    assert await call.refused("editMessageText", **where, text="x ", entities=entities) == NOT_MODIFIED
    assert await call.refused("editMessageReplyMarkup", **where) == NOT_MODIFIED
    await call("editMessageText", **where, text="x")


@pytest.mark.parametrize(
    ("parameters", "description"),
    [
        ({"message_id": 99}, "message to edit not found"),
        ({"message_id": "x"}, "message identifier is not specified"),
        ({"message_id": 1}, "message can't be edited"),
        ({"chat_id": 0, "message_id": 1}, "chat not found"),
        ({"chat_id": "", "inline_message_id": "x"}, "MESSAGE_ID_INVALID"),
        ({"message_id": 1, "reply_markup": {"force_reply": True}}, "inline keyboard expected"),
        ({"message_id": 1, "text": ""}, "message text is empty"),
    ],
)
async def test_an_edit_that_telegram_refuses_is_refused_in_its_words(call, aigerim, parameters, description):
    asked = {"chat_id": aigerim, "text": "y", **parameters}
    assert await call.refused("editMessageText", **asked) == f"Bad Request: {description}"


async def test_the_bot_deletes_what_it_may(call, playground, aigerim, group, clock):
    sent = await call("sendMessage", chat_id=aigerim, text="x")
    for message_id in (1, sent["message_id"]):
        assert await call("deleteMessage", chat_id=aigerim, message_id=message_id) is True
    assert playground.world.chats[aigerim].messages == {}
    theirs = playground.world.say(103, group, "а")
    where = {"chat_id": group, "message_id": theirs["message_id"]}
    assert await call.refused("deleteMessage", **where) == "Bad Request: message can't be deleted"
    own = await call("sendMessage", chat_id=group, text="x")
    clock.now += 48 * 60 * 60 + 1
    assert await call.refused("deleteMessage", chat_id=group, message_id=own["message_id"]) == (
        "Bad Request: message can't be deleted for everyone"
    )
    playground.world.set_bot_status(group, "administrator", by=101)
    assert await call("deleteMessage", **where) is True
    assert await call.refused("deleteMessage", **where) == "Bad Request: message to delete not found"


async def test_an_action_is_shown_and_an_unknown_one_refused(call, playground, aigerim):
    before = playground.state.feed.number
    assert await call("sendChatAction", chat_id=aigerim, action="typing") is True
    assert playground.state.feed.since(before) == [
        (before + 1, '{"type": "action", "chat": 101, "action": "typing"}')
    ]
    assert await call.refused("sendChatAction", chat_id=aigerim, action="dancing") == (
        "Bad Request: wrong parameter action in request"
    )
