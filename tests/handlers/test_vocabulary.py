import pytest

from handlers import vocabulary
from handlers.i18n import translator
from handlers.times import MARKS
from handlers.vocabulary import UNITS, folded, means, span, weekday
from storage.model import Language

LISTS = (*MARKS, "typed-small")


@pytest.mark.parametrize(
    ("word", "day"),
    [
        ("Monday", 0),
        ("mon", 0),
        ("Mondays", 0),
        ("понедельник", 0),
        ("пн", 0),
        ("понедельникам", 0),
        ("среду", 2),
        ("воскресеньям", 6),
        ("дүйсенбі", 0),
        ("дуйсенби", 0),
        ("бс", 3),
        ("жұма", 4),
        ("dushanba", 0),
        ("dushanbada", 0),
        ("Shan", 5),
        ("душанба", 0),
        ("якшанба", 6),
    ],
)
def test_weekdays_are_understood_in_every_language_short_and_in_any_form(word, day):
    assert weekday(word) == day


@pytest.mark.parametrize("word", ["", "tomorrow", "понедельниками-то", "dush1", "жұмыс", "mondayishly"])
def test_other_words_name_no_weekday(word):
    assert weekday(word) is None


def test_no_short_name_means_two_weekdays():
    names = {}
    for language in Language:
        locale = language.value.replace("-", "_")
        for width in ("wide", "abbreviated", "short"):
            for day, name in vocabulary.get_day_names(width, "stand-alone", locale).items():
                assert names.setdefault(folded(name), day) == day, name


@pytest.mark.parametrize(
    ("word", "minutes"),
    [
        ("m", 1),
        ("minutes", 1),
        ("мин", 1),
        ("минуты", 1),
        ("минут", 1),
        ("daqiqa", 1),
        ("дақиқа", 1),
        ("h", 60),
        ("hrs", 60),
        ("ч", 60),
        ("часов", 60),
        ("сағ", 60),
        ("сағат", 60),
        ("soat", 60),
        ("соат", 60),
        ("d", 1440),
        ("дн", 1440),
        ("дня", 1440),
        ("күн", 1440),
        ("kun", 1440),
        ("кун", 1440),
        ("week", 10080),
        ("недели", 10080),
        ("апта", 10080),
        ("hafta", 10080),
    ],
)
def test_units_are_understood_in_every_language(word, minutes):
    assert span(word).total_seconds() == minutes * 60


@pytest.mark.parametrize("word", ["", "month", "duration", "пн"])
def test_other_words_are_no_unit(word):
    assert span(word) is None


def test_words_are_the_same_on_every_keyboard():
    assert folded("Өшір") == folded("ошир")
    assert folded("yoʻq") == folded("YO'Q") == folded("yoq")


def test_a_list_is_understood_in_every_language():
    assert all(means(word, "typed-off") for word in ("off", "выкл", "өшіру", "yoʻq", "йўқ"))
    assert not means("on", "typed-off")


def test_no_word_of_a_list_is_in_another_or_names_a_weekday():
    words = {}
    for language in Language:
        for message in LISTS:
            for word in translator(language).plain(message).split():
                assert words.setdefault(folded(word), message) == message, word
                assert weekday(word) is None, word


def test_no_word_is_two_units():
    words = {}
    for language in Language:
        for message in UNITS:
            for word in translator(language).plain(message).split():
                assert words.setdefault(folded(word), message) == message, word
