from datetime import date

import pytest

from handlers.i18n import FALLBACKS, Translator, interface_language, translator
from handlers.render.html import Html
from storage.model import Language

DAY = date(2025, 11, 12)


@pytest.fixture
def folder(tmp_path):
    for language, text in {
        "uz-Cyrl": "empty =\n    .title = сарлавҳа\n",
        "uz": "both = lotin\n",
        "ru": "rest = по-русски { $count }\n",
        "en": "rest = in English\nlast = { $name }\n",
    }.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "words.ftl").write_text(text, encoding="utf-8")
    return tmp_path


def test_text_given_to_a_message_is_escaped():
    worded = translator(Language.ENGLISH)("search-closest", query='<b>"&')
    assert "“&lt;b&gt;&quot;&amp;”" in worded


def test_html_given_to_a_message_is_left_as_it_is():
    assert "“<b>x</b>”" in translator(Language.ENGLISH)("search-closest", query=Html("<b>x</b>"))


def test_plain_wording_escapes_nothing():
    assert "“<b>&”" in translator(Language.ENGLISH).plain("search-closest", query="<b>&")


def test_no_invisible_characters_are_put_around_values():
    assert "\u2068" not in translator(Language.ENGLISH).plain("search-closest", query="x")


@pytest.mark.parametrize(
    ("language", "written"),
    [
        (Language.KAZAKH, "2025 ж. 12 қараша"),
        (Language.UZBEK, "12-noyabr, 2025"),
        (Language.UZBEK_CYRILLIC, "12-ноябрь, 2025"),
        (Language.RUSSIAN, "12 ноября 2025 г."),
        (Language.ENGLISH, "12 November 2025"),
    ],
)
def test_dates_are_written_as_each_language_writes_them(language, written):
    translate = translator(language)
    assert translate.date(DAY).replace("\u202f", " ").replace("\xa0", " ") == written
    assert translate.date(DAY) in translate("about-newest", day=DAY)


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "1 материал"),
        (3, "3 материала"),
        (5, "5 материалов"),
        (21, "21 материал"),
        (1112, "1\xa0112 материалов"),
    ],
)
def test_russian_numbers_take_their_plural_and_their_spaces(count, words):
    assert translator(Language.RUSSIAN)("search-found", total=count, query="вода").endswith(words)


def test_a_translator_leads_to_those_of_other_languages():
    assert translator(Language.ENGLISH).into(Language.KAZAKH).plain("read-share") == "Бөлісу"


def test_a_missing_message_is_taken_from_the_other_script_then_from_russian_then_from_english(folder):
    translate = Translator(Language.UZBEK_CYRILLIC, folder)
    assert translate.plain("both") == "lotin"
    assert translate.plain("rest", count=2) == "по-русски 2"
    assert translate.plain("last", name="x") == "x"


def test_every_fallback_ends_in_english():
    assert all((language, *others)[-1] is Language.ENGLISH for language, others in FALLBACKS.items())


@pytest.mark.parametrize("message", ["nowhere", "empty"])
def test_a_message_that_no_language_has_is_a_programmers_error(folder, message):
    with pytest.raises(KeyError, match=message):
        Translator(Language.UZBEK_CYRILLIC, folder)(message)


def test_a_value_that_is_not_given_is_a_programmers_error():
    with pytest.raises(ValueError, match="search-closest"):
        translator(Language.ENGLISH)("search-closest")


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("kk", Language.KAZAKH),
        ("kk-KZ", Language.KAZAKH),
        ("uz", Language.UZBEK),
        ("uz-Latn-UZ", Language.UZBEK),
        ("uz_Cyrl", Language.UZBEK_CYRILLIC),
        ("ru-RU", Language.RUSSIAN),
        ("ky", Language.RUSSIAN),
        ("uk", Language.RUSSIAN),
        ("en-GB", Language.ENGLISH),
        ("de", Language.ENGLISH),
        ("uzx", Language.ENGLISH),
        ("", Language.ENGLISH),
    ],
)
def test_people_are_greeted_in_the_nearest_language(code, language):
    assert interface_language(code) is language
