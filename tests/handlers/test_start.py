import pytest

from handlers import start
from handlers.request import ChatKind
from storage.errors import ArticleNotFoundError
from storage.model import Action, Language


async def test_the_first_meeting_asks_for_the_language_in_every_language(ask, store):
    reply = await start.answer(ask(chosen=False), store)
    assert reply.html.split("\n") == [
        "Тілді таңдаңыз",
        "Tilni tanlang",
        "Тилни танланг",
        "Выберите язык",
        "Choose a language",
    ]
    actions = [button.action for row in reply.buttons for button in row]
    assert Action("language", {"language": "uz-Cyrl", "then": "start"}) in actions
    assert len(actions) == len(Language)


async def test_who_has_chosen_is_welcomed_with_three_searches(ask, store):
    reply = await start.answer(ask(), store)
    assert "herald" in reply.html
    labels = [button.label for row in reply.buttons for button in row]
    assert labels == ["nuclear power plant", "railway", "water"]
    assert reply.buttons[1][0].action == Action("search", {"words": "railway", "fresh": 1})


async def test_a_group_is_greeted_in_three_lines(ask, store):
    reply = await start.answer(ask(kind=ChatKind.GROUP, chosen=False), store)
    assert len(reply.html.split("\n")) == 3
    assert reply.buttons == ()


async def test_a_link_opens_the_article_before_any_language_was_chosen(ask, library):
    article = (await library.latest(limit=1)).headlines[0]
    reply = await start.answer(ask(f" read_{article.id}", chosen=False), library)
    assert reply.html.startswith(f"<b>{article.title}</b>")


async def test_a_link_to_a_lost_article_says_so(ask, store):
    with pytest.raises(ArticleNotFoundError):
        await start.answer(ask("read_" + "9" * 18), store)


@pytest.mark.parametrize("payload", ["read_", "read_x", "read_" + "9" * 19, "read_1 2", "hello"])
async def test_a_link_that_means_nothing_is_a_plain_start(ask, store, payload):
    assert "herald" in (await start.answer(ask(payload), store)).html
