import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.analysis.kazakh import CLASSES, Kazakh

KAZAKH = Kazakh()
with (Path(__file__).parent / "golden/kazakh.tsv").open(encoding="utf-8") as rows:
    GOLDEN = [tuple(row.values()) for row in csv.DictReader(rows, delimiter="\t")]


@pytest.mark.parametrize(("word", "term", "reason"), GOLDEN)
def test_a_word_has_the_stem_of_the_golden_list(word, term, reason):
    assert KAZAKH.stem(KAZAKH.normalise(word.lower())) == term, reason


@pytest.mark.parametrize("noun", ["жоба", "көше", "қала", "әкім"])
@pytest.mark.parametrize("cases", ["ның нің", "ны ні ды ді", "ға ге", "да де", "дан ден нан нен", "мен"])
def test_the_cases_of_a_noun_have_its_stem(noun, cases):
    stems = {KAZAKH.stem(noun + case) for case in cases.split()}
    assert KAZAKH.stem(noun) in stems


@given(st.text("абдеғгжзиіыйкқлмнңоөпрстуұүшәх", max_size=20))
def test_the_stem_of_any_stem_is_itself(word):
    stem = KAZAKH.stem(word)
    assert KAZAKH.stem(stem) == stem


@given(
    st.sampled_from(["бала", "елші", "кітап", "министр", "келісім", "істе", "құр"]),
    st.lists(st.sampled_from(sorted(KAZAKH._stemmer._suffixes)), max_size=5),
)
def test_the_stem_of_a_stem_with_any_suffixes_is_itself(root, suffixes):
    stem = KAZAKH.stem(root + "".join(suffixes))
    assert KAZAKH.stem(stem) == stem


@pytest.mark.parametrize("ending", ["ден", "нің", "ші", "да"])
def test_endings_after_a_hyphen_are_known(ending):
    assert KAZAKH.is_ending(ending)


def test_a_word_after_a_hyphen_is_no_ending():
    assert not KAZAKH.is_ending("ресей")


def test_every_class_has_its_own_name_and_follows_known_ones():
    names = [suffixes.name for suffixes in CLASSES]
    assert len(names) == len(set(names))
    assert {name for suffixes in CLASSES for name in suffixes.follows.split()} <= {*names, "noun", "verb"}
