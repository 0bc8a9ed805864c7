"""What an update asks of the bot is read from it, and nothing else is taken for a question."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import ChatMember, Update, User

from bot.convert import Standing, actions_of, call_of, keyboard_of, parse_data, standing_of
from bot.playground.members import Membership
from handlers.reply import Button, Reply
from handlers.request import ChatKind
from storage.model import Action

ME = User(1, "Jarchi", is_bot=True, username="JarchiBot")
AIGERIM = {"id": 101, "is_bot": False, "first_name": "Aigerim", "language_code": "kk"}
PRIVATE = {"id": 101, "type": "private", "first_name": "Aigerim"}
GROUP = {"id": -1001, "type": "supergroup", "title": "Newsroom"}
CHANNEL = {"id": -1002, "type": "channel", "title": "Channel"}
BOT = {"id": 1, "is_bot": True, "first_name": "Jarchi", "username": "JarchiBot"}


def message(text: str | None, chat: dict[str, Any] = PRIVATE, **more: Any) -> dict[str, Any]:
    return {"message_id": 5, "date": 1, "chat": chat, "from": AIGERIM, "text": text, **more}


OTHER = {"text": "site", "url": "https://example.org/"}


def keyboard(*data: str) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": one, "callback_data": one} for one in data]]}


def update(**content: Any) -> Update:
    made = Update.de_json({"update_id": 1, **content})
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("text", "command", "words"),
    [
        ("/search Росатом", "search", "Росатом"),
        ("/SEARCH@jarchibot  two words ", "search", "two words"),
        ("/start", "start", ""),
        ("/search\nover two\nlines", "search", "over two\nlines"),
        ("plain words", "", "plain words"),
        ("/ not a command", "", "/ not a command"),
    ],
)
def test_a_command_is_told_from_its_words(text: str, command: str, words: str) -> None:
    call = call_of(update(message=message(text)), ME)
    assert call is not None
    assert (call.command, call.words) == (command, words)
    assert (call.chat.kind, call.person.id, call.person.language_code) == (ChatKind.PRIVATE, 101, "kk")


def test_in_a_group_only_commands_and_answers_to_the_bot_are_for_it() -> None:
    earlier = message("earlier", GROUP)
    assert call_of(update(message=message("just talk", GROUP)), ME) is None
    assert call_of(update(message=message("/search@OtherBot x", GROUP)), ME) is None
    assert call_of(update(message=message("to her", GROUP, reply_to_message=earlier)), ME) is None
    answer = call_of(update(message=message("coal", GROUP, reply_to_message={**earlier, "from": BOT})), ME)
    assert answer is not None
    assert (answer.command, answer.words, answer.chat.kind) == ("", "coal", ChatKind.GROUP)


def test_an_edited_command_is_not_given_twice() -> None:
    assert call_of(update(edited_message=message("/search x")), ME) is None


def test_what_has_no_text_or_no_person_asks_nothing() -> None:
    assert call_of(update(message=message(None)), ME) is None
    assert call_of(update(message={**message("/start"), "from": None}), ME) is None
    assert call_of(update(message=message("/start", GROUP, is_automatic_forward=True)), ME) is None


ORIGIN = {"type": "channel", "chat": CHANNEL, "message_id": 17, "date": 60}
FILE = {"file_id": "BQ1", "file_unique_id": "u1", "file_name": "a.pdf", "file_size": 9}
PHOTO = [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]


@pytest.mark.parametrize(
    ("content", "post", "attachment"),
    [
        (message("/search x", forward_origin=ORIGIN), True, False),
        (message(None, photo=PHOTO, caption="Су келді", forward_origin=ORIGIN), True, False),
        (message(None, photo=PHOTO, forward_origin=ORIGIN), True, False),
        (message(None, document=FILE), False, True),
        (message(None, document=FILE, caption="Су келді", forward_origin=ORIGIN), True, True),
        (message(None, document=FILE, media_group_id="7", forward_origin=ORIGIN), True, True),
    ],
    ids=["text", "caption", "bare picture", "file", "file of a channel", "album of files"],
)
def test_in_private_a_forwarded_post_and_a_file_are_documents_and_no_words(
    content: dict[str, Any], *, post: bool, attachment: bool
) -> None:
    call = call_of(update(message=content), ME)
    assert call is not None
    assert (call.command, call.words, call.is_document) == ("", "", True)
    assert (call.post is not None, call.attachment is not None) == (post, attachment)


def test_of_an_album_only_the_picture_with_the_words_is_a_post() -> None:
    album = {"photo": PHOTO, "media_group_id": "7", "forward_origin": ORIGIN}
    assert call_of(update(message=message(None, **album)), ME) is None
    assert call_of(update(message=message(None, **album, caption="Су келді")), ME) is not None


def test_in_a_group_nobody_hands_anything_in() -> None:
    assert call_of(update(message=message(None, GROUP, document=FILE)), ME) is None
    assert call_of(update(message=message("Су келді", GROUP, forward_origin=ORIGIN)), ME) is None


def test_what_somebody_forwards_of_a_person_stays_words() -> None:
    somebody = {"type": "user", "sender_user": AIGERIM, "date": 1}
    call = call_of(update(message=message("Су келді", forward_origin=somebody)), ME)
    assert call is not None
    assert (call.words, call.is_document) == ("Су келді", False)


@pytest.mark.parametrize(
    ("text", "is_address"),
    [
        ("https://kun.uz/news/1", True),
        (" HTTP://Kun.uz ", True),
        ("https://kun.uz/news/1 суы", False),
        ("kun.uz", False),
        ("/search https://kun.uz", False),
    ],
)
def test_an_address_is_told_from_words(text: str, *, is_address: bool) -> None:
    call = call_of(update(message=message(text)), ME)
    assert call is not None
    assert call.is_address is is_address


def test_an_anonymous_administrator_speaks_for_the_group_and_a_channel_does_not() -> None:
    anonymous = call_of(update(message=message("/language", GROUP, sender_chat=GROUP)), ME)
    channel = {"id": -2, "type": "channel", "title": "Linked"}
    linked = call_of(update(message=message("/language", GROUP, sender_chat=channel)), ME)
    assert anonymous is not None
    assert linked is not None
    assert (anonymous.standing, linked.standing) == (Standing.ADMINISTRATOR, Standing.OUTSIDER)
    assert (anonymous.person.id, linked.person.id) == (-1001, -2), "who write for chats share one account"


def test_an_answer_goes_to_the_topic_it_was_asked_in() -> None:
    call = call_of(update(message=message("/latest", GROUP, message_thread_id=9, is_topic_message=True)), ME)
    assert call is not None
    assert call.thread == 9


def test_a_press_names_its_message_and_its_data() -> None:
    query = {
        "id": "77",
        "from": AIGERIM,
        "chat_instance": "x",
        "data": "abc.2",
        "message": message("list", GROUP, reply_markup=keyboard("abc.1", "abc.2")),
    }
    call = call_of(update(callback_query=query), ME)
    assert call is not None
    assert (call.query, call.data, call.message, call.chat.id) == ("77", "abc.2", 5, -1001)


@pytest.mark.parametrize(
    "more", [{}, {"reply_markup": {"inline_keyboard": [[OTHER]]}}], ids=["none", "other"]
)
def test_data_that_no_button_of_the_message_has_means_nothing(more: dict[str, Any]) -> None:
    listed = message("list", GROUP, **more)
    query = {"id": "77", "from": AIGERIM, "chat_instance": "x", "data": "abc.2", "message": listed}
    call = call_of(update(callback_query=query), ME)
    assert call is not None
    assert (call.query, call.data) == ("77", "")


def test_a_press_on_a_message_too_old_to_see_is_still_a_press() -> None:
    inaccessible = {"message_id": 5, "date": 0, "chat": GROUP}
    query = {"id": "77", "from": AIGERIM, "chat_instance": "x", "data": "abc.2", "message": inaccessible}
    call = call_of(update(callback_query=query), ME)
    assert call is not None
    assert (call.thread, call.data) == (None, "abc.2")


def test_a_press_without_data_asks_nothing() -> None:
    assert call_of(update(callback_query={"id": "77", "from": AIGERIM, "chat_instance": "x"}), ME) is None


def change(old: dict[str, Any], new: dict[str, Any], chat: dict[str, Any]) -> Update:
    told = {"chat": chat, "from": AIGERIM, "date": 0, "old_chat_member": old, "new_chat_member": new}
    return update(my_chat_member=told)


def member(status: str, **more: Any) -> dict[str, Any]:
    return {**Membership(status).member(BOT, "supergroup"), **more}


@pytest.mark.parametrize(
    ("chat", "old", "new"),
    [
        (GROUP, member("left"), member("member")),
        (GROUP, member("restricted", is_member=False), member("administrator")),
        (PRIVATE, member("kicked"), member("member")),
        (CHANNEL, member("left"), member("administrator")),
        (CHANNEL, member("member"), member("administrator")),
    ],
)
def test_being_let_in_is_an_occasion_for_a_greeting_and_going_is_none(
    chat: dict[str, Any], old: dict[str, Any], new: dict[str, Any]
) -> None:
    call = call_of(change(old, new, chat), ME)
    assert call is not None
    assert (call.command, call.joined) == ("welcome", True)
    assert call_of(change(new, old, chat), ME) is None
    assert call_of(change(new, new, chat), ME) is None


@pytest.mark.parametrize(
    ("found", "standing"),
    [
        (member("creator"), Standing.ADMINISTRATOR),
        (member("administrator"), Standing.ADMINISTRATOR),
        (member("member"), Standing.MEMBER),
        (member("restricted", can_send_messages=True), Standing.MEMBER),
        (member("restricted", can_send_messages=True, is_member=False), Standing.OUTSIDER),
        (member("restricted"), Standing.OUTSIDER),
        (member("left"), Standing.OUTSIDER),
        (member("kicked"), Standing.OUTSIDER),
    ],
    ids=str,
)
def test_who_may_not_write_in_a_chat_has_no_say_there(found: dict[str, Any], standing: Standing) -> None:
    assert standing_of(ChatMember.de_json(found)) is standing


def test_other_updates_ask_nothing() -> None:
    assert call_of(update(edited_channel_post=message("/start", CHANNEL)), ME) is None


def test_buttons_are_numbered_by_what_they_do_and_links_are_passed_over() -> None:
    read, turn = Action("read", {"article": 1}), Action("search", {"page": 2})
    reply = Reply(
        "x", ((Button("1", read), Button("site", url="https://example.org/")), (Button("›", turn),))
    )
    assert actions_of(reply.buttons) == (read, turn)
    keyboard = keyboard_of(reply, "tok")
    assert keyboard is not None
    buttons = [button for row in keyboard.inline_keyboard for button in row]
    assert [button.callback_data for button in buttons] == ["tok.0", None, "tok.1"]
    assert buttons[1].url == "https://example.org/"


def test_without_buttons_there_is_no_keyboard() -> None:
    assert keyboard_of(Reply("x"), "") is None


@given(st.text())
def test_any_data_is_read_and_only_ours_gives_a_token(data: str) -> None:
    token, number = parse_data(data)
    assert number >= 0
    assert token == "" or data == f"{token}.{data.rpartition('.')[2]}"


def test_our_own_data_comes_back() -> None:
    assert parse_data("a-b_c.12") == ("a-b_c", 12)


POSTED = {"message_id": 5, "date": 0, "chat": CHANNEL, "sender_chat": CHANNEL}


def test_in_a_channel_only_commands_are_for_the_bot_and_they_come_from_its_administrators() -> None:
    call = call_of(update(channel_post={**POSTED, "text": "/watch gas"}), ME)
    assert call is not None
    assert (call.command, call.words, call.standing) == ("watch", "gas", Standing.ADMINISTRATOR)
    assert (call.chat.kind, call.person.id) == (ChatKind.CHANNEL, -1002)
    assert call_of(update(channel_post={**POSTED, "text": "news for the readers"}), ME) is None
    assert call_of(update(channel_post=POSTED), ME) is None


def test_in_a_channel_an_answer_may_be_one_to_the_bot() -> None:
    earlier = {**POSTED, "message_id": 4, "text": "Which words?"}
    call = call_of(update(channel_post={**POSTED, "text": "gas ", "reply_to_message": earlier}), ME)
    assert call is not None
    assert (call.command, call.words, call.answered) == ("", "gas", 4)
    for text in (None, "/watch@OtherBot gas"):
        assert call_of(update(channel_post={**POSTED, "text": text, "reply_to_message": earlier}), ME) is None


def test_an_answer_names_the_message_of_the_bot_that_it_answers() -> None:
    question = {**message("Which words?", GROUP), "message_id": 4, "from": BOT}
    call = call_of(update(message=message("coal", GROUP, reply_to_message=question)), ME)
    assert call is not None
    assert call.answered == 4


def test_an_answer_says_what_the_buttons_of_the_answered_message_open_or_send() -> None:
    keyboard = [[{"text": "Read", "callback_data": "x.0"}], [{"text": "Share", "url": "https://t.me/"}]]
    answered = {**message("Water", GROUP), "from": BOT, "reply_markup": {"inline_keyboard": keyboard}}
    call = call_of(update(message=message("/split", GROUP, reply_to_message=answered)), ME)
    assert call is not None
    assert call.offers == ("x.0", "https://t.me/")


def test_talk_in_a_topic_that_the_bot_opened_is_no_answer_to_it() -> None:
    opening = {
        **message(None, GROUP),
        "from": BOT,
        "forum_topic_created": {"name": "Water", "icon_color": 1},
    }
    assert call_of(update(message=message("talk", GROUP, reply_to_message=opening)), ME) is None
