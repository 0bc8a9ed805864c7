import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.analysis.script import kazakh_cyrillic, russian_cyrillic, uzbek_latin


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("ўзбекистон", "o'zbekiston"),
        ("ғалаба", "g'alaba"),
        ("сентябрь", "sentabr"),
        ("октябрь", "oktabr"),
        ("июль", "iyul"),
        ("цирк", "sirk"),
        ("акция", "aksiya"),
        ("конституция", "konstitutsiya"),
        ("объект", "obyekt"),
        ("объект", "obekt"),
        ("премьера", "premyera"),
        ("европа", "yevropa"),
        ("поезд", "poyezd"),
        ("аэропорт", "aeroport"),
        ("эр", "er"),
        ("ер", "yer"),
        ("маъно", "ma'no"),
        ("маъно", "mano"),
        ("исҳоқ", "is'hoq"),
        ("мирзиёев", "mirziyoyev"),
        ("тоқаев", "toqayev"),
        ("чўққи", "ço'qqi"),
        ("шаҳар", "şahar"),
        ("ёш", "yosh"),
        ("бюджет", "byudjet"),
        ("бюджет", "budjet"),
    ],
)
def test_uzbek_is_one_in_both_scripts(cyrillic, latin):
    assert uzbek_latin(cyrillic) == uzbek_latin(latin)


def test_different_uzbek_words_stay_different():
    assert uzbek_latin("ер") != uzbek_latin("эр")
    assert uzbek_latin("qo'l") != uzbek_latin("qol")


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("qazaqstannyñ", "қазақстанның"),
        ("qazaqstandağy", "қазақстандағы"),
        ("memlekettık", "мемлекеттік"),
        ("ülken", "үлкен"),
        ("ūlt", "ұлт"),
        ("qūqyqtyñ", "құқықтың"),
        ("resei", "ресей"),
        ("äieldıñ", "әйелдің"),
        ("qazaqstan", "қазақстан"),
        ("ǵylym", "ғылым"),
        ("úkimet", "үкімет"),
        ("uly", "улы"),
        ("ýaqyt", "уақыт"),
        ("tuńǵysh", "тұңғыш"),
        ("shyǵys", "шығыс"),
        ("g'ylym", "ғылым"),
        ("u'kimet", "үкімет"),
        ("galym", "ғалым"),
        ("gylym", "ғылым"),
        ("gazeta", "ғазета"),
        ("kerek", "керек"),
        ("tang", "таң"),
        ("tenge", "тенге"),
        ("zhang", "жаң"),
        ("toqayev", "тоқаев"),
        ("tokaev", "токаев"),
        ("qoian", "қоян"),
        ("partia", "партия"),
        ("wax", "уах"),
        ("g7", "г7"),
        ("2025", "2025"),
        ("қазақ", "қазақ"),
    ],
)
def test_kazakh_latin_becomes_cyrillic(latin, cyrillic):
    assert kazakh_cyrillic(latin) == cyrillic


def test_russian_has_no_yo_and_no_apostrophes():
    assert russian_cyrillic("об'ём") == "обем"


@given(st.text())
def test_any_word_has_a_spelling_in_every_language(word):
    for spell in (uzbek_latin, kazakh_cyrillic, russian_cyrillic):
        assert "'" not in spell(word.lower())
