"""One event in several outlets: found once, looked at, read, corrected by who runs the bot, and told once."""

import pytest

from storage.model import Document
from tests.flow.line import AIGERIM, NEWSROOM, TIMUR, Entry, Line, label

TEXT = (
    "The reservoir above the old town is full again after a wet spring, engineers of the dam said today."
    " Farmers downstream may open their canals from Monday on, and the price of water stays as it is."
)
STORY, WHY, BACK = label("story-button", count=2), label("story-why-button"), label("read-back")
SPLIT, UNDO = label("story-split-button"), label("story-undo-button")


@pytest.fixture
async def told(line: Line) -> Line:
    """Two outlets tell of a reservoir nearly word by word."""
    documents = [
        Document("a", TEXT, "Water is back", "Kazinform"),
        Document("b", TEXT, "The reservoir is full", "UzA"),
    ]
    await line.store.add(documents)
    return line


def shown(entries: list[Entry]) -> Entry:
    """The message that a press changed or caused."""
    return entries[0]


async def test_a_reader_goes_from_the_search_to_the_story_and_its_articles_and_back(told: Line) -> None:
    found = await told.ask("/search reservoir", TIMUR, TIMUR)
    assert "1 story found" in found["text"]
    assert "Story: 2 articles, 2 outlets" in found["text"]
    article = shown(await told.press(found, "1", TIMUR))
    story = shown(await told.press(article, STORY, TIMUR))
    assert "Kazinform" in story["text"]
    assert "also in: UzA" in story["text"]
    again = shown(await told.press(story, "1", TIMUR))
    assert again["text"].startswith("Water is back\nKazinform")
    assert SPLIT not in dict(again["buttons"])
    back = shown(await told.press(again, label("story-back-button"), TIMUR))
    assert back["text"] == story["text"]
    reasons = shown(await told.press(back, WHY, TIMUR))
    assert "nearly the same text: UzA" in reasons["text"]
    story = shown(await told.press(reasons, label("story-back-button"), TIMUR))
    assert shown(await told.press(story, BACK, TIMUR))["text"] == found["text"]


async def test_an_operator_splits_a_story_and_undoes_it(told: Line) -> None:
    article = shown(await told.press(await told.ask("/search reservoir", AIGERIM), "1"))
    done = shown(await told.press(article, SPLIT))
    assert label("story-split") in done["text"]
    assert "2 articles found" in (await told.ask("/search reservoir", AIGERIM))["text"]
    undone = shown(await told.press(done, UNDO))
    assert label("story-undone") in undone["text"]
    assert "1 story found" in (await told.ask("/search reservoir", AIGERIM))["text"]


async def test_an_operator_merges_stories_by_words_that_answer_a_question(told: Line) -> None:
    await told.publish("Spring", "The canals of {} are dry, and the fields wait for water.")
    article = shown(await told.press(await told.ask("/search canals dry", AIGERIM), "1"))
    question = shown(await told.press(article, label("story-merge-button")))
    [candidates] = await told.say("reservoir", AIGERIM, answering=question)
    assert label("story-merged") in shown(await told.press(candidates, "1"))["text"]
    assert "3 articles, 2 outlets" in (await told.ask("/story reservoir", AIGERIM))["text"]


async def test_in_a_group_an_operator_answers_an_alert_to_split_what_it_tells(line: Line) -> None:
    preview = await line.ask("/watch reservoir", NEWSROOM)
    await line.press(preview, label("watch-add-button"))
    async with line.sending():
        await line.store.add([Document("a", TEXT, "Water is back", "Kazinform")])
        await line.until_told(["Water is back"], NEWSROOM)
        await line.store.add([Document("b", TEXT, "The reservoir is full", "UzA")])
        await line.until(lambda: _is_edited(line))
    alert = line.entries[-1]
    assert STORY in dict(alert["buttons"])
    story = shown(await line.press(alert, STORY, TIMUR))
    assert story["method"] == "sendMessage"
    [refused] = await line.say("/split", NEWSROOM, TIMUR, answering=alert)
    assert label("error-unknown-command", name="split") in refused["text"]
    [usage] = await line.say("/split", NEWSROOM, answering=story)
    assert usage["text"] == label("story-split-usage")
    [done] = await line.say("/split", NEWSROOM, answering=alert)
    assert done["text"] == f"{label('story-split')}\nWater is back"


async def _is_edited(line: Line) -> bool:
    return line.entries[-1]["method"] == "editMessageText"
