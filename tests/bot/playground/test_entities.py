import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground import html, utf16
from bot.playground.entities import explicit, formatted
from bot.playground.errors import ApiError


def settled(source: str) -> list[tuple[str, str]]:
    content = formatted(*html.parse(source))
    cut = utf16.cut
    return [(one["type"], cut(content.text, one["offset"], one["length"])) for one in content.entities]


@pytest.mark.parametrize(
    ("source", "entities"),
    [
        (" \n<b> а</b> ", [("bold", "а")]),
        ("<b>а</b><b>б</b>", [("bold", "аб")]),
        ("<b><b>а</b>б</b>", [("bold", "аб")]),
        ("<i><b>а</b> б</i>", [("italic", "а б"), ("bold", "а")]),
        ("<b>а<code>б</code>в</b>", [("bold", "а"), ("code", "б"), ("bold", "в")]),
        ("<b><code>б</code></b>", [("code", "б")]),
        ("<a href='x.kz'><code>б</code></a>", [("code", "б")]),
        ("<code>/start</code> /start", [("code", "/start"), ("bot_command", "/start")]),
        ("<a href='x.kz'>inform.kz</a>", [("text_link", "inform.kz")]),
        ("<b>inform.kz</b>", [("bold", "inform.kz"), ("url", "inform.kz")]),
        ("<pre><code>б</code></pre>", [("pre", "б")]),
        (
            "<blockquote>а<blockquote expandable>б</blockquote></blockquote>",
            [("blockquote", "аб")],
        ),
        (
            "<b>а</b><i>б</i>в<code>г</code>",
            [("bold", "а"), ("italic", "б"), ("code", "г")],
        ),
    ],
)
def test_entities_are_settled_as_telegram_keeps_them(source, entities):
    assert settled(source) == entities


def test_a_code_that_fills_its_pre_gives_it_the_language():
    [entity] = formatted(*html.parse("<pre><code class='language-py'>x</code></pre>")).entities
    assert entity == {"type": "pre", "offset": 0, "length": 1, "language": "py"}
    [entity] = formatted(*html.parse("<code class='language-py'>x</code>")).entities
    assert entity == {"type": "code", "offset": 0, "length": 1}


def test_control_and_reordering_characters_are_cleaned_and_entities_follow():
    content = formatted("а\r\x00\u202e😀б", [{"type": "bold", "offset": 4, "length": 3}])
    assert content.text == "а 😀б"
    assert content.entities == [{"type": "bold", "offset": 2, "length": 3}]


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    st.lists(
        st.tuples(st.sampled_from(["bold", "code", "pre", "blockquote", "text_link"]), st.integers(0, 20)),
        max_size=5,
    ),
)
def test_settled_entities_always_lie_in_the_text(text, wanted):
    total = utf16.length(text)
    given_entities = [
        {"type": kind, "offset": offset, "length": total - offset}
        for kind, offset in wanted
        if offset < total
    ]
    content = formatted(text, given_entities)
    for entity in content.entities:
        assert entity["length"] > 0
        assert entity["offset"] >= 0
        assert entity["offset"] + entity["length"] <= utf16.length(content.text)


@pytest.mark.parametrize(
    ("entity", "fault"),
    [
        ("bold", "expected an Object as MessageEntity"),
        ({"offset": 0, "length": 1}, "can't parse MessageEntity: Can't find field \"type\""),
        (
            {"type": "huge", "offset": 0, "length": 1},
            "can't parse MessageEntity: Unsupported type specified",
        ),
        (
            {"type": "bold", "offset": "x", "length": 1},
            'can\'t parse MessageEntity: Field "offset" must be of type Number',
        ),
        ({"type": "bold", "offset": -1, "length": 1}, "receive an entity with incorrect offset -1"),
        ({"type": "bold", "offset": 0, "length": -1}, "receive an entity with incorrect length -1"),
        (
            {"type": "bold", "offset": 9, "length": 1},
            "entity begins after the end of the text at UTF-16 offset 9",
        ),
        (
            {"type": "bold", "offset": 0, "length": 9},
            "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9",
        ),
        (
            {"type": "bold", "offset": 2, "length": 1},
            "entity begins in a middle of a UTF-16 symbol at UTF-16 offset 2",
        ),
        (
            {"type": "bold", "offset": 0, "length": 2},
            "entity ends in a middle of a UTF-16 symbol at UTF-16 offset 2",
        ),
        (
            {"type": "text_link", "offset": 0, "length": 1},
            "can't parse MessageEntity: Can't find field \"url\"",
        ),
        (
            {"type": "text_link", "offset": 0, "length": 1, "url": "not-a-url"},
            "entity URL 'not-a-url' is invalid: Wrong HTTP URL",
        ),
        (
            {"type": "text_mention", "offset": 0, "length": 1},
            "can't parse MessageEntity: Can't find field \"user\"",
        ),
        (
            {"type": "custom_emoji", "offset": 0, "length": 1},
            "can't parse MessageEntity: Can't find field \"custom_emoji_id\"",
        ),
    ],
)
def test_a_wrong_entity_is_refused_in_telegrams_words(entity, fault):
    with pytest.raises(ApiError) as refused:
        explicit([entity], "а😀б")
    assert refused.value.description == f"Bad Request: {fault}"


def test_a_list_of_entities_has_to_be_a_list():
    with pytest.raises(ApiError, match="expected an Array of MessageEntity"):
        explicit({}, "а")


def test_given_entities_keep_their_details_and_detected_kinds_are_ignored():
    details = [
        {"type": "pre", "offset": 0, "length": 1, "language": "py"},
        {"type": "text_link", "offset": 1, "length": "1", "url": "x.kz"},
        {"type": "text_mention", "offset": 2, "length": 1, "user": {"id": 101}},
        {"type": "custom_emoji", "offset": 3, "length": 1, "custom_emoji_id": 12},
        {"type": "url", "offset": 0, "length": 4},
        {"type": "bold", "offset": 0, "length": 0},
    ]
    assert explicit(details, "абвг") == [
        {"type": "pre", "offset": 0, "length": 1, "language": "py"},
        {"type": "text_link", "offset": 1, "length": 1, "url": "http://x.kz/"},
        {"type": "text_mention", "offset": 2, "length": 1, "user": {"id": 101}},
        {"type": "custom_emoji", "offset": 3, "length": 1, "custom_emoji_id": "12"},
    ]
    assert explicit(None, "абвг") == []
