"""Names and loans of four languages meet in one key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.analysis.analyzer import Analyzer
from storage.analysis.keys import key
from storage.model import Language

ANALYZER = Analyzer()
KAZAKH, UZBEK, CYRILLIC, RUSSIAN, ENGLISH = Language


def key_of(word: str, language: Language) -> str:
    (form,) = ANALYZER.forms(word, language)
    return form.key


@pytest.mark.parametrize(
    "spellings",
    [
        {KAZAKH: "Тоқаев", UZBEK: "Toqayev", CYRILLIC: "Тоқаев", RUSSIAN: "Токаева", ENGLISH: "Tokayev"},
        {KAZAKH: "конференция", UZBEK: "konferensiya", CYRILLIC: "конференция", RUSSIAN: "конференции"},
        {KAZAKH: "Росатомның", UZBEK: "Rosatom", RUSSIAN: "Росатомом", ENGLISH: "Rosatom's"},
        {UZBEK: "Toshkent", CYRILLIC: "Тошкентда", RUSSIAN: "Ташкенте", ENGLISH: "Tashkent"},
        {KAZAKH: "президенті", UZBEK: "prezidenti", RUSSIAN: "президента"},
        {KAZAKH: "Лукойл", RUSSIAN: "Лукойл", UZBEK: "Lukoyl"},
    ],
)
def test_spellings_of_a_name_or_a_loan_have_one_key(spellings: dict[Language, str]) -> None:
    assert len({key_of(word, language) for language, word in spellings.items()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("уран", RUSSIAN), ("орган", RUSSIAN)),
        (("Казань", RUSSIAN), ("Қазақстан", KAZAKH)),
        (("солист", RUSSIAN), ("селезень", RUSSIAN)),
    ],
)
def test_other_words_have_another_key(one: tuple[str, Language], other: tuple[str, Language]) -> None:
    assert key_of(*one) != key_of(*other)


def test_a_common_word_has_no_key() -> None:
    assert key_of("туралы", KAZAKH) == ""


def test_a_number_is_its_own_key() -> None:
    assert key("2025", RUSSIAN) == "2025"


@given(st.text("abcdefghijklmnopqrstuvwxyzабвгдежзийкқлмнңоөпрстуұүфхһцчшщыіэюяўҳöğ0123456789"))
def test_any_word_has_a_key_in_small_latin_letters(word: str) -> None:
    for language in Language:
        assert all(letter.isascii() or letter in "öğ" for letter in key(word, language))
