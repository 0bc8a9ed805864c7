from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.i18n import translator
from handlers.render.html import MESSAGE_LIMIT, plain_text, units
from handlers.render.told import PAGE_SIZE, told_page
from storage.alerts import Hold
from storage.delivery import Kind, Told, ToldPage
from storage.model import Action, Headline, Language, SearchHit, Snippet

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
TOLD = Told(9, 4, ("gaz",), (HIT,), ())


def page(count=2, total=2, offset=0, kind=Kind.BUNDLE, hold=Hold.QUIET):
    stories = tuple(
        replace(TOLD, delivery=number, hits=(replace(HIT, id=100 + number),)) for number in range(count)
    )
    return ToldPage(7, kind, hold, stories, total, offset)


def buttons(reply):
    return {button.label: button.action for row in reply.buttons for button in row}


def test_stories_are_numbered_and_read_in_messages_of_their_own():
    reply = told_page(page(), ENGLISH)
    assert reply.html == (
        "<b>While it was quiet</b>: 2 stories\n\n"
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
        (Kind.DIGEST, Hold.DIGEST, "<b>Digest</b>"),
        (Kind.BUNDLE, Hold.MUTE, "<b>While I was muted</b>"),
        (Kind.BUNDLE, Hold.LIMIT, "<b>Over the daily limit</b>"),
        (Kind.BUNDLE, Hold.NONE, "<b>Meanwhile</b>"),
    ],
)
def test_the_heading_says_what_it_is(kind, hold, words):
    assert told_page(page(kind=kind, hold=hold), ENGLISH).html.startswith(f"{words}: 2 stories\n")


def test_other_outlets_are_counted():
    others = (Headline(1, "Газ", Language.RUSSIAN, "BAQ.KZ", None),)
    reply = told_page(replace(page(), stories=(replace(TOLD, others=others),)), ENGLISH)
    assert reply.html.endswith("Kazinform · 12 November 2025 · ҚАЗ · 1 more outlet")


def test_pages_are_turned():
    reply = told_page(page(10, total=25, offset=10), ENGLISH)
    assert reply.html.startswith("<b>While it was quiet</b>: 25 stories · page 2 of 3\n\n11. ")
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
    stories = (replace(TOLD, hits=(hit,), others=others),) * PAGE_SIZE
    reply = told_page(ToldPage(7, kind, Hold.LIMIT, stories, 10**6, 10**5), translator(language))
    assert units(plain_text(reply.html)) <= MESSAGE_LIMIT
