import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.reading import kazakh
from storage.reading.kazakh import Alphabet

with (Path(__file__).parent / "golden/kazakh.tsv").open(encoding="utf-8") as rows:
    GOLDEN = [tuple(row.values()) for row in csv.DictReader(rows, delimiter="\t")]


@pytest.mark.parametrize(("word", "other", "reason"), GOLDEN)
def test_a_cyrillic_word_has_the_latin_spelling_of_the_golden_list(word, other, reason):
    assert kazakh.latin(word) == other, reason


@pytest.mark.parametrize(("word", "other", "reason"), GOLDEN)
def test_a_word_comes_back_from_the_alphabet_of_2021_as_it_was(word, other, reason):
    assert kazakh.cyrillic(other, Alphabet.OF_2021) == word, reason


@pytest.mark.parametrize(
    ("text", "alphabet"),
    [
        ("Qazaqstan Respublikasynyñ Prezidentı", Alphabet.OF_2021),
        ("tıl", Alphabet.OF_2021),
        ("Qazaqstan Respýblıkasynyń Prezıdenti", Alphabet.OF_2018),
        ("Qazaqstan Respublikasynyn", Alphabet.PLAIN),
        ("", Alphabet.PLAIN),
    ],
)
def test_the_alphabet_of_a_text_is_told_by_its_letters(text, alphabet):
    assert kazakh.alphabet_of(text) == alphabet


@pytest.mark.parametrize(
    ("word", "alphabet", "cyrillic"),
    [
        ("Respýblıkasynyń", Alphabet.OF_2018, "Республикасының"),
        ("uly", Alphabet.OF_2018, "ұлы"),
        ("Memleket", Alphabet.OF_2018, "Мемлекет"),
        ("Shymkent", Alphabet.PLAIN, "Шымкент"),
        ("SHYMKENT", Alphabet.PLAIN, "ШЫМКЕНТ"),
        ("QRda", Alphabet.PLAIN, "ҚРда"),
        ("G'alym", Alphabet.PLAIN, "Ғалым"),
        ("Tokaev", Alphabet.PLAIN, "Токаев"),
        ("marketing", Alphabet.OF_2021, "маркетинг"),
        ("Windows", Alphabet.OF_2021, "Windows"),
        ("Facebook", Alphabet.PLAIN, "Facebook"),
        ("Google", Alphabet.OF_2018, "Google"),
        ("IT", Alphabet.OF_2021, "IT"),
    ],
)
def test_a_latin_word_is_read_by_the_alphabet_of_its_text(word, alphabet, cyrillic):
    assert kazakh.cyrillic(word, alphabet) == cyrillic


def test_a_cyrillic_word_with_unknown_letters_stays():
    assert kazakh.latin("љубав") == "љубав"


@given(st.text(), st.sampled_from(Alphabet))
def test_any_string_has_both_spellings(word, alphabet):
    kazakh.latin(word)
    kazakh.cyrillic(word, alphabet)
