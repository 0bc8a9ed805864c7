"""Somebody forwards a post, sends a file and edits a post at the chat page, in a real browser."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, FilePayload, Page, expect

from bot.playground import Playground
from tests.flow.browser import chromium, empty_tab

AIGERIM, NODIRA = 101, 103
WIRE = -1001000000003
REFUSED = "Failed to load resource: the server responded with a status of 400"
NEWS: FilePayload = {"name": "су.txt", "mimeType": "text/plain", "buffer": "Су келді".encode()}

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


class Visit:
    """A tab with the chat page, opened by somebody who reads English."""

    def __init__(self, tab: Page, playground: Playground) -> None:
        self.tab = tab
        self.world = playground.world
        self.url = playground.url
        self.messages = tab.locator("#messages [data-message]")

    async def open(self, chat: int, person: int = AIGERIM) -> None:
        for one in self.world.people:
            self.world.set_language(one, "en")
        await self.tab.goto(f"{self.url}/#{chat}")
        await expect(self.tab.locator("#chat-title")).not_to_be_empty()
        await self.tab.locator("#person").select_option(str(person), force=True)

    async def do(self, deed: str) -> None:
        """Press one of the small buttons beside the last message."""
        await self.messages.last.hover()
        await self.messages.last.get_by_role("button", name=f"{deed}:").click()

    def last(self, chat: int) -> dict[str, Any]:
        return list(self.world.chats[chat].messages.values())[-1]


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as launched:
        yield launched


@pytest_asyncio.fixture(loop_scope="module")
async def visit(browser: Browser) -> AsyncIterator[Visit]:
    """A playground without a bot, and a tab of its own."""
    async with Playground() as playground, empty_tab(browser, forgiven=REFUSED) as tab:
        yield Visit(tab, playground)


async def test_a_readers_forward_of_a_post_comes_to_the_bot_with_its_origin(visit: Visit) -> None:
    post = visit.world.say(AIGERIM, WIRE, "Water is back in the reservoir")
    await visit.open(WIRE, NODIRA)
    await visit.do("Forward")
    dialog = visit.tab.locator("#forwarding")
    await expect(dialog.get_by_role("button", name="Steppe wire")).to_have_count(0)
    await dialog.get_by_role("button", name="Jarchi").click()
    await expect(visit.tab.locator("#chat-title")).to_have_text("Jarchi")
    await expect(visit.messages.last).to_contain_text("Forwarded from Steppe wire")
    await expect(visit.messages.last).to_contain_text("Water is back")
    origin = visit.last(NODIRA)["forward_origin"]
    assert (origin["chat"]["id"], origin["message_id"]) == (WIRE, post["message_id"])


async def test_a_file_goes_with_what_was_written_as_its_caption(visit: Visit) -> None:
    await visit.open(AIGERIM)
    await visit.tab.locator("#composer").fill("For the archive")
    async with visit.tab.expect_file_chooser() as chosen:
        await visit.tab.get_by_role("button", name="Attach a file").click()
    await (await chosen.value).set_files([NEWS])
    await expect(visit.messages.last.locator(".attachment")).to_have_text("су.txt")
    await expect(visit.messages.last).to_contain_text("For the archive")
    await expect(visit.tab.locator("#composer")).to_have_value("")
    document = visit.last(AIGERIM)["document"]
    assert (document["file_name"], document["file_size"]) == ("су.txt", len(NEWS["buffer"]))
    assert document["mime_type"].startswith("text/plain")


async def test_a_file_can_be_dropped_on_the_conversation(visit: Visit) -> None:
    await visit.open(AIGERIM)
    dropped = await visit.tab.evaluate_handle(
        "() => { const given = new DataTransfer(); given.items.add(new File(['x'], 'a.txt')); return given; }"
    )
    await visit.tab.dispatch_event("#messages", "dragover", {"dataTransfer": dropped})
    await expect(visit.tab.locator("#drop")).to_be_visible()
    await visit.tab.dispatch_event("#messages", "drop", {"dataTransfer": dropped})
    await expect(visit.messages.last.locator(".attachment")).to_have_text("a.txt")
    await expect(visit.tab.locator("#drop")).to_be_hidden()


async def test_a_file_that_is_too_large_or_empty_is_refused_before_it_is_sent(visit: Visit) -> None:
    await visit.open(AIGERIM)
    problem = visit.tab.locator("#problem")
    await visit.tab.evaluate(
        """() => {
            const given = new DataTransfer();
            given.items.add(new File([new Uint8Array(20 * 1024 * 1024 + 1)], "film.pdf"));
            const input = document.getElementById("file");
            input.files = given.files;
            input.dispatchEvent(new Event("change"));
        }"""
    )
    await expect(problem).to_have_text("film.pdf is too large: a file may have at most 20 MB.")
    empty: FilePayload = {"name": "e.txt", "mimeType": "text/plain", "buffer": b""}
    await visit.tab.locator("#file").set_input_files([empty])
    await expect(problem).to_have_text("There is nothing in e.txt.")
    assert not visit.world.chats[AIGERIM].messages


async def test_an_administrator_edits_a_post_and_can_think_better_of_it(visit: Visit) -> None:
    visit.world.say(102, WIRE, "The dam holds 1,3 billion")
    await visit.open(WIRE)
    await visit.do("Edit")
    composer = visit.tab.locator("#composer")
    await expect(composer).to_have_value("The dam holds 1,3 billion")
    await composer.press("Escape")
    await expect(composer).to_have_value("")
    await visit.do("Edit")
    await composer.fill("The dam holds 1,5 billion")
    await composer.press("Enter")
    await expect(visit.messages.last).to_contain_text("1,5 billion")
    await expect(visit.messages.last.locator(".edited")).to_be_visible()
    assert visit.last(WIRE)["text"] == "The dam holds 1,5 billion"


async def test_who_only_reads_edits_nothing_and_attaches_nothing(visit: Visit) -> None:
    visit.world.say(AIGERIM, WIRE, "Water is back")
    await visit.open(WIRE, NODIRA)
    await visit.messages.last.hover()
    await expect(visit.messages.last.get_by_role("button", name="Edit:")).to_have_count(0)
    await expect(visit.tab.get_by_role("button", name="Attach a file")).to_have_count(0)
