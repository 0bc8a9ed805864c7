import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.analysis.words import find_words


def letters(text):
    return [word.letters for word in find_words(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("«Шимол-Жануб», темир йўл", ["шимол", "жануб", "темир", "йўл"]),
        ("o‘zbek ta’lim tog' san'at", ["o'zbek", "ta'lim", "tog'", "san'at"]),
        ("'logo' ‘togʻ’", ["logo", "tog'"]),
        ("1,3млрд 100км 5G G7 C919 3D", ["1", "3", "млрд", "100", "км", "5g", "g7", "c919", "3d"]),
        ("Kazinformнинг", ["kazinform", "нинг"]),
        ("МОSKVА IТ-сектор", ["moskva", "it", "сектор"]),
        ("қа\u00adзақ со\u200bюз", ["қазақ", "союз"]),
        ("snake_case a\x00b", ["snake", "case", "a", "b"]),
        ("😀 ... — ' ʻ", []),
        ("", []),
    ],
)
def test_words_are_found(text, found):
    assert letters(text) == found


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("3500-ден", [False, True]),
        ("3500ден", [False, True]),
        ("Қазақстан-Ресей елі", [False, True, False]),
        ("Қазақстан - Ресей", [False, False]),
        ("1,3", [False, False]),
    ],
)
def test_only_a_hyphen_joins_words(text, joined):
    assert [word.joined for word in find_words(text)] == joined


@given(st.text(st.characters(exclude_categories=())))
def test_words_of_any_text_are_ordered_and_disjoint(text):
    end = 0
    for word in find_words(text):
        assert end <= word.start < word.end <= len(text)
        end = word.end


@given(st.text("аәғқңөұүіўҳёйүöğaogʻ'-  áéïñşū"))
def test_decomposed_text_has_the_same_words(text):
    composed = unicodedata.normalize("NFC", text)
    assert letters(unicodedata.normalize("NFD", text)) == letters(composed)


@pytest.mark.parametrize(
    "text",
    ["a" * 300_000, "o'" * 200_000, "аa" * 200_000, "x\u00ad" * 200_000, "\u00ad" * 300_000, "1а" * 200_000],
)
def test_a_very_long_line_without_spaces_is_read(text):
    assert sum(word.end - word.start for word in find_words(text)) <= len(text)
