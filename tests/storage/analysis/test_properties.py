"""What holds of every word and of every text, however badly written."""

import csv
import string
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.analysis.analyzer import Analyzer
from storage.analysis.clean import APOSTROPHES, clean
from storage.analysis.english import English
from storage.analysis.headwords import Headwords
from storage.analysis.kazakh import Kazakh
from storage.analysis.russian import Russian
from storage.analysis.spelled import TERM_LIMIT
from storage.analysis.uzbek import Uzbek
from storage.analysis.word_lists import WordLists
from storage.model import Language

ANALYZER = Analyzer()
MORPHOLOGIES = {"kazakh": Kazakh(), "uzbek": Uzbek(), "russian": Russian(), "english": English()}
ALPHABETS = {
    "kazakh": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "uzbek": "abdefghijklmnopqrstuvxyzöğ",
    "russian": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "english": string.ascii_lowercase,
}
TITLES = ("Қазақстан", "Oʻzbekiston", "Ўзбекистон", "Росатом", "Kazakhstan")

every_language = pytest.mark.parametrize("language", MORPHOLOGIES)
in_every_language = pytest.mark.parametrize("language", Language)


def golden(language):
    """Return the words of a golden list as they come to the stemmer."""
    morphology = MORPHOLOGIES[language]
    with (Path(__file__).parent / f"golden/{language}.tsv").open(encoding="utf-8") as rows:
        words = [row["word"] for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)]
    return {morphology.normalise(clean(word).lower()) for word in words}


def listed(language):
    """Return every word of the lists, and the dictionary forms."""
    lists, headwords = WordLists.read(language), Headwords.read(language)
    return {
        *(lists.nouns | lists.verbs | lists.short_nouns | lists.short_verbs | lists.stop_words),
        *(lists.stems.keys() | set(lists.spellings.values()) | set(lists.beginnings.values())),
        *(headwords.nouns | headwords.verbs),
    }


def terms(text, language):
    return [token.term for token in ANALYZER.tokens(text, language)]


@every_language
@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_the_stem_of_the_stem_of_any_letters_is_itself(language, data):
    morphology = MORPHOLOGIES[language]
    stem = morphology.stem(data.draw(st.text(ALPHABETS[language], max_size=24)))
    assert morphology.stem(stem) == stem


@every_language
def test_the_stem_of_the_stem_of_a_real_word_is_itself(language):
    morphology = MORPHOLOGIES[language]
    stems = {morphology.stem(word) for word in golden(language) | listed(language)}
    assert {stem: morphology.stem(stem) for stem in stems if morphology.stem(stem) != stem} == {}


@in_every_language
@settings(max_examples=200, deadline=None)
@given(
    pieces=st.lists(
        st.one_of(
            st.sampled_from(TITLES),
            st.sampled_from(
                [" ", "-", "–", "—", "\u2011", ", ", "😀", "\u00ad", "\u200b", "1,3", "G7", "\n", "«", "»"]
            ),
            st.sampled_from(APOSTROPHES),
            st.characters(),
        )
    )
)
def test_offsets_cut_the_words_out_of_the_original_text(language, pieces):
    text = "".join(pieces)
    end = 0
    for token in ANALYZER.tokens(text, language):
        assert end <= token.start < token.end <= len(text)
        assert text[token.start : token.end] == token.text
        end = token.end


@in_every_language
@pytest.mark.parametrize("title", TITLES)
def test_capitals_and_small_letters_have_the_same_terms(language, title):
    assert terms(title.upper(), language) == terms(title.lower(), language) == terms(title, language)


@in_every_language
@pytest.mark.parametrize(
    "text", ["Қырғызстандағы ЙОҒЫН ёлка", "Oʻzbekistonning ğalaba", "Ўзбекистон ҳўкиз", "café"]
)
def test_decomposed_letters_have_the_terms_of_composed_ones(language, text):
    assert terms(unicodedata.normalize("NFD", text), language) == terms(text, language)


@pytest.mark.parametrize("apostrophe", APOSTROPHES)
@pytest.mark.parametrize(
    ("before", "after", "term"),
    [
        ("O", "zbekistonda", "özbekiston"),
        ("to", "g‘ri", "töğri"),
        ("Farg", "onaga", "farğona"),
        ("bog", "", "boğ"),
        ("ma", "lumotlar", "malumot"),
    ],
)
def test_every_apostrophe_makes_the_same_uzbek_word(apostrophe, before, after, term):
    assert terms(f"{before}{apostrophe}{after}", Language.UZBEK) == [term]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("ҚР-ның БҰҰ-ға 2025-тен 5-ші", Language.KAZAKH, ["қр", "бұұ", "2025", "5"]),
        ("«Самұрық»-қа, АҚШ-ты", Language.KAZAKH, ["самұрық", "қа", "ақш"]),
        ("2030-yilda 5-chi AQSH-ning", Language.UZBEK, ["2030", "yil", "5", "aqsh"]),
        ("2030-йилда АҚШ-нинг", Language.UZBEK_CYRILLIC, ["2030", "yil", "aqsh"]),
        ("в 1990-х, 2-го", Language.RUSSIAN, ["в", "1990", "2"]),
        ("Қазақстан–Ресей", Language.KAZAKH, ["қазақстан", "ресей"]),
        ("Қазақстан—Ресей", Language.KAZAKH, ["қазақстан", "ресей"]),
        ("Қазақстан\u2011Ресей", Language.KAZAKH, ["қазақстан", "ресей"]),
        ("Toshkent–Moskva", Language.UZBEK, ["toshkent", "moskva"]),
        ("1,3млрд теңге", Language.KAZAKH, ["1", "3", "млрд", "теңге"]),
        ("1,3млрд", Language.RUSSIAN, ["1", "3", "млрд"]),
        ("G7 елдері", Language.KAZAKH, ["г7", "ел"]),
        ("the G7's leaders", Language.ENGLISH, ["the", "g7", "leader"]),
        ("ҚР-2030", Language.KAZAKH, ["қр", "2030"]),
        ("ҚАЗАҚСТАННЫҢ ҮКІМЕТІ", Language.KAZAKH, ["қазақстан", "үкімет"]),
        ("OʻZBEKISTONNING PREZIDENTI", Language.UZBEK, ["özbekiston", "prezident"]),
        ("ЎЗБЕКИСТОННИНГ", Language.UZBEK_CYRILLIC, ["özbekiston"]),
        ("ПРЕЗИДЕНТОМ ТОКАЕВЫМ", Language.RUSSIAN, ["президент", "токаев"]),
        ("CHILDREN SAID", Language.ENGLISH, ["child", "say"]),
        ("😀Қазақстанда😀", Language.KAZAKH, ["қазақстан"]),
        ("kitoblar🇺🇿", Language.UZBEK, ["kitob"]),
    ],
)
def test_bad_input_has_the_terms_of_good_input(text, language, expected):
    assert terms(text, language) == expected


@pytest.mark.parametrize(
    ("homoglyphs", "word", "language"),
    [
        ("Қaзaқcтaн", "Қазақстан", Language.KAZAKH),  # Latin a and c
        ("Aстaнaдa", "Астанада", Language.KAZAKH),
        ("Pоссийcкий", "Российский", Language.RUSSIAN),  # Latin P and c
        ("Тоshkent", "Toshkent", Language.UZBEK),  # Cyrillic Т and о
        ("Kаzakhstan", "Kazakhstan", Language.ENGLISH),  # Cyrillic а
        ("Кaзахстан", "Казахстан", Language.RUSSIAN),
    ],
)
def test_letters_that_only_look_right_are_put_right(homoglyphs, word, language):
    assert homoglyphs != word
    assert terms(homoglyphs, language) == terms(word, language)


@in_every_language
@pytest.mark.parametrize("letter", ["а", "a", "қ", "ğ", "1", "ß"])
def test_a_word_of_64_letters_is_one_token(language, letter):
    (token,) = ANALYZER.tokens(letter * 64, language)
    assert (token.start, token.end) == (0, 64)
    assert 0 < len(token.term) <= TERM_LIMIT


@pytest.mark.parametrize("text", ["Kazinformнинг", "Интернетda", "iPhoneда", "YouTubeдан"])
def test_a_word_of_two_scripts_is_cut_where_the_script_changes(text):
    tokens = ANALYZER.tokens(text, Language.UZBEK)
    assert "".join(token.text for token in tokens) == text
    assert tokens[0].term in {"kazinform", "internet", "iphone", "youtube"}


@in_every_language
@pytest.mark.parametrize("text", ["", " ", "😀", "-–—", "ʻ’'`", "\u00ad\u200b", "\u0301", "...!?"])
def test_a_text_without_words_has_no_terms(language, text):
    assert terms(text, language) == []
