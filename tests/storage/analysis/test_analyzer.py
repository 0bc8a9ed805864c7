import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.analysis.analyzer import Analyzer
from storage.analysis.spelled import TERM_LIMIT
from storage.model import Language

ANALYZER = Analyzer()
OURS = (
    "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяўҳАҚӨЎabcdefghijklmnopqrstuvwxyzöğñşūäIİ0123456789'’ʻʼ`-– .,\n"
)
anything = st.text(st.characters(exclude_categories=())) | st.text(OURS)
languages = st.sampled_from(Language)


def terms(text, language):
    return [token.term for token in ANALYZER.tokens(text, language)]


@settings(deadline=None)
@given(anything, languages)
def test_tokens_cut_the_original_text_in_order(text, language):
    end = 0
    for token in ANALYZER.tokens(text, language):
        assert end <= token.start < token.end
        assert token.text == text[token.start : token.end]
        assert token.word
        assert token.term
        end = token.end


@settings(deadline=None)
@given(anything, languages)
def test_no_term_has_a_space_or_a_sign_that_an_index_would_split_at(text, language):
    for token in ANALYZER.tokens(text, language):
        for letter in token.term + token.word:
            assert letter.isalnum() or not (letter.isascii() or letter.isspace())


@settings(deadline=None)
@given(st.text(OURS + "áéó"), languages)
def test_decomposed_and_composed_text_have_the_same_terms(text, language):
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    assert terms(decomposed, language) == terms(composed, language)


@settings(deadline=None)
@given(anything, languages)
def test_forms_are_those_of_the_tokens(text, language):
    assert ANALYZER.forms(text, language) == [token.form for token in ANALYZER.tokens(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Қазақстан-Ресей", Language.KAZAKH, ["қазақстан", "ресей"]),
        ("3500-ден астам, 32 миллионға", Language.KAZAKH, ["3500", "астам", "32", "миллион"]),
        ("G7-нің БҰҰ-ға ҚР-2030", Language.KAZAKH, ["г7", "бұұ", "қр", "2030"]),
        ("Kazinformнинг", Language.UZBEK_CYRILLIC, ["kazinform"]),
        ("«Kazinform»нинг", Language.UZBEK_CYRILLIC, ["kazinform", "ning"]),
        ("1,3 млрд 1990-х 2-го", Language.RUSSIAN, ["1", "3", "млрд", "1990", "2"]),
        ("the 1990-s and the 20th", Language.ENGLISH, ["the", "1990", "and", "the", "20"]),
        ("Ўзбекистонда Oʻzbekistonda Ozbekistonda", Language.UZBEK, ["özbekiston"] * 3),
        ("Qazaqstannyñ Қазақстанның", Language.KAZAKH, ["қазақстан"] * 2),
    ],
)
def test_words_become_terms(text, language, expected):
    assert terms(text, language) == expected


def test_an_ending_after_a_hyphen_is_a_part_of_the_token():
    (token,) = ANALYZER.tokens("(3500-ден)", Language.KAZAKH)
    assert (token.text, token.start, token.end, token.word) == ("3500-ден", 1, 9, "3500")


@pytest.mark.parametrize(
    ("language", "stop", "other"),
    [
        (Language.KAZAKH, "және", "көмір"),
        (Language.UZBEK, "bilan", "savdo"),
        (Language.UZBEK_CYRILLIC, "билан", "савдо"),
        (Language.RUSSIAN, "Который", "уголь"),
        (Language.ENGLISH, "The", "coal"),
    ],
)
def test_words_too_common_to_be_sought_alone_are_marked(language, stop, other):
    assert [token.stop for token in ANALYZER.tokens(f"{stop} {other}", language)] == [True, False]


@pytest.mark.parametrize("language", Language)
def test_long_words_are_compared_by_their_beginning(language):
    (token,) = ANALYZER.tokens("ab" * 100, language)
    assert token.end == 200
    assert len(token.term) == len(token.word) == TERM_LIMIT


def test_a_megabyte_without_a_space_is_analysed():
    text = "Қазақстан-" * 100_000
    tokens = ANALYZER.tokens(text, Language.KAZAKH)
    assert len(tokens) == 100_000
    assert tokens[-1].text == text[tokens[-1].start : tokens[-1].end]


def test_the_version_is_the_same_for_every_analyzer():
    assert Analyzer().version == ANALYZER.version
