import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.analysis.russian import Russian

RUSSIAN = Russian()


@pytest.mark.parametrize(
    ("word", "term"),
    [
        ("людей", "человек"),
        ("дети", "ребенок"),
        ("ребёнок", "ребенок"),
        ("договорились", "договориться"),
        ("москвой", "москва"),
        ("банка", "банк"),
        ("электростанций", "электростанция"),
        ("kazinform", "kazinform"),
        ("2030", "2030"),
        ("а" * 60, "а" * 60),
    ],
)
def test_a_word_has_its_dictionary_form(word, term):
    assert RUSSIAN.stem(RUSSIAN.normalise(word)) == term


@given(st.text("абвгдежзийклмнопрстуфхцчшщъыьэюя", max_size=12))
def test_the_stem_of_any_stem_is_itself(word):
    stem = RUSSIAN.stem(word)
    assert RUSSIAN.stem(stem) == stem


def test_endings_of_numbers_are_known():
    assert RUSSIAN.is_ending("го")
    assert not RUSSIAN.is_ending("год")
