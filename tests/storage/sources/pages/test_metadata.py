"""The head of a page."""

import pytest
from lxml import etree

from storage.model import Language
from storage.sources.pages.metadata import Metadata, address_of, language_of, read_metadata
from storage.sources.texts.markup import PARSER

KAZAKH = "Көкпекті ауданының үш ауылына жаңа су құбыры тартылды."
UZBEK = "Қўқон шаҳрида ҳунармандлар учун янги марказ очилди."
RUSSIAN = "В Костанае начал работу цех, который будет перерабатывать лён."


def read(head: str, attributes: str = "") -> Metadata:
    return read_metadata(etree.fromstring(f"<html {attributes}><head>{head}</head></html>", PARSER))


def test_the_first_value_of_a_name_counts_however_it_is_written():
    found = read(
        "<meta name='OG:Title' content=' A  b '><meta property='og:title' content='c'><meta itemprop=x>"
    )
    assert list(found.first(("og:site_name", "og:title"))) == ["A b"]
    assert read("<title> A\n b </title>").title == "A b"
    assert read("").title == ""


@pytest.mark.parametrize(
    ("tags", "text", "language"),
    [
        (("kk",), KAZAKH, Language.KAZAKH),
        (("kk",), RUSSIAN, None),
        (("ru",), KAZAKH, None),
        (("ru", "kk_KZ"), KAZAKH, Language.KAZAKH),
        (("uz",), UZBEK, Language.UZBEK_CYRILLIC),
        (("uz",), RUSSIAN, None),
        (("uz",), KAZAKH, None),
        (("uz",), "Yangi markaz ochildi.", Language.UZBEK),
        (("kk",), "Jańa kitaphana ashyldy.", Language.KAZAKH),
        (("en-US",), RUSSIAN, None),
        (("ru",), RUSSIAN, Language.RUSSIAN),
        (("de",), RUSSIAN, None),
        ((), RUSSIAN, None),
    ],
)
def test_the_letters_of_a_text_contradict_a_stated_language(
    tags: tuple[str, ...], text: str, language: Language | None
):
    assert language_of(Metadata(languages=tags), text) is language


def test_languages_are_stated_in_several_places():
    head = "<meta property=og:locale content=kk_KZ><meta http-equiv=Content-Language content=ru>"
    assert read(head, "lang='uz'").languages == ("uz", "kk_KZ", "ru")


def test_a_saved_page_has_the_address_that_it_states_itself():
    assert (
        address_of(Metadata(addresses=("/news/1", "https://example.kz/news/1")), "")
        == "https://example.kz/news/1"
    )
    assert address_of(Metadata(addresses=("https://example.kz/",)), "") == ""
    assert address_of(Metadata(), "") == ""


def test_a_front_page_may_be_its_own_address():
    assert (
        address_of(Metadata(addresses=("https://example.kz",)), "https://www.example.kz/")
        == "https://example.kz/"
    )
