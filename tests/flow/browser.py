"""A real Chromium for the tests of the chat page."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import Browser, Page, ViewportSize, async_playwright, expect

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ADVICE = "needs a browser: apt-get install chromium fonts-dejavu-core"
WIDE: ViewportSize = {"width": 1280, "height": 800}

expect.set_options(timeout=20_000)


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """Start the browser; without one the test is skipped, in the gate it fails."""
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail(ADVICE)
        pytest.skip(ADVICE)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        await browser.close()


@asynccontextmanager
async def empty_tab(
    browser: Browser, viewport: ViewportSize = WIDE, *, forgiven: str | None = None
) -> AsyncIterator[Page]:
    """Open a tab of one's own; a complaint on its console, unless it begins as `forgiven`, fails the test."""
    context = await browser.new_context(viewport=viewport)
    tab = await context.new_page()
    complaints = list[str]()
    tab.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    yield tab
    await context.close()
    assert [line for line in complaints if forgiven is None or not line.startswith(forgiven)] == []
