import pytest

from handlers import cities
from handlers.cities import NEAR, city, zone_of
from handlers.i18n import translator
from storage.model import Language
from storage.schedule import zone

LABEL_LIMIT = 18
"""Characters of a label that still have room for a tick on half of a phone's width."""


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Алматы", "Asia/Almaty"),
        ("астана", "Asia/Almaty"),
        ("Olmaota", "Asia/Almaty"),
        ("Тошкент", "Asia/Tashkent"),
        ("Ташкент", "Asia/Tashkent"),
        ("Бішкек", "Asia/Bishkek"),
        ("Душанбе", "Asia/Dushanbe"),
        ("Самарқанд", "Asia/Samarkand"),
        ("Мәскеу", "Europe/Moscow"),
        ("Берлин", "Europe/Berlin"),
        ("Нью-Йорк", "America/New_York"),
        ("new  york", "America/New_York"),
        ("Istanbul", "Europe/Istanbul"),
    ],
)
def test_a_city_is_found_by_its_name_in_any_of_our_languages(name, found):
    assert zone_of(name) == found


@pytest.mark.parametrize("name", ["", "Atlantis", "unknown city", "GMT+5"])
def test_what_is_no_city_has_no_zone(name):
    assert zone_of(name) is None


def test_every_zone_that_a_city_has_exists():
    for found in set(cities._zones().values()):
        assert zone(found).key == found


@pytest.mark.parametrize("language", Language)
def test_near_cities_have_names_that_fit_and_lead_back(language):
    translate = translator(language)
    for name in NEAR:
        assert len(city(name, translate)) <= LABEL_LIMIT
        assert {zone_of(one) for one in city(name, translate).split(", ")} == {name}


def test_far_cities_are_named_in_the_readers_language():
    named = {language: city("Europe/Berlin", translator(language)) for language in Language}
    assert named == {
        Language.KAZAKH: "Берлин",
        Language.UZBEK: "Berlin",
        Language.UZBEK_CYRILLIC: "Берлин",
        Language.RUSSIAN: "Берлин",
        Language.ENGLISH: "Berlin",
    }
    assert city("UTC", translator(Language.ENGLISH)) == "UTC"
