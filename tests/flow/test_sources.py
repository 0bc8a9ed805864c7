"""The news comes by itself: from a site's address to alerts in the group, once for each event."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.flow.conftest import GROUP, Visitor, button, playing, visiting
from tests.site.site import Site

INSIDE = {"JARCHI_ALLOWED_NETWORKS": "127.0.0.0/8"}


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with Site() as opened:
        yield opened


@pytest.fixture
async def operator(shelf: Path) -> AsyncIterator[Visitor]:
    """Whoever opened the playground runs the bot, and it may reach this machine."""
    async with playing(shelf, **INSIDE) as url, visiting(url) as somebody:
        yield somebody


async def in_english(person: Visitor, chat: int) -> None:
    """Let a chat be in English, and go there."""
    person.chat = chat
    await person.press(await person.say("/language"), "English")


async def follow(operator: Visitor, site: Site) -> dict[str, Any]:
    """Add the site in the private chat, read it, and give its card."""
    preview = await operator.say(f"/sources {site.url}")
    assert "Plotina News" in preview["text"]
    added = await operator.press(preview, "Follow")
    assert "is followed" in added["text"]
    return await check(operator, await operator.say(f"/sources {site.url}"))


async def check(operator: Visitor, card: dict[str, Any]) -> dict[str, Any]:
    return await operator.press(card, "Check now")


async def wait_in(group: Visitor, words: str, after: int = 0) -> dict[str, Any]:
    """Wait for a message of the bot with these words."""

    def look(found: list[dict[str, Any]]) -> dict[str, Any] | None:
        return next(
            (
                one
                for one in found
                if one["message_id"] > after and one["from"]["is_bot"] and words in one.get("text", "")
            ),
            None,
        )

    return await group.until(look)


async def test_from_a_sites_address_to_one_alert_in_the_group(operator: Visitor, site: Site) -> None:
    await in_english(operator, GROUP)
    preview = await operator.say("/watch водохранилище")
    watched = await operator.press(preview, "Watch")
    await in_english(operator, operator.person)
    card = await follow(operator, site)
    first = site.publish()
    assert first
    card = await check(operator, card)
    operator.chat = GROUP
    alert = await wait_in(operator, first.title, watched["message_id"])
    for page in (site.publish(), site.publish()):
        assert page
        operator.chat = operator.person
        card = await check(operator, card)
    operator.chat = GROUP
    told = await wait_in(operator, "Also", alert["message_id"] - 1)
    assert told["message_id"] == alert["message_id"]
    button(told, "Story (3)")
    later = [one for one in await operator.messages() if one["message_id"] > alert["message_id"]]
    assert later == []


async def test_for_anybody_else_sources_do_not_exist(operator: Visitor, site: Site) -> None:
    operator.person = operator.chat = 102
    assert "Plotina" not in (await operator.say(f"/sources {site.url}"))["text"]
    assert site.requests == []
