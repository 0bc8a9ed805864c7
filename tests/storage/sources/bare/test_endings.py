"""Where the article ends and other articles begin."""

import pytest

from storage.sources.bare import endings

PROSE = "Это настоящий абзац статьи, в котором достаточно слов и который кончается точкой, как ему положено."


@pytest.mark.parametrize(
    "heading",
    [
        "Другие новости",
        "Последние новости Узбекистана",
        "САМОЕ ЧИТАЕМОЕ",
        "Ең көп оқылғаны",
        "Басқа жаңалықтар",
        "Boshqa yangiliklar",
        "Ko‘p o‘qilganlar",
        "Сўнгги янгиликлар",
        "Most read",
        "Related articles",
        "Комментарии (12)",
        "Leave a comment",
    ],
)
def test_nothing_after_a_list_s_heading_belongs_to_the_article(heading: str):
    assert endings.article([PROSE, heading, "Чужой заголовок", PROSE]) == [PROSE]


@pytest.mark.parametrize(
    "line",
    ["Новости науки обсудили на форуме в Астане.", "Latest satellite launched by Kazakhstan from Baikonur"],
)
def test_a_sentence_is_no_heading(line: str):
    assert not endings.opens_list([line], 0)


def test_a_subheading_that_starts_like_a_list_is_kept():
    lines = [PROSE, "Популярное место отдыха", PROSE, PROSE]
    assert endings.article(lines) == lines


def test_the_same_words_in_a_menu_above_the_article_end_nothing():
    assert endings.article(["Последние новости", "Заголовок", PROSE]) == ["Заголовок", PROSE]


def test_an_article_goes_on_after_teasers_inside_it():
    lines = [PROSE, "Читайте также:", "Чужой заголовок", "Ещё один чужой", PROSE, "Короткий конец статьи."]
    assert endings.article(lines) == [PROSE, PROSE, "Короткий конец статьи."]


def test_a_pointer_with_its_title_costs_one_line():
    assert endings.article([PROSE, "Читайте также: Чужой заголовок", PROSE]) == [PROSE, PROSE]


def test_a_pointer_above_the_article_is_left_out():
    assert endings.article(["Mavzuga oid: boshqa xabar", PROSE]) == [PROSE]
    assert endings.article(["Mavzuga oid", PROSE]) == [PROSE]


def test_teasers_with_descriptions_end_the_article():
    lines = [
        PROSE,
        "Mavzuga oid",
        "Bugun 10:00",
        "Boshqa xabar",
        PROSE,
        "Bugun 09:00",
        "Yana bir xabar",
        PROSE,
    ]
    assert endings.article(lines) == [PROSE]


def test_a_pointer_at_the_end_ends_the_article():
    assert endings.article([PROSE, "Read also", "Another headline"]) == [PROSE]


def test_a_teaser_s_stamp_takes_its_headline_with_it():
    lines = [PROSE, "Чужой заголовок", "14.11.2025 10:49", "Второй чужой", "13.11.2025 09:00"]
    assert endings.article(lines) == [PROSE]


def test_a_stamp_at_the_very_end_and_one_before_prose_stay():
    assert endings.article([PROSE, "12.11.2025, 14:00"]) == [PROSE, "12.11.2025, 14:00"]
    assert endings.article([PROSE, "12.11.2025, 14:00", PROSE]) == [PROSE, "12.11.2025, 14:00", PROSE]


def test_prose_is_told_by_length_and_full_stop():
    assert endings.is_prose(PROSE)
    assert endings.is_prose("слово " * 40)
    assert not endings.is_prose("Короткая строка.")
    assert endings.is_sentence("Короткая, но всё же законченная строка здесь.")
