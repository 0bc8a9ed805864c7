import pytest

from storage.reading.letter_case import in_case_of


@pytest.mark.parametrize(
    ("word", "start", "end", "letters", "written"),
    [
        ("шаҳар", 0, 1, "sh", "sh"),
        ("Шаҳар", 0, 1, "sh", "Sh"),
        ("ШҲТ", 0, 1, "sh", "SH"),
        ("Ш", 0, 1, "sh", "Sh"),
        ("АҚШнинг", 2, 3, "sh", "SH"),
        ("Shahar", 0, 2, "ш", "Ш"),
        ("KONSERT", 0, 7, "концерт", "КОНЦЕРТ"),
        ("Konsert", 0, 7, "концерт", "Концерт"),
        ("MA'NO", 2, 3, "ъ", "Ъ"),
        ("Ma'no", 2, 3, "ъ", "ъ"),
        ("word", 0, 0, "", ""),
    ],
)
def test_letters_take_the_case_of_what_they_replace(word, start, end, letters, written):
    assert in_case_of(word, start, end, letters) == written
