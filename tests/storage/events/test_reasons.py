"""Reasons are what a person would point at: names and figures of both texts, in the words of each."""

from datetime import date

import pytest

from storage.analysis.analyzer import Analyzer
from storage.events.account import Account
from storage.events.finder import Finder
from storage.events.rarity import weighed
from storage.events.reasons import REASONS, reasons
from storage.events.traits import Count, Kind, Trait, Traits
from storage.model import Language

DAY = date(2025, 11, 12)

UZBEK = """Қозоғистон-Россия муносабатлари: Келишувлар ва қўшма лойиҳалар
Транс-Олтой мулоқоти ташаббусини илгари сурадилар. «Росатом» билан биринчи атом станциясини қурмоқдалар.
Қозоғистонда Россиянинг 9 та филиали ишламоқда."""
RUSSIAN = """Главы Казахстана и России обсудили повестку
Стороны продолжат Трансалтайский диалог. Подчеркнута важность сотрудничества с «Росатомом». В Казахстане
функционируют девять филиалов вузов."""


@pytest.fixture(scope="module")
def finder(analyzer: Analyzer) -> Finder:
    return Finder(analyzer)


def account(finder: Finder, whole: str, language: Language) -> Account:
    title, _, text = whole.partition("\n")
    return Account(weighed(finder.find(title, text, language), {}, 0), language, DAY)


def test_reasons_are_words_of_both_texts(finder: Finder) -> None:
    uzbek, russian = (
        account(finder, UZBEK, Language.UZBEK_CYRILLIC),
        account(finder, RUSSIAN, Language.RUSSIAN),
    )
    words = {(UZBEK[slice(*here)], RUSSIAN[slice(*there)]) for here, there in reasons(uzbek, russian)}
    assert ("9 та филиали", "девять филиалов") in words
    assert ("Росатом", "Росатомом") in words
    assert not {here for here, _ in words} & {"Қозоғистон", "Россия"}


def told(*traits: Trait, counts: tuple[Count, ...] = ()) -> Account:
    return Account(Traits(traits, counts), Language.RUSSIAN, DAY)


def trait(term: int, start: int, end: int, **others: object) -> Trait:
    return Trait(term, Kind.NAME, start, end, **{"weight": 6.0, **others})  # type: ignore[arg-type] # anything that a trait has


def test_what_stands_together_in_both_is_one_reason() -> None:
    one = told(trait(1, 0, 5), trait(2, 6, 10))
    other = told(trait(1, 20, 25), trait(2, 26, 31))
    assert reasons(one, other) == (((0, 10), (20, 31)),)
    assert len(reasons(one, told(trait(1, 20, 25), trait(2, 40, 45)))) == 2


def test_a_part_of_a_reason_is_no_other() -> None:
    one, other = told(trait(1, 0, 9), trait(2, 3, 9, weight=5.0)), told(trait(1, 0, 9), trait(2, 20, 29))
    assert reasons(one, other) == (((0, 9), (0, 9)),)


def test_what_a_word_means_only_perhaps_is_a_reason_if_there_is_no_other() -> None:
    unsure, sure = trait(1, 0, 5, sure=False, weight=8.0), trait(2, 10, 15)
    assert reasons(told(unsure, sure), told(unsure, sure)) == (((10, 15), (10, 15)),)
    assert reasons(told(unsure), told(unsure)) == (((0, 5), (0, 5)),)


def test_reasons_are_few_and_what_is_common_is_none() -> None:
    many = [trait(number, 10 * number, 10 * number + 5) for number in range(20)]
    assert len(reasons(told(*many), told(*many))) == REASONS
    common = trait(1, 0, 5, weight=1.0)
    assert reasons(told(common), told(common)) == ()
    country = Trait(1, Kind.COUNTRY, 0, 5, weight=9.0)
    assert reasons(told(country), told(country)) == ()
