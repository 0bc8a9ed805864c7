import pytest

from handlers import arguments
from handlers.errors import UserError
from storage.alerts import Mode
from storage.errors import ButtonExpiredError
from storage.model import Action, Language


def test_typed_words_are_taken_without_the_spaces_around(ask):
    assert arguments.required(ask("  suv \n"), usage="error-empty-query") == "suv"


def test_a_press_gives_the_words_that_its_button_holds(ask):
    assert arguments.required(ask(pressed={"words": "suv"}), usage="error-empty-query") == "suv"


@pytest.mark.parametrize("words", ["", "  \n"])
def test_missing_words_are_asked_for(ask, words):
    with pytest.raises(UserError, match="error-empty-query"):
        arguments.required(ask(words), usage="error-empty-query")


@pytest.mark.parametrize("held", [{}, {"words": 5}])
def test_a_button_without_words_is_too_old(ask, held):
    with pytest.raises(ButtonExpiredError):
        arguments.required(ask(pressed=held), usage="error-empty-query")


def test_a_number_is_taken_or_its_default(ask):
    assert arguments.number(ask(pressed={"offset": 5}), "offset", default=0) == 5
    assert arguments.number(ask(), "offset", default=0) == 0


@pytest.mark.parametrize("held", [{}, {"article": "5"}, {"article": -1}])
def test_a_button_without_its_number_is_too_old(ask, held):
    with pytest.raises(ButtonExpiredError):
        arguments.number(ask(pressed=held), "article")


def test_a_language_is_taken_if_one_was_chosen(ask):
    assert arguments.language(ask(pressed={"language": "uz-Cyrl"})) is Language.UZBEK_CYRILLIC
    assert arguments.language(ask(pressed={})) is None


@pytest.mark.parametrize("code", ["tlh", 5])
def test_a_language_that_is_not_ours_is_refused(ask, code):
    with pytest.raises(ButtonExpiredError):
        arguments.language(ask(pressed={"language": code}))


def test_words_are_those_of_the_button_or_those_typed_and_may_be_none(ask):
    assert arguments.words(ask(pressed={"words": "suv"})) == "suv"
    assert arguments.words(ask(" suv ")) == "suv"
    assert arguments.words(ask()) == arguments.words(ask(pressed={})) == ""


def test_a_way_to_tell_is_taken(ask):
    assert arguments.mode(ask(pressed={"mode": "digest"})) is Mode.DIGEST


@pytest.mark.parametrize("held", [{}, {"mode": "loud"}])
def test_a_way_to_tell_that_is_not_ours_is_refused(ask, held):
    with pytest.raises(ButtonExpiredError):
        arguments.mode(ask(pressed=held))


def test_the_way_back_leads_to_the_list_it_came_from(ask):
    held = {"article": 3, "back": "search", "words": "suv", "offset": 5}
    assert arguments.way_back(ask(pressed=held)) == Action("search", {"words": "suv", "offset": 5})


def test_the_way_back_to_a_story_knows_the_list_behind_that(ask):
    behind = {"words": "suv", "offset": 5}
    held = {"story": 2, "first": 5, "list": "search", **behind}
    request = ask(pressed={"article": 3, "back": "story", **held})
    assert arguments.way_back(request) == Action("story", held)
    assert arguments.list_behind(request) == Action("search", behind)


@pytest.mark.parametrize("held", [{}, {"list": "forget"}])
def test_there_is_no_list_behind_that_is_none(ask, held):
    assert arguments.list_behind(ask(pressed=held)) is None


@pytest.mark.parametrize(
    "words",
    [
        "1846835937271808",
        " read_1846835937271808 ",
        "https://t.me/jarchi_bot?start=read_1846835937271808",
        "https://t.me/jarchi_bot?start=story_1846835937271808",
        "https://t.me/share/url?url=https://t.me/jarchi_bot?start=read_1846835937271808",
    ],
)
def test_an_article_is_named_by_its_number_or_a_link(words):
    assert arguments.named_article(words) == 1846835937271808


@pytest.mark.parametrize("words", ["", "газ", "2025", "1846835937271808 газ", "9" * 19, "read_1"])
def test_other_words_name_no_article(words):
    assert arguments.named_article(words) is None


@pytest.mark.parametrize("held", [{}, {"back": "forget"}, {"back": 1}])
def test_there_is_no_way_back_to_anything_else(ask, held):
    assert arguments.way_back(ask(pressed=held)) is None
