"""Somebody watches in a group at the chat page, in a real browser, while another process brings the news."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from tests.flow.browser import chromium, empty_tab
from tests.flow.conftest import GROUP, ingest, playing, visiting
from tests.flow.line import AIGERIM, label

BODY = "The reservoir above the old town is full again after a wet spring, engineers of the dam said today."

pytestmark = pytest.mark.browser


class Newsroom:
    """The group at the page of a program that plays in a folder."""

    def __init__(self, tab: Page, folder: Path) -> None:
        self.tab = tab
        self.folder = folder
        self.messages = tab.locator("#messages [data-message]")

    async def write(self, text: str) -> Locator:
        """Write a message, and give the next one."""
        count = await self.messages.count()
        await self.tab.locator("#composer").fill(text)
        await self.tab.locator("#composer").press("Enter")
        answer = self.messages.nth(count + 1)
        await expect(answer).to_be_visible()
        return answer

    async def watch(self, words: str) -> None:
        preview = await self.write(f"/watch {words}")
        await preview.get_by_role("button", name=label("watch-add-button"), exact=True).click()
        await expect(preview.get_by_role("button", name=label("watch-undo-button"))).to_be_visible()


@pytest.fixture
async def newsroom(tmp_path: Path) -> AsyncIterator[Newsroom]:
    """The page as it opened; it must not be loaded again."""
    async with playing(tmp_path) as url, chromium() as browser, empty_tab(browser) as tab:
        async with visiting(url, AIGERIM) as visitor:
            await visitor.post("/page/language", person=AIGERIM, language_code="en")
        await tab.goto(f"{url}/#{GROUP}")
        await expect(tab.locator("#chat-title")).to_have_text("Newsroom")
        await tab.evaluate("window.isTheFirst = true")
        yield Newsroom(tab, tmp_path)
        assert await tab.evaluate("window.isTheFirst")


async def test_an_alert_appears_by_itself_and_names_another_outlet_that_has_the_story(
    newsroom: Newsroom,
) -> None:
    await newsroom.watch("reservoir")
    count = await newsroom.messages.count()
    await ingest(newsroom.folder, "a.md", f"---\ntitle: Water is back\nsource: Kazinform\n---\n{BODY}")
    alert = newsroom.messages.nth(count)
    await expect(alert).to_contain_text("Water is back")
    await ingest(newsroom.folder, "b.md", f"---\ntitle: Water is back again\nsource: UzA\n---\n{BODY}")
    await expect(alert).to_contain_text(label("alert-also", outlets="UzA (ENG)"))
    await expect(newsroom.messages).to_have_count(count + 1)


async def test_what_comes_while_the_group_is_muted_is_held_and_then_comes_in_one_message(
    newsroom: Newsroom,
) -> None:
    await newsroom.watch("reservoir")
    await newsroom.write("/mute 8h")
    for key in ("one", "two"):
        await ingest(
            newsroom.folder, f"{key}.md", f"---\ntitle: Water {key}\n---\nReservoir {f'{key} ' * 20}"
        )
    await expect(await newsroom.write("/status")).to_contain_text(": 2 →")
    await newsroom.write("/mute off")
    bundle = newsroom.messages.filter(has_text="Water one")
    await expect(bundle).to_contain_text("Water two")
    await expect(newsroom.messages.last).to_contain_text("Water two")
    await expect(newsroom.messages.filter(has_text="Water two")).to_have_count(1)
