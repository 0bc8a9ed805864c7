"""HTML as feeds carry it → plain text."""

import html
import re

from lxml import etree
from lxml.etree import _Element as Element

LONGEST_MARKUP = 1_000_000
"""Characters of HTML that are read of one item."""

PARAGRAPH, LINE = "\u2029", "\u2028"
"""Unicode's own signs for where a paragraph and a line end: no HTML means anything else by them."""

DROPPED = ("script", "style", "noscript", "iframe", "object", "template", "svg", "select", "button", "title")
"""Elements whose text is not for reading."""
BLOCKS = (
    *("p", "div", "section", "article", "aside", "header", "footer", "main", "figure", "figcaption"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "blockquote"),
    *("pre", "hr", "address", "form", "center"),
)
"""Elements that stand by themselves."""
PARTING = {**dict.fromkeys(BLOCKS, PARAGRAPH), "br": LINE, "td": " ", "th": " "}
"""Elements that part what stands before from what stands behind, by the sign to part it with."""

DROPPED_TAGS = tuple(f"{{*}}{name}" for name in DROPPED)
PARTING_TAGS = tuple(f"{{*}}{name}" for name in PARTING)
"""The same, of HTML and of XHTML."""

TAG = re.compile(
    r"<(?:!--[^<]{0,5000}?--|!\[CDATA\[|/?(?:a|abbr|acronym|b|big|blockquote|br|center|cite|code|div|em|figure|font|"
    r"h[1-6]|hr|i|iframe|img|li|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|th|tr|"
    r"tt|u|ul|video|wbr|nobr|noindex)(?:[\s/][^<>]{0,5000})?)>",
    re.IGNORECASE | re.DOTALL,
)
"""A tag of HTML. Titles may speak of `a < b` and of `<Unknown>`."""
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});")

ENCODED_AT_MOST = 3
"""Times that a text is taken to have been encoded: programs put one encoder behind another."""

BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
TRAILER = re.compile(
    r"(?:The post|Сообщение|Запись|Жазба)\s.{1,500}\s(?:appeared first on|появил(?:ось|ись|ась) сначала на|"
    r"впервые появилась)\s.{1,200}",
    re.DOTALL,
)

BREAK = re.compile(rf"(?:[{LINE}]\s*[{LINE}]|{PARAGRAPH})[\s{LINE}{PARAGRAPH}]*")
UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What is no character, or none for reading."""

PARSER = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)


def plain_text(markup: str) -> str:
    """Make plain text of HTML, its paragraphs parted by blank lines; no markup, script or style is left.

    What was encoded twice is decoded twice. A text without markup comes out as it is, its spaces put right.
    """
    text = legible(markup[:LONGEST_MARKUP])
    if not _is_encoded(text):
        return _paragraphs(BLANK_LINE.sub(PARAGRAPH, text))
    text = text.replace("\n", " ")
    for _ in range(ENCODED_AT_MOST):
        # The paragraphs that were found stay, though a line break means nothing in HTML.
        marked = text.replace("\n\n", PARAGRAPH).replace("\n", LINE)
        text = text_of(etree.fromstring(f"<div>{marked}</div>".encode(), PARSER))
        if not _is_encoded(text):
            break
    return _without_tags(text).strip()


def plain_line(markup: str) -> str:
    """Make one plain line of a title, an author or a name, however often it was encoded."""
    text = legible(markup[:LONGEST_MARKUP])
    for _ in range(ENCODED_AT_MOST):
        if not _is_encoded(text):
            break
        text = ENTITY.sub(lambda entity: html.unescape(entity[0]), TAG.sub(" ", text))
    return " ".join(_without_tags(legible(text)).split())


def text_of(root: Element) -> str:
    """Take the plain text of an element of HTML or XHTML, which is changed on the way."""
    etree.strip_elements(root, *DROPPED_TAGS, with_tail=False)
    for element in root.iter(*PARTING_TAGS):
        sign = PARTING[element.tag.rpartition("}")[2]]
        if sign == PARAGRAPH:
            element.text = sign + (element.text or "")
        element.tail = sign + (element.tail or "")
    return _paragraphs("".join(map(str, root.itertext())))


def without_trailer(text: str) -> str:
    """Leave out the last paragraph where it is WordPress's, which says where the article appeared first."""
    rest, _, last = text.rpartition("\n\n")
    return rest if TRAILER.fullmatch(last) else text


def legible(text: str) -> str:
    """Leave out what is no character; the numbers of windows-1252 (`&#151;`) are read as they were meant."""
    return UNREADABLE.sub(_meant, text)


def _meant(sign: re.Match[str]) -> str:
    return sign[0].encode("latin-1").decode("cp1252", "ignore") if "\x80" <= sign[0] <= "\x9f" else ""


def _without_tags(text: str) -> str:
    """Take the tags out of a text; where that makes new ones of what stood around, no `<` is left at all."""
    rest = TAG.sub(" ", text)
    return rest.replace("<", " ") if TAG.search(rest) else rest


def _is_encoded(text: str) -> bool:
    return bool(TAG.search(text) or ENTITY.search(text))


def _paragraphs(text: str) -> str:
    """Put the spaces of a text right, and part its paragraphs by blank lines."""
    paragraphs = (
        "\n".join(filter(None, (" ".join(line.split()) for line in paragraph.split(LINE))))
        for paragraph in BREAK.split(legible(text))
    )
    return "\n\n".join(filter(None, paragraphs))
