from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.i18n import translator
from handlers.render.html import MESSAGE_LIMIT, plain_text, units
from handlers.render.told import PAGE_SIZE, told_page
from storage.alerts import Hold
from storage.delivery import Kind, Told, ToldPage
from storage.model import Action, Headline, Language, SearchHit, Snippet
from storage.revision import Replacement, Revised, Revision
from storage.schedule import zone

ALMATY = zone("Asia/Almaty")
MADE = datetime(2025, 11, 25, 20, tzinfo=UTC)
"""In Almaty it is the 26th already."""
ENGLISH = translator(Language.ENGLISH)
HIT = SearchHit(
    id=17,
    key="key",
    title=Snippet("Газ & су"),
    language=Language.KAZAKH,
    source="Kazinform",
    published=date(2025, 11, 12),
    score=1.0,
    snippet=Snippet("газ"),
)
TOLD = Told(9, 4, ("gaz",), (HIT,), (), MADE)


def page(count=2, total=2, offset=0, kind=Kind.BUNDLE, hold=Hold.QUIET):
    stories = tuple(
        replace(TOLD, delivery=number, hits=(replace(HIT, id=100 + number),)) for number in range(count)
    )
    return ToldPage(7, kind, hold, MADE, stories, total, offset)


def buttons(reply):
    return {button.label: button.action for row in reply.buttons for button in row}


def test_stories_are_numbered_and_read_in_messages_of_their_own():
    reply = told_page(page(), ENGLISH, ALMATY)
    assert reply.html == (
        "<b>During quiet hours</b>: 2 stories\n\n"
        "1. <b>Газ &amp; су</b>\nKazinform · 12 November 2025 · ҚАЗ\n\n"
        "2. <b>Газ &amp; су</b>\nKazinform · 12 November 2025 · ҚАЗ"
    )
    assert buttons(reply) == {
        "1": Action("read", {"article": 100, "fresh": 1}),
        "2": Action("read", {"article": 101, "fresh": 1}),
    }


@pytest.mark.parametrize(
    ("kind", "hold", "words"),
    [
        (Kind.DIGEST, Hold.DIGEST, "<b>Digest, 26 November</b>"),
        (Kind.BUNDLE, Hold.MUTE, "<b>While I was muted</b>"),
        (Kind.BUNDLE, Hold.LIMIT, "<b>Over the daily limit</b>"),
        (Kind.BUNDLE, Hold.NONE, "<b>Meanwhile</b>"),
    ],
)
def test_the_heading_says_what_it_is(kind, hold, words):
    assert told_page(page(kind=kind, hold=hold), ENGLISH, ALMATY).html.startswith(f"{words}: 2 stories\n")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.KAZAKH, "Дайджест, 26 қараша"),
        (Language.UZBEK, "Dayjest, 26-noyabr"),
        (Language.UZBEK_CYRILLIC, "Дайжест, 26-ноябрь"),
        (Language.RUSSIAN, "Дайджест, 26 ноября"),
    ],
)
def test_a_digest_has_its_date_in_every_language(language, words):
    digest = page(kind=Kind.DIGEST, hold=Hold.DIGEST)
    assert told_page(digest, translator(language), ALMATY).html.startswith(f"<b>{words}</b>: 2 ")


def test_the_date_of_a_digest_is_that_of_the_chats_own_calendar():
    digest = page(kind=Kind.DIGEST, hold=Hold.DIGEST)
    assert told_page(digest, ENGLISH, zone("UTC")).html.startswith("<b>Digest, 25 November</b>")


def test_other_outlets_are_counted():
    others = (Headline(1, "Газ", Language.RUSSIAN, "BAQ.KZ", None),)
    reply = told_page(replace(page(), stories=(replace(TOLD, others=others),)), ENGLISH, ALMATY)
    assert reply.html.endswith("Kazinform · 12 November 2025 · ҚАЗ · 1 more outlet")


def test_a_correction_among_the_stories_says_what_was_changed_and_on_which_day():
    at = MADE - timedelta(days=1)
    revised = Revised(1, 17, at, Revision(None, (Replacement("1,3 <млрд>", "1,5 <млрд>"),)))
    reply = told_page(replace(page(), stories=(replace(TOLD, correction=revised),)), ENGLISH, ALMATY)
    assert reply.html.endswith("· ҚАЗ\n✏️ changed 25 November, 01:00: 1,3 → 1,5 &lt;млрд&gt;")


def test_pages_are_turned():
    reply = told_page(page(10, total=25, offset=10), ENGLISH, ALMATY)
    assert reply.html.startswith("<b>During quiet hours</b>: 25 stories · page 2 of 3\n\n11. ")
    assert [len(row) for row in reply.buttons] == [5, 5, 2]
    assert buttons(reply)["‹"] == Action("told", {"delivery": 7, "offset": 0})
    assert buttons(reply)["›"] == Action("told", {"delivery": 7, "offset": 20})


@settings(max_examples=50, deadline=None)
@given(
    st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("<>&😀")), max_size=900),
    st.sampled_from(Language),
    st.sampled_from(Kind),
)
def test_no_page_is_too_long_for_a_message(text, language, kind):
    hit = replace(HIT, title=Snippet(text), source=text)
    others = tuple(Headline(number, "", Language.RUSSIAN, str(number), None) for number in range(1000, 1030))
    replaced = Replacement(text, f"{text}!")
    revised = Revised(1, 1000, MADE, Revision(replaced, (replaced,) * 5))
    stories = (replace(TOLD, hits=(hit,), others=others, correction=revised),) * PAGE_SIZE
    reply = told_page(
        ToldPage(7, kind, Hold.LIMIT, MADE, stories, 10**6, 10**5), translator(language), ALMATY
    )
    assert units(plain_text(reply.html)) <= MESSAGE_LIMIT
