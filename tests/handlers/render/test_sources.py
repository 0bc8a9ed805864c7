from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from handlers.gathering import Discovery
from handlers.i18n import translator
from handlers.render.html import MESSAGE_LIMIT, plain_text, units
from handlers.render.sources import card, kept, list_page, preview, removed
from handlers.request import Chat, ChatKind, Person, Request
from storage.followed import FollowedSource, Health, SourceKind
from storage.model import Action, Language
from storage.obstacle import Obstacle

NOW = datetime(2025, 11, 16, 9, 30, tzinfo=UTC)
SOURCE = FollowedSource(
    id=7,
    url="https://site.kz/feed?a=1&b=2",
    kind=SourceKind.FEED,
    name="Site <1>",
    zone="",
    language=Language.KAZAKH,
    etag="",
    modified="",
    interval=timedelta(minutes=24),
    due=NOW + timedelta(minutes=30),
    health=Health.FAILING,
    failures=1,
    obstacle=Obstacle.GONE,
    detail="HTTP 404 <here>",
    since=NOW,
    fetched=NOW - timedelta(days=1),
    items=1,
)
ENGLISH = translator(Language.ENGLISH)
TEXT = some.text(some.characters(exclude_categories=["Cs"]) | some.sampled_from("<>&\"'\n😀"), max_size=60)


def request(language=Language.ENGLISH):
    person = Person(77, "Aigerim")
    return Request(Chat(77, ChatKind.PRIVATE), person, translator(language), NOW, operator=True)


def labels(reply):
    return [[button.label for button in row] for row in reply.buttons]


def test_a_card_tells_all_that_is_known_of_a_source():
    reply = card(SOURCE, 8, request())
    assert reply.html == (
        "<b>Site &lt;1&gt;</b>\n◐ cannot be read now · 1 article\n\n"
        "Feed: https://site.kz/feed?a=1&amp;b=2\nLanguage: Қазақша\nTime zone: UTC\n"
        "Last read: yesterday, 14:30\n"
        "Next reading: today, 15:00; interval: 24 minutes\n\n"
        "The last try failed. There is nothing at this address any more; find the new one on the site.\n"
        "<code>HTTP 404 &lt;here&gt;</code>"
    )
    assert labels(reply) == [["Check now", "Remove"], ["Back to the list"]]
    assert reply.buttons[1][0].action == Action("sources", {"offset": 8})


def test_a_channel_is_not_read_by_us_so_it_can_only_be_removed():
    channel = replace(SOURCE, kind=SourceKind.CHANNEL, obstacle=None, fetched=None)
    reply = card(channel, 0, request())
    assert "Channel: https://site.kz" in reply.html
    assert "Last read" not in reply.html
    assert "Next reading" not in reply.html
    assert labels(reply)[0] == ["Remove"]
    assert "next:" not in list_page([channel], 0, request()).html


def test_an_obstacle_without_particulars_has_none():
    assert "<code>" not in card(replace(SOURCE, detail=""), 0, request()).html


def test_many_sources_are_turned_by_pages():
    many = [replace(SOURCE, id=number, name=f"S{number}") for number in range(1, 20)]
    middle = list_page(many, 8, request())
    assert middle.html.startswith("<b>Sources</b> · page 2 of 3\n\n9. <b>S9</b>")
    assert labels(middle) == [["9", "10", "11", "12"], ["13", "14", "15", "16"], ["‹", "›"]]
    assert labels(list_page(many, 800, request()))[0] == ["17", "18", "19"]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("health", Health)
def test_every_state_has_a_mark_and_words_in_every_language(language, health):
    state = list_page([replace(SOURCE, health=health)], 0, request(language)).html.split("\n")[3]
    assert state[0] in "○◐◌●"
    assert len(state) > 8


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("obstacle", Obstacle)
def test_every_obstacle_is_worded_with_the_next_step(language, obstacle):
    said = translator(language).plain("obstacle", obstacle=obstacle.value, detail="")
    assert ";" in said
    others = [translator(language).plain("obstacle", obstacle=one.value, detail="") for one in Obstacle]
    assert others.count(said) == 1


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", SourceKind)
def test_every_kind_has_a_name_in_every_language(language, kind):
    shown = card(replace(SOURCE, kind=kind), 0, request(language)).html.split("\n")[3]
    assert shown.endswith(": https://site.kz/feed?a=1&amp;b=2")


@settings(max_examples=25, deadline=None)
@given(TEXT, TEXT, TEXT, some.sampled_from(Language))
def test_the_worst_source_fits_into_a_message(name, url, detail, language):
    worst = replace(SOURCE, name=name * 40, url=url * 40, detail=detail * 40, obstacle=Obstacle.REDIRECTS)
    found = Discovery(url * 40, SourceKind.SITEMAP, name * 40, detail, language, [detail * 40] * 9)
    pages = [
        list_page([worst] * 99, 88, request(language)),
        card(worst, 0, request(language), "note"),
        preview(found, translator(language)),
        kept(worst, translator(language)),
        removed(worst, 0, translator(language)),
    ]
    assert all(units(plain_text(page.html)) <= MESSAGE_LIMIT for page in pages)
