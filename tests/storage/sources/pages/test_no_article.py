"""Pages without an article are told from short articles."""

import pytest

from storage.sources.pages.no_article import FEWEST_WORDS, LONGEST_FAULT, is_article

TEXT = "Новый мост соединил два села на разных берегах реки. " * 5


@pytest.mark.parametrize(
    "title",
    [
        "404",
        "Ошибка 404",
        "Страница не найдена",
        "Упс! Страница не найдена",
        "Бет табылмады",
        "Sahifa topilmadi",
        "Саҳифа топилмади",
        "Page not found",
        "Access denied",
        "Доступ ограничен",
        "Just a moment...",
        "502 Bad Gateway",
        "Техникалық жұмыстар жүріп жатыр",
    ],
)
def test_a_short_page_that_names_a_fault_is_none(title: str):
    assert not is_article(title, TEXT)
    assert is_article(title, TEXT * (LONGEST_FAULT // 40 + 1))


@pytest.mark.parametrize(
    "title", ["", "Мост соединил два села", "404 семьи получили жильё в новом доме у самой реки Или"]
)
def test_a_short_article_is_one(title: str):
    assert is_article(title, TEXT)


def test_a_page_that_asks_for_consent_is_none():
    assert not is_article("", "Мы используем файлы cookie, чтобы сайт работал. " * 6)


def test_a_few_words_are_none():
    assert not is_article("Мост", "слово " * (FEWEST_WORDS - 1))
    assert is_article("Мост", "слово " * FEWEST_WORDS)
