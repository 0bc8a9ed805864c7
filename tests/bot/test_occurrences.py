"""What happens to a chat itself is written down, and nothing else is."""

from typing import Any

import pytest
from telegram import Update

from bot.occurrences import note_of

BOT = {"id": 1, "is_bot": True, "first_name": "Jarchi", "username": "JarchiBot"}
AIGERIM = {"id": 101, "is_bot": False, "first_name": "Aigerim"}
PRIVATE = {"id": 101, "type": "private", "first_name": "Aigerim"}
GROUP = {"id": -1001, "type": "supergroup", "title": "Newsroom"}
CHANNEL = {"id": -1002, "type": "channel", "title": "Channel"}


class Written:
    """Takes down what it is told, as the store's chats would."""

    def __init__(self) -> None:
        self.notes: list[tuple[Any, ...]] = []

    async def removed(self, chat: int) -> None:
        self.notes.append(("removed", chat))

    async def returned(self, chat: int) -> None:
        self.notes.append(("returned", chat))

    async def moved(self, old: int, new: int) -> None:
        self.notes.append(("moved", old, new))

    async def topic(self, chat: int, thread: int, *, is_open: bool) -> None:
        self.notes.append(("topic", chat, thread, is_open))


async def noted(**content: Any) -> list[tuple[Any, ...]]:
    update = Update.de_json({"update_id": 1, **content})
    assert update is not None
    note, written = note_of(update), Written()
    if note is not None:
        await note(written)  # type: ignore[arg-type] # it has the four methods
    return written.notes


RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)


def change(chat: dict[str, Any], old: str, new: str) -> dict[str, Any]:
    change = {"chat": chat, "from": AIGERIM, "date": 0}
    return {**change, "old_chat_member": member(old), "new_chat_member": member(new)}


def member(status: str) -> dict[str, Any]:
    flags = ("can_be_edited", "is_anonymous", *RIGHTS) if status == "administrator" else ()
    return {"user": BOT, "status": status, "until_date": 0, **dict.fromkeys(flags, True)}


@pytest.mark.parametrize(
    ("chat", "old", "new", "note"),
    [
        (GROUP, "member", "kicked", "removed"),
        (GROUP, "member", "left", "removed"),
        (GROUP, "left", "member", "returned"),
        (GROUP, "member", "administrator", "returned"),
        (PRIVATE, "member", "kicked", "removed"),
        (PRIVATE, "kicked", "member", "returned"),
        (CHANNEL, "left", "administrator", "returned"),
        (CHANNEL, "administrator", "kicked", "removed"),
    ],
)
async def test_being_let_in_and_thrown_out_is_noted(
    chat: dict[str, Any], old: str, new: str, note: str
) -> None:
    assert await noted(my_chat_member=change(chat, old, new)) == [(note, chat["id"])]


def message(**content: Any) -> dict[str, Any]:
    return {"message_id": 5, "date": 0, "chat": GROUP, "from": AIGERIM, **content}


async def test_a_move_is_noted_from_either_side() -> None:
    assert await noted(message=message(migrate_to_chat_id=-1009)) == [("moved", -1001, -1009)]
    assert await noted(message=message(migrate_from_chat_id=-5)) == [("moved", -5, -1001)]


async def test_a_topic_that_closes_and_opens_is_noted() -> None:
    closed = message(message_thread_id=7, is_topic_message=True, forum_topic_closed={})
    opened = message(message_thread_id=7, is_topic_message=True, forum_topic_reopened={})
    assert await noted(message=closed) == [("topic", -1001, 7, False)]
    assert await noted(message=opened) == [("topic", -1001, 7, True)]


async def test_talk_is_not_noted() -> None:
    assert await noted(message=message(text="hello")) == []
    assert await noted(edited_message=message(text="hello")) == []
