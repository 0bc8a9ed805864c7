import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.analysis.clean import clean
from storage.analysis.uzbek import CLASSES, Uzbek

UZBEK = Uzbek()
with (Path(__file__).parent / "golden/uzbek.tsv").open(encoding="utf-8") as rows:
    GOLDEN = [tuple(row.values()) for row in csv.DictReader(rows, delimiter="\t")]


@pytest.mark.parametrize(("word", "term", "reason"), GOLDEN)
def test_a_word_has_the_stem_of_the_golden_list(word, term, reason):
    assert UZBEK.stem(UZBEK.normalise(clean(word).lower())) == term, reason


@pytest.mark.parametrize(
    "noun", ["loyiha", "davlat", "hamkorlik", "maktab", "bino", "toshkent", "sanoat", "shartnoma"]
)
@pytest.mark.parametrize(
    "ending", ["", "lar", "ning", "ni", "da", "dan", "dagi", "lari", "larimiz", "larning", "laridan"]
)
def test_every_regular_form_of_a_noun_has_its_stem(noun, ending):
    assert UZBEK.stem(noun + ending) == UZBEK.stem(noun)


@given(st.text("abdefghijklmnopqrstuvxyzöğ", max_size=20))
def test_the_stem_of_any_stem_is_itself(word):
    stem = UZBEK.stem(word)
    assert UZBEK.stem(stem) == stem


@given(
    st.sampled_from(["bola", "kitob", "qishloq", "öqi", "ishla", "hamkor", "shahr"]),
    st.lists(st.sampled_from(sorted(UZBEK._stemmer._suffixes)), max_size=5),
)
def test_the_stem_of_a_stem_with_any_suffixes_is_itself(root, suffixes):
    stem = UZBEK.stem(root + "".join(suffixes))
    assert UZBEK.stem(stem) == stem


@pytest.mark.parametrize("ending", ["ga", "dan", "chi", "inchi"])
def test_endings_after_a_hyphen_are_known(ending):
    assert UZBEK.is_ending(ending)


def test_every_class_has_its_own_name_and_follows_known_ones():
    names = [suffixes.name for suffixes in CLASSES]
    assert len(names) == len(set(names))
    assert {name for suffixes in CLASSES for name in suffixes.follows.split()} <= {*names, "noun", "verb"}
