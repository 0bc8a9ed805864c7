"""`jarchi source` follows what is named to it, says how it stands, and reads it when asked."""

import asyncio
import json
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.site.site import Site

Jarchi = Callable[..., Any]


@pytest.fixture
def site() -> Iterator[Site]:
    """The small site, served beside the test as another machine would."""
    opened, close = threading.Event(), asyncio.Event()
    loop = asyncio.new_event_loop()
    served = Site()

    async def serve() -> None:
        async with served:
            opened.set()
            await close.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    opened.wait()
    yield served
    loop.call_soon_threadsafe(close.set)
    thread.join()
    loop.close()


@pytest.fixture
def inside(jarchi: Jarchi, monkeypatch: pytest.MonkeyPatch) -> Jarchi:
    """`jarchi`, which may reach this machine."""
    monkeypatch.setenv("JARCHI_ALLOWED_NETWORKS", "127.0.0.0/8")
    return jarchi


def test_of_a_sites_address_the_feed_is_followed_and_its_newest_titles_are_shown(
    inside: Jarchi, site: Site
) -> None:
    outcome = inside("source", "add", site.url)
    assert outcome.status == 0
    assert outcome.out.startswith(f"Following 1. Plotina News (feed) {site.url}/feed.xml\n")
    assert "  The old bridge will be closed for two weeks\n" in outcome.out
    assert "jarchi source check 1" in outcome.out


def test_adding_it_again_says_that_it_is_followed(inside: Jarchi, site: Site) -> None:
    inside("source", "add", site.url)
    again = inside("source", "add", f"{site.url}/feed.xml")
    assert again.status == 0
    assert again.out.startswith("Followed already: 1. Plotina News")


def test_a_check_reads_the_source_now(inside: Jarchi, site: Site) -> None:
    inside("source", "add", site.url, "--name", "Плотина", "--zone", "Asia/Almaty")
    assert inside("source", "check").out == f"1. Плотина (feed) {site.url}/feed.xml: 4 new or changed\n"
    assert inside("source", "check", "1").out.endswith(": 0 new or changed\n")
    assert json.loads(inside("search", "--json", "bridge railing").out)["hits"][0]["source"] == "Плотина"


def test_a_check_that_fails_says_why_with_the_exit_status(inside: Jarchi, site: Site) -> None:
    inside("source", "add", site.url)
    site.missing.add("feed.xml")
    outcome = inside("source", "check")
    assert outcome.status == 1
    assert outcome.err.startswith("1. Plotina News")
    assert "Traceback" not in outcome.err
    assert "gone" in inside("source", "list").out


def test_the_list_says_how_each_source_stands_to_people_and_to_scripts(inside: Jarchi, site: Site) -> None:
    assert inside("source", "list").out == "No source is followed yet: jarchi source add URL\n"
    inside("source", "add", site.url)
    assert "not read yet" in inside("source", "list").out
    inside("source", "check")
    assert "4 items known" in inside("source", "list").out
    [listed] = map(json.loads, inside("source", "list", "--json").out.splitlines())
    assert (listed["kind"], listed["health"], listed["items"]) == ("feed", "good", 4)


@pytest.mark.parametrize("named", ["1", "{url}/feed.xml"])
def test_a_removed_source_is_followed_no_more_and_its_articles_stay(
    inside: Jarchi, site: Site, named: str
) -> None:
    inside("source", "add", site.url)
    inside("source", "check")
    outcome = inside("source", "remove", named.format(url=site.url))
    assert outcome.out.startswith("Not followed any more: 1. Plotina News")
    assert "No source" in inside("source", "list").out
    assert json.loads(inside("search", "--json", "bridge").out)["hits"]


def test_what_nobody_follows_cannot_be_removed_or_checked(inside: Jarchi) -> None:
    for command in ("remove", "check"):
        outcome = inside("source", command, "7")
        assert outcome.status == 1
        assert "No source is called '7'" in outcome.err


def test_an_address_inside_is_refused_unless_its_network_is_allowed(jarchi: Jarchi, site: Site) -> None:
    outcome = jarchi("source", "add", site.url)
    assert outcome.status == 1
    assert len(outcome.err.splitlines()) == 1
    assert "JARCHI_ALLOWED_NETWORKS" in outcome.err


def test_a_zone_that_does_not_exist_is_said_before_anything_is_fetched(inside: Jarchi, site: Site) -> None:
    outcome = inside("source", "add", site.url, "--zone", "Mars/Base")
    assert outcome.status == 1
    assert "Mars/Base" in outcome.err
    assert site.requests == []
