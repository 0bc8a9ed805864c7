"""Sketches tell how much two texts have in common, and are the same wherever they are drawn."""

import os
import subprocess
import sys
from statistics import mean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.sketch import (
    BANDS,
    FEWEST_FIGURES,
    MOST_PAIRS,
    PERMUTATIONS,
    SHORTEST,
    Sketch,
    bands_of,
    figures_shared,
    likeness,
    sketch_of,
)
from storage.terms import Columns, Terms

STEMS = [f"Rстем{letter}" for letter in "абвгдежзиклмнопрстуфхцчшщэюя"]
FIGURE = "?7"
LETTERS = str.maketrans("0123456789 ", "abcdefghijk")

stems = st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("Z", "C")), min_size=1), min_size=1)


def drawn(stems: list[str], title: list[str] | None = None) -> Sketch:
    sketch = sketch_of(Terms(Columns(" ".join(title or [])), Columns(" ".join(stems))))
    assert sketch
    return sketch


@settings(deadline=None)  # the first sketch loads numpy
@given(stems)
def test_a_sketch_is_a_few_bytes_and_its_bands_are_numbers_that_sqlite_can_hold(stems: list[str]) -> None:
    sketch = drawn(stems)
    assert len(sketch.stems) == 2 * PERMUTATIONS
    assert len(sketch.figures) in range(0, 4 * MOST_PAIRS + 1, 4)
    bands = bands_of(sketch)
    assert len(bands) == BANDS
    assert all(-(2**63) <= band < 2**63 for band in bands)


@settings(deadline=None)
@given(stems, stems)
def test_likeness_is_mutual_and_a_text_is_wholly_like_itself(one: list[str], two: list[str]) -> None:
    first, second = drawn(one), drawn(two)
    assert likeness(first, second) == likeness(second, first)
    assert figures_shared(first, second) == figures_shared(second, first)
    assert 0 <= likeness(first, second) <= 1
    assert likeness(first, drawn(one)) == 1
    assert first == drawn(one)


@settings(deadline=None)
@given(st.permutations(STEMS), st.sampled_from(STEMS))
def test_neither_the_order_of_stems_nor_their_number_counts(order: list[str], again: str) -> None:
    assert drawn(order) == drawn([*STEMS, again])


def test_title_and_body_are_one_text() -> None:
    assert drawn(STEMS) == drawn(STEMS[5:], title=STEMS[:5])


def test_a_sketch_is_the_same_in_every_process() -> None:
    program = (
        "from storage.sketch import *; from storage.terms import *; import sys;"
        "print(sketch_of(Terms(body=Columns(sys.argv[1]))))"
    )
    text = " ".join([*STEMS, FIGURE, "a", FIGURE, "b", FIGURE])
    found = {
        subprocess.check_output(
            [sys.executable, "-c", program, text], env={**os.environ, "PYTHONHASHSEED": seed}, text=True
        ).strip()
        for seed in ("1", "2")
    }
    assert found == {str(drawn(text.split()))}


def test_what_a_sketch_is_may_not_change_unless_a_migration_draws_those_of_stored_articles_anew() -> None:
    assert bands_of(drawn(STEMS))[:2] == (353422788702720880, 5335475899812549607)
    figures = drawn([*STEMS, FIGURE, "a", FIGURE, "b", FIGURE]).figures
    assert figures[:8].hex() == "ab57051a5ba3be2c"


def pair(number: int, common: int, apart: int) -> tuple[Sketch, Sketch]:
    """Draw two texts that share `common` stems and have `apart` more each; `number` makes others of them."""
    words = ["E" + f"{number} {place}".translate(LETTERS) for place in range(common + 2 * apart)]
    return drawn(words[: common + apart]), drawn(words[:common] + words[common + apart :])


@pytest.mark.parametrize(("common", "apart"), [(0, 50), (25, 37), (50, 25), (75, 12)])
def test_likeness_estimates_the_share_of_stems_that_both_texts_have(common: int, apart: int) -> None:
    estimate = mean(likeness(*pair(number, common, apart)) for number in range(200))
    assert estimate == pytest.approx(common / (common + 2 * apart), abs=0.02)


@pytest.mark.parametrize(("common", "apart", "least", "most"), [(60, 10, 0.97, 1), (9, 40, 0, 0.03)])
def test_texts_that_are_much_alike_share_a_band_and_others_hardly_ever(
    common: int, apart: int, least: float, most: float
) -> None:
    pairs = [pair(number, common, apart) for number in range(100)]
    shared = [not set(bands_of(one)).isdisjoint(bands_of(two)) for one, two in pairs]
    assert least <= mean(shared) <= most


def test_a_text_without_words_has_no_sketch() -> None:
    assert sketch_of(Terms()) is None


def test_a_text_too_short_to_say_is_like_its_equals_only() -> None:
    short = STEMS[: SHORTEST - 1]
    assert likeness(drawn(short), drawn(short)) == 1
    assert likeness(drawn(short), drawn([*short[:-1], "Rиной"])) < 0.1
    assert set(bands_of(drawn(short))).isdisjoint(bands_of(drawn(short[:-1])))


def text(*figures: int) -> Sketch:
    """Draw a text with these figures, each between two stems of its own."""
    return drawn(
        [word for figure in figures for word in ("E" + f"{figure}".translate(LETTERS), f"?{figure}")] + STEMS
    )


def test_figures_say_nothing_where_there_are_few() -> None:
    few, enough = text(*range(FEWEST_FIGURES - 1)), text(*range(FEWEST_FIGURES))
    assert figures_shared(few, enough) is figures_shared(enough, few) is None
    assert figures_shared(enough, enough) == 1


def test_figures_of_a_headline_say_nothing() -> None:
    titled = sketch_of(Terms(Columns("?1 ?2 ?3 ?4"), Columns(" ".join(STEMS))))
    assert titled
    assert not titled.figures


def test_figures_count_with_what_they_stand_beside() -> None:
    def rates(*figures: str) -> Sketch:
        return drawn([word for pair in zip(STEMS, figures, strict=False) for word in pair] + STEMS)

    yesterday, today, swapped = rates("?1", "?2", "?3"), rates("?4", "?5", "?6"), rates("?3", "?1", "?2")
    assert likeness(yesterday, swapped) == 1
    assert figures_shared(yesterday, today) == figures_shared(yesterday, swapped) == 0


def test_more_figures_in_one_text_take_nothing_from_those_that_both_have() -> None:
    assert figures_shared(text(1, 2, 3, 4), text(1, 2, 3, 4, 5, 6, 7)) > 0.8


@pytest.mark.parametrize("shared", [0, 50, 150, 200])
def test_of_many_figures_a_sample_is_compared(shared: int) -> None:
    found = figures_shared(text(*range(200)), text(*range(200 - shared, 400 - shared)))
    assert found == pytest.approx(shared / 200, abs=0.15)


def test_a_few_figures_and_a_sample_that_does_not_reach_them_say_nothing() -> None:
    found = {
        figures_shared(text(*range(4000)), text(*range(first, first + 3))) for first in range(5000, 5010)
    }
    assert found == {None}
