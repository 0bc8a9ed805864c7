"""News that people hand to the bot: forwarded, posted in a channel, sent as a file; to the alert and back."""

import json
from collections.abc import AsyncIterator

import pytest

from bot.gathering.attachments import fetch_attachment
from bot.playground.faults import Fault
from bot.playground.parameters import Upload
from handlers.gathering import Attachment
from storage.analysis.analyzer import Analyzer
from storage.model import Document
from storage.sources.source import LARGEST_DOCUMENT
from tests.fakes import FakeGatherer
from tests.flow.conftest import visiting
from tests.flow.line import AIGERIM, NEWSROOM, NODIRA, TIMUR, WIRE, Entry, Line, label, open_line

HEADLINE = "The reservoir above the town is full"
NEWS = f"{HEADLINE}\n\nEngineers of the dam said so this morning."
ADD, CANCEL, READ = label("forward-add-button"), label("forward-cancel-button"), label("forward-read-button")


class FileGatherer(FakeGatherer):
    """Gets files from the messenger itself, and takes them for texts."""

    line: Line

    async def file(self, attachment: Attachment) -> Document:
        content = await fetch_attachment(self.line.bot, attachment)
        return Document(f"file:{attachment.name}", content.decode(), HEADLINE)


@pytest.fixture
async def line(analyzer: Analyzer) -> AsyncIterator[Line]:
    gatherer = FileGatherer()
    async with open_line(analyzer, gatherer) as line:
        gatherer.line = line
        yield line


async def forwarded(line: Line, text: str = NEWS, person: int = AIGERIM) -> list[Entry]:
    """Forward a post of a channel that the bot does not know to the bot."""
    channel = line.world.founding.group("Kun.uz", "channel", person)
    post = line.world.say(person, channel.id, text)
    line.world.forward(person, channel.id, post["message_id"], person)
    return await line.handle()


async def sent(line: Line, content: bytes, name: str = "news.txt", person: int = AIGERIM) -> list[Entry]:
    upload = Upload(name, "text/plain", content)
    document = line.playground.state.files.keep("document", upload).document()
    line.world.hand_over(person, person, document)
    return await line.handle()


async def watch(line: Line, words: str, chat: int) -> None:
    preview = await line.ask(f"/watch {words}", chat)
    await line.press(preview, label("watch-add-button"))


async def test_a_forwarded_post_is_shown_added_found_and_read(line: Line) -> None:
    [preview] = await forwarded(line)
    assert HEADLINE in preview["text"]
    assert "Kun.uz" in preview["text"]
    assert label("search-nothing", query="reservoir") in (await line.ask("reservoir", AIGERIM))["text"]
    added, *_ = await line.press(preview, ADD)
    assert added["message_id"] == preview["message_id"], "it takes the preview's place"
    assert HEADLINE in (await line.ask("/search reservoir", AIGERIM))["text"]
    read, *_ = await line.press(added, READ)
    assert "Engineers of the dam" in read["text"]


async def test_what_is_cancelled_stays_out(line: Line) -> None:
    [preview] = await forwarded(line)
    await line.press(preview, CANCEL)
    assert label("search-nothing", query="reservoir") in (await line.ask("reservoir", AIGERIM))["text"]


async def test_a_group_hears_of_what_was_handed_in(line: Line) -> None:
    await watch(line, "reservoir", NEWSROOM)
    [preview] = await forwarded(line)
    async with line.sending():
        await line.press(preview, ADD)
        await line.until_told([HEADLINE], NEWSROOM)


async def test_a_channels_post_is_told_in_a_group_and_its_edit_updates_it(line: Line) -> None:
    await watch(line, "reservoir", NEWSROOM)
    post = line.world.say(TIMUR, WIRE, NEWS)
    async with line.sending():
        assert await line.handle() == [], "to its readers the bot says nothing"
        await line.until_told([HEADLINE], NEWSROOM)
    line.world.rewrite(AIGERIM, WIRE, post["message_id"], NEWS.replace("full", "half full"))
    await line.handle()
    found = await line.ask("/search reservoir", AIGERIM)
    assert "is half full" in found["text"]
    assert "Steppe wire" in found["text"]
    assert (await line.store.summary()).total == 1


async def test_what_the_bot_tells_in_a_channel_is_no_news(line: Line) -> None:
    await watch(line, "reservoir", WIRE)
    async with line.sending():
        line.world.say(TIMUR, WIRE, NEWS)
        await line.handle()
        await line.until_told([HEADLINE], WIRE)
    told = max(line.world.chats[WIRE].messages)
    home = line.world.founding.group("Home", "channel", AIGERIM)
    line.world.set_bot_status(home.id, "administrator")
    line.world.forward(AIGERIM, WIRE, told, home.id)
    await line.handle()
    assert (await line.store.summary()).total == 1


async def test_commands_in_a_channel_are_answered_and_not_collected(line: Line) -> None:
    answer = await line.ask("/search reservoir above the town that is full again", WIRE)
    assert "reservoir" in answer["text"]
    assert (await line.store.summary()).total == 0


async def test_for_others_a_forwarded_post_is_a_search_for_its_headline(line: Line) -> None:
    await line.publish(HEADLINE)
    [found] = await forwarded(line, person=NODIRA)
    assert HEADLINE in found["text"]
    assert ADD not in dict(found["buttons"])
    assert (await line.store.summary()).total == 1


async def test_others_are_told_what_to_send_instead_of_a_file(line: Line) -> None:
    [answer] = await sent(line, b"x", person=NODIRA)
    assert answer["text"] == label("forward-not-read")


async def test_a_file_is_downloaded_shown_and_added(line: Line) -> None:
    [preview] = await sent(line, b"Engineers of the dam said so.")
    assert "Engineers of the dam said so." in preview["text"]
    await line.press(preview, ADD)
    assert HEADLINE in (await line.ask("/search engineers", AIGERIM))["text"]


async def test_a_file_that_is_too_large_is_refused_before_it_is_downloaded(line: Line) -> None:
    line.playground.faults.add(Fault("error", method="getFile"))
    [answer] = await sent(line, bytes(LARGEST_DOCUMENT + 1))
    assert answer["text"] == label("error-large-file", limit=20)
    [untouched] = line.playground.faults.list()
    assert untouched.view()["struck"] == 0, "it was not even asked for"


async def test_an_operator_hands_in_many_posts_at_once(line: Line) -> None:
    channel = line.world.founding.group("Kun.uz", "channel", AIGERIM)
    for number in range(15):
        text = f"{number} reservoirs above the town are full\nEngineers of the dam said so."
        post = line.world.say(AIGERIM, channel.id, text)
        line.world.forward(AIGERIM, channel.id, post["message_id"], AIGERIM)
    previews = await line.handle()
    assert len(previews) == 15
    assert all(dict(one["buttons"]).get(ADD) for one in previews)


async def test_a_button_of_an_old_preview_says_so(line: Line) -> None:
    [preview] = await forwarded(line)
    data = dict(preview["buttons"])[ADD]
    await line.press(preview, ADD)
    before = line.playground.state.feed.number
    line.world.press(AIGERIM, AIGERIM, preview["message_id"], data)
    await line.handle()
    events = line.playground.state.feed.since(before)
    assert events is not None
    told = [json.loads(event) for _, event in events]
    assert [one["text"] for one in told if one["type"] == "answer"] != []
    assert (await line.store.summary()).total == 1


async def test_whom_the_playground_opens_as_runs_the_bot_there(page: str) -> None:
    async with visiting(page, AIGERIM) as visitor:
        await visitor.post("/page/language", person=AIGERIM, language_code="en")
        channel = {"title": "Kun.uz", "kind": "channel", "creator": AIGERIM}
        chat = (await visitor.post("/control/world", do="group", **channel))["chat"]["id"]
        posted = await visitor.post("/page/send", person=AIGERIM, chat=chat, text=NEWS)
        number = posted["message"]["message_id"]
        await visitor.post("/page/forward", person=AIGERIM, chat=chat, message_id=number, to=AIGERIM)
        preview = await visitor.until(
            lambda found: found[-1] if found and found[-1]["from"]["is_bot"] else None
        )
        added = await visitor.press(preview, ADD)
        assert label("forward-added") in added["text"]
