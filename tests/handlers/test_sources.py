"""Operators look at sources, follow what was found at an address, check, remove and take that back."""

from datetime import timedelta

import pytest

from handlers import commands, sources
from handlers.errors import word
from handlers.gathering import Discovery, GatheringError
from handlers.i18n import translator
from storage.errors import ButtonExpiredError, SourceKnownError, SourceNotFoundError
from storage.followed import Health, SourceKind
from storage.model import Action, Language
from storage.obstacle import Obstacle
from storage.sources.listings.item import Item
from tests.fakes import FakeGatherer

URL = "https://kun.uz/rss"
FOUND = Discovery(
    URL,
    SourceKind.FEED,
    "Kun.uz",
    "Asia/Tashkent",
    Language.UZBEK,
    ["Suv <b> keldi", "Yoʻl ochildi", "Gaz\nbor", "4"],
)
BARE = Discovery("https://qaz.kz/", SourceKind.PAGE, "", "", None, [])
WORLD = FakeGatherer(
    sources={
        "kun.uz": FOUND,
        "https://kun.uz/yangiliklar": FOUND,
        "qaz.kz": BARE,
        "shut.kz": GatheringError(Obstacle.FORBIDDEN, "HTTP 403"),
    },
    counts={URL: 3},
)


def buttons(reply):
    return {button.label: button.action for row in reply.buttons for button in row}


@pytest.fixture
def request_of(ask):
    """Make a request of an operator, who has WORLD to gather from."""

    def make(words="", **others):
        return ask(words, **{"operator": True, "gatherer": WORLD, **others})

    return make


@pytest.fixture
def press(request_of, store):
    """Press a button as the dispatcher does."""

    async def pressed(action, **others):
        request = request_of(pressed=action.parameters, **others)
        return await commands.answer(commands.require(action.command), request, store)

    return pressed


@pytest.fixture
async def followed(store):
    return await store.collection.add(URL, SourceKind.FEED, name="Kun.uz", zone="Asia/Tashkent")


async def read(store, source, *names):
    items = [Item(name, title=name) for name in names]
    await store.collection.read(source, await store.collection.judge(source, items))


async def test_without_sources_one_hears_how_to_begin(request_of, store):
    reply = await sources.answer(request_of(), store)
    assert reply.html.startswith("<b>No sources yet</b>\nWrite /sources and the address of a site")


async def test_what_was_found_at_an_address_is_shown_before_it_is_followed(request_of, store):
    reply = await sources.answer(request_of("kun.uz"), store)
    assert reply.html == (
        "Follow this source?\n\n"
        "<b>Kun.uz</b>\nFeed: https://kun.uz/rss\nLanguage: Oʻzbekcha\n\n"
        "The newest there:\n• Suv &lt;b&gt; keldi\n• Yoʻl ochildi\n• Gaz bor"
    )
    assert list(buttons(reply)) == ["Follow", "Cancel"]
    assert await store.collection.list() == []


async def test_following_says_what_happens_next_and_is_undone(request_of, store, press):
    reply = await press(buttons(await sources.answer(request_of("kun.uz"), store))["Follow"])
    assert reply.html == (
        "Done: the source <b>Kun.uz</b> is followed.\n"
        "I read it within a minute. What it has already is stored and announced to nobody; "
        "whatever comes later is news for the watches."
    )
    [source] = await store.collection.list()
    assert (source.url, source.kind, source.name) == (URL, SourceKind.FEED, "Kun.uz")
    assert (source.zone, source.language) == ("Asia/Tashkent", Language.UZBEK)
    assert (await press(buttons(reply)["All sources"])).html.startswith("<b>Sources</b>")
    await press(buttons(reply)["Undo"])
    assert await store.collection.list() == []


async def test_a_source_without_a_name_and_a_language_is_followed_by_its_host(request_of, store, press):
    reply = await sources.answer(request_of("qaz.kz"), store)
    assert reply.html.endswith("<b>qaz.kz</b>\nPage: https://qaz.kz/\nLanguage: that of each article")
    assert (await press(buttons(reply)["Follow"])).html.startswith("Done: the source <b>qaz.kz</b>")
    assert (await store.collection.list())[0].language is None


async def test_a_source_that_comes_back_is_remembered(store, press, followed):
    await read(store, followed, "a")
    await store.collection.remove(followed.id)
    reply = await press(
        Action("source_add", {"url": URL, "kind": "feed", "name": "Kun.uz", "zone": "Asia/Tashkent"})
    )
    assert reply.html.endswith("I remember what it had before and tell only what is new.")


async def test_nothing_is_followed_where_somebody_thinks_better_of_it(request_of, store, press):
    reply = await press(buttons(await sources.answer(request_of("kun.uz"), store))["Cancel"])
    assert reply.html == "All right, no source was added."
    assert await store.collection.list() == []


@pytest.mark.parametrize("words", ["https://www.kun.uz/rss/", "kun.uz/rss", "https://kun.uz/yangiliklar"])
async def test_a_source_that_is_followed_already_is_shown_by_its_card(request_of, store, followed, words):
    reply = await sources.answer(request_of(words), store)
    assert reply.html.startswith(f"<b>{followed.name}</b>\n◌ not read yet · 0 articles\n\nFeed: {URL}\n")
    assert reply.html.endswith("\n\nThis source is followed already.")
    assert "Check now" in buttons(reply)


async def test_two_who_follow_at_once_are_not_in_each_others_way(request_of, press, followed):
    with pytest.raises(SourceKnownError) as caught:
        await press(Action("source_add", {"url": followed.url, "kind": "feed", "name": "", "zone": ""}))
    reply = word(caught.value, request_of().translate, pressed=True)
    assert reply.notice == "This source is followed already; /sources shows it."


@pytest.mark.parametrize("kind", ["magazine", 7])
async def test_a_button_that_another_version_made_is_too_old(press, kind):
    with pytest.raises(ButtonExpiredError):
        await press(Action("source_add", {"url": URL, "kind": kind, "name": "", "zone": ""}))


async def test_the_list_leads_to_a_card_and_the_card_back_to_the_list(request_of, store, press, followed):
    await read(store, followed, "a", "b")
    listed = await sources.answer(request_of(), store)
    assert "1. <b>Kun.uz</b>\n● fine · 2 articles\nread: " in listed.html
    card = await press(buttons(listed)["1"])
    assert card.html.startswith("<b>Kun.uz</b>\n● fine · 2 articles\n\nFeed: https://kun.uz/rss\n")
    assert await press(buttons(card)["Back to the list"]) == listed


async def test_checking_says_what_came_and_how_the_source_stands(store, press, followed):
    reply = await press(Action("source_check", {"source": followed.id, "offset": 0}))
    assert reply.html.endswith("Read just now: 3 new or changed articles.")
    other = await store.collection.add("https://qaz.kz/", SourceKind.PAGE)
    nothing = FakeGatherer(counts={other.url: 0})
    reply = await press(Action("source_check", {"source": other.id}), gatherer=nothing)
    assert reply.html.endswith("Read just now: nothing new.")


async def test_a_source_that_cannot_be_read_says_why_at_the_press(request_of, press, followed):
    shut = FakeGatherer(counts={URL: GatheringError(Obstacle.TLS, "expired")})
    with pytest.raises(GatheringError) as caught:
        await press(Action("source_check", {"source": followed.id, "offset": 0}), gatherer=shut)
    reply = word(caught.value, request_of().translate, pressed=True)
    assert reply.notice == ("The certificate of the site cannot be trusted; let those who run the site know.")


@pytest.mark.parametrize("language", Language)
async def test_what_cannot_be_found_says_why_and_what_to_do(request_of, store, language):
    with pytest.raises(GatheringError) as caught:
        await sources.answer(request_of("shut.kz"), store)
    translate = translator(language)
    reply = word(caught.value, translate)
    assert reply.html == translate("obstacle", obstacle="forbidden", detail="HTTP 403")


async def test_where_nothing_can_be_fetched_nothing_is_found(request_of, store):
    with pytest.raises(GatheringError):
        await sources.answer(request_of("kun.uz", gatherer=None), store)


async def test_a_source_is_removed_at_once_and_comes_back(store, press, followed):
    await read(store, followed, "a")
    card = await press(Action("source_card", {"source": followed.id, "offset": 0}))
    gone = await press(buttons(card)["Remove"])
    assert gone.html == "Source removed: <b>Kun.uz</b>. Its articles stay."
    assert await store.collection.list() == []
    assert (await press(buttons(gone)["Undo"])).html.startswith("<b>Kun.uz</b>\n● fine · 1 article\n")
    assert [one.id for one in await store.collection.list()] == [followed.id]


@pytest.mark.parametrize("command", ["source_card", "source_check", "source_remove", "source_restore"])
async def test_a_source_that_is_not_there_says_so(request_of, press, command):
    with pytest.raises(SourceNotFoundError) as caught:
        await press(Action(command, {"source": 99, "offset": 0}))
    reply = word(caught.value, request_of().translate, pressed=True)
    assert reply.notice == "This source is no longer followed; /sources shows the others."


async def test_a_dead_source_comes_first_in_the_list(request_of, store, clock, followed):
    other = await store.collection.add("https://qaz.kz/", SourceKind.PAGE, name="Qaz")
    failing = await store.collection.add("https://alem.kz/", SourceKind.PAGE, name="Alem")
    for _ in range(3):
        await store.collection.failed(other, Obstacle.GONE, "HTTP 410")
    await store.collection.failed(failing, Obstacle.TIMEOUT, "")
    clock.now += timedelta(minutes=1)
    text = (await sources.answer(request_of(), store)).html
    assert "1. <b>Qaz</b>\n○ has not been readable for long" in text
    assert "2. <b>Alem</b>\n◐ cannot be read now" in text
    assert f"3. <b>{followed.name}</b>\n◌ not read yet" in text
    assert (await store.collection.source(other.id)).health is Health.DEAD
