import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.analysis.clean import INVISIBLE, clean, is_mixed, lower, repair


@pytest.mark.parametrize("word", ["қойылым", "ўзбек", "ёлка", "şığarma", "йод"])
def test_composed_and_decomposed_letters_are_one(word):
    assert clean(unicodedata.normalize("NFD", word)) == word


def test_stress_is_dropped_but_not_the_marks_of_letters():
    assert clean("Росси\u0301я") == "Россия"
    assert clean("cafe\u0301") == "café"


@given(st.sampled_from(INVISIBLE), st.integers(0, 6))
def test_invisible_signs_are_dropped(sign, place):
    assert clean("Алматы"[:place] + sign + "Алматы"[place:]) == "Алматы"


@pytest.mark.parametrize("sign", "'’‘ʻʼ`´′＇")
def test_every_apostrophe_is_one(sign):
    assert clean(f"o{sign}zbek") == "o'zbek"


def test_i_with_a_dot_is_one_small_letter():
    assert lower("İran") == "iran"


@pytest.mark.parametrize(
    ("mixed", "repaired"),
    [
        ("МОSKVА", "MOSKVA"),
        ("Каzinform", "Kazinform"),
        ("IТ", "IT"),
        ("cоюз", "союз"),
        ("Қaзақcтaн", "Қазақстан"),
        ("бiлiм", "білім"),
        ("МОCKBA", "MOCKBA"),
        ("МОСКBA", "МОСКВА"),
        ("пapa", "пара"),
    ],
)
def test_look_alikes_are_repaired(mixed, repaired):
    assert is_mixed(mixed)
    assert repair(mixed) == repaired


def test_a_truly_mixed_word_stays():
    assert repair("Kazinformнинг") == "Kazinformнинг"
