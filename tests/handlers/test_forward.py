"""What an operator hands in is shown, and stored once it is confirmed; everybody else gets a search of it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from handlers import commands, forward
from handlers.errors import UserError, word
from handlers.gathering import Attachment, GatheringError
from handlers.i18n import translator
from storage.alerts import Mode
from storage.errors import DocumentError, DraftGoneError
from storage.model import Action, Document, Language
from storage.obstacle import Obstacle
from storage.sources.post import Post
from storage.sources.source import LARGEST_DOCUMENT
from tests.fakes import FakeGatherer

PAGE = "https://kun.uz/news/17"
POST = Post(
    "telegram:-1001/17",
    "https://t.me/kunuz/17",
    "Kun.uz",
    "The reservoir above the town is full\n\nEngineers of the dam said so this morning.\n\n@kunuz",
    datetime(2025, 11, 16, 8, 30, tzinfo=UTC),
)
PDF = Attachment("BQ1", "report.pdf", 9)
REPORT = Document("report.pdf", "The railway to Termez opens. " * 40, "A railway to Termez")
ARTICLE = Document(PAGE, "Gas comes to the village.", "Gas <b>", "Kun.uz", None, date(2025, 11, 12), PAGE)
OUTSIDE = FakeGatherer({PAGE: ARTICLE}, {PDF.name: REPORT})


@pytest.fixture
def hand_in(ask):
    """Make a request of an operator, who has the world of OUTSIDE to gather from."""

    def make(words="", **others):
        return ask(words, **{"operator": True, "gatherer": OUTSIDE, **others})

    return make


def actions(reply):
    return [button.action for row in reply.buttons for button in row if button.action]


async def test_a_forwarded_post_is_shown_as_the_article_it_would_be(hand_in, store):
    reply = await forward.answer(hand_in(post=POST), store)
    assert reply.html == (
        "<b>The reservoir above the town is full</b>\n"
        "Kun.uz · 16 November 2025 · ENG\n\n"
        "Engineers of the dam said so this morning.\n\n"
        "8 words\n\n"
        "Add this article?"
    )
    add, cancel = actions(reply)
    assert (add.command, cancel.command) == ("forward_add", "forward_cancel")
    assert [button.url for row in reply.buttons for button in row][-1] == POST.url
    assert (await store.summary()).total == 0, "nothing is stored before it is confirmed"


async def test_what_is_confirmed_is_stored_and_can_be_read(hand_in, store):
    preview = await forward.answer(hand_in(post=POST), store)
    reply = await forward.add(hand_in(pressed=actions(preview)[0].parameters), store)
    page = await store.search("reservoir", limit=5)
    assert "<b>The reservoir above the town is full</b>" in reply.html
    assert actions(reply) == [Action("read", {"article": page.hits[0].id})]


async def test_what_is_confirmed_is_told_to_those_who_wait_for_it(hand_in, store):
    await store.watches.add(-100, None, "reservoir", Mode.NOW)
    preview = await forward.answer(hand_in(post=POST), store)
    await forward.add(hand_in(pressed=actions(preview)[0].parameters), store)
    [delivery] = await store.outbox.claim(5, ())
    assert delivery.told.hits[0].title.text == "The reservoir above the town is full"


async def test_who_confirms_twice_adds_once_and_is_told_so(hand_in, store):
    preview = await forward.answer(hand_in(post=POST), store)
    pressed = hand_in(pressed=actions(preview)[0].parameters)
    await forward.add(pressed, store)
    with pytest.raises(DraftGoneError) as caught:
        await forward.add(pressed, store)
    assert "no longer waiting" in word(caught.value, pressed.translate, pressed=True).notice
    assert (await store.summary()).total == 1


async def test_what_is_cancelled_is_not_stored(hand_in, store):
    preview = await forward.answer(hand_in(post=POST), store)
    add, cancel = actions(preview)
    reply = await forward.cancel(hand_in(pressed=cancel.parameters), store)
    assert reply.html == "All right, nothing was added."
    with pytest.raises(DraftGoneError):
        await forward.add(hand_in(pressed=add.parameters), store)


async def test_what_is_known_already_is_said_to_be_an_update(hand_in, store):
    first = await forward.answer(hand_in(post=POST), store)
    await forward.add(hand_in(pressed=actions(first)[0].parameters), store)
    for text, outcome in ((POST.text + "\nMore to come.", "is updated"), (POST.text, "is updated")):
        preview = await forward.answer(hand_in(post=replace(POST, text=text)), store)
        assert "this will update it" in preview.html
        assert preview.buttons[0][0].label == "Update"
        reply = await forward.add(hand_in(pressed=actions(preview)[0].parameters), store)
        assert outcome in reply.html
    again = await forward.answer(hand_in(post=POST), store)
    assert (
        "just like this already"
        in (await forward.add(hand_in(pressed=actions(again)[0].parameters), store)).html
    )
    assert (await store.summary()).total == 1


async def test_an_address_alone_is_the_article_of_its_page(hand_in, store):
    reply = await forward.answer(hand_in(f" {PAGE}\n"), store)
    assert "<b>Gas &lt;b&gt;</b>\nKun.uz · 12 November 2025 · ENG" in reply.html


async def test_a_file_is_shown_with_what_is_not_known_of_it(hand_in, store):
    reply = await forward.answer(hand_in(attachment=PDF), store)
    assert "<b>A railway to Termez</b>\noutlet unknown · date unknown · ENG" in reply.html
    assert "…\n\n200 words" in reply.html
    assert [button.url for row in reply.buttons for button in row] == ["", ""]


async def test_a_file_that_a_channel_posted_is_of_that_channel(hand_in, store):
    remark = replace(POST, text="Read this")
    preview = await forward.answer(hand_in(post=remark, attachment=PDF), store)
    assert "<b>A railway to Termez</b>\nKun.uz · 16 November 2025" in preview.html
    number = actions(preview)[0].parameters["draft"]
    assert (await store.drafts.take(77, number)).url == POST.url


async def test_a_post_that_is_an_article_goes_before_the_file_on_it(hand_in, store):
    reply = await forward.answer(hand_in(post=POST, attachment=PDF), store)
    assert "The reservoir above the town is full" in reply.html


async def test_a_post_with_too_little_text_is_refused_in_a_sentence(hand_in, store):
    with pytest.raises(DocumentError) as caught:
        await forward.answer(hand_in(post=replace(POST, text="Good morning")), store)
    assert word(caught.value, translator(Language.ENGLISH)).html.startswith("There is too little text")


async def test_a_file_that_is_too_large_is_refused_before_it_is_fetched(hand_in, store):
    large = replace(PDF, size=LARGEST_DOCUMENT + 1)
    with pytest.raises(UserError) as caught:
        await forward.answer(hand_in(attachment=large), store)
    assert "up to 20 MB" in word(caught.value, translator(Language.ENGLISH)).html


@pytest.mark.parametrize(
    ("gatherer", "obstacle"),
    [
        (None, Obstacle.REFUSED),
        (FakeGatherer({PAGE: GatheringError(Obstacle.ROBOTS)}), Obstacle.ROBOTS),
        (FakeGatherer(), Obstacle.GONE),
    ],
    ids=["no network", "refused", "gone"],
)
async def test_what_cannot_be_fetched_is_said_by_its_reason(hand_in, store, gatherer, obstacle):
    with pytest.raises(GatheringError) as caught:
        await forward.answer(hand_in(PAGE, gatherer=gatherer), store)
    assert caught.value.obstacle is obstacle


async def test_for_everybody_else_a_post_is_searched_by_its_headline(ask, store):
    await store.add([Document("a", "The dam is full.", "The reservoir above the town is full again")])
    reply = await forward.answer(ask(post=POST), store)
    assert "reservoir" in reply.html
    assert "1 article found" in reply.html
    assert (await store.summary()).total == 1


async def test_for_everybody_else_an_address_is_searched_for_as_words(ask, store):
    reply = await forward.answer(ask(PAGE, gatherer=OUTSIDE), store)
    assert "Nothing found" in reply.html


async def test_everybody_else_is_told_what_to_send_instead_of_a_file(ask, store):
    for request in (ask(attachment=PDF), ask(post=replace(POST, text=""))):
        reply = await forward.answer(request, store)
        assert "forward a post with text" in reply.html


async def test_only_an_operator_confirms_whatever_the_button(ask, hand_in, store):
    preview = await forward.answer(hand_in(post=POST), store)
    add = actions(preview)[0]
    command = commands.require(add.command)
    with pytest.raises(UserError):
        await commands.answer(command, ask(pressed=add.parameters), store)
    assert (await store.summary()).total == 0
    await commands.answer(command, hand_in(pressed=add.parameters), store)
    assert (await store.summary()).total == 1


async def test_an_old_article_is_stored_and_told_to_nobody(hand_in, store):
    await store.watches.add(-100, None, "reservoir", Mode.NOW)
    old = replace(POST, published=POST.published - timedelta(days=30))
    preview = await forward.answer(hand_in(post=old), store)
    await forward.add(hand_in(pressed=actions(preview)[0].parameters), store)
    assert await store.outbox.claim(5, ()) == []
