import pytest

from storage.reading.pieces import find_pieces


def _letters(text):
    return [piece.letters for piece in find_pieces(text)]


@pytest.mark.parametrize(
    "kept",
    [
        "https://kun.uz/uz/news?a=1",
        "tg://resolve?domain=kun",
        "www.gazeta.uz/oz",
        "kun.uz",
        "t.me/jarchi",
        "президент.рф",
        "info@gov.uz",
        "@kun_uz",
        "#Toshkent",
        "#Oʻzbekiston",
        "#O'zbekiston",
        "#Тошкент",
        "/search",
        "/search@jarchi_bot",
        "G20",
        "5G",
        "A320",
        "2025",
    ],
)
def test_addresses_names_tags_commands_and_signs_are_no_words(kept):
    assert _letters(f"bu {kept} dan") == ["bu", "dan"]
    assert _letters(kept) == []


@pytest.mark.parametrize("number", ["I", "II", "IV", "IX", "XX", "XXI", "XL", "LXXX", "ХХІ", "ХIХ"])
def test_roman_numbers_are_told_from_words(number):
    assert [piece.letters for piece in find_pieces(f"{number} asr") if piece.is_number] == [number]


@pytest.mark.parametrize("text", ["I. Karimov", "Х. Алимжан", "V.Putin", "Xo", "Ild", "Vali"])
def test_initials_and_words_are_no_roman_numbers(text):
    assert not any(piece.is_number for piece in find_pieces(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("va/yoki", ["va", "yoki"]),
        ("Nyu-York", ["Nyu", "York"]),
        ("13mlrd", ["mlrd"]),
        ("‘Toshkent’ togʻ", ["Toshkent", "togʻ"]),
        ("‘togʻ’", ["togʻ"]),
        ("o'zbek ma’no", ["o'zbek", "ma’no"]),
        ("Sh.Mirziyoyev", ["Sh", "Mirziyoyev"]),
        ("Тoшкент", ["Тошкент"]),
        ("МОSKVА", ["MOSKVA"]),
        ("Kazinformнинг", ["Kazinform", "нинг"]),
        ("CФQ", []),
        ("Kazinform'нинг", ["Kazinform", "нинг"]),
    ],
)
def test_words_are_found_in_one_script(text, words):
    assert _letters(text) == words
