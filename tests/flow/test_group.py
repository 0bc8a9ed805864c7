"""In the newsroom's group the bot answers what is meant for it, and obeys those who may command."""

from typing import Any

import pytest

GROUP = -1001000000001
OWNER, ADMINISTRATOR, MEMBER = 101, 102, 103


@pytest.fixture
def in_group(visitor: Any) -> Any:
    visitor.chat = GROUP
    return visitor


async def test_a_command_is_answered_under_its_question_with_the_name_or_without(in_group: Any) -> None:
    for command in ("/search көмір", "/search@jarchi_play_bot көмір"):
        answer = await in_group.say(command)
        assert answer["reply_to_message"]["text"] == command


async def test_other_talk_and_other_bots_are_left_alone(in_group: Any) -> None:
    await in_group.say_only("көмір туралы не білесіз?")
    await in_group.say_only("/search@another_bot көмір")
    await in_group.say_only("/unknowncommand")
    answer = await in_group.say("/search көмір")
    messages = await in_group.messages()
    assert [m["from"]["is_bot"] for m in messages].count(True) == 1
    assert messages[-1] == answer


async def test_an_answer_to_the_bot_searches(in_group: Any) -> None:
    first = await in_group.say("/search көмір")
    second = await in_group.say("мұнай", reply_to=first["message_id"])
    assert second["text"] != first["text"]


async def test_only_administrators_choose_the_groups_language(in_group: Any) -> None:
    in_group.person = MEMBER
    refused = await in_group.say("/language")
    assert "reply_markup" not in refused
    in_group.person = ADMINISTRATOR
    picker = await in_group.say("/language")
    in_group.person = MEMBER
    uzbek = next(
        b for row in picker["reply_markup"]["inline_keyboard"] for b in row if b["text"].endswith("Oʻzbekcha")
    )
    number = picker["message_id"]
    await in_group.post(
        "/page/press", person=MEMBER, chat=GROUP, message_id=number, data=uzbek["callback_data"]
    )
    in_group.person = OWNER
    after = await in_group.say("/about")
    unchanged = next(m for m in await in_group.messages() if m["message_id"] == number)
    assert unchanged == picker, "a member's press changes nothing"
    await in_group.press(picker, "Oʻzbekcha")
    assert (await in_group.say("/about"))["text"] != after["text"]


async def test_everybody_reads_and_turns_pages(in_group: Any) -> None:
    found = await in_group.say("/search Тоқаев")
    in_group.person = MEMBER
    assert (await in_group.press(found, "›"))["message_id"] == found["message_id"]
