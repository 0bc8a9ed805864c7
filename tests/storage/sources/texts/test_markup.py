"""HTML → plain text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.sources.texts.markup import ENTITY, TAG, legible, plain_line, plain_text, without_trailer

PIECES = st.sampled_from(
    ["<p>", "</p>", "<br>", "&lt;b&gt;", "&amp;amp;lt;i&amp;amp;gt;", "<script>", "</script>", "<!--", "-->",
     "&nbsp;", "<b", ">", "қар", " ", "\n\n", "&#151;", "&#0;", "\ud800", "<td>", "<![CDATA[", "]]>",
     "<style>a{}</style>"]
)  # fmt: skip


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Қар жауды.", "Қар жауды."),
        ("Бір  жол\nосы\n\nЕкінші", "Бір жол осы\n\nЕкінші"),
        ("<p>Бір</p>\n<p>Екі &laquo;үш&raquo;</p>", "Бір\n\nЕкі «үш»"),
        ("Бір<br>екі<br/><br />үш", "Бір\nекі\n\nүш"),
        ("<ul><li>a</li><li>b</li></ul>", "a\n\nb"),
        ("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", "1 2\n\n3"),
        ("<style>p{}</style>a<script>var b='<p>';</script>c<noscript><img></noscript>", "ac"),
        ("&lt;p&gt;a &amp;amp; b&lt;/p&gt;&lt;p&gt;c&lt;/p&gt;", "a & b\n\nc"),
        ("5 < 6 & 7 > 2", "5 < 6 & 7 > 2"),
        ("<p>a&amp;nbsp;b</p><p>c<br>d</p>", "a b\n\nc\nd"),
        ("a&#151;b&#133;", "a—b…"),
        ("<p>a<p>b", "a\n\nb"),
        ("", ""),
    ],
)
def test_html_becomes_paragraphs(markup: str, text: str):
    assert plain_text(markup) == text


@pytest.mark.parametrize(
    ("markup", "line"),
    [
        ("A &amp;amp; B", "A & B"),
        ("<b>A</b>\n B<br>C", "A B C"),
        ("&lt;i&gt;A&lt;/i&gt; &quot;B&quot; &#8212;", 'A "B" —'),
        ("5 < 6 & <Unknown>", "5 < 6 & <Unknown>"),
        ("a\x07b\x97", "ab—"),
    ],
)
def test_a_title_becomes_one_plain_line(markup: str, line: str):
    assert plain_line(markup) == line


@settings(deadline=None)
@given(st.lists(PIECES, max_size=20).map("".join))
def test_no_markup_is_left_of_anything(markup: str):
    for text in (plain_text(markup), plain_line(markup)):
        assert not TAG.search(text)
        text.encode()
    assert "\n\n\n" not in plain_text(markup)


def test_a_tag_that_was_hidden_in_another_does_not_come_out():
    assert plain_line("<b<b> >x<i>y</i> 1 < 2") == "x y 1 < 2"
    assert plain_line("<b\ud800<p>]]>x") == "x"
    assert "<" not in plain_text("<b&amp;amp;lt;i&amp;amp;gt;]]>")


def test_an_entity_is_resolved_however_often_it_was_encoded():
    assert not ENTITY.search(plain_text("<p>&amp;amp;nbsp;</p>"))


def test_the_last_paragraph_of_wordpress_is_left_out():
    assert without_trailer("Мәтін.\n\nThe post Тақырып appeared first on Аула.") == "Мәтін."
    assert without_trailer("Текст.\n\nСообщение Тема появились сначала на Аула.") == "Текст."
    assert without_trailer("Текст.\n\nСообщение пришло.") == "Текст.\n\nСообщение пришло."


def test_characters_that_are_none_are_left_out():
    assert legible("a\x00\ud83d\uffffb\x93\x81c") == "ab“c"
