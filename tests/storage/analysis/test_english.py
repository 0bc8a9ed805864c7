import csv
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.analysis.clean import clean
from storage.analysis.english import English

ENGLISH = English()
with (Path(__file__).parent / "golden/english.tsv").open(encoding="utf-8") as rows:
    GOLDEN = [tuple(row.values()) for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)]


def term(word):
    return ENGLISH.stem(ENGLISH.normalise(clean(word).lower()))


@pytest.mark.parametrize(("word", "relation", "other", "reason"), GOLDEN)
def test_words_are_one_or_apart_as_the_golden_list_says(word, relation, other, reason):
    assert (term(word) == term(other)) == (relation == "same"), reason


def test_every_irregular_form_has_the_stem_of_its_dictionary_form():
    stems = ENGLISH._lists.stems
    assert {form for form, lemma in stems.items() if term(form) != term(lemma)} == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("agreement", "agreements"),
        ("policy", "policies"),
        ("leader", "leaders'"),
        ("leader", "leader's"),
        ("organise", "organized"),
        ("modernisation", "modernization"),
        ("analyse", "analyzed"),
        ("programme", "programs"),
        ("labour", "labor"),
        ("neighbouring", "neighboring"),
        ("centres", "center"),
        ("kilometres", "kilometer"),
        ("defence", "defense"),
    ],
)
def test_forms_and_spellings_of_a_word_are_one(one, other):
    assert term(one) == term(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("university", "universe"),
        ("organ", "organise"),
        ("general", "generation"),
        ("international", "internal"),
        ("policy", "police"),
        ("rise", "size"),
    ],
)
def test_different_words_stay_apart(one, other):
    assert term(one) != term(other)


@pytest.mark.parametrize("word", ["exercises", "promised", "advising", "enterprises", "raised"])
def test_words_that_always_have_s_keep_it(word):
    assert "z" not in term(word)


@given(st.text(string.ascii_lowercase, max_size=14))
def test_the_stem_of_any_stem_is_itself(word):
    stem = ENGLISH.stem(word)
    assert ENGLISH.stem(stem) == stem


def test_longer_runs_of_letters_are_left():
    assert term("s" * 60) == "s" * 60


def test_endings_of_numbers_are_known():
    assert ENGLISH.is_ending("th")
