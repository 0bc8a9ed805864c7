from dataclasses import replace

import pytest

from handlers import latest, read, search
from handlers.reply import Reply
from handlers.request import ChatKind
from storage.errors import ArticleNotFoundError, ButtonExpiredError
from storage.model import Language, Preferences, Script


def button(reply, label):
    return next(button.action for row in reply.buttons for button in row if button.label == label)


async def test_a_number_opens_its_article_and_the_list_is_one_press_back(ask, library):
    found = await search.answer(ask("көмір"), library)
    opened = await read.answer(ask(pressed=button(found, "1").parameters), library)
    assert opened.html.startswith("<b>Көмір &lt;b&gt; табысы</b>\nKazinform · 3 November 2025 · ҚАЗ\n\n")
    back = button(opened, "Back to the list")
    assert await search.answer(ask(pressed=back.parameters), library) == found


async def test_the_story_of_what_others_tell_too_is_a_press_away(ask, trains):
    headlines = await latest.answer(ask(), trains)
    opened = [await read.answer(ask(pressed=button(headlines, number).parameters), trains) for number in "12"]
    stories = [one.label for reply in opened for row in reply.buttons for one in row if "Story" in one.label]
    assert stories == ["Story (3)"]


async def test_a_long_article_is_turned_and_still_leads_back(ask, library):
    headlines = await latest.answer(ask(), library)
    opened = await read.answer(ask(pressed=button(headlines, "1").parameters), library)
    assert opened.html.endswith("page 1 of 3")
    turned = await read.answer(ask(pressed=button(opened, "›").parameters), library)
    assert turned.html.endswith("page 2 of 3")
    back = button(turned, "Back to the list")
    assert back.command == "latest"
    assert await latest.answer(ask(pressed=back.parameters), library) == headlines


async def test_an_article_opens_in_a_message_of_its_own_where_that_is_asked_and_turns_in_place(ask, library):
    article = (await library.latest(limit=1)).headlines[0]
    opened = await read.answer(ask(pressed={"article": article.id, "fresh": 1}), library)
    assert opened.fresh
    assert not (await read.answer(ask(pressed=button(opened, "›").parameters), library)).fresh


async def test_in_a_channel_an_article_opens_where_only_its_reader_sees_it(ask, library):
    article = (await library.latest(limit=1)).headlines[0]
    request = ask(kind=ChatKind.CHANNEL, pressed={"article": article.id, "fresh": 1})
    reply = await read.answer(request, library)
    assert reply == Reply(link=f"https://t.me/jarchi_bot?start=read_{article.id}")


async def test_an_article_that_is_gone_is_left_to_be_worded(ask, library):
    with pytest.raises(ArticleNotFoundError):
        await read.answer(ask(pressed={"article": 1}), library)


async def test_a_button_of_an_earlier_version_is_too_old(ask, library):
    with pytest.raises(ButtonExpiredError):
        await read.answer(ask(pressed={}), library)


async def test_an_article_comes_in_the_chosen_script_with_the_original_one_press_away(ask, library):
    def chosen(words="", **more):
        return replace(ask(words, **more), preferences=Preferences(Language.ENGLISH, Script.LATIN))

    found = await search.answer(chosen("көмір"), library)
    opened = await read.answer(chosen(pressed=button(found, "1").parameters), library)
    assert opened.html.startswith("<b>Kömır &lt;b&gt; tabysy</b>")
    original = await read.answer(chosen(pressed=button(opened, "As published").parameters), library)
    assert original.html.startswith("<b>Көмір &lt;b&gt; табысы</b>")
    again = await read.answer(chosen(pressed=button(original, "In Latin letters").parameters), library)
    assert again == opened


async def test_an_article_that_is_in_the_chosen_script_has_no_other(ask, library):
    request = replace(ask(), preferences=Preferences(Language.ENGLISH, Script.CYRILLIC))
    headlines = await latest.answer(request, library)
    opened = await read.answer(
        replace(ask(pressed=button(headlines, "1").parameters), preferences=request.preferences), library
    )
    assert "As published" not in [one.label for row in opened.buttons for one in row]
