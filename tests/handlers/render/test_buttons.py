import pytest

from handlers.render.buttons import (
    choice_of_language,
    is_web_address,
    link,
    numbers,
    rows,
    turning,
    wrapped,
)
from handlers.reply import Button
from storage.model import Action, Language


@pytest.mark.parametrize("url", ["https://kun.uz/news/1?a=b", "http://baq.kz:8080/", "https://жаршы.қаз/"])
def test_an_address_of_the_web_becomes_a_button(url):
    assert link("Open", url) == (Button("Open", url=url),)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "kun.uz",
        "ftp://kun.uz/",
        "javascript:alert(1)",
        "https://localhost/",
        "https://./",
        "https://kun.uz/a b",
        "https://kun.uz/\n",
        "https://kun.uz:port/",
        "https://[kun.uz/",
        "https://kun.uz/" + "a" * 2048,
    ],
)
def test_an_address_that_telegram_would_refuse_makes_no_button(url):
    assert not is_web_address(url)
    assert link("Open", url) == ()


def test_articles_are_numbered_on_from_the_page_before():
    made = numbers([17, 4], 6, {"back": "latest", "offset": 5})
    assert [button.label for button in made] == ["6", "7"]
    assert made[1].action == Action("read", {"article": 4, "back": "latest", "offset": 5})


def test_there_is_an_arrow_only_where_there_is_a_page():
    following = Action("latest", {"offset": 5})
    assert turning(None, following) == (Button("›", following),)
    assert [button.label for button in turning(following, following)] == ["‹", "›"]


def test_many_buttons_are_broken_into_rows():
    made = [Button(str(number), Action("read")) for number in range(5)]
    assert wrapped(made, 2) == ((made[0], made[1]), (made[2], made[3]), (made[4],))
    assert wrapped([], 2) == ()


def test_empty_rows_are_left_out():
    button = Button("1", Action("read"))
    assert rows((), (button,), ()) == ((button,),)


def test_every_language_is_offered_under_its_own_name_and_the_current_one_ticked():
    made = [button for row in choice_of_language(Language.RUSSIAN, {"then": "start"}) for button in row]
    assert [button.label for button in made] == ["Қазақша", "Oʻzbekcha", "Ўзбекча", "✓ Русский", "English"]
    assert [button.action.parameters["language"] for button in made if button.action] == list(Language)
    assert all(button.action.parameters["then"] == "start" for button in made if button.action)
