"""Labels and paths of sections above a title."""

import pytest

from storage.sources.bare import sections


@pytest.mark.parametrize(
    "line",
    [
        "Политика",
        "АсосийСиёсат",
        "Главная / Новости Алматы",
        "Bosh sahifa › Jamiyat",
        "HOME > BUSINESS",
        "Басты бет",
        "Ta’lim",
    ],
)
def test_a_label_or_a_path_is_known(line: str):
    assert sections.is_section(line)


@pytest.mark.parametrize(
    "line", ["", "/", "Политика России", "Мирзиёев ва Тоқаев", "Новости / " + "слово " * 6, "a" * 200]
)
def test_a_title_is_no_section(line: str):
    assert not sections.is_section(line)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("СиёсатПрезидент келди", "Президент келди"),
        ("АсосийСиёсатПрезидент келди", "Президент келди"),
        ("Политика | Президент приехал", "Президент приехал"),
        ("Главная / Новости / Президент приехал", "Президент приехал"),
        ("Политика России", "Политика России"),
        ("PayTech компания", "PayTech компания"),
        ("Экономика |", "Экономика |"),
    ],
)
def test_a_title_loses_only_what_is_glued_or_parted(line: str, title: str):
    assert sections.without_section(line) == title
