import pytest

from handlers.render.story import StoryPage
from handlers.render.story_why import why_page
from storage.model import Action, Headline, Language
from storage.story import Shared, Story, Telling


def telling(number, *copies, other=None, words=()):
    heads = [
        Headline(one, f"Title {one}", Language.RUSSIAN, f"Outlet {one}", None) for one in (number, *copies)
    ]
    return Telling(heads[0], tuple(heads[1:]), other, tuple(Shared(word, "газ") for word in words))


FIRST = telling(11, 12)


def page(*tellings, **others):
    return StoryPage(Story(11, tellings, None, None, (Language.RUSSIAN,), ()), {}, **others)


def reason(ask, other, *words, **others):
    html = why_page(page(FIRST, telling(13, other=other, words=words)), ask(**others)).html
    return html.rpartition("</b>\n")[2]


def test_each_article_is_explained_by_what_it_shares_with_the_others(ask):
    shared = telling(13, other=12, words=("Росатом", "Трансалтайский диалог", "9 <филиалов>"))
    assert why_page(page(FIRST, shared), ask(bot="")).html == (
        "<b>Why this is one story</b>\n\n"
        "1. <b>Title 11</b>\n"
        "the first article about it\n"
        "nearly the same text: Outlet 12\n\n"
        "2. <b>Title 13</b>\n"
        "tells the same as no. 1: Росатом, Трансалтайский диалог, 9 &lt;филиалов&gt;"
    )


def test_only_the_most_telling_words_are_named(ask):
    words = [f"слово-{number}" for number in range(20)]
    assert reason(ask, 11, *words).endswith(": " + ", ".join(words[:8]))


def test_what_came_by_an_article_that_is_no_longer_there_tells_the_same_as_the_others(ask):
    assert reason(ask, 99) == "tells the same as the others"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.KAZAKH, "№ 1 мақаламен бір оқиға: газ"),
        (Language.UZBEK, "1-maqola bilan bitta voqea: газ"),
        (Language.UZBEK_CYRILLIC, "1-мақола билан битта воқеа: газ"),
        (Language.RUSSIAN, "о том же, что № 1: газ"),
        (Language.ENGLISH, "tells the same as no. 1: газ"),
    ],
)
def test_the_reason_is_said_in_every_language(ask, language, said):
    assert reason(ask, 11, "газ", language=language) == said


def test_what_an_operator_put_there_is_said_to_be(ask):
    assert reason(ask, None) == "put here by hand"


def test_the_way_back_leads_to_the_page_of_the_story(ask):
    many = [telling(20 + number) for number in range(7)]
    reply = why_page(page(*many, first=5, back=Action("latest", {"offset": 0})), ask())
    assert "6. <b>Title 25</b>" in reply.html
    ((back,),) = reply.buttons
    held = {"story": 20, "first": 5, "list": "latest", "offset": 0}
    assert (back.label, back.action) == ("Back to the story", Action("story", held))
