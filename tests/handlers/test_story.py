from dataclasses import replace
from datetime import date, timedelta

import pytest

from handlers import latest, read, search, start, story
from handlers.render.html import plain_text
from handlers.reply import Reply
from handlers.request import ChatKind
from storage.errors import ArticleNotFoundError
from storage.model import Action, Document, Language, Preferences, Script
from tests.handlers.conftest import TRAIN_FOR, train


def buttons(reply):
    return {button.label: button.action for row in reply.buttons for button in row}


@pytest.fixture
async def number(trains):
    """The id of the first article on the train."""
    [hit] = (await trains.search("tezyurar source:UzA", limit=1)).hits
    return hit.id


async def test_words_show_the_story_of_the_best_article(ask, trains):
    reply = await story.answer(ask("tezyurar poyezd"), trains)
    assert "\n3 articles, 3 outlets · OʻZB, ЎЗБ\n" in reply.html
    assert "\nUzA, Kun.uz, Дарё\n" in reply.html
    assert not reply.fresh


@pytest.mark.parametrize("form", ["{}", "https://t.me/jarchi_bot?start=read_{}"])
async def test_an_article_is_named_by_its_number_or_its_link(ask, trains, number, form):
    reply = await story.answer(ask(form.format(number)), trains)
    assert reply == await story.answer(ask(pressed={"story": number}), trains)


async def test_in_answer_to_an_article_its_story_is_shown(ask, trains, number):
    reply = await story.answer(replace(ask(), parameters={"article": number}), trains)
    assert reply == await story.answer(ask(pressed={"story": number}), trains)


async def test_without_words_the_usage_has_an_example(ask, trains):
    reply = await story.answer(ask(), trains)
    assert "<code>/story nuclear power plant</code>" in reply.html


async def test_nothing_found_leads_on(ask, trains):
    reply = await story.answer(ask("қосыңқы"), trains)
    assert reply.html.startswith("Nothing found for “қосыңқы”.")


async def test_an_article_that_is_gone_is_left_to_be_worded(ask, trains):
    with pytest.raises(ArticleNotFoundError):
        await story.answer(ask("1234567890123"), trains)


async def test_from_a_list_to_the_article_its_story_another_article_and_all_the_way_back(ask, trains):
    async def press(reply, label, handler):
        return await handler(ask(pressed=buttons(reply)[label].parameters), trains)

    found = await search.answer(ask("tezyurar poyezd lang:uz source:UzA"), trains)
    article = await press(found, "1", read.answer)
    shown = await press(article, "Story (3)", story.answer)
    assert await press(shown, "Back to the list", search.answer) == found
    other = await press(shown, "1", read.answer)
    assert await press(other, "Back to the story", story.answer) == shown


async def test_where_it_opens_in_a_message_of_its_own_its_pages_turn_in_place(ask, trains, number):
    opened = await story.answer(ask(pressed={"story": number, "fresh": 1}), trains)
    assert opened.fresh
    assert "fresh" not in buttons(opened)["Why one story?"].parameters


async def test_in_a_channel_a_story_opens_where_only_its_reader_sees_it(ask, trains, number):
    request = ask(kind=ChatKind.CHANNEL, pressed={"story": number, "fresh": 1})
    assert await story.answer(request, trains) == Reply(link=f"https://t.me/jarchi_bot?start=story_{number}")
    opened = await start.answer(ask(f"story_{number}"), trains)
    assert opened == await story.answer(ask(pressed={"story": number}), trains)


async def test_the_reasons_lead_back_to_the_story(ask, trains, number):
    shown = await story.answer(ask(pressed={"story": number}), trains)
    why = await story.why(ask(pressed=buttons(shown)["Why one story?"].parameters), trains)
    assert "\nthe first article about it\nnearly the same text: " in why.html
    back = buttons(why)["Back to the story"]
    assert await story.answer(ask(pressed=back.parameters), trains) == shown


async def test_what_was_changed_is_told_by_the_clock_of_the_chat(ask, trains, number, clock):
    clock.now += timedelta(minutes=20)
    await trains.add([train("kun", "Yangi poyezd yoʻlga chiqdi", "Kun.uz", TRAIN_FOR.format(500))])
    reply = await story.answer(ask(pressed={"story": number}), trains)
    assert "\n✏️ changed 14:50, Kun.uz: 300 → 500 talabaga" in reply.html


async def test_a_story_comes_in_the_script_that_the_chat_reads(ask, trains, number):
    await trains.add([train("kun", "Yangi poyezd yoʻlga chiqdi", "Kun.uz", TRAIN_FOR.format(500))])
    chosen = Preferences(Language.ENGLISH, Script.CYRILLIC)
    request = replace(ask(pressed={"story": number}), preferences=chosen)
    reply = await story.answer(request, trains)
    assert "1. <b>Самарқандга тезюрар поезд қатнайди</b>" in reply.html
    assert "300 → 500 талабага" in reply.html


async def test_each_reader_sees_the_title_in_their_own_language(ask, trains, number):
    headlines = await latest.answer(ask(), trains)
    assert "Story: 3 articles" in headlines.html
    reply = await story.answer(ask(pressed={"story": number}, language=Language.UZBEK), trains)
    assert plain_text(reply.html).startswith("Samarqandga tezyurar poyezd qatnaydi\n3 ta maqola, 3 ta nashr")
    assert buttons(reply)["1"] == Action(
        "read", {"article": number, "back": "story", "story": number, "first": 0}
    )


WAGONS = [
    Document(
        "kk",
        "Қызылорда облысындағы «Сыр» бекетінде 1 200 тонна күріш тиеген 14 вагон рельстен шығып кетті."
        " Теміржолшылар 300 метр жолды қалпына келтірді. Ақтау – Алматы жолаушылар пойызы он сағатқа кешікті,"
        " деп хабарлады Қазақстан темір жолы.",
        "Қызылордада 14 вагон рельстен шықты",
        "Kazinform",
        Language.KAZAKH,
        date(2025, 11, 16),
    ),
    Document(
        "ru",
        "В Кызылординской области на разъезде «Сыр» сошли с рельсов 14 вагонов, в которых везли 1 200 тонн"
        " риса. Железнодорожники восстановили 300 метров пути. Пассажирский поезд Актау – Алматы задержался"
        " на десять часов, сообщили в компании «Казахстан темир жолы».",
        "В Кызылорде сошли с рельсов 14 вагонов",
        "BAQ.KZ",
        Language.RUSSIAN,
        date(2025, 11, 16),
    ),
]


async def test_a_story_crosses_languages_and_the_words_that_both_have_are_named(ask, store):
    await store.add(WAGONS)
    shown = await story.answer(ask("вагон", language=Language.RUSSIAN), store)
    assert plain_text(shown.html).startswith(
        "В Кызылорде сошли с рельсов 14 вагонов\n2 материала, 2 издания · ҚАЗ, РУС\nсегодня, 14:30\n"
    )
    asked = ask(pressed=buttons(shown)["Почему один сюжет?"].parameters, language=Language.RUSSIAN)
    why = await story.why(asked, store)
    assert "\nо том же, что № 1: " in why.html
    assert "14 вагонов" in why.html
    assert "1 200 тонн" in why.html
