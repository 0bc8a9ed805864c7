"""A group says what it waits for and is told: the real program, and another process that brings the news."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.flow.conftest import GROUP, button, ingest, playing, visiting

OWNER, ADMINISTRATOR, MEMBER = 101, 102, 103


class Town:
    """The program at work in a folder, and somebody at its page."""

    def __init__(self, folder: Path, visitor: Any) -> None:
        self.folder = folder
        self.visitor = visitor

    async def publish(self, name: str, text: str) -> None:
        """Bring a text by `jarchi ingest` in a process of its own."""
        await ingest(self.folder, name, text)

    async def watch(self, words: str, label: str = "Watch") -> dict[str, Any]:
        preview = await self.visitor.say(f"/watch {words}")
        return await self.visitor.press(preview, label)

    async def told(self, part: str) -> dict[str, Any]:
        """Wait for a message of the bot with this in it that answers nobody."""
        return await self.visitor.until(
            lambda found: next(
                (
                    one
                    for one in reversed(found)
                    if one["from"]["is_bot"] and part in one.get("text", "") and "reply_to_message" not in one
                ),
                None,
            )
        )


@pytest.fixture
async def town(shelf: Path) -> AsyncIterator[Town]:
    async with playing(shelf) as url, visiting(url, OWNER) as visitor:
        await visitor.post("/page/language", person=OWNER, language_code="en")
        visitor.chat = GROUP
        yield Town(shelf, visitor)


async def test_what_a_group_waits_for_arrives_seconds_after_another_process_brought_it(town: Town) -> None:
    kept = await town.watch("reservoir")
    assert "reservoir" in kept["text"]
    await town.publish(
        "a.txt", "Water is back\n\nThe reservoir above the town is full again, engineers said."
    )
    alert = await town.told("Water is back")
    assert "The reservoir above the town" in alert["text"]
    why = await town.visitor.press(alert, "Why")
    assert "reservoir" in why["text"]


async def test_another_outlet_with_the_story_changes_the_message(town: Town) -> None:
    await town.watch("reservoir")
    body = (
        "The reservoir above the old town is full again after a wet spring, engineers of the dam said today."
    )
    await town.publish("a.md", f"---\ntitle: Water is back\nsource: Kazinform\n---\n{body}")
    first = await town.told("Water is back")
    await town.publish("b.md", f"---\ntitle: Water is back again\nsource: UzA\n---\n{body}")
    changed = await town.told("UzA")
    assert changed["message_id"] == first["message_id"]


async def test_during_quiet_hours_nothing_comes_and_then_all_in_one(town: Town) -> None:
    await town.watch("reservoir")
    await town.visitor.say("/mute 8h")
    for name in "ab":
        await town.publish(f"{name}.txt", f"Water {name}\n\nThe {name} reservoir is full. {name * 40}")
    status = await town.visitor.say("/status")
    assert "2" in status["text"]
    await town.visitor.say("/mute off")
    bundle = await town.told("Water a")
    assert "Water b" in bundle["text"]


async def test_only_administrators_watch_in_a_group_until_they_let_everybody(town: Town) -> None:
    town.visitor.person = MEMBER
    refused = await town.visitor.say("/watch reservoir")
    assert "reply_markup" not in refused
    town.visitor.person = ADMINISTRATOR
    preview = await town.visitor.say("/watch reservoir")
    town.visitor.person = MEMBER
    data = button(preview, "")["callback_data"]
    number = preview["message_id"]
    await town.visitor.post("/page/press", person=MEMBER, chat=GROUP, message_id=number, data=data)
    town.visitor.person = OWNER
    listed = await town.visitor.say("/watches")
    assert "reservoir" not in listed["text"], "a member's press makes nothing"


async def test_a_forged_or_stale_press_is_answered_and_does_nothing(town: Town) -> None:
    kept = await town.watch("reservoir")
    number = kept["message_id"]
    before = await town.visitor.messages()
    for data in ("x.0", "AAAAAAAAAAAA.1", "watch_delete", "0" * 60):
        await town.visitor.post("/page/press", person=OWNER, chat=GROUP, message_id=number, data=data)
    await town.visitor.say("/about")
    assert (await town.visitor.messages())[: len(before)] == before
