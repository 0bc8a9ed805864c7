from dataclasses import replace
from datetime import date

from handlers.i18n import translator
from handlers.render.latest import latest_page
from storage.model import Action, Coverage, Headline, HeadlinePage, Language

RUSSIAN = translator(Language.RUSSIAN)
HEADLINE = Headline(9, "Вода <и> газ", Language.RUSSIAN, "BAQ.KZ", date(2025, 5, 2))


def test_headlines_are_numbered_and_can_be_read():
    reply = latest_page(HeadlinePage((HEADLINE,), total=1), RUSSIAN)
    assert reply.html.replace("\xa0", " ").replace("\u202f", " ") == (
        "<b>Самые новые материалы</b>\n\n1. <b>Вода &lt;и&gt; газ</b>\nBAQ.KZ · 2 мая 2025 г. · РУС"
    )
    assert reply.buttons[0][0].action == Action("read", {"article": 9, "back": "latest", "offset": 0})


def test_a_headline_of_a_story_says_how_widely_that_is_told():
    told = replace(HEADLINE, coverage=Coverage(5, (Language.KAZAKH, Language.RUSSIAN), 3))
    html = latest_page(HeadlinePage((told,), total=1), RUSSIAN).html
    assert html.endswith("· РУС\nСюжет: 5 материалов, 3 издания · ҚАЗ, РУС")


def test_pages_are_turned():
    reply = latest_page(HeadlinePage((HEADLINE,) * 5, total=11, offset=5), RUSSIAN)
    assert "страница 2 из 3" in reply.html
    assert [button.action for button in reply.buttons[1]] == [
        Action("latest", {"offset": 0}),
        Action("latest", {"offset": 10}),
    ]


def test_an_empty_store_is_said_to_be_empty():
    assert latest_page(HeadlinePage((), total=0), RUSSIAN).html == "Материалов пока нет; загляните позже."
