import pytest

from bot.playground.asked import Asked
from bot.playground.errors import WorldError


def test_fields_are_given_by_their_type():
    asked = Asked({"n": 1, "t": "x", "f": False, "l": ["a"], "a": 2, "nothing": None})
    assert (asked.number("n"), asked.number_or_none("nothing")) == (1, None)
    assert (asked.text("t"), asked.text("nothing", default="y")) == ("x", "y")
    assert (asked.flag("f", default=True), asked.flag("nothing", default=True)) == (False, True)
    assert (asked.texts("l"), asked.texts("none")) == (["a"], [])
    assert asked.amount("a") == 2.0
    assert (asked.gives("nothing"), "nothing" in asked) == (True, False)


@pytest.mark.parametrize("value", [None, "1", 1.5, True, [], {}])
def test_another_type_is_refused_by_the_fields_name(value):
    asked = Asked({"x": value})
    with pytest.raises(WorldError, match='"x" has to be a whole number'):
        asked.number("x")


@pytest.mark.parametrize("value", ["a", ["a", 1], {}])
def test_a_list_of_texts_holds_texts_only(value):
    with pytest.raises(WorldError, match="list of texts"):
        Asked({"x": value}).texts("x")
