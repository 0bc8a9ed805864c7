"""What happens to chats of every kind: topics close and open, groups grow, the bot comes and goes."""

import json
from datetime import timedelta

import pytest

from tests.flow.line import AIGERIM, DESK, NEWSROOM, NODIRA, OFFICE, TIMUR, WIRE, Entry, Line, label

ENERGY, WATER = "Energy", "Water"
WAITING = label("status-closed", count=1, place="topic")


def thread(line: Line, topic: str) -> int:
    return next(one.thread for one in line.world.chats[DESK].topics.values() if one.name == topic)


async def watch(
    line: Line, words: str, chat: int, person: int = AIGERIM, *, thread: int | None = None
) -> None:
    """Make a watch as people do: ask, and press the button."""
    preview = await line.ask(f"/watch {words}", chat, person, thread=thread)
    await line.press(preview, label("watch-add-button"), person)


async def status(line: Line, chat: int, person: int = AIGERIM) -> str:
    text: str = (await line.ask("/status", chat, person))["text"]
    return text


async def kick(line: Line, chat: int) -> None:
    line.world.set_bot_status(chat, "kicked")
    await line.handle()


async def let_in(line: Line, chat: int, status: str = "member") -> list[Entry]:
    line.world.set_bot_status(chat, status)
    return await line.handle()


# Topics


async def test_a_watch_made_in_a_topic_tells_in_that_topic(line: Line) -> None:
    await watch(line, "reservoir", DESK, NODIRA, thread=thread(line, WATER))
    async with line.sending():
        await line.publish("Spring")
        await line.until_told(["Spring"], DESK, thread(line, WATER))
    assert line.told(DESK) == line.told(DESK, thread(line, ENERGY)) == []


async def test_each_topic_is_told_for_itself(line: Line) -> None:
    places = (thread(line, ENERGY), thread(line, WATER), None)
    for place in places:
        await watch(line, "reservoir", DESK, NODIRA, thread=place)
    async with line.sending():
        await line.publish("Spring")
        for place in places:
            await line.until_told(["Spring"], DESK, place)


@pytest.fixture
async def closed(line: Line) -> Line:
    """A forum that watches in a topic, since closed, and in its main chat."""
    for place in (thread(line, WATER), None):
        await watch(line, "reservoir", DESK, NODIRA, thread=place)
    line.world.topics.close(DESK, thread(line, WATER))
    await line.handle()
    return line


async def test_what_is_for_a_closed_topic_waits_until_it_opens_and_the_rest_goes(closed: Line) -> None:
    line, water = closed, thread(closed, WATER)
    async with line.sending():
        for key in ("Spring", "Summer"):
            await line.publish(key)
        await line.until_told(["Spring", "Summer"], DESK)
        assert line.told(DESK, water) == []
        assert WAITING in await status(line, DESK, NODIRA)
        line.world.topics.reopen(DESK, water)
        await line.handle()
        await line.until_told(["Spring", "Summer"], DESK, water)
    assert line.told(DESK) == ["Spring", "Summer"], "and nothing twice"
    assert WAITING not in await status(line, DESK, NODIRA)


async def test_what_is_for_a_closed_topic_goes_to_the_main_chat_where_that_is_chosen(closed: Line) -> None:
    line = closed
    async with line.sending():
        await line.publish("Spring")
        await line.until_told(["Spring"], DESK)
        settings = await line.ask("/settings", DESK, NODIRA)
        await line.press(settings, label("preferences-main-chat-button"), NODIRA)
        await line.until_told(["Spring", "Spring"], DESK)
        assert label("status-closed", count=1, place="main") in await status(line, DESK, NODIRA)
    assert line.told(DESK, thread(line, WATER)) == []


@pytest.mark.parametrize("what", ["close", "delete"])
async def test_a_topic_that_closed_unseen_is_noticed_at_the_first_message(line: Line, what: str) -> None:
    await watch(line, "reservoir", DESK, NODIRA, thread=thread(line, WATER))
    {"close": line.world.topics.close, "delete": line.world.topics.delete}[what](DESK, thread(line, WATER))
    line.playground.state.updates.clear()

    async def noticed() -> bool:
        return WAITING in await status(line, DESK, NODIRA)

    async with line.sending():
        await line.publish("Spring")
        await line.until(noticed)
    assert line.told(DESK) == []


# Channels


async def test_a_channel_watches_by_a_post_and_is_told(line: Line) -> None:
    await watch(line, "reservoir", WIRE, TIMUR)
    async with line.sending():
        await line.publish("Spring")
        await line.until_told(["Spring"], WIRE)


async def test_in_a_channel_only_a_post_that_answers_a_question_of_the_bot_is_for_it(line: Line) -> None:
    question = await line.ask("/watch", WIRE)
    assert await line.say("News for the readers", WIRE) == []
    about = await line.ask("/about", WIRE)
    assert await line.say("More news", WIRE, answering=about) == []
    [preview] = await line.say("reservoir", WIRE, answering=question)
    await line.press(preview, label("watch-add-button"))
    assert [one.query for one in await line.store.watches.list(WIRE)] == ["reservoir"]


async def test_what_a_reader_of_a_channel_presses_is_shown_to_nobody_else(line: Line) -> None:
    await watch(line, "reservoir", WIRE)
    async with line.sending():
        await line.publish("Spring")
        await line.until_told(["Spring"], WIRE)
    alert, before = line.entries[-1], line.playground.state.feed.number
    for button in ("alert-read-button", "alert-why-button", "alert-mute-button"):
        [answer] = await line.press(alert, label(button), NODIRA)
        assert answer["method"] == "answerCallbackQuery"
    told = [json.loads(event) for _, event in line.playground.state.feed.since(before) or ()]
    assert told[0]["url"].startswith("https://t.me/jarchi_play_bot?start=read_")
    payload = told[0]["url"].partition("start=")[2]
    assert (await line.ask(f"/start {payload}", NODIRA, NODIRA))["text"].startswith("Spring")


async def test_a_channel_that_lets_the_bot_in_is_not_greeted_before_its_readers(line: Line) -> None:
    await kick(line, WIRE)
    assert await let_in(line, WIRE, "administrator") == []


# A group grows


@pytest.mark.parametrize("is_told", [True, False], ids=["told", "untold"])
async def test_an_upgraded_group_goes_on_with_all_it_had_and_hears_of_nothing_twice(
    line: Line, *, is_told: bool
) -> None:
    await watch(line, "reservoir", OFFICE)
    await line.ask("/limit 5", OFFICE)
    await line.publish("Spring")
    new = line.world.founding.upgrade(OFFICE).id
    if is_told:
        await line.handle()
    async with line.sending():
        await line.until_told(["Spring"], new)
        await line.handle()
        await line.publish("Summer")
        await line.until_told(["Spring", "Summer"], new)
    assert (await line.store.preferences(new)).hours.limit == 5
    assert [one.query for one in await line.store.watches.list(new)] == ["reservoir"]
    assert await line.store.watches.list(OFFICE) == []
    assert line.told(OFFICE) == []


async def test_what_waits_in_a_muted_group_comes_to_the_supergroup_that_it_became_in_one(line: Line) -> None:
    await watch(line, "reservoir", OFFICE)
    await line.ask("/mute 8h", OFFICE)
    for key in ("Spring", "Summer"):
        await line.publish(key)
    new = line.world.founding.upgrade(OFFICE).id
    await line.handle()
    async with line.sending():
        await line.publish("Autumn")
        line.clock.ahead += timedelta(hours=8)

        async def told() -> bool:
            return bool(line.told(new))

        await line.until(told)
    [bundle] = [entry for entry in line.entries if entry["chat"] == new]
    assert all(key in bundle["text"] for key in ("Spring", "Summer", "Autumn"))


# The bot comes and goes


@pytest.mark.parametrize(
    ("chat", "person", "status"),
    [
        (OFFICE, AIGERIM, "member"),
        (NEWSROOM, AIGERIM, "member"),
        (DESK, NODIRA, "member"),
        (WIRE, TIMUR, "administrator"),
        (TIMUR, TIMUR, "member"),
    ],
    ids=["basic group", "supergroup", "forum", "channel", "private"],
)
async def test_watches_rest_while_the_bot_is_away_and_go_on_when_somebody_says_so(
    line: Line, chat: int, person: int, status: str
) -> None:
    await line.ask("/start", TIMUR, TIMUR)
    await watch(line, "reservoir", chat, person)
    await line.publish("Waiting")
    await kick(line, chat)
    async with line.sending():
        await line.publish("Missed")
        [offer] = await let_in(line, chat, status)
        assert offer["chat"] == chat
        await line.press(offer, label("membership-resume-button", count=1), person)
        await line.publish("Spring")

        async def told() -> bool:
            return line.told(chat)[-2:] == ["Waiting", "Spring"]

        await line.until(told)
    assert "Missed" not in line.told(chat)


async def test_a_kick_that_nobody_told_of_is_noticed_at_the_first_message(line: Line) -> None:
    await watch(line, "reservoir", NEWSROOM)
    line.world.set_bot_status(NEWSROOM, "kicked")
    line.playground.state.updates.clear()

    async def rests() -> bool:
        return (await line.store.watches.list(NEWSROOM))[0].removed

    async with line.sending():
        await line.publish("Spring")
        await line.until(rests)
        [offer] = await let_in(line, NEWSROOM)
        await line.press(offer, label("membership-resume-button", count=1))
        await line.until_told([offer["text"].splitlines()[0], "Spring"], NEWSROOM)


async def test_who_unblocks_the_bot_and_watches_nothing_is_left_in_peace(line: Line) -> None:
    await line.ask("/start", TIMUR, TIMUR)
    await kick(line, TIMUR)
    assert await let_in(line, TIMUR) == []


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_a_new_group_is_welcomed_in_three_lines_with_three_watches_that_work(
    line: Line, kind: str
) -> None:
    chat = line.world.founding.group("Steppe and sea", kind, AIGERIM).id
    [welcome] = await let_in(line, chat)
    assert len(welcome["text"].splitlines()) == 3
    assert len(welcome["buttons"]) == 3
    for words, _ in welcome["buttons"]:
        preview, _ = await line.press(welcome, words)
        assert preview["message_id"] != welcome["message_id"], "the welcome stays"
        await line.press(preview, label("watch-add-button"))
    watched = [one.query for one in await line.store.watches.list(chat)]
    assert watched == [words for words, _ in welcome["buttons"]]
    assert await let_in(line, chat, "administrator") == [], "it has been in the group before"
