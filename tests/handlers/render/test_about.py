from datetime import date

from handlers.i18n import translator
from handlers.render.about import about_page
from storage.model import Language, Summary

ENGLISH = translator(Language.ENGLISH)


def test_languages_are_counted_the_fullest_first_and_the_empty_left_out():
    articles = {Language.ENGLISH: 0, Language.KAZAKH: 3, Language.UZBEK_CYRILLIC: 1200}
    text = about_page(Summary(articles, date(2025, 11, 15), "1"), "0.1.0", ENGLISH)
    assert text == (
        "<b>Jarchi</b> – news of Central Asia. Version 0.1.0\n\n"
        "1,203 articles:\n• Uzbek (Cyrillic): 1,200\n• Kazakh: 3\n\n"
        "The newest is from 15 November 2025.\n\n"
        "/help – how to search, /privacy – what I keep about you"
    )


def test_an_empty_store_is_said_to_be_empty():
    text = about_page(Summary({}, None, "1"), "0.1.0", ENGLISH)
    assert "\n\nThere are no articles yet.\n\n/help" in text
