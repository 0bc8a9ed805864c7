"""Somebody talks to the real bot in a private chat: choose a language, search, turn pages, read."""

from typing import Any

import pytest


def labels(message: dict[str, Any]) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


def bold(message: dict[str, Any]) -> list[str]:
    """The words in bold, cut by UTF-16 offsets as a client does."""
    encoded = message["text"].encode("utf-16-le")
    entities = [one for one in message.get("entities", []) if one["type"] == "bold"]
    return [
        encoded[2 * one["offset"] : 2 * (one["offset"] + one["length"])].decode("utf-16-le")
        for one in entities
    ]


async def test_the_first_meeting_chooses_a_language_and_offers_searches_that_work(visitor: Any) -> None:
    picker = await visitor.say("/start")
    assert {"Қазақша", "Oʻzbekcha", "Ўзбекча", "Русский", "English"} <= set(labels(picker))
    welcome = await visitor.press(picker, "English")
    assert welcome["message_id"] == picker["message_id"], "the picker turns into the welcome"
    for example in labels(welcome):
        found = await visitor.press(welcome, example)
        assert "1" in labels(found), f"the example {example!r} finds articles"


@pytest.mark.parametrize(
    ("query", "beginnings"),
    [
        ("/search Росатом", ("роса",)),
        ("/search atom elektr stansiyasi", ("atom", "атом")),
        ("/search nuclear plant", ("nucl", "атом")),
        ("Росатомның", ("роса",)),
    ],
)
async def test_the_first_words_anybody_tries_find_the_energy_articles(
    query: str, beginnings: tuple[str, ...], visitor: Any
) -> None:
    """What others wrote in the language of who asks is shown in that."""
    found = await visitor.say(query)
    assert any(word.casefold().startswith(beginnings) for word in bold(found))
    article = await visitor.press(found, "1")
    assert "osatom" in article["text"] or "осатом" in article["text"]


async def test_pages_turn_in_place_and_an_article_opens_and_closes(visitor: Any) -> None:
    first = await visitor.say("/search Тоқаев")
    second = await visitor.press(first, "›")
    assert second["message_id"] == first["message_id"]
    assert second["text"] != first["text"]
    back = await visitor.press(second, "‹")
    assert back["text"] == first["text"]


async def test_the_filters_that_help_teaches_find_shipped_articles(visitor: Any) -> None:
    for query in (
        "source:kazinform энергетика",
        "source:baq",
        "lang:uz gaz",
        "from:2025-11-01 to:2025-11-30 Тоқаев",
    ):
        assert "1" in labels(await visitor.say(query)), query


async def test_the_latest_are_the_newest(visitor: Any) -> None:
    latest = await visitor.say("/latest")
    assert "2025" in latest["text"]
    assert "2024" not in latest["text"]


async def test_a_link_opens_an_article(visitor: Any) -> None:
    found = await visitor.say("nuclear plant")
    article = await visitor.press(found, "1")
    number = next(
        button["url"].rpartition("read_")[2]
        for row in article["reply_markup"]["inline_keyboard"]
        for button in row
        if "read_" in button.get("url", "")
    )
    before = (await visitor.messages())[-1]["message_id"]
    await visitor.post("/page/start", person=visitor.person, payload=f"read_{number}")
    opened = await visitor.until(
        lambda found: next((m for m in found if m["message_id"] > before and m["from"]["is_bot"]), None)
    )
    assert opened["text"].split("\n")[0] == article["text"].split("\n")[0]


@pytest.mark.parametrize(
    "text",
    [
        "/search",
        "/search ...",
        "/search -coal",
        "/search from:someday x",
        "/search " + "a" * 1001,
        "/nosuchcommand",
    ],
)
async def test_what_cannot_be_done_is_one_sentence_and_the_next_step(text: str, visitor: Any) -> None:
    answer = await visitor.say(text)
    assert 10 < len(answer["text"]) < 300
    assert "Traceback" not in answer["text"]


@pytest.mark.parametrize(
    "words", ["<b>&amp;</script>", "\u202eмир", "NEAR(a b) OR *", '"unclosed', "😀" * 200, "a\x00b"]
)
async def test_hostile_words_are_words(words: str, visitor: Any) -> None:
    answer = await visitor.say(words)
    assert answer["from"]["is_bot"]


async def test_the_eleventh_command_of_a_minute_is_asked_to_wait_and_the_twelfth_is_left_alone(
    visitor: Any,
) -> None:
    for _ in range(10):
        await visitor.say("/about")
    refusal = await visitor.say("/about")
    assert refusal["text"] != (await visitor.messages())[-3]["text"]
    await visitor.say_only("/about")
    assert [m["from"]["is_bot"] for m in (await visitor.messages())[-2:]] == [True, False]


async def test_forgetting_asks_first_and_tells_what_it_deleted(visitor: Any) -> None:
    await visitor.press(await visitor.say("/start"), "Русский")
    question = await visitor.say("/forget")
    deleted = await visitor.press(question, labels(question)[0])
    assert deleted["text"] != question["text"]
    assert "Қазақша" in labels(await visitor.say("/start")), "the choice of language is forgotten"
