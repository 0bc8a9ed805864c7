from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.i18n import translator
from handlers.render.html import MESSAGE_LIMIT, plain_text, units
from handlers.render.watch import EXAMPLES, examples, kept, preview, question
from storage.alerts import Hours, Mode
from storage.model import Action, Correction, Language, Preferences, SearchHit, Snippet, Span
from storage.schedule import Digest, Period, Quiet
from storage.subscription import BROAD, Forecast, Subscription

ENGLISH = translator(Language.ENGLISH)
TEXT = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("<>&\"'\n😀")), max_size=900
)
HIT = SearchHit(
    id=17,
    key="key",
    title=Snippet("Газ & су", (Span(0, 3),)),
    language=Language.KAZAKH,
    source="Kazinform",
    published=date(2025, 11, 12),
    score=1.0,
    snippet=Snippet("газ"),
)
WATCH = Subscription(5, None, "газ", Mode.NOW, False, False, 0, datetime(2025, 11, 16, 9, 30, tzinfo=UTC))


def buttons(reply):
    return {button.label: button.action for row in reply.buttons for button in row}


def test_without_words_an_answer_is_asked_for_with_an_example():
    reply = question(ENGLISH)
    assert "Reply to this message" in reply.html
    assert "<code>Tokayev</code>" in reply.html
    assert reply.prompt == Action("watch")
    assert reply.buttons == ()


def test_examples_are_tried_out_in_messages_of_their_own():
    assert [row[0].action for row in examples(ENGLISH)] == [
        Action("watch", {"words": ENGLISH.plain(message), "fresh": 1}) for message in EXAMPLES
    ]


def test_a_preview_tells_how_many_messages_and_shows_the_latest_article():
    reply = preview(" газ\n құбыры ", Forecast(12, 1, HIT), ENGLISH)
    assert reply.html == (
        "Watch for “<b>газ құбыры</b>”?\n\n"
        "In the last 30 days that would have been 12 messages.\n\n"
        "The latest:\n<b><u>Газ</u> &amp; су</b>\nKazinform · 12 November 2025 · ҚАЗ"
    )


def test_a_preview_offers_to_be_told_at_once_or_in_the_digest_or_not_at_all():
    reply = preview("газ", Forecast(12, 1, HIT), ENGLISH)
    assert buttons(reply) == {
        "Watch": Action("watch_add", {"words": "газ", "mode": "now"}),
        "Digest only": Action("watch_add", {"words": "газ", "mode": "digest"}),
        "Cancel": Action("watch_cancel"),
    }


def test_when_nothing_came_lately_it_is_said_kindly():
    reply = preview("газ", Forecast(0, 0, None), ENGLISH)
    assert reply.html.endswith(
        "\n\nNothing came in the last 30 days; I will write as soon as something does."
    )
    assert "Watch" in buttons(reply)


@pytest.mark.parametrize("forecast", [Forecast(BROAD + 1, BROAD + 1, HIT), Forecast(BROAD * 31, 0, HIT)])
def test_against_too_many_messages_advice_is_given_and_the_digest_comes_first(forecast):
    reply = preview("газ", forecast, ENGLISH)
    assert "That is a lot for one chat" in reply.html
    assert list(buttons(reply)) == ["Digest only", "Watch anyway", "Cancel"]
    assert buttons(reply)["Watch anyway"] == Action("watch_add", {"words": "газ", "mode": "now"})


def test_the_nearest_word_is_a_press_away_and_only_whole_words_are_replaced():
    words = "росатмо -росатмовец (росатмо)"
    reply = preview(words, Forecast(0, 0, None, (Correction("росатмо", "Росатом"),)), ENGLISH)
    assert "No article has “росатмо” so far; the nearest word is “Росатом”." in reply.html
    assert buttons(reply)["Watch “Росатом”"] == Action("watch", {"words": "Росатом -росатмовец (Росатом)"})
    assert buttons(reply)["Watch"] == Action("watch_add", {"words": words, "mode": "now"})


def test_what_was_typed_is_only_text():
    reply = preview("<b>", Forecast(0, 0, None, (Correction("<i>", "&"),)), ENGLISH)
    assert "“<b>&lt;b&gt;</b>”" in reply.html
    assert "“&lt;i&gt;”" in reply.html


@settings(max_examples=50, deadline=None)
@given(TEXT, TEXT, TEXT, st.integers(0, 10**6), st.sampled_from(Language))
def test_no_preview_is_too_long_for_a_message(words, title, typed, month, language):
    hit = replace(HIT, title=Snippet(title), source=title)
    reply = preview(words, Forecast(month, 0, hit, (Correction(typed, title),)), translator(language))
    assert units(plain_text(reply.html)) <= MESSAGE_LIMIT
    assert all(len(label) < 64 for label in buttons(reply))


def confirmed(ask, watch=WATCH, **hours):
    request = ask()
    return kept(watch, replace(request, preferences=Preferences(Language.ENGLISH, hours=Hours(**hours))))


def test_a_confirmation_says_what_happens_next_and_how_to_undo_it(ask):
    reply = confirmed(ask)
    assert reply.html == ("Done: I am watching for “<b>газ</b>”.\nI will write as soon as an article comes.")
    assert buttons(reply) == {
        "Undo": Action("watch_delete", {"watch": 5}),
        "My watches": Action("watches"),
    }


def test_a_confirmation_names_the_topic(ask):
    reply = confirmed(ask, replace(WATCH, thread=3))
    assert reply.html.startswith("Done: I am watching for “<b>газ</b>” in this topic.\n")


def test_quiet_hours_are_named(ask):
    reply = confirmed(ask, quiet=Quiet(22 * 60, 7 * 60 + 5))
    assert "\nFrom 22:00 to 07:05 I stay quiet" in reply.html


@pytest.mark.parametrize(
    ("digest", "when"),
    [
        (Digest(Period.DAILY, 9 * 60), "every day at 09:00."),
        (Digest(Period.WEEKLY, 18 * 60 + 30, 0), "on Mondays at 18:30."),
        (Digest(Period.WEEKLY, 0, 6), "on Sundays at 00:00."),
    ],
)
def test_the_digest_is_announced_with_its_time_whether_it_is_quiet_or_not(ask, digest, when):
    until = datetime(2025, 11, 17, tzinfo=UTC)
    watch = replace(WATCH, mode=Mode.DIGEST)
    reply = confirmed(ask, watch, digest=digest, quiet=Quiet(0, 60), muted_until=until)
    assert reply.html.endswith(f"\nNew articles come with the digest: {when}")


@pytest.mark.parametrize(
    ("until", "written"),
    [
        (datetime(2025, 11, 16, 13, 0, tzinfo=UTC), "today, 18:00."),
        (datetime(2025, 11, 16, 20, 0, tzinfo=UTC), "tomorrow, 01:00."),
    ],
)
def test_a_muted_chat_hears_until_when_in_its_own_time(ask, until, written):
    reply = confirmed(ask, muted_until=until)
    assert reply.html.endswith(
        f"\nI am muted in this chat for now; what comes meanwhile follows in one message: {written}"
    )


def test_a_mute_that_is_over_is_not_mentioned(ask):
    assert confirmed(ask, muted_until=datetime(2025, 11, 16, 9, 30, tzinfo=UTC)) == confirmed(ask)
