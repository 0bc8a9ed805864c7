import pytest

from handlers.i18n import translator
from handlers.render.coverage import coverage_line, extent, story_button
from handlers.reply import Button
from storage.model import Action, Coverage, Language

TOLD = Coverage(5, (Language.KAZAKH, Language.UZBEK, Language.RUSSIAN), 3)
ALONE = Coverage(1, (Language.KAZAKH,), 1)
ENGLISH = translator(Language.ENGLISH)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (Language.KAZAKH, "Оқиға: 5 мақала, 3 басылым · ҚАЗ, OʻZB, РУС"),
        (Language.UZBEK, "Voqea: 5 ta maqola, 3 ta nashr · ҚАЗ, OʻZB, РУС"),
        (Language.UZBEK_CYRILLIC, "Воқеа: 5 та мақола, 3 та нашр · ҚАЗ, OʻZB, РУС"),
        (Language.RUSSIAN, "Сюжет: 5 материалов, 3 издания · ҚАЗ, OʻZB, РУС"),
        (Language.ENGLISH, "Story: 5 articles, 3 outlets · ҚАЗ, OʻZB, РУС"),
    ],
)
def test_how_widely_a_story_is_told_is_one_line_in_every_language(language, line):
    assert coverage_line(TOLD, translator(language)) == line


def test_what_one_article_tells_needs_no_line_and_no_button():
    for coverage in (None, ALONE):
        assert coverage_line(coverage, ENGLISH) == ""
        assert story_button(17, coverage, {}, ENGLISH) == ()


def test_outlets_that_nobody_knows_are_not_counted():
    assert extent(Coverage(2, (Language.KAZAKH,), 0), ENGLISH) == "2 articles · ҚАЗ"


def test_the_button_says_how_many_articles_there_are():
    button = Button("Story (5)", Action("story", {"story": 17, "fresh": 1}))
    assert story_button(17, TOLD, {"fresh": 1}, ENGLISH) == (button,)
