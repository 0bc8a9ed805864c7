import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.analysis.russian import Russian

RUSSIAN = Russian()
with (Path(__file__).parent / "golden/russian.tsv").open(encoding="utf-8") as rows:
    GOLDEN = [tuple(row.values()) for row in csv.DictReader(rows, delimiter="\t")]


@pytest.mark.parametrize(("word", "term", "reason"), GOLDEN)
def test_a_word_has_the_stem_of_the_golden_list(word, term, reason):
    assert RUSSIAN.stem(RUSSIAN.normalise(word.lower())) == term, reason


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
