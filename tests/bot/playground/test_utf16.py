from hypothesis import given
from hypothesis import strategies as st

from bot.playground import utf16

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


def test_a_character_outside_the_basic_plane_counts_as_two():
    assert utf16.length("қ😀") == 3


@given(TEXT, TEXT, TEXT)
def test_cutting_at_whole_characters_gives_them_back(before, middle, after):
    text = before + middle + after
    assert utf16.cut(text, utf16.length(before), utf16.length(middle)) == middle


def test_half_a_pair_is_noticed_and_cut_as_a_replacement():
    assert [utf16.splits_pair("а😀", offset) for offset in range(4)] == [False, False, True, False]
    assert utf16.cut("😀", 0, 1) == "\ufffd"
