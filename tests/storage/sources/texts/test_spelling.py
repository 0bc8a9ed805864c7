"""Forms for comparing."""

from hypothesis import given
from hypothesis import strategies as st

from storage.sources.texts import spelling


def test_case_spaces_apostrophes_and_invisible_marks_do_not_matter():
    assert spelling.loose("  O\u02bbZBEK\u200b  Tili ") == spelling.loose("o\u2018zbek tili")


@given(st.text())
def test_folding_letters_keeps_every_offset(text: str):
    assert len(spelling.loose_letters(text)) == len(text)
    assert len(spelling.fold_twins(text)) == len(text)


@given(st.text())
def test_trimming_twice_changes_nothing(text: str):
    assert spelling.trimmed(spelling.trimmed(text)) == spelling.trimmed(text)


def test_letters_without_a_twin_decide_the_alphabet():
    assert spelling.repair("Каzinform Мoсква 2025") == "Kazinform Москва 2025"
