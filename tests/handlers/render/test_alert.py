from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.i18n import translator
from handlers.render.alert import alert_page, outlets, why_page
from handlers.render.html import MESSAGE_LIMIT, plain_text, units
from storage.delivery import Told
from storage.model import Action, Evidence, Headline, Language, Reason, SearchHit, Snippet, Span

ENGLISH = translator(Language.ENGLISH)
TEXT = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("<>&\"'\n😀")), max_size=900
)
URL = "https://kazinform.kz/1?a&b"
HIT = SearchHit(
    id=17,
    key="key",
    title=Snippet("Газ & су", (Span(0, 3),)),
    language=Language.KAZAKH,
    source="Kazinform",
    published=date(2025, 11, 12),
    score=1.0,
    snippet=Snippet("…келісім: газ <тасымалы>", (Span(10, 13),)),
    reasons=(Reason("gaz", Evidence.MEANING, ("газ",)),),
    url=URL,
)
TOLD = Told(9, 4, ("gaz",), (HIT,), ())


def other(number, source, language=Language.RUSSIAN):
    return Headline(number, "Газ", language, source, None)


def buttons(reply):
    return {button.label: button.action for row in reply.buttons for button in row}


def test_an_alert_shows_title_outlet_sentence_and_the_watch_it_is_for():
    assert alert_page(TOLD, ENGLISH).html == (
        '<a href="https://kazinform.kz/1?a&amp;b"><b><u>Газ</u> &amp; су</b></a>\n'
        "Kazinform · 12 November 2025 · ҚАЗ\n\n"
        "…келісім: <b>газ</b> &lt;тасымалы&gt;\n\n"
        "🔔 “gaz”"
    )


@pytest.mark.parametrize("url", ["", "file:///etc/passwd", "javascript:alert(1)"])
def test_without_an_address_of_the_web_the_title_is_no_link(url):
    assert alert_page(replace(TOLD, hits=(replace(HIT, url=url),)), ENGLISH).html.startswith(
        "<b><u>Газ</u> &amp; су</b>\n"
    )


def test_other_outlets_are_named_once_each_and_cut_to_a_sensible_number():
    others = [other(20, "BAQ.KZ"), other(21, "BAQ.KZ"), other(22, ""), other(17, "Itself")]
    others += [other(23, "Kazinform", Language.KAZAKH), other(24, "Kazinform", Language.UZBEK)]
    told = replace(TOLD, others=tuple(others))
    assert "\n\nAlso: BAQ.KZ (РУС), РУС, Kazinform (OʻZB)\n🔔" in alert_page(told, ENGLISH).html
    many = replace(TOLD, others=tuple(other(30 + number, f"<{number}>") for number in range(9)))
    assert "&lt;5&gt; (РУС), 3 more\n🔔" in alert_page(many, ENGLISH).html
    assert len(outlets(many)) == 9


def test_many_watches_are_named_by_the_first_few():
    queries = ("a", "b", "<c>", "d", "e")
    told = replace(TOLD, queries=queries, hits=(HIT,) * 5)
    assert alert_page(told, ENGLISH).html.endswith("🔔 “a”, “b”, “&lt;c&gt;”, 2 more")


def test_the_buttons_read_explain_mute_and_lead_to_the_settings():
    assert buttons(alert_page(TOLD, ENGLISH)) == {
        "Read": Action("read", {"article": 17, "fresh": 1}),
        "Why?": Action("why_alert", {"delivery": 9}),
        "Mute this story": Action("mute_story", {"delivery": 9}),
        "Settings": Action("settings", {"fresh": 1}),
    }


def test_a_muted_story_can_be_unmuted_and_stays_muted_while_the_reasons_are_looked_at():
    muted = buttons(alert_page(TOLD, ENGLISH, muted=True))
    assert muted["Unmute this story"] == Action("unmute_story", {"delivery": 9})
    assert muted["Why?"] == Action("why_alert", {"delivery": 9, "muted": 1})
    assert buttons(why_page(TOLD, ENGLISH, muted=True))["Back"] == Action(
        "alert", {"delivery": 9, "muted": 1}
    )


def test_why_explains_each_query_and_leads_back():
    told = replace(TOLD, queries=("gaz", "су"), hits=(HIT, replace(HIT, reasons=())))
    reply = why_page(told, ENGLISH)
    assert reply.html == (
        "<b>Why this message</b>\n<b><u>Газ</u> &amp; су</b>\n\n"
        "🔔 “gaz”\n• “gaz” → газ (the same meaning)\n\n"
        "🔔 “су”"
    )
    assert buttons(reply) == {"Back": Action("alert", {"delivery": 9})}


@settings(max_examples=50, deadline=None)
@given(TEXT, st.integers(1, 40), st.sampled_from(Language))
def test_no_alert_and_no_explanation_is_too_long_for_a_message(text, count, language):
    reasons = (Reason(text, Evidence.EXACT, (text,) * 5),) * 9
    hit = replace(HIT, title=Snippet(text), source=text, snippet=Snippet(text), reasons=reasons)
    others = tuple(other(100 + number, f"{number}{text}") for number in range(count))
    told = Told(9, 4, (text,) * count, (hit,) * count, others)
    translate = translator(language)
    for reply in (alert_page(told, translate), why_page(told, translate)):
        assert units(plain_text(reply.html)) <= MESSAGE_LIMIT
