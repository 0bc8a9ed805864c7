import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.reading import uzbek


def _golden(name):
    with (Path(__file__).parent / "golden" / name).open(encoding="utf-8") as rows:
        return [tuple(row.values()) for row in csv.DictReader(rows, delimiter="\t")]


GOLDEN = _golden("uzbek.tsv")
TYPED = _golden("uzbek-typed.tsv")


@pytest.mark.parametrize(("word", "other", "reason"), GOLDEN)
def test_a_cyrillic_word_has_the_latin_spelling_of_the_golden_list(word, other, reason):
    assert uzbek.latin(word) == other, reason


@pytest.mark.parametrize(("word", "other", "reason"), GOLDEN)
def test_a_word_comes_back_from_latin_as_it_was(word, other, reason):
    assert uzbek.cyrillic(other) == word, reason


@pytest.mark.parametrize(("word", "other", "reason"), TYPED)
def test_a_latin_word_as_people_type_it_has_the_spelling_of_the_golden_list(word, other, reason):
    assert uzbek.cyrillic(word) == other, reason


@pytest.mark.parametrize(("word", "other", "reason"), GOLDEN)
def test_a_word_of_capitals_becomes_one_of_capitals(word, other, reason):
    if len(word) > 1:
        assert uzbek.latin(word.upper()) == other.upper(), reason
        assert uzbek.cyrillic(other.upper()) == word.upper(), reason


@pytest.mark.parametrize("word", ["київ", "љубав", "қԛ"])
def test_a_cyrillic_word_with_unknown_letters_stays(word):
    assert uzbek.latin(word) == word


@pytest.mark.parametrize(
    ("word", "latin"),
    [("об'ект", "obyekt"), ("ма'лумот", "maʼlumot"), ("Ы", "I"), ("Әзербайжан", "Azerbayjan")],
)
def test_unusual_cyrillic_spellings_are_read(word, latin):
    assert uzbek.latin(word) == latin


@given(st.text())
def test_any_string_has_both_spellings(word):
    uzbek.latin(word)
    uzbek.cyrillic(word)


def test_every_spelling_of_the_table_is_cyrillic_for_a_latin_word():
    for word, written in uzbek.TABLE.cyrillic.spellings.items():
        assert word.isalpha(), word
        assert word.isascii() or set(word) & set("öğ"), word
        assert written.isalpha(), word
        assert not written.isascii(), word
