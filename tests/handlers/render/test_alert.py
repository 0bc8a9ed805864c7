from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.i18n import translator
from handlers.render.alert import alert_page, outlets, why_page
from handlers.render.html import MESSAGE_LIMIT, plain_text, units
from storage.delivery import Told
from storage.model import Action, Coverage, Evidence, Headline, Language, Reason, SearchHit, Snippet, Span
from storage.revision import Replacement, Revised, Revision
from storage.schedule import zone

ENGLISH = translator(Language.ENGLISH)
ALMATY = zone("Asia/Almaty")
MADE = datetime(2025, 11, 12, 9, tzinfo=UTC)
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
TOLD = Told(9, 4, ("gaz",), (HIT,), (), MADE)


def other(number, source, language=Language.RUSSIAN):
    return Headline(number, "Газ", language, source, None)


def buttons(reply):
    return {button.label: button.action for row in reply.buttons for button in row}


def test_an_alert_shows_title_outlet_sentence_and_the_watch_it_is_for():
    assert alert_page(TOLD, ENGLISH, ALMATY).html == (
        '<a href="https://kazinform.kz/1?a&amp;b"><b><u>Газ</u> &amp; су</b></a>\n'
        "Kazinform · 12 November 2025 · ҚАЗ\n\n"
        "…келісім: <b>газ</b> &lt;тасымалы&gt;\n\n"
        "🔔 “gaz”"
    )


@pytest.mark.parametrize("url", ["", "file:///etc/passwd", "javascript:alert(1)"])
def test_without_an_address_of_the_web_the_title_is_no_link(url):
    assert alert_page(replace(TOLD, hits=(replace(HIT, url=url),)), ENGLISH, ALMATY).html.startswith(
        "<b><u>Газ</u> &amp; су</b>\n"
    )


def test_other_outlets_are_named_once_each_and_cut_to_a_sensible_number():
    others = [other(20, "BAQ.KZ"), other(21, "BAQ.KZ"), other(22, ""), other(17, "Itself")]
    others += [other(23, "Kazinform", Language.KAZAKH), other(24, "Kazinform", Language.UZBEK)]
    told = replace(TOLD, others=tuple(others))
    assert "\n\nAlso: BAQ.KZ (РУС), РУС, Kazinform (OʻZB)\n🔔" in alert_page(told, ENGLISH, ALMATY).html
    many = replace(TOLD, others=tuple(other(30 + number, f"<{number}>") for number in range(9)))
    assert "&lt;5&gt; (РУС), 3 more\n🔔" in alert_page(many, ENGLISH, ALMATY).html
    assert len(outlets(many)) == 9


def test_many_watches_are_named_by_the_first_few():
    queries = ("a", "b", "<c>", "d", "e")
    told = replace(TOLD, queries=queries, hits=(HIT,) * 5)
    assert alert_page(told, ENGLISH, ALMATY).html.endswith("🔔 “a”, “b”, “&lt;c&gt;”, 2 more")


def test_what_was_changed_since_stands_before_the_other_outlets_by_the_clock_of_the_chat():
    at = datetime(2025, 11, 12, 9, 20, tzinfo=UTC)
    revised = Revised(1, 17, at, Revision(None, (Replacement("1,3 млрд", "1,5 млрд"),)))
    told = replace(TOLD, others=(other(20, "BAQ.KZ"),), revisions=(revised,))
    assert alert_page(told, ENGLISH, ALMATY).html.endswith(
        "\n\n✏️ changed 14:20: 1,3 → 1,5 млрд\nAlso: BAQ.KZ (РУС)\n🔔 “gaz”"
    )


def test_only_the_latest_changes_are_named():
    changes = tuple(
        Revised(number, 17, MADE + timedelta(hours=number), Revision(None, (Replacement("1", str(number)),)))
        for number in range(2, 7)
    )
    html = alert_page(replace(TOLD, revisions=changes), ENGLISH, ALMATY).html
    assert [line for line in html.splitlines() if "changed" in line] == [
        f"✏️ changed {14 + number}:00: 1 → {number}" for number in (4, 5, 6)
    ]


def test_the_buttons_read_explain_mute_and_lead_to_the_settings():
    assert buttons(alert_page(TOLD, ENGLISH, ALMATY)) == {
        "Read": Action("read", {"article": 17, "fresh": 1}),
        "Why?": Action("why_alert", {"delivery": 9}),
        "Mute this story": Action("mute_story", {"delivery": 9}),
        "Settings": Action("settings", {"fresh": 1}),
    }


def test_what_others_tell_too_has_its_story_a_press_away():
    told = replace(TOLD, coverage=Coverage(5, (Language.KAZAKH, Language.RUSSIAN), 3))
    first, second = alert_page(told, ENGLISH, ALMATY).buttons
    assert [button.label for button in first] == ["Read", "Story (5)", "Why?"]
    assert first[1].action == Action("story", {"story": 17, "fresh": 1})
    assert len(second) == 2
    alone = replace(TOLD, coverage=Coverage(1, (Language.KAZAKH,), 1))
    assert alert_page(alone, ENGLISH, ALMATY) == alert_page(TOLD, ENGLISH, ALMATY)


def test_outlets_in_the_language_of_the_chat_are_named_first():
    others = tuple(other(30 + number, f"Outlet {number}") for number in range(8))
    others += (other(40, "UzA", Language.UZBEK_CYRILLIC),)
    html = alert_page(replace(TOLD, others=others), translator(Language.UZBEK), ALMATY).html
    assert "Shuningdek: UzA (ЎЗБ), Outlet 0 (РУС)," in html


def test_a_muted_story_can_be_unmuted_and_stays_muted_while_the_reasons_are_looked_at():
    muted = buttons(alert_page(TOLD, ENGLISH, ALMATY, muted=True))
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
    replaced = Replacement(text, f"{text}!")
    changes = (Revised(1, 101, MADE, Revision(replaced, (replaced,) * 5)),) * count
    told = Told(9, 4, (text,) * count, (hit,) * count, others, MADE, changes)
    translate = translator(language)
    for reply in (alert_page(told, translate, ALMATY), why_page(told, translate)):
        assert units(plain_text(reply.html)) <= MESSAGE_LIMIT
