import pytest

from storage.analysis.script import kazakh_cyrillic, russian_cyrillic, uzbek_latin
from storage.analysis.word_lists import FOLDER, KINDS, WordLists, longest_beginning

SPELLINGS = {"kazakh": kazakh_cyrillic, "uzbek": uzbek_latin, "russian": russian_cyrillic, "english": str}


@pytest.mark.parametrize("language", SPELLINGS)
def test_every_row_has_a_kind_a_reason_and_words(language):
    lines = (FOLDER / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "kind\treason\twords"
    for line in lines[1:]:
        kind, reason, words = line.split("\t")
        assert kind in KINDS
        assert reason
        assert words.split() == words.split(" ")


@pytest.mark.parametrize("language", SPELLINGS)
def test_the_words_are_in_the_internal_spelling(language):
    lists = WordLists.read(language)
    words = lists.nouns | lists.verbs | set(lists.stems) | lists.stop_words
    assert {word for word in words if SPELLINGS[language](word) != word} == set()


@pytest.mark.parametrize("language", SPELLINGS)
def test_no_word_stands_twice_in_a_row(language):
    for line in (FOLDER / f"{language}.tsv").read_text(encoding="utf-8").splitlines():
        words = line.split("\t")[2].split()
        assert sorted(words) == sorted(set(words))


def test_the_longest_beginning_wins():
    assert longest_beginning("organization", {"organ": "", "organiz": ""}) == "organiz"
    assert longest_beginning("or", {"organ": ""}) == ""
    assert longest_beginning("or", {}) == ""
