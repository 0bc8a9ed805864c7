import csv

import pytest

from storage.reading.tables import FOLDER, KINDS, Table


@pytest.mark.parametrize("language", ["kazakh", "uzbek"])
def test_every_row_of_a_table_has_a_known_kind_a_reason_and_words(language):
    with (FOLDER / f"{language}.tsv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            assert row["kind"] in KINDS
            assert row["reason"]
            assert row["words"].split()


@pytest.mark.parametrize("language", ["kazakh", "uzbek"])
def test_no_word_of_a_table_stands_twice(language):
    seen = set()
    with (FOLDER / f"{language}.tsv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            for entry in row["words"].split():
                word = (row["kind"], entry.partition("=")[0])
                assert word not in seen
                seen.add(word)


def test_the_longest_beginning_wins():
    beginnings = Table.read("uzbek").cyrillic
    assert beginnings.find("pulsiz") == (6, "пулсиз")
    assert beginnings.find("pulsi") == (4, "пульс")
    assert beginnings.find("bola") == (0, "")
