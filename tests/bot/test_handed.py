"""What lies in a message beside talk is read as Telegram writes it."""

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Message

from bot.handed import attachment_of, home_of, post_of
from handlers.gathering import Attachment

AIGERIM = {"id": 101, "is_bot": False, "first_name": "Aigerim"}
PRIVATE = {"id": 101, "type": "private", "first_name": "Aigerim"}
PUBLIC = {"id": -1001234567890, "type": "channel", "title": "Kun.uz", "username": "kunuz"}
CLOSED = {"id": -1009876543210, "type": "channel", "title": "Steppe wire"}
FILE = {"file_id": "BQ1", "file_unique_id": "u1", "file_name": "қар.pdf", "file_size": 9}


def message(chat: dict[str, Any] = PRIVATE, **more: Any) -> Message:
    made = Message.de_json({"message_id": 5, "date": 60, "chat": chat, **more}, None)
    assert made is not None
    return made


def origin(channel: dict[str, Any], number: int = 17) -> dict[str, Any]:
    return {"type": "channel", "chat": channel, "message_id": number, "date": 3600}


@pytest.mark.parametrize(
    ("channel", "url"),
    [(PUBLIC, "https://t.me/kunuz/17"), (CLOSED, "https://t.me/c/9876543210/17")],
    ids=["public", "closed"],
)
def test_a_forwarded_post_is_named_by_its_channel_and_number_there(channel: dict[str, Any], url: str) -> None:
    post = post_of(message(text="Су келді", **{"from": AIGERIM}, forward_origin=origin(channel)))
    assert post is not None
    assert (post.key, post.url) == (f"telegram:{channel['id']}/17", url)
    assert (post.channel, post.text) == (channel["title"], "Су келді")
    assert post.published == datetime(1970, 1, 1, 1, tzinfo=UTC)


def test_a_post_has_the_same_name_in_its_channel_and_forwarded() -> None:
    own = post_of(message(PUBLIC, message_id=17, text="Су келді"))
    forwarded = post_of(message(text="Су келді", forward_origin=origin(PUBLIC)))
    again = post_of(message(CLOSED, text="Су келді", forward_origin=origin(PUBLIC)))
    assert own is not None
    assert forwarded is not None
    assert own.key == forwarded.key
    assert again == forwarded, "what a channel has from another is the other's"


def test_a_picture_has_its_caption_for_text_and_may_have_none() -> None:
    photo = [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]
    captioned = post_of(message(PUBLIC, photo=photo, caption="Су келді"))
    bare = post_of(message(PUBLIC, photo=photo))
    assert captioned is not None
    assert bare is not None
    assert (captioned.text, bare.text) == ("Су келді", "")


def test_what_people_write_and_forward_of_each_other_is_no_post() -> None:
    somebody = {"type": "user", "sender_user": AIGERIM, "date": 1}
    assert post_of(message(text="x")) is None
    assert post_of(message(text="x", forward_origin=somebody)) is None


def test_a_file_is_named_as_telegram_names_it() -> None:
    assert attachment_of(message(document=FILE)) == Attachment("BQ1", "қар.pdf", 9)
    nameless = {"file_id": "BQ1", "file_unique_id": "u1"}
    assert attachment_of(message(document=nameless)) == Attachment("BQ1", "file", 0)


def test_an_animation_is_no_file_although_telegram_shows_it_as_one() -> None:
    animation = {**FILE, "width": 1, "height": 1, "duration": 1}
    assert attachment_of(message(document=FILE, animation=animation)) is None
    assert attachment_of(message(text="x")) is None


def test_a_channel_keeps_its_address_whatever_name_it_takes() -> None:
    assert home_of(message(PUBLIC).chat) == "https://t.me/c/1234567890"
