"""What an article tells of is found in every language, and stands where it is written."""

import pytest

from storage.analysis.analyzer import Analyzer
from storage.analysis.spelled import spelled_concept, spelled_text
from storage.events.finder import MOST, Finder, kinds
from storage.events.traits import Kind, Trait, term_of
from storage.model import Language

KK, UZ, UZ_CYRL, RU, EN = Language

SAME = {
    KK: ("Бейнеу маңында пойыз рельстен шықты", "Ақжігіт бекетінде 9 наурызда 14 вагон аударылды."),
    UZ: ("Beynov yaqinida poyezd izdan chiqdi", "Oqjigit bekatida 9-mart kuni 14 ta vagon quladi."),
    UZ_CYRL: ("Бейнов яқинида поезд издан чиқди", "Оқжигит бекатида 9 март куни 14 та вагон қулади."),
    RU: ("Под Бейнеу сошёл с рельсов поезд", "У разъезда Акжигит 9 марта упали 14 вагонов."),
    EN: ("Train leaves the rails near Beyneu", "At the Akzhigit siding fourteen wagons fell on March 9."),
}


@pytest.fixture(scope="module")
def finder(analyzer: Analyzer) -> Finder:
    return Finder(analyzer)


def concept(label: str) -> int:
    return term_of(spelled_concept(spelled_text(label)))


def of(finder: Finder, title: str, text: str, language: Language) -> dict[int, Trait]:
    return {trait.term: trait for trait in finder.find(title, text, language).traits}


def test_one_event_is_told_by_the_same_traits_in_every_language(finder: Finder) -> None:
    found = {language: finder.find(*texts, language) for language, texts in SAME.items()}
    for language, traits in found.items():
        kinds_of = {trait.term: trait.kind for trait in traits.traits}
        assert kinds_of[term_of("@3-9")] is Kind.DAY, language
        assert concept("train") in kinds_of, language
        assert [count.value for count in traits.counts] == [14], language
    for one in (KK, RU, EN):
        assert term_of("=akjeget") in {trait.term for trait in found[one].traits}, one


def test_names_places_countries_and_other_words_are_told_apart(finder: Finder) -> None:
    found = of(
        finder,
        "Тоқаев Түркістанға барды",
        "Қазақстан Президенті сапарында Нұрбол Оспановты қабылдады.",
        KK,
    )
    assert found[concept("tokayev")].kind is Kind.KNOWN
    assert found[concept("kazakhstan")].kind is Kind.COUNTRY
    assert found[concept("president")].kind is Kind.CONCEPT
    assert {found[term].kind for term in (term_of("=naralbal"), term_of("=aspan")) if term in found} <= {
        Kind.NAME
    }


@pytest.mark.parametrize(("language", "texts"), SAME.items())
def test_traits_stand_where_they_are_written_and_say_if_that_is_the_headline(
    finder: Finder, language: Language, texts: tuple[str, str]
) -> None:
    title, text = texts
    whole = f"{title}\n{text}"
    for trait in finder.find(title, text, language).traits:
        assert whole[trait.start : trait.end].strip() == whole[trait.start : trait.end] != ""
        assert trait.titled == (trait.start < len(title))
        assert not (trait.titled and trait.led)


def test_what_is_first_in_a_text_leads_and_the_rest_does_not(finder: Finder) -> None:
    text = "В Караганде взорвался котёл. " + "Ничего больше не известно. " * 30 + "Приехал Оспанов."
    found = of(finder, "", text, RU)
    assert found[concept("karaganda")].led
    assert not found[term_of("=aspanav")].led


def test_a_word_that_may_mean_several_things_is_not_sure(finder: Finder) -> None:
    found = of(finder, "", "Жылу орталығы тоқтады.", KK).values()
    assert {trait.sure for trait in found} == {True, False}


def test_days_that_are_named_without_a_date_are_days(finder: Finder) -> None:
    found = of(finder, "", "Кеше Астанада, дүйсенбі күні Алматыда жиын өтті.", KK).values()
    assert sum(trait.kind is Kind.DAY for trait in found) == 2


def test_years_are_no_figures(finder: Finder) -> None:
    assert finder.find("", "В 2025 году построили 118 км дороги.", RU).counts[0].value == 118


def test_of_an_endless_text_the_first_traits_are_kept(finder: Finder) -> None:
    letters = str.maketrans("0123456789", "бвгдзклмнп")
    names = " ".join(f"Имя{number}ска".translate(letters) for number in range(500))
    found = finder.find("", names, RU)
    assert len(found.traits) == MOST
    assert len(finder.find("", " ".join(f"{number} домов," for number in range(100, 200)), RU).counts) == 24


def test_nothing_is_told_by_nothing(finder: Finder) -> None:
    assert finder.find("", "", EN).traits == finder.find("", "…", EN).traits == ()


def test_the_table_says_what_is_a_name_and_what_a_place() -> None:
    found = {term_of(name): kind for name, kind in kinds().items()}
    assert found[concept("tokayev")] is Kind.KNOWN
    assert found[concept("tashkent")] is Kind.PLACE
    assert found[concept("uzbekistan")] is Kind.COUNTRY
    assert concept("president") not in found
