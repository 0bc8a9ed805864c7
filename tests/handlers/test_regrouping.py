from dataclasses import replace

import pytest

from handlers import commands, story
from handlers.render.html import plain_text
from storage.errors import ArticleNotFoundError, DecisionGoneError, StoryUnchangedError
from storage.model import Action


def buttons(reply):
    return {button.label: button.action for row in reply.buttons for button in row}


@pytest.fixture
async def numbers(trains):
    """The ids of the articles, by their keys."""
    hits = (await trains.search("poyezd", limit=10)).hits
    return {hit.key: hit.id for hit in hits}


@pytest.fixture
def order(ask, trains):
    """Ask as somebody who runs the bot."""

    async def answer(command, words="", **held):
        request = replace(ask(words, operator=True), parameters=held)
        return await commands.answer(commands.require(command), request, trains)

    return answer


@pytest.fixture
def press(ask, trains):
    """Press a button as somebody who runs the bot."""

    async def pressed(reply, label):
        action = buttons(reply)[label]
        request = ask(pressed=action.parameters, operator=True)
        return await commands.answer(commands.require(action.command), request, trains)

    return pressed


@pytest.fixture
def told(ask, trains):
    """Name the outlets of an article's story."""

    async def outlets(number):
        request = ask(pressed={"story": number})
        return plain_text((await story.answer(request, trains)).html)

    return outlets


async def test_an_article_is_split_off_and_put_back(order, press, told, numbers):
    before = await told(numbers["uza"])
    done = await order("split", article=numbers["kun"])
    assert done.html == "This article is a story of its own now:\n<b>Yangi poyezd yoʻlga chiqdi</b>"
    assert "1 article, 1 outlet" in await told(numbers["kun"])
    assert "2 articles, 2 outlets" in await told(numbers["uza"])
    undone = await press(done, "Undo")
    assert undone.html.startswith("Taken back; ")
    assert await told(numbers["uza"]) == before
    assert plain_text((await press(undone, "Show the story")).html) == before


@pytest.mark.parametrize("form", ["{}", "https://t.me/jarchi_bot?start=read_{}"])
async def test_what_is_split_can_be_typed(order, told, numbers, form):
    await order("split", form.format(numbers["kun"]))
    assert "1 article, 1 outlet" in await told(numbers["kun"])


async def test_what_was_typed_counts_before_what_was_answered(order, told, numbers):
    await order("split", str(numbers["kun"]), article=numbers["uza"])
    assert "1 article, 1 outlet" in await told(numbers["kun"])
    assert "2 articles, 2 outlets" in await told(numbers["uza"])


async def test_an_article_alone_cannot_be_split(order, numbers):
    with pytest.raises(StoryUnchangedError):
        await order("split", article=numbers["station"])


@pytest.mark.parametrize("command", ["split", "merge"])
@pytest.mark.parametrize("words", ["", "газ"])
async def test_without_an_article_the_usage_is_said(order, command, words):
    assert (await order(command, words)).html.startswith("Write the number")


async def test_two_stories_are_merged_by_number_and_parted(order, press, told, numbers):
    before = await told(numbers["station"])
    done = await order("merge", f"{numbers['station']} read_{numbers['uza']}")
    assert done.html == "The two stories are one now:\n<b>Samarqandga tezyurar poyezd qatnaydi</b>"
    assert "4 articles, 4 outlets" in await told(numbers["station"])
    undone = await press(done, "Undo")
    assert "Vokzal taʼmirlandi" in undone.html
    assert await told(numbers["station"]) == before


async def test_the_other_story_is_asked_for_sought_and_chosen(ask, order, press, told, numbers, trains):
    request = ask(pressed={"article": numbers["station"]}, operator=True)
    asked = await commands.answer(commands.require("merge"), request, trains)
    assert asked.html.startswith("<b>Vokzal taʼmirlandi</b>\n\nWith which story ")
    assert asked.fresh
    assert asked.prompt == Action("merge", {"article": numbers["station"]})
    found = await order("merge", "poyezd", **asked.prompt.parameters)
    assert list(buttons(found)) == ["1"], "the story itself is no candidate"
    assert "UzA" in found.html or "Kun.uz" in found.html or "Дарё" in found.html
    await press(found, "1")
    assert "4 articles, 4 outlets" in await told(numbers["station"])


async def test_the_answer_may_be_a_number(order, told, numbers):
    await order("merge", str(numbers["uza"]), article=numbers["station"])
    assert "4 articles, 4 outlets" in await told(numbers["station"])


async def test_two_numbers_in_answer_to_a_third_article_mean_these_two(order, told, numbers):
    await order("merge", f"{numbers['station']} {numbers['kun']}", article=numbers["uza"])
    assert "4 articles, 4 outlets" in await told(numbers["station"])


async def test_with_one_number_typed_the_other_story_is_asked_for(order, numbers):
    reply = await order("merge", str(numbers["station"]))
    assert reply.prompt == Action("merge", {"article": numbers["station"]})


async def test_where_no_other_story_is_found_it_is_asked_again(order, numbers):
    reply = await order("merge", "қосыңқы", article=numbers["station"])
    assert reply.html.startswith("I found no other story for “қосыңқы”.")
    assert reply.prompt == Action("merge", {"article": numbers["station"]})


async def test_articles_of_one_story_are_merged_already(order, numbers):
    with pytest.raises(StoryUnchangedError):
        await order("merge", f"{numbers['kun']} {numbers['uza']}")


async def test_what_is_gone_is_left_to_be_worded(order, press, numbers):
    with pytest.raises(ArticleNotFoundError):
        await order("split", "1234567890123")
    done = await order("split", str(numbers["kun"]))
    await press(done, "Undo")
    with pytest.raises(DecisionGoneError):
        await press(done, "Undo")
