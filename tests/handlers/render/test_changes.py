from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.i18n import translator
from handlers.render.changes import arrow, change
from storage.delivery import Told
from storage.model import Headline, Language
from storage.revision import Replacement, Revised, Revision
from storage.schedule import zone

ALMATY = zone("Asia/Almaty")
MADE = datetime(2025, 11, 12, 9, tzinfo=UTC)
TOLD = Told(9, 4, (), (), (), MADE)
TITLE = Replacement("Газ & <су>", "Су")
BILLION = Replacement("1,3 млрд", "1,5 млрд")
REVISED = Revised(1, 17, datetime(2025, 11, 12, 9, 20, tzinfo=UTC), Revision(None, (BILLION,)))
WORDS = st.lists(st.sampled_from(["1,3", "1,5", "млрд", "тенге", "November"]), min_size=1, max_size=5)


def said(revised=REVISED, told=TOLD, language=Language.ENGLISH, place=ALMATY):
    return change(revised, told, translator(language), place)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.KAZAKH, "✏️ өзгерді (14:20): 1,3 → 1,5 млрд"),
        (Language.UZBEK, "✏️ oʻzgardi (14:20): 1,3 → 1,5 млрд"),
        (Language.UZBEK_CYRILLIC, "✏️ ўзгарди (14:20): 1,3 → 1,5 млрд"),
        (Language.RUSSIAN, "✏️ изменено 14:20: 1,3 → 1,5 млрд"),
        (Language.ENGLISH, "✏️ changed 14:20: 1,3 → 1,5 млрд"),
    ],
)
def test_a_change_is_told_in_every_language_by_the_chats_clock(language, words):
    assert said(language=language) == words


def test_another_day_than_that_of_the_message_is_named():
    assert said(told=replace(TOLD, made=datetime(2025, 11, 11, 9, tzinfo=UTC))).startswith(
        "✏️ changed 12 November, 14:20: "
    )
    late = replace(REVISED, at=datetime(2025, 11, 12, 19, tzinfo=UTC))
    assert said(late).startswith("✏️ changed 13 November, 00:00: ")
    assert said(late, place=zone("UTC")).startswith("✏️ changed 19:00: ")


def test_another_outlet_than_that_of_the_message_is_named():
    other = Headline(17, "Газ", Language.RUSSIAN, "BAQ <KZ>", None)
    assert said(told=replace(TOLD, others=(other,))).startswith("✏️ changed 14:20, BAQ &lt;KZ&gt;: 1,3")
    assert said(told=replace(TOLD, others=(replace(other, source=""),))).startswith("✏️ changed 14:20, РУС: ")


def test_figures_stand_before_the_title_and_the_old_title_is_quoted():
    revised = replace(REVISED, revision=Revision(TITLE, (BILLION, Replacement("35%", "37%"))))
    assert said(revised) == (
        "✏️ changed 14:20: 1,3 → 1,5 млрд, 35% → 37%, the title (before: “Газ &amp; &lt;су&gt;”)"
    )


@pytest.mark.parametrize(
    ("before", "after", "written"),
    [
        ("1,3 млрд тенге", "1,5 млрд тенге", "1,3 → 1,5 млрд тенге"),
        ("12 қараша", "13 қараша", "12 → 13 қараша"),
        ("November 12", "November 14", "November 12 → 14"),
        ("3 человека", "5 человек", "3 человека → 5 человек"),
        ("35%", "37%", "35% → 37%"),
        ("12 қараша", "12 желтоқсан", "12 қараша → 12 желтоқсан"),
        ("1 300 млрд", "1 500 млрд", "1 300 → 1 500 млрд"),
        ("1 300", "2 300", "1 300 → 2 300"),
    ],
)
def test_what_both_figures_share_is_written_once(before, after, written):
    assert arrow(Replacement(before, after)) == written


@given(WORDS, WORDS)
def test_neither_side_of_an_arrow_is_ever_empty(before, after):
    one, other = arrow(Replacement(" ".join(before), " ".join(after))).split(" → ")
    assert one.strip()
    assert other.strip()
