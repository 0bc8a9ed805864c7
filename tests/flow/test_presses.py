"""Buttons pressed at a wrong time or place, or by a client of one's own, are answered, and no more."""

import pytest

from storage.store import BUTTON_LIFE
from tests.flow.attempts import EXPIRED, SUPERGROUP, Chat, assert_done, assert_refused
from tests.flow.line import AIGERIM, NEWSROOM, OFFICE, TIMUR, Line, data_of, label


async def test_who_was_demoted_between_the_preview_and_the_press_makes_no_watch(line: Line) -> None:
    preview = await line.ask("/watch reservoir", NEWSROOM, TIMUR)
    line.world.memberships.set_role(TIMUR, NEWSROOM, "member")
    assert_refused(await line.press(preview, label("watch-add-button"), TIMUR), pressed=True)
    assert await line.store.watches.list(NEWSROOM) == []
    line.world.memberships.set_role(TIMUR, NEWSROOM, "administrator")
    assert_done(await line.press(preview, label("watch-add-button"), TIMUR), pressed=True)


@pytest.mark.parametrize("data", ["x.0", "AAAAAAAAAAAA.1", "watch_delete", ".0", "٣.٣", "0" * 64])
async def test_a_forged_press_is_answered_and_changes_nothing(line: Line, data: str) -> None:
    chat = Chat(line, SUPERGROUP)
    await chat.prepare()
    before = await chat.state()
    listed = await line.ask("/watches", NEWSROOM)
    assert_refused(await line.send_data(listed, data), pressed=True, reason=EXPIRED)
    token, _, number = data_of(listed, "1").rpartition(".")
    assert_refused(await line.send_data(listed, f"{token}.{int(number) + 1}"), pressed=True, reason=EXPIRED)
    assert await chat.state() == before


async def test_the_data_of_another_message_or_another_chat_is_answered_and_changes_nothing(
    line: Line,
) -> None:
    chat = Chat(line, SUPERGROUP)
    await chat.prepare()
    before = await chat.state()
    data = data_of(await chat.offer("watch_delete", watch=1), "do")
    elsewhere = [await line.ask("/about", NEWSROOM), await line.ask("/watches", NEWSROOM)]
    for message in [*elsewhere, await line.ask("/watches", OFFICE), await line.ask("/watches", AIGERIM)]:
        assert_refused(await line.send_data(message, data), pressed=True, reason=EXPIRED)
    assert await chat.state() == before


async def test_a_button_that_was_dropped_is_answered_and_changes_nothing(line: Line) -> None:
    chat = Chat(line, SUPERGROUP)
    await chat.prepare()
    old = await chat.offer("watch_delete", watch=1)
    line.clock.ahead += BUTTON_LIFE
    watches = await line.store.watches.list(NEWSROOM)
    assert_refused(await line.press(old, "do"), pressed=True, reason=EXPIRED)
    await line.ask("/watches", NEWSROOM)
    assert_refused(await line.press(old, "do"), pressed=True, reason=EXPIRED)
    assert await line.store.watches.list(NEWSROOM) == watches


async def test_a_press_that_waited_too_long_for_its_answer_has_been_seen_to_all_the_same(line: Line) -> None:
    chat = Chat(line, SUPERGROUP)
    await chat.prepare()
    offered = await chat.offer("watch_delete", watch=1)
    line.world.press(AIGERIM, NEWSROOM, offered["message_id"], data_of(offered, "do"))
    line.world.queries.expire()
    assert [entry["method"] for entry in await line.handle()] == ["editMessageText"]
    assert await line.store.watches.list(NEWSROOM) == []
