import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.render.html import Html, cut, cut_plain, escape, joined, marked, plain_text, tagged, units
from storage.model import Span

TEXT = st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("<>&\"'; \n😀и́")))
SPANS = st.lists(st.builds(Span, st.integers(-3, 40), st.integers(-3, 40)), max_size=6)
TOKEN = re.compile(r"<(/?)(\w+)[^<>]*>|&(?:lt|gt|amp|quot);|[^<>&]")


@st.composite
def markups(draw):
    """HTML as the handlers build it: nested tags around escaped text."""
    parts = draw(st.lists(st.tuples(st.sampled_from(["", "b", "u", "a", "blockquote"]), TEXT), max_size=5))
    inner = joined((tagged(tag, text, href="https://a.uz/?a&b") if tag else text for tag, text in parts), "")
    return tagged("b", inner) if draw(st.booleans()) else inner


def assert_well_formed(markup):
    open_tags = []
    end = 0
    for token in TOKEN.finditer(markup):
        assert token.start() == end
        end = token.end()
        if token[2] and token[1]:
            assert open_tags.pop() == token[2]
        elif token[2]:
            open_tags.append(token[2])
    assert end == len(markup)
    assert not open_tags


@given(TEXT)
def test_escaped_text_comes_back_whole(text):
    assert_well_formed(escape(text))
    assert plain_text(escape(text)) == unescape(escape(text)) == text


@given(TEXT)
def test_what_is_html_is_not_escaped_again(text):
    assert escape(escape(text)) == escape(text)


@given(TEXT, SPANS)
def test_marking_changes_no_letter_of_the_text(text, spans):
    markup = marked(text, spans, "b")
    assert_well_formed(markup)
    assert plain_text(markup) == text


def test_overlapping_spans_are_marked_without_overlap():
    assert marked("железная дорога", [Span(0, 8), Span(4, 15)], "b") == "<b>железная</b><b> дорога</b>"


def test_attributes_are_escaped():
    assert tagged("a", "x", href='https://a.uz/?a&"') == '<a href="https://a.uz/?a&amp;&quot;">x</a>'


def test_empty_parts_leave_no_separator():
    assert joined(["a", "", Html("<b>b</b>"), "<"], " · ") == "a · <b>b</b> · &lt;"


@given(markups(), st.integers(1, 60))
def test_a_cut_keeps_the_limit_the_tags_and_the_entities(markup, limit):
    short = cut(markup, limit)
    assert_well_formed(short)
    assert units(plain_text(short)) <= limit


@given(markups(), st.integers(1, 60))
def test_a_cut_keeps_the_beginning_and_leaves_alone_what_fits(markup, limit):
    whole, short = plain_text(markup), plain_text(cut(markup, limit))
    if units(whole) <= limit:
        assert cut(markup, limit) == markup
    else:
        assert short.endswith("…")
        assert whole.startswith(short.removesuffix("…"))


def test_a_cut_does_not_take_the_accent_off_a_letter():
    assert cut(escape("аи\u0306и\u0306"), 4) == "аи\u0306…"


@pytest.mark.parametrize(
    ("text", "limit", "cut_text"), [("сув", 3, "сув"), ("сувлар", 4, "сув…"), ("a<b>c", 4, "a<b…")]
)
def test_plain_text_is_cut_as_plain_text(text, limit, cut_text):
    assert cut_plain(text, limit) == cut_text


def test_telegram_counts_utf_16_units():
    assert units("aи😀\ud800") == 5
