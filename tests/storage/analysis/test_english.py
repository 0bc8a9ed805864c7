import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.analysis.english import English

ENGLISH = English()


def term(word):
    return ENGLISH.stem(ENGLISH.normalise(word))


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
