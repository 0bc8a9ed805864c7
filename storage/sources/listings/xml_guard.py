"""Bytes → an XML tree: what is made to do harm is refused, what is only damaged is mended."""

import re
from html.entities import html5
from itertools import islice, pairwise

from lxml import etree
from lxml.etree import _Element as Element

from storage.errors import DocumentError
from storage.sources.listings.item import MOST_ITEMS
from storage.sources.texts.charset import decode_web

HEAD = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<root>(?:[\w.-]{1,40}:)?(?:rss|feed|RDF|urlset|sitemapindex))(?=[\s>/])(?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+>?",
    re.DOTALL | re.IGNORECASE,
)
"""A comment, or the first tag of a document that lists something."""

DECLARATION = re.compile(r"<!(?:DOCTYPE|ENTITY)\b\s*(?P<of>[\w:.-]{0,40})", re.IGNORECASE)

FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot hold."""

LOOSE = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)"
    r"|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(?:(?P<name>\w{2,31};))?",
    re.DOTALL,
)
"""A part that is no markup, an entity that XML does not know, or an ampersand by itself."""
SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}

VOID = re.compile(r"<(br|hr|img|input|wbr)\b([^<>]*?)/?>", re.IGNORECASE)
RECORD = re.compile(r"<((?:[\w.-]{1,40}:)?(?:item|entry))(?=[\s>])", re.IGNORECASE)
PLACE = re.compile(r"<((?:[\w.-]{1,40}:)?(?:url|sitemap))(?=[\s>])", re.IGNORECASE)


def _parser(*, recover: bool) -> etree.XMLParser:
    """Make a parser that resolves nothing and fetches nothing."""
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )


STRICT, MENDING = _parser(recover=False), _parser(recover=True)


def parse_xml(content: bytes, *, url: str, charset: str = "") -> Element:
    """Parse a feed or a site map from `url`; `charset` is what the header of its host names.

    The text is decoded here, so that the parser gets UTF-8 and nothing to decide. It starts with the first
    element: whatever stands before, and any DOCTYPE above all, never reaches the parser. Raises
    DocumentError where there is a DOCTYPE or a declaration of an entity, or no feed and no site map.
    """
    text = FORBIDDEN.sub("", decode_web(content, charset=charset))
    head = next((each for each in HEAD.finditer(text) if each["root"]), None)
    _refuse(text[: head.start()] if head else text, url)
    if head is None:
        raise DocumentError(url, "neither a feed nor a site map")
    text = LOOSE.sub(_mended, text[head.start() :])
    try:
        return etree.fromstring(text.encode(), STRICT, base_url=url)
    except etree.XMLSyntaxError:
        return _salvaged(text, url)


def _refuse(prologue: str, url: str) -> None:
    found = DECLARATION.search(re.sub(r"<!--.*?(?:-->|\Z)", "", prologue, flags=re.DOTALL))
    if found and found["of"].casefold() == "html":
        raise DocumentError(url, "a web page, neither a feed nor a site map")
    if found:
        raise DocumentError(
            url, "XML with a DOCTYPE or entities of its own is refused: it can be made to do harm"
        )


def _mended(found: re.Match[str]) -> str:
    """Write an entity of HTML as the character it means, and any other ampersand as one."""
    if found[0].startswith("<"):
        return found[0]
    name = found["name"] or ""
    meaning = html5.get(name)
    if meaning is None:
        return f"&amp;{name}"
    return "".join(SIGNS.get(sign, sign) for sign in meaning)


def _salvaged(text: str, url: str) -> Element:
    """Read a damaged document record by record, so that one broken item does not take others along."""
    opening = HEAD.match(text)
    records = [*RECORD.finditer(text)] or [*PLACE.finditer(text)]
    starts = [found.start() for found in records]
    root = _parsed(text[: starts[0]] if starts else text, url)
    if root is None or opening is None:
        raise DocumentError(url, "XML that cannot be understood")
    for start, end in islice(pairwise((*starts, len(text))), MOST_ITEMS):
        record = VOID.sub(r"<\1\2/>", text[start:end])
        wrapped = _parsed(opening[0] + record, url)
        root.extend([] if wrapped is None else list(wrapped)[:1])
    return root


def _parsed(text: str, url: str) -> Element | None:
    """Parse what can be made of a damaged text; None where nothing can."""
    root: Element | None = etree.fromstring(text.encode(), MENDING, base_url=url)
    return root
