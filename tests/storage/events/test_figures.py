"""A figure is one value however it is written, and is told from days, years of age and scores."""

import pytest

from storage.analysis.analyzer import Analyzer
from storage.analysis.spelled import spelled_concept
from storage.events.figures import PERCENT, find_days, find_figures
from storage.model import Language

DOLLAR, TENGE, HOUSE = (spelled_concept(label) for label in ("dollar", "tenge", "house"))
KK, UZ, UZ_CYRL, RU, EN = Language


def values(analyzer: Analyzer, text: str, language: Language) -> list[float]:
    tokens = analyzer.tokens(text, language)
    return [figure.value for figure in find_figures(text, tokens, find_days(text, tokens))]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("1,3 млрд долларлик лойиҳалар", UZ_CYRL),
        ("1.3 billion dollars", EN),
        ("$1.3bn for the hub", EN),
        ("1,3 миллиард доллар", KK),
        ("1 300 миллионов долларов", RU),
        ("1 milliard 300 million dollar", UZ),
        ("1,300 million dollars", EN),
    ],
)
def test_a_large_sum_is_one_value_in_every_spelling(
    analyzer: Analyzer, text: str, language: Language
) -> None:
    assert values(analyzer, text, language) == [1_300_000_000]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("девять филиалов", RU, 9),
        ("9 та етакчи", UZ_CYRL, 9),
        ("тоғыз ел", KK, 9),
        ("toʻqqiz viloyat", UZ, 9),
        ("nine branches", EN, 9),
        ("Thirty-seven schools", EN, 37),
        ("oʻn yettita xonadon", UZ, 17),
        ("oʻn bir kishi", UZ, 11),
        ("екі жүз елу адам", KK, 250),
        ("двести пятьдесят человек", RU, 250),
        ("жиырма бес мың адам", KK, 25_000),
        ("1 234 человека", RU, 1234),
        ("1,234 people", EN, 1234),
        ("17,5 пайызға", KK, 17.5),
        ("3500-ден астам", KK, 3500),
        ("23 мың компания", KK, 23_000),
        ("$500m for the dam", EN, 500_000_000),
        ("€20k a year", EN, 20_000),
    ],
)
def test_numbers_in_digits_and_words_are_read(
    analyzer: Analyzer, text: str, language: Language, value: float
) -> None:
    assert values(analyzer, text, language) == [value]


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("35 млрд теңге", KK, TENGE),
        ("13% of them", EN, PERCENT),
        ("13 процентов", RU, PERCENT),
        ("$5", EN, DOLLAR),
        ("17 та уй", UZ_CYRL, HOUSE),
        ("200-ден астам үй", KK, HOUSE),
        ("10 млрд. По итогам года", RU, ""),
        ("5 of them", EN, ""),
    ],
)
def test_a_figure_knows_what_it_counts(analyzer: Analyzer, text: str, language: Language, unit: str) -> None:
    tokens = analyzer.tokens(text, language)
    assert [figure.unit for figure in find_figures(text, tokens, [])] == [unit]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("G7 and A330", EN),
        ("at 14:30 they won 2:1", EN),
        ("12.11.2025", RU),
        ("два человека и один вопрос", RU),
        ("2-тармақ", KK),
    ],
)
def test_names_times_scores_dates_and_small_words_are_no_figures(
    analyzer: Analyzer, text: str, language: Language
) -> None:
    assert [value for value in values(analyzer, text, language) if value > 2] == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("2025 жылғы 12 қарашада", KK, [(11, 12)]),
        ("12-noyabr kuni", UZ, [(11, 12)]),
        ("5-6 ноябрда", UZ_CYRL, [(11, 5), (11, 6)]),
        ("12 ноября и 3 декабря", RU, [(11, 12), (12, 3)]),
        ("on November 12", EN, [(11, 12)]),
        ("the 12th of November", EN, [(11, 12)]),
        ("5 ноябрда; 4 мамлакат", UZ_CYRL, [(11, 5)]),
        ("45 ноября", RU, []),
        ("12 schools", EN, []),
    ],
)
def test_days_of_months_are_found_and_count_nothing(
    analyzer: Analyzer, text: str, language: Language, expected: list[tuple[int, int]]
) -> None:
    tokens = analyzer.tokens(text, language)
    days = find_days(text, tokens)
    assert [(day.month, day.day) for day in days] == expected
    numbers = {figure.value for figure in find_figures(text, tokens, days)}
    assert not numbers & {float(day) for _, day in expected}


def test_a_figure_and_a_day_stand_where_they_are_written(analyzer: Analyzer) -> None:
    text = "12 қарашада 35 млрд теңгеге жол салынды"
    tokens = analyzer.tokens(text, KK)
    days = find_days(text, tokens)
    [figure] = find_figures(text, tokens, days)
    assert [text[day.start : day.end] for day in days] == ["12 қарашада"]
    assert text[figure.start : figure.end] == "35 млрд теңгеге"
