"""Somebody opens the chat page in a real browser: chooses a language, searches, turns a page, reads."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Page, expect

from handlers.i18n import translator
from storage.model import Language
from tests.flow.browser import chromium, empty_tab

pytestmark = pytest.mark.browser


@pytest.fixture
async def chat_page(page: str) -> AsyncIterator[Page]:
    """The page as it opens."""
    async with chromium() as browser, empty_tab(browser) as tab:
        await tab.goto(page)
        yield tab


async def test_a_newcomer_gets_from_start_to_an_article(chat_page: Page) -> None:
    await chat_page.locator("#start").click()
    await chat_page.get_by_role("button", name="English", exact=True).click()
    last = chat_page.locator("[data-message]").last
    await expect(last).to_contain_text("Jarchi")

    composer = chat_page.locator("#composer")
    await composer.fill("Tokayev")
    await composer.press("Enter")
    hits = chat_page.locator("[data-message]").filter(has_text="(Jarchi) ·").last
    await expect(hits.locator("strong, b").first).to_be_visible()
    number = await hits.get_attribute("data-message")
    first_page = await hits.inner_text()

    await hits.get_by_role("button", name="›").last.click()
    turned = chat_page.locator(f'[data-message="{number}"]')
    await expect(turned).not_to_have_text(first_page)
    assert await chat_page.locator("[data-message]").last.get_attribute("data-message") == number, (
        "edited in place"
    )

    listed = await turned.inner_text()
    await turned.locator("[data-button]").first.click()
    await expect(chat_page.locator("[data-message]").last).not_to_have_text(listed, use_inner_text=True)
    await expect(chat_page.locator("[data-message]").last).to_contain_text(" · ")


async def test_the_command_menu_opens_at_a_slash_and_works_by_keyboard(chat_page: Page) -> None:
    await chat_page.locator("#start").click()
    await chat_page.get_by_role("button", name="Қазақша", exact=True).click()
    composer = chat_page.locator("#composer")
    await composer.fill("/lat")
    await expect(chat_page.get_by_role("option", name="/latest")).to_be_visible()
    await composer.press("Tab")
    await composer.press("Enter")
    await expect(chat_page.locator("[data-message]").last).to_contain_text("2025")


async def test_words_that_look_like_markup_stay_words(chat_page: Page) -> None:
    await chat_page.locator("#start").click()
    await chat_page.get_by_role("button", name="English", exact=True).click()
    composer = chat_page.locator("#composer")
    await composer.fill("<img src=x onerror=alert(1)>")
    await composer.press("Enter")
    sent = chat_page.locator("[data-message]").filter(has_text="<img src=x onerror=alert(1)>").first
    await expect(sent).to_be_visible()
    assert await chat_page.locator("[data-message] img[src='x']").count() == 0


async def test_a_slip_in_one_language_finds_the_others_says_why_and_reads_in_the_chosen_script(
    chat_page: Page,
) -> None:
    await chat_page.locator("#start").click()
    await chat_page.get_by_role("button", name="Русский", exact=True).click()
    composer = chat_page.locator("#composer")
    await composer.fill("/settings")
    await composer.press("Enter")
    settings = chat_page.locator("[data-message]").last
    await settings.get_by_role(
        "button", name=translator(Language.RUSSIAN).plain("preferences-script-button")
    ).click()
    await settings.get_by_role("button", name="Латиница").click()
    await expect(settings).to_contain_text("латиницей")

    await composer.fill("железня дорога")
    await composer.press("Enter")
    found = chat_page.locator("[data-message]").filter(has_text="Показываю результаты").last
    await expect(found).to_contain_text("железн")

    await composer.fill("железня дорога lang:uz")
    await composer.press("Enter")
    found = chat_page.locator("[data-message]").filter(has_text="lang:uz").last
    await expect(found).to_contain_text("temir yoʻl")
    await expect(found).not_to_contain_text("темир йўл")

    await found.get_by_role("button", name="Почему эти?").click()
    why = chat_page.locator("[data-message]").filter(has_text="Почему найдены").last
    await expect(why).to_contain_text("то же по смыслу")
    await why.get_by_role("button", name="Назад к списку").click()
    await expect(chat_page.locator("[data-message]").last).to_contain_text("Показываю результаты")
