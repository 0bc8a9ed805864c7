from dataclasses import replace

import pytest

from handlers import search
from handlers.errors import UserError
from storage.errors import LongQueryError, NegativeQueryError
from storage.model import Language, Preferences, Script


def buttons(reply):
    return {button.label: button.action for row in reply.buttons for button in row}


async def test_words_find_articles_and_the_match_is_bold(ask, library):
    reply = await search.answer(ask("көмір"), library)
    assert reply.html.startswith("1 article found for “көмір”")
    assert "<b>көмір</b>" in reply.html
    assert not reply.fresh


async def test_pages_are_turned_with_the_buttons(ask, library):
    first = await search.answer(ask("газ"), library)
    assert "page 1 of 2" in first.html
    assert list(buttons(first)) == ["1", "2", "3", "4", "5", "›", "Why these?"]
    second = await search.answer(ask(pressed=buttons(first)["›"].parameters), library)
    assert "page 2 of 2" in second.html
    assert list(buttons(second)) == ["6", "7", "‹", "Why these?"]
    again = await search.answer(ask(pressed=buttons(second)["‹"].parameters), library)
    assert again == first


async def test_an_example_is_answered_in_a_message_of_its_own(ask, library):
    reply = await search.answer(ask(pressed={"words": "газ", "fresh": 1}), library)
    assert reply.fresh
    assert "fresh" not in buttons(reply)["›"].parameters


async def test_the_closest_are_shown_when_nothing_has_all_the_words(ask, library):
    reply = await search.answer(ask("көмір росатом"), library)
    assert reply.html.startswith("No article has all the words of “көмір росатом”; here are the closest")


async def test_nothing_found_leads_on(ask, library):
    reply = await search.answer(ask("қосыңқы"), library)
    assert "/latest" in reply.html
    assert list(buttons(reply)) == ["The newest"]


async def test_html_in_articles_and_queries_is_only_text(ask, library):
    reply = await search.answer(ask("<script> табыс"), library)
    assert "<script>" not in reply.html


async def test_without_words_the_next_step_is_said(ask, store):
    with pytest.raises(UserError, match="error-empty-query"):
        await search.answer(ask(" "), store)


@pytest.mark.parametrize(("words", "error"), [("а" * 1001, LongQueryError), ("-газ", NegativeQueryError)])
async def test_what_cannot_be_searched_is_left_to_be_worded(ask, library, words, error):
    with pytest.raises(error):
        await search.answer(ask(words), library)


async def test_why_names_what_matched_and_leads_back_to_the_list(ask, library):
    found = await search.answer(ask("gaz quvuri"), library)
    why = await search.why(ask(pressed=buttons(found)["Why these?"].parameters), library)
    assert why.html.startswith("<b>Why these articles</b>\n\n1. <b>")
    assert "“gaz quvuri” → Газ құбыры (the same meaning)" in why.html
    back = buttons(why)["Back to the list"]
    assert await search.answer(ask(pressed=back.parameters), library) == found


async def test_why_tells_a_word_that_an_article_lacks(ask, library):
    found = await search.answer(ask("көмір росатом"), library)
    why = await search.why(ask(pressed=buttons(found)["Why these?"].parameters), library)
    assert "“росатом” – not in this article" in why.html


async def test_a_misspelt_word_is_read_as_the_nearest_and_can_be_sought_as_typed(ask, library):
    reply = await search.answer(ask("Росатмо"), library)
    assert reply.html.startswith("Showing results for <b>Росатом</b>")
    literally = buttons(reply)["Search for “Росатмо” instead"]
    assert "Nothing found" in (await search.answer(ask(pressed=literally.parameters), library)).html


async def test_a_story_is_found_once_with_how_widely_it_is_told(ask, trains):
    reply = await search.answer(ask("poyezd"), trains)
    assert reply.html.startswith("2 stories found for “poyezd”")
    assert reply.html.count("\nStory: 3 articles, 3 outlets · OʻZB, ЎЗБ") == 1
    assert list(buttons(reply)) == ["1", "2", "Why these?"]


async def test_why_explains_the_very_articles_of_the_page(ask, trains):
    found = await search.answer(ask("poyezd"), trains)
    why = await search.why(ask(pressed=buttons(found)["Why these?"].parameters), trains)
    assert why.html.count("“poyezd” → ") == 2
    titles = [line for line in found.html.split("\n") if line[:3] in {"1. ", "2. "}]
    assert len(titles) == 2
    assert all(title in why.html for title in titles)


async def test_results_come_in_the_script_that_the_chat_reads(ask, library):
    request = replace(ask("көмір"), preferences=Preferences(Language.ENGLISH, Script.LATIN))
    reply = await search.answer(request, library)
    assert "<b>kömır</b>" in reply.html
    assert "Көмір" not in reply.html
