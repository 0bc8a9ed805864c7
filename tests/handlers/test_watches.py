from dataclasses import replace

import pytest

from handlers import commands, watches
from handlers.errors import UserError
from handlers.request import ChatKind
from storage.alerts import Mode
from storage.errors import FilterError, WatchNotFoundError
from storage.model import Action

GROUP = ChatKind.GROUP


def buttons(reply):
    return {button.label: button.action for row in reply.buttons for button in row}


@pytest.fixture
async def watching(library):
    """A store in which the private chat watches for three things, one of them in two topics."""
    for words, thread in [("газ", None), ("көмір lang:kk", None), ("Росатом", 3), ("росатом", 4)]:
        await library.watches.add(77, thread, words, Mode.NOW)
    return library


async def queries(store):
    return [watch.query for watch in await store.watches.list(77)]


@pytest.fixture
def press(ask, watching):
    """Press a button as the dispatcher does."""

    async def pressed(action, **others):
        request = ask(pressed=action.parameters, **others)
        return await commands.answer(commands.require(action.command), request, watching)

    return pressed


async def test_the_list_leads_to_a_card_and_the_card_back_to_the_list(ask, watching, press):
    listed = await watches.answer(ask(), watching)
    assert "2. <b>көмір lang:kk</b>\nat once · 0 messages\n\n" in listed.html
    card = await press(buttons(listed)["2"])
    assert card.html == "<b>көмір lang:kk</b>\nat once · 0 messages · since 16 November 2025"
    assert await press(buttons(card)["Back to the list"]) == listed


async def test_a_chat_without_watches_hears_how_to_begin(ask, store):
    for reply in (await watches.answer(ask(), store), await watches.unwatch(ask("газ"), store)):
        assert reply.html.startswith("There are no watches in this chat yet.")


async def test_a_watch_is_paused_and_goes_on(ask, watching, press):
    card = await press(buttons(await watches.answer(ask(), watching))["1"])
    paused = await press(buttons(card)["Pause"])
    assert "⏸ paused" in paused.html
    assert (await watching.watches.list(77))[0].paused
    assert await press(buttons(paused)["Resume"]) == card


async def test_a_watch_tells_in_the_digest_or_at_once(ask, watching, press):
    card = await press(buttons(await watches.answer(ask(), watching))["1"])
    changed = await press(buttons(card)["Digest only"])
    assert "in the digest" in changed.html
    assert await press(buttons(changed)["At once"]) == card


async def test_a_watch_tells_of_corrections_or_not(ask, watching, press):
    card = await press(buttons(await watches.answer(ask(), watching))["1"])
    on = await press(buttons(card)["Corrections: off"])
    assert on.html.endswith(
        "at once · with corrections · 0 messages · since 16 November 2025\n\n"
        "I will also write when an outlet changes the title or the figures of what I told you."
    )
    assert (await watching.watches.list(77))[0].corrections
    assert await press(buttons(on)["Corrections: on"]) == card
    assert not (await watching.watches.list(77))[0].corrections


async def test_other_words_are_asked_for_and_replace_the_old_ones(ask, watching, press):
    card = await press(buttons(await watches.answer(ask(), watching))["1"])
    question = await press(buttons(card)["Edit words"])
    answered = replace(ask("росатом lang:ru"), parameters=question.prompt.parameters)
    reply = await watches.edit(answered, watching)
    assert reply.html.startswith("<b>росатом lang:ru</b>\n")
    assert reply.html.endswith("\n\nIn the last 30 days that would have been 1 message.")
    assert (await queries(watching))[0] == "росатом lang:ru"


@pytest.mark.parametrize(("words", "error"), [(" ", UserError), ("lang:tlh", FilterError)])
async def test_words_that_cannot_be_watched_change_nothing(ask, watching, words, error):
    number = (await watching.watches.list(77))[0].id
    with pytest.raises(error):
        await watches.edit(replace(ask(words), parameters={"watch": number}), watching)
    assert (await queries(watching))[0] == "газ"


async def test_a_watch_is_deleted_at_once_and_comes_back(ask, watching, press):
    card = await press(buttons(await watches.answer(ask(), watching))["1"])
    gone = await press(buttons(card)["Delete"])
    assert gone.html == "Watch deleted: “<b>газ</b>”."
    assert "газ" not in await queries(watching)
    assert await press(buttons(gone)["Undo"]) == card
    assert (await queries(watching))[0] == "газ"


@pytest.mark.parametrize("action", ["Pause", "Digest only", "Edit words", "Delete"])
async def test_members_look_at_watches_and_change_none(ask, watching, action):
    await watching.watches.add(-100, None, "газ", Mode.NOW)

    async def pressed(action):
        request = ask(kind=GROUP, pressed=action.parameters, administrator=False)
        return await commands.answer(commands.require(action.command), request, watching)

    card = await pressed(buttons(await pressed(Action("watches")))["1"])
    with pytest.raises(UserError, match="error-not-administrator"):
        await pressed(buttons(card)[action])


async def test_a_watch_of_another_chat_is_not_there(ask, watching):
    other = await watching.watches.add(-100, None, "су", Mode.NOW)
    with pytest.raises(WatchNotFoundError):
        await watches.open_card(ask(pressed={"watch": other.id}), watching)


@pytest.mark.parametrize(
    ("words", "thread", "query", "place"),
    [
        ("2", None, "көмір lang:kk", None),
        ("ГАЗ", None, "газ", None),
        ("көмір", None, "көмір lang:kk", None),
        ("росатом", 4, "росатом", 4),
        ("росатом", 3, "Росатом", 3),
    ],
)
async def test_a_number_or_words_delete_the_watch_that_they_name(ask, watching, words, thread, query, place):
    reply = await watches.unwatch(ask(words, thread=thread), watching)
    assert reply.html == f"Watch deleted: “<b>{query}</b>”."
    left = [(watch.query, watch.thread) for watch in await watching.watches.list(77)]
    assert len(left) == 3
    assert (query, place) not in left


async def test_where_several_are_meant_one_is_chosen(ask, watching, press):
    reply = await watches.unwatch(ask("росатом"), watching)
    assert reply.html.startswith("<b>Which watch should I delete?</b>\n\n3. ")
    assert list(buttons(reply)) == ["3", "4"]
    assert (await press(buttons(reply)["4"])).html == "Watch deleted: “<b>росатом</b>”."


async def test_without_words_all_can_be_deleted(ask, watching):
    assert list(buttons(await watches.unwatch(ask(), watching))) == ["1", "2", "3", "4"]


@pytest.mark.parametrize("words", ["су", "0", "5", "²", "9" * 4000])
async def test_a_watch_that_nobody_made_cannot_be_deleted(ask, watching, words):
    with pytest.raises(UserError, match="error-watch-unknown"):
        await watches.unwatch(ask(words), watching)
    assert len(await queries(watching)) == 4
