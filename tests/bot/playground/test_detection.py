import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground import utf16
from bot.playground.detection import detect


def found(text: str) -> list[tuple[str, str]]:
    return [(one["type"], utf16.cut(text, one["offset"], one["length"])) for one in detect(text)]


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("/search уран", [("bot_command", "/search")]),
        ("😀 /search@jarchi_play_bot", [("bot_command", "/search@jarchi_play_bot")]),
        ("and/or 1/2 /поиск http://x.kz/a/b", [("url", "http://x.kz/a/b")]),
        ("@timur_play, @ab а@timur", [("mention", "@timur_play")]),
        ("#уран #2025 #жаңа_күн", [("hashtag", "#уран"), ("hashtag", "#жаңа_күн")]),
        ("см. inform.kz/ru, kun.uz.", [("url", "inform.kz/ru"), ("url", "kun.uz")]),
        ("(https://x.kz/a?b=#c).", [("url", "https://x.kz/a?b=#c")]),
        ("desk@inform.kz", [("email", "desk@inform.kz")]),
        ("3.14 и т.д. нет", []),
    ],
)
def test_what_telegram_marks_by_itself_is_found(text, entities):
    assert found(text) == entities


@given(st.text("/@#.: aбkz1_😀", max_size=60))
def test_found_entities_lie_in_the_text_and_do_not_overlap(text):
    end = 0
    for entity in detect(text):
        assert entity["offset"] >= end
        assert entity["length"] > 0
        end = entity["offset"] + entity["length"]
    assert end <= utf16.length(text)
