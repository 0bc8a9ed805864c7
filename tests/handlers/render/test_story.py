from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.i18n import translator
from handlers.render.html import MESSAGE_LIMIT, plain_text, units
from handlers.render.story import StoryPage, story_page, usage
from handlers.render.story_why import why_page
from handlers.reply import Button
from storage.alerts import Hours
from storage.model import Action, Headline, Language, Preferences
from storage.revision import Replacement, Revised, Revision
from storage.story import Shared, Story, Telling

MORNING = datetime(2025, 11, 16, 4, 30, tzinfo=UTC)
"""On the day of the request, where it is 9:30 by the clocks of Almaty."""
TODAY = date(2025, 11, 16)
TEXT = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("<>&\"'\n😀")), max_size=300
)
BACK = Action("search", {"words": "газ", "offset": 5})


def head(number, source="Kazinform", language=Language.KAZAKH, published=TODAY, title=""):
    return Headline(number, title or f"Title <{number}>", language, source, published, 1)


def page(*tellings, came=MORNING, **others):
    """A page of a story whose articles all came at one moment, unless LATER says that it was later."""
    heads = [one for telling in tellings for one in (telling.headline, *telling.copies)]
    days = [one.published for one in heads if one.published]
    story = Story(
        id=1,
        tellings=tellings,
        first=min(days, default=None),
        last=max(days, default=None),
        languages=tuple(dict.fromkeys(one.language for one in heads)),
        sources=tuple(dict.fromkeys(one.source for one in heads if one.source)),
    )
    moments = {one.id: came + timedelta(hours=LATER.get(one.id, 0)) for one in heads}
    return StoryPage(story, moments, **others)


LATER = {14: 1, 15: 2}
ONE = Telling(head(11), (head(12, "Kun.uz"), head(13, "Дарё", Language.UZBEK_CYRILLIC)))
TWO = Telling(head(14, "BAQ.KZ", Language.RUSSIAN, title="Вода"), (), 12, (Shared("Росатом", "Rosatom"),))
THREE = Telling(head(15, "", Language.RUSSIAN))
WHOLE = (ONE, TWO, THREE)
LONG = [Telling(head(20 + number)) for number in range(12)]


def buttons(reply):
    return {button.label: button.action for row in reply.buttons for button in row}


def test_a_story_shows_who_tells_it_since_when_and_each_article_with_its_copies(ask):
    link = '<a href="https://t.me/jarchi_bot?start=read_{}">{}</a>'
    assert story_page(page(*WHOLE), ask()).html == (
        "<b>Title &lt;11&gt;</b>\n"
        "5 articles, 4 outlets · ҚАЗ, ЎЗБ, РУС\n"
        "today, 09:30 – today, 11:30\n"
        "Kazinform, Kun.uz, Дарё, BAQ.KZ\n\n"
        "1. <b>Title &lt;11&gt;</b>\n"
        "Kazinform · ҚАЗ · today, 09:30\n"
        f"also in: {link.format(12, 'Kun.uz')}, {link.format(13, 'Дарё (ЎЗБ)')}\n\n"
        "2. <b>Вода</b>\nBAQ.KZ · РУС · today, 10:30\n\n"
        "3. <b>Title &lt;15&gt;</b>\nРУС · today, 11:30"
    )


def test_the_title_is_that_of_the_first_article_in_the_language_of_who_reads(ask):
    def top(language):
        return story_page(page(*WHOLE), ask(language=language)).html.partition("\n")[0]

    assert top(Language.RUSSIAN) == "<b>Вода</b>"
    assert top(Language.UZBEK) == "<b>Title &lt;13&gt;</b>"
    assert top(Language.ENGLISH) == "<b>Title &lt;11&gt;</b>"


def test_moments_are_those_of_the_chats_clock(ask):
    place = Preferences(Language.ENGLISH, hours=Hours(zone="America/New_York"))
    request = replace(ask(), preferences=place)
    shown = story_page(page(Telling(head(11, published=None))), request)
    assert "\nKazinform · ҚАЗ · yesterday, 23:30" in shown.html


@pytest.mark.parametrize(
    ("days", "written"),
    [
        (1, "yesterday, 09:30"),
        (2, "14 November, 09:30"),
        (299, "21 January, 09:30"),
        (300, "20 January 2025"),
    ],
)
def test_the_longer_ago_the_less_exactly_a_moment_is_told(ask, days, written):
    moment = MORNING - timedelta(days=days)
    told = page(Telling(head(11, published=moment.date())), came=moment)
    assert story_page(told, ask()).html.count(written) == 2


def test_an_article_that_came_long_after_it_was_published_has_its_day_alone(ask):
    shown = story_page(page(Telling(head(11, published=date(2025, 10, 3)))), ask())
    assert "\nKazinform · ҚАЗ · 3 October 2025\n" in shown.html
    assert "1 outlet · ҚАЗ\n3 October 2025\n" in shown.html


def test_copies_are_named_once_each_and_the_first_few_of_many(ask):
    copies = tuple(head(30 + number, f"Outlet {number // 2}") for number in range(14))
    nameless = (head(50, "", Language.RUSSIAN), head(51, "", Language.RUSSIAN))
    html = story_page(page(replace(ONE, copies=(*nameless, *copies))), ask(bot="")).html
    assert "\nalso in: РУС, Outlet 0, Outlet 1, Outlet 2, 4 more" in html


def test_what_was_changed_stands_under_its_article_with_the_outlet_of_a_copy(ask):
    at = MORNING + timedelta(hours=5)
    billion = Revision(None, (Replacement("1,3 млрд", "1,5 млрд"),))
    revisions = [
        Revised(1, 14, at - timedelta(hours=1), Revision(None, (Replacement("1", "2"),))),
        Revised(2, 14, at, billion),
        Revised(3, 14, at + timedelta(days=3), billion),
        Revised(4, 12, at, billion),
        Revised(5, 99, at, billion),
    ]
    lines = story_page(page(*WHOLE, revisions=revisions), ask()).html.split("\n")
    assert [line for line in lines if line.startswith("✏️")] == [
        "✏️ changed 14:30, Kun.uz: 1,3 → 1,5 млрд",
        "✏️ changed 14:30: 1,3 → 1,5 млрд",
        "✏️ changed 19 November 2025: 1,3 → 1,5 млрд",
    ]


def test_what_only_one_article_tells_is_said_to_be_alone(ask):
    reply = story_page(page(replace(ONE, copies=())), ask())
    assert reply.html.endswith("\n\nI have no other article about this yet.")
    assert "1 article, 1 outlet · ҚАЗ\ntoday, 09:30\n\n" in reply.html
    assert list(buttons(reply)) == ["1"]


def test_each_article_is_a_press_away_and_knows_the_way_back_to_the_story(ask):
    reply = story_page(page(*WHOLE, back=BACK), ask())
    held = {"story": 11, "first": 0, "list": "search", "words": "газ", "offset": 5}
    assert list(buttons(reply)) == ["1", "2", "3", "Why one story?", "Back to the list"]
    assert buttons(reply)["2"] == Action("read", {"article": 14, "back": "story", **held})
    assert buttons(reply)["Why one story?"] == Action("story_why", held)
    assert buttons(reply)["Back to the list"] == BACK


@pytest.mark.parametrize(
    ("first", "labels"),
    [
        (0, ["1", "2", "3", "4", "5", "›"]),
        (7, ["6", "7", "8", "9", "10", "‹", "›"]),
        (10, ["11", "12", "‹"]),
        (99, ["11", "12", "‹"]),
    ],
)
def test_many_articles_come_in_pages(ask, first, labels):
    reply = story_page(page(*LONG, first=first), ask())
    assert list(buttons(reply)) == [*labels, "Why one story?"]


def test_pages_are_turned_from_where_they_are(ask):
    found = buttons(story_page(page(*LONG, first=5, back=BACK), ask()))
    behind = {"list": "search", "words": "газ", "offset": 5}
    assert found["‹"] == Action("story", {"story": 20, "first": 0, **behind})
    assert found["›"] == Action("story", {"story": 20, "first": 10, **behind})


@pytest.mark.parametrize("language", Language)
def test_how_to_ask_has_an_example_to_press(language):
    reply = usage(translator(language))
    words = translator(language).plain("start-example-1")
    assert f"<code>/story {words}</code>" in reply.html
    assert reply.buttons == ((Button(words, Action("story", {"words": words, "fresh": 1})),),)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(TEXT, st.integers(1, 12), st.sampled_from(Language))
def test_no_story_and_no_explanation_is_too_long_for_a_message(ask, text, count, language):
    copies = tuple(head(30 + number, f"{number}{text}", title=text) for number in range(9))
    telling = Telling(head(11, text, title=text), copies, 30, (Shared(text, text),) * 20)
    replaced = Replacement(text, f"{text}!")
    changes = [Revised(1, 11, MORNING, Revision(replaced, (replaced,) * 5))] * 3
    told, request = page(*(telling,) * count, revisions=changes), ask(language=language)
    for reply in (story_page(told, request), why_page(told, request)):
        assert units(plain_text(reply.html)) <= MESSAGE_LIMIT
