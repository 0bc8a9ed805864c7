"""A page's text as it stands one under another."""

from lxml import etree

from storage.sources.pages import blocks
from storage.sources.pages.blocks import blocks_of
from storage.sources.texts.markup import PARSER


def texts(body: str) -> list[str]:
    return [block.text for block in blocks_of(etree.fromstring(f"<body>{body}</body>", PARSER))]


def test_paragraphs_and_lines_are_parted_and_words_in_them_are_not():
    body = "<div>One <b>t</b>wo<br>three<p>four</p> five</div><p>six</p>"
    assert texts(body) == ["One two", "three", "four", "five", "six"]


def test_a_row_of_figures_is_one_block_and_a_page_laid_out_in_tables_is_not():
    assert texts("<table><tr><th>Region</th><td>604</td><td>655</td></tr></table>") == ["Region | 604 | 655"]
    assert texts("<table><tr><td>Menu</td><td>Text<br>goes on</td></tr></table>") == [
        "Menu",
        "Text",
        "goes on",
    ]
    assert len(texts(f"<table><tr><td>Menu</td><td>{'long ' * 50}</td></tr></table>")) == 2


def test_labels_that_touch_are_parted():
    assert texts("<div><span>Society</span><span>14:55</span></div>") == ["Society 14:55"]
    assert texts("<div>18:00<i class=dot></i>2 min</div>") == ["18:00 2 min"]
    assert texts("<div><a href=1>One</a><a href=2>Two</a></div>") == ["One Two"]


def test_a_picture_parts_what_stands_around_it_unless_it_is_in_a_paragraph():
    assert texts("<div>12.11.2025<img src=a>Text</div>") == ["12.11.2025", "Text"]
    assert texts("<p>12.11.2025 <img src=smile.png> Text</p>") == ["12.11.2025 Text"]


def test_scripts_and_forms_are_no_text():
    assert texts("<p>a<script>b</script>c</p><textarea>d</textarea><select><option>e</select>") == ["ac"]


def test_a_block_knows_its_links():
    page = etree.fromstring(
        "<body><p><a href=x>Read this</a></p><p>Text <a href=x>link</a></p></body>", PARSER
    )
    whole, part = blocks_of(page)
    assert whole.is_link
    assert not part.is_link
    assert (part.element.tag, part.linked) == ("p", 4)


def test_only_so_many_blocks_are_looked_at():
    assert len(texts("<p>a</p>" * (blocks.MOST + 5))) == blocks.MOST
