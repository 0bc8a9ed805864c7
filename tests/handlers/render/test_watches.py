from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.i18n import translator
from handlers.render.html import MESSAGE_LIMIT, plain_text, units
from handlers.render.watches import card, choice_page, deleted, editing, list_page
from storage.alerts import Mode
from storage.model import Action, Language
from storage.subscription import Subscription

ENGLISH = translator(Language.ENGLISH)
WATCH = Subscription(5, None, "газ <b>", Mode.NOW, False, False, 1, datetime(2025, 11, 12, tzinfo=UTC))
MANY = [(number, replace(WATCH, id=100 + number)) for number in range(1, 19)]


def buttons(reply):
    return {button.label: button.action for row in reply.buttons for button in row}


def test_a_list_shows_query_state_and_messages_told(ask):
    paused = replace(WATCH, id=6, mode=Mode.DIGEST, paused=True, sent=12)
    reply = list_page([(1, WATCH), (2, paused)], 0, ask())
    assert reply.html == (
        "<b>Watches in this chat</b>\n\n"
        "1. <b>газ &lt;b&gt;</b>\nat once · 1 message\n\n"
        "2. <b>газ &lt;b&gt;</b>\n⏸ paused · in the digest · 12 messages"
    )
    assert buttons(reply)["2"] == Action("watch_card", {"watch": 6, "offset": 0})


@pytest.mark.parametrize(
    ("thread", "here", "place"),
    [(None, None, ""), (3, 3, ""), (3, 4, " · in another topic"), (None, 4, " · in the main chat")],
)
def test_the_place_is_named_where_it_is_another(ask, thread, here, place):
    reply = list_page([(1, replace(WATCH, thread=thread))], 0, ask(thread=here))
    assert reply.html.endswith(f"at once · 1 message{place}")


def test_a_long_list_is_turned_page_by_page(ask):
    reply = list_page(MANY, 8, ask())
    assert "page 2 of 3" in reply.html
    assert [[button.label for button in row] for row in reply.buttons] == [
        ["9", "10", "11", "12"],
        ["13", "14", "15", "16"],
        ["‹", "›"],
    ]
    assert buttons(reply)["‹"] == Action("watches", {"offset": 0})
    assert buttons(reply)["›"] == Action("watches", {"offset": 16})
    assert buttons(reply)["9"] == Action("watch_card", {"watch": 109, "offset": 8})


def test_a_page_that_is_no_longer_there_is_the_last_one(ask):
    assert list_page(MANY[:8], 8, ask()) == list_page(MANY[:8], 0, ask())


def test_an_empty_list_says_how_to_begin(ask):
    reply = list_page([], 0, ask())
    assert "/watch" in reply.html
    assert buttons(reply)["railway"] == Action("watch", {"words": "railway", "fresh": 1})


def test_a_choice_deletes_by_number_and_keeps_the_words_while_it_is_turned(ask):
    reply = choice_page(MANY[2:], 0, "газ", ask())
    assert reply.html.startswith("<b>Which watch should I delete?</b> · page 1 of 2")
    assert buttons(reply)["3"] == Action("watch_delete", {"watch": 103, "offset": 0})
    assert buttons(reply)["›"] == Action("unwatch", {"words": "газ", "offset": 8})


def test_a_card_has_all_that_can_be_done_to_a_watch(ask):
    reply = card(replace(WATCH, made=datetime(2025, 11, 11, 22, tzinfo=UTC)), 8, ask())
    assert reply.html == "<b>газ &lt;b&gt;</b>\nat once · 1 message · since 12 November 2025"
    held = {"watch": 5, "offset": 8}
    assert buttons(reply) == {
        "Pause": Action("watch_pause", {**held, "paused": 1}),
        "Digest only": Action("watch_mode", {**held, "mode": "digest"}),
        "Corrections: off": Action("watch_corrections", {**held, "on": 1}),
        "Edit words": Action("watch_edit", {"watch": 5}),
        "Delete": Action("watch_delete", held),
        "Back to the list": Action("watches", {"offset": 8}),
    }


def test_a_card_of_a_paused_watch_of_the_digest_offers_the_opposite(ask):
    made = buttons(card(replace(WATCH, paused=True, mode=Mode.DIGEST), 0, ask()))
    assert made["Resume"] == Action("watch_pause", {"watch": 5, "offset": 0, "paused": 0})
    assert made["At once"] == Action("watch_mode", {"watch": 5, "offset": 0, "mode": "now"})


def test_a_card_of_a_watch_that_tells_of_corrections_says_so_and_offers_to_stop(ask):
    shown = card(replace(WATCH, corrections=True), 0, ask())
    assert "at once · with corrections · 1 message" in shown.html
    held = {"watch": 5, "offset": 0}
    assert buttons(shown)["Corrections: on"] == Action("watch_corrections", {**held, "on": 0})


def test_a_note_stands_under_the_card(ask):
    assert card(WATCH, 0, ask(), "So <be> it.").html.endswith("\n\nSo &lt;be&gt; it.")


def test_other_words_are_asked_for_in_a_message_of_its_own_that_shows_the_present_ones():
    reply = editing(replace(WATCH, query="газ <b>  -мұнай"), ENGLISH)
    assert "<code>газ &lt;b&gt; -мұнай</code>" in reply.html
    assert reply.prompt == Action("watch_edit", {"watch": 5})
    assert reply.fresh


def test_a_deletion_can_be_undone():
    reply = deleted(WATCH, 8, ENGLISH)
    assert reply.html == "Watch deleted: “<b>газ &lt;b&gt;</b>”."
    assert buttons(reply) == {
        "Undo": Action("watch_restore", {"watch": 5, "offset": 8}),
        "Back to the list": Action("watches", {"offset": 8}),
    }


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=1000), st.sampled_from(Language))
def test_no_list_and_no_question_is_too_long_for_a_message(ask, query, language):
    watch = replace(WATCH, query=query, paused=True, thread=3, sent=10**9)
    request = ask(language=language)
    watches = [(number, watch) for number in range(93, 101)]
    for reply in (list_page(watches, 0, request), editing(watch, request.translate)):
        assert units(plain_text(reply.html)) <= MESSAGE_LIMIT
