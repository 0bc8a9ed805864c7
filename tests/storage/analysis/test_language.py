import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.analysis.analyzer import Analyzer
from storage.model import Language

ANALYZER = Analyzer()
TEXTS = {
    Language.KAZAKH: "Қасым-Жомарт Тоқаев екі елдің ынтымақтастығы туралы келісімге қол қойды.",
    Language.UZBEK: "Shavkat Mirziyoyev va hamkasbi yangi temir yoʻl qurilishi haqida kelishib oldi.",
    Language.UZBEK_CYRILLIC: "Шавкат Мирзиёев ва ҳамкасби янги темир йўл қурилиши ҳақида келишиб олди.",
    Language.RUSSIAN: "Президенты двух стран подписали соглашение о строительстве новой железной дороги.",
    Language.ENGLISH: "The presidents of the two countries have signed an agreement on a new railway.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_the_language_of_a_sentence_is_told(language):
    assert ANALYZER.language(TEXTS[language]) is language


@pytest.mark.parametrize("language", TEXTS)
def test_it_is_told_in_decomposed_letters_too(language):
    assert ANALYZER.language(unicodedata.normalize("NFD", TEXTS[language])) is language


@pytest.mark.parametrize("language", TEXTS)
def test_it_is_told_of_long_texts_in_capitals(language):
    assert ANALYZER.language(TEXTS[language].upper() * 30) is language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Qazaqstan men Resei prezidentteri äriptestik turaly kelısımge qol qoidy.", Language.KAZAKH),
        ("Qazaqstan men Resei turaly bul osy jyly dep bolyp sol men dep bul", Language.KAZAKH),
        ("Konami e-football Pro Evolution Soccer Play Station бейне ойын өнімдері", Language.KAZAKH),
        ("O'zbekiston g'alabasi bo'ldi", Language.UZBEK),
        ("Toshkent metrosi ochildi", Language.UZBEK),
        ("Олмаота", Language.UZBEK_CYRILLIC),
        ("Қозоғистон", Language.UZBEK_CYRILLIC),
        ("союз", Language.RUSSIAN),
        ("2025 — 100 %", Language.ENGLISH),
        ("中文", Language.ENGLISH),
        ("", Language.ENGLISH),
    ],
)
def test_short_and_odd_texts_have_a_language_too(text, language):
    assert ANALYZER.language(text) is language


@pytest.mark.parametrize(
    ("query", "languages"),
    [
        ("көмір", {Language.KAZAKH}),
        ("темир йўл", {Language.UZBEK_CYRILLIC}),
        ("қала", {Language.KAZAKH, Language.UZBEK_CYRILLIC}),
        ("выборы", {Language.RUSSIAN, Language.KAZAKH}),
        ("атом", {Language.RUSSIAN, Language.KAZAKH, Language.UZBEK_CYRILLIC}),
        ("Toqayev", {Language.UZBEK, Language.ENGLISH, Language.KAZAKH}),
        ("IT көмір", {Language.UZBEK, Language.ENGLISH, Language.KAZAKH}),
    ],
)
def test_letters_decide_which_languages_a_query_may_be_in(query, languages):
    assert set(ANALYZER.languages(query)) == languages


@pytest.mark.parametrize(
    ("query", "language"),
    [
        ("железная дорога", Language.RUSSIAN),
        ("савдо айланмаси", Language.UZBEK_CYRILLIC),
        ("nuclear power plant", Language.ENGLISH),
        ("savdo aylanmasi", Language.UZBEK),
    ],
)
def test_the_likeliest_language_of_a_query_comes_first(query, language):
    assert ANALYZER.languages(query)[0] is language


def test_letters_of_two_alphabets_leave_every_cyrillic_language_with_one_of_them():
    assert ANALYZER.languages("ўі")


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=())))
def test_any_text_has_a_language(text):
    assert ANALYZER.language(text) in Language
    assert ANALYZER.languages(text)
