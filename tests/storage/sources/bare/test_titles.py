"""Titles out of headlines and first sentences."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.sources.bare import titles


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        (
            f"Министры обсудили новые маршруты, {'которые свяжут страны региона ' * 3}.",
            "Министры обсудили новые маршруты",
        ),
        (
            "Министры обсудили новые маршруты через горы, соединяющие страны региона с портами юга.",
            "Министры обсудили новые маршруты через горы, соединяющие страны региона с портами юга",
        ),
        ("Как сообщает Zakon.kz, в столице открыли новый мост.", "В столице открыли новый мост"),
        (
            "Облыста 5 миллион тонна астық жиналды, деп хабарлайды BAQ.KZ.",
            "Облыста 5 миллион тонна астық жиналды",
        ),
        (
            "Облыста 5 миллион тонна астық жиналды деп Kazinform хабарлады.",
            "Облыста 5 миллион тонна астық жиналды",
        ),
        (
            "Viloyatda yangi maktab va bog‘cha ochildi, deb xabar berdi Kun.uz.",
            "Viloyatda yangi maktab va bog‘cha ochildi",
        ),
        ("Kun.uz xabariga ko‘ra, viloyatda yangi maktab ochildi.", "Viloyatda yangi maktab ochildi"),
        ("Вилоятда янги мактаб ва боғча очилди, хабар беради ЎзА.", "Вилоятда янги мактаб ва боғча очилди"),
        (
            "The two countries signed a water deal, Kazinform reports.",
            "The two countries signed a water deal",
        ),
        ("According to Reuters, the two countries signed a deal.", "The two countries signed a deal"),
        ("Президент Қ.К. Тоқаев Мәскеуге барды. Ол екі күн болды.", "Президент Қ.К. Тоқаев Мәскеуге барды"),
        ("Лойиҳа қиймати 1,3 млрд. доллар бўлди. Иш бошланди.", "Лойиҳа қиймати 1,3 млрд. доллар бўлди"),
        (
            "Что будет с дорогами региона этой зимой? Ответ министра.",
            "Что будет с дорогами региона этой зимой?",
        ),
    ],
)
def test_a_lead_becomes_a_title(lead: str, title: str):
    assert titles.from_lead(lead) == title


def test_a_list_of_adjectives_is_no_clause():
    lead = f"В повестке министров появились новые, современные направления{' для железных дорог' * 3}"
    assert len(lead) > titles.COMFORTABLE
    assert titles.from_lead(f"{lead}.") == lead


def test_an_ellipsis_stays():
    assert titles.from_lead("Никто не знает, что будет дальше с этой дорогой…") == (
        "Никто не знает, что будет дальше с этой дорогой…"
    )


def test_a_long_lead_is_cut_between_words():
    title = titles.from_lead("слово " * 100)
    assert len(title) <= titles.LONGEST_TITLE
    assert title.endswith("слово…")


def test_a_word_without_an_end_is_cut_anyway():
    assert len(titles.from_lead("а" * 1_000)) == titles.LONGEST_TITLE


@pytest.mark.parametrize(
    "line", ["Токаев прибыл в Москву", "Что дальше?", "Он сказал: «Нет»", "Ждать осталось недолго..."]
)
def test_a_short_line_without_a_full_stop_is_a_headline(line: str):
    assert titles.is_headline(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "616",
        "Токаев прибыл в Москву.",
        "о" * 251,
        "Президент страны прибыл в Москву с визитом, передает BAQ.KZ",
    ],
)
def test_a_sentence_is_no_headline(line: str):
    assert not titles.is_headline(line)


def test_an_outlet_at_the_end_of_a_headline_is_its_source():
    assert titles.headline("Токаев прибыл — Kun.uz") == titles.Headline("Токаев прибыл", "Kun.uz")
    dated = titles.Headline("Токаев прибыл", "РИА Новости", date(2025, 4, 3))
    assert titles.headline("Токаев прибыл - РИА Новости, 03.04.2025") == dated
    assert titles.headline("Достық мәңгі - Тоқаев").title == "Достық мәңгі - Тоқаев"


@given(st.text(max_size=2_000))
def test_a_title_is_one_line_and_never_too_long(text: str):
    title = titles.from_lead(text)
    assert len(title) <= titles.LONGEST_TITLE
    assert title == " ".join(title.split())
