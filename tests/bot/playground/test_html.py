from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground import utf16
from bot.playground.errors import ApiError
from bot.playground.html import parse

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}


def refusal(source: str) -> str:
    with pytest.raises(ApiError) as refused:
        parse(source)
    return refused.value.description


@given(TEXT)
def test_escaped_text_comes_back_as_it_was(text):
    assert parse(escape(text)) == (text, [])


@given(st.lists(st.tuples(TEXT, st.sampled_from([None, *TAGS])), max_size=6))
def test_entities_cut_the_text_that_stood_between_their_tags(pieces):
    source = "".join(f"<{tag}>{escape(text)}</{tag}>" if tag else escape(text) for text, tag in pieces)
    text, entities = parse(source)
    assert text == "".join(piece for piece, _ in pieces)
    expected = [(TAGS[tag], piece) for piece, tag in pieces if tag and piece]
    cuts = [(one["type"], utf16.cut(text, one["offset"], one["length"])) for one in entities]
    assert cuts == expected


@given(st.text("<>&;/=\"' abipre#x3", max_size=30))
def test_any_source_is_either_read_or_refused_in_words(source):
    try:
        text, entities = parse(source)
    except ApiError as error:
        assert error.description.startswith("Bad Request: can't parse entities: ")  # noqa: PT017  either way
    else:
        assert all(0 <= one["offset"] < utf16.length(text) for one in entities)


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("ё<abc", "Unclosed start tag at byte offset 2"),
        ("ё<br>", 'Unsupported start tag "br" at byte offset 2'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<b/>", 'Unsupported start tag "b/" at byte offset 0'),
        ("😀<i =x>", 'Empty attribute name in the tag "i" at byte offset 4'),
        ("<i x", 'Unclosed start tag "i" at byte offset 0'),
        ("<i x = ", 'Unclosed start tag "i" at byte offset 0'),
        ("<i x=y", "Unclosed start tag at byte offset 0"),
        ("<i x=y,", "Unexpected end of name token at byte offset 5"),
        ('<i x="&lt;>', "Unclosed start tag at byte offset 0"),
        ("</b>", "Unexpected end tag at byte offset 0"),
        ("<b>ё</b", "Unclosed end tag at byte offset 5"),
        ("<b>ё</b x>", "Unclosed end tag at byte offset 5"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<b><i>x</i>", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<tg-emoji emoji-id='x'>x</tg-emoji>", "Invalid custom emoji identifier specified"),
        (
            "&#xD83D;",
            (
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            ),
        ),
    ],
)
def test_faults_are_worded_and_placed_as_telegram_does(source, fault):
    assert refusal(source) == f"Bad Request: can't parse entities: {fault}"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("&lt;&gt;&amp;&quot;", '<>&"'),
        ("&lt&#1178;&#x49A;&#x49a", "<ҚҚҚ"),
        ("&nbsp;&laquo;&ltx;&;&#;&#x;", "&nbsp;&laquo;&ltx;&;&#;&#x;"),
        ("&#0;&#12345678;&#x110000;", "&#0;&#12345678;&#x110000;"),
    ],
)
def test_only_numbers_and_the_four_named_references_are_decoded(source, text):
    assert parse(source) == (text, [])


@pytest.mark.parametrize(
    ("source", "entity"),
    [
        ('<a href="https://x.kz/?a=1&amp;b">л</a>', {"type": "text_link", "url": "https://x.kz/?a=1&b"}),
        ("<a href=inform.kz>л</a>", {"type": "text_link", "url": "http://inform.kz/"}),
        ("<A HREF='inform.kz'  >л</ >", {"type": "text_link", "url": "http://inform.kz/"}),
        ("<a href='tg://user?id=101'>л</a>", {"type": "text_mention", "user": {"id": 101}}),
        ("<span class = 'tg-spoiler'>л</span>", {"type": "spoiler"}),
        ("<blockquote expandable>л</blockquote>", {"type": "expandable_blockquote"}),
        ("<code class='language-py'>л</code>", {"type": "code", "language": "py"}),
        ("<tg-emoji emoji-id='12'>л</tg-emoji>", {"type": "custom_emoji", "custom_emoji_id": "12"}),
    ],
)
def test_attributes_give_entities_their_details(source, entity):
    assert parse(source) == ("л", [{"offset": 0, "length": 1, **entity}])


def test_a_link_without_an_address_takes_its_text_as_one():
    assert parse("<a>inform.kz</a>")[1] == [
        {"type": "text_link", "offset": 0, "length": 9, "url": "http://inform.kz/"}
    ]


@pytest.mark.parametrize("source", ["<a>слово</a>", "<a href='ftp://x.kz'>слово</a>", "<b></b>слово"])
def test_bad_links_and_empty_tags_leave_no_entity(source):
    assert parse(source) == ("слово", [])
