"""A page's HTML → a tree of its elements."""

from lxml import etree
from lxml.etree import _Element as Element

from storage.errors import DocumentError
from storage.sources.texts.address import absolute
from storage.sources.texts.charset import decode_web
from storage.sources.texts.markup import PARSER, UNREADABLE


def parse_page(content: bytes, *, url: str, charset: str = "") -> Element:
    """Parse a page from `url`; `charset` is what the header of its host names.

    Raises DocumentError where no element is in it.
    """
    text = UNREADABLE.sub("", decode_web(content, charset=charset))
    root: Element | None = etree.fromstring(text.encode(), PARSER)
    if root is None:
        raise DocumentError(url, "no web page")
    return root


def base_of(root: Element, url: str) -> str:
    """Tell where relative links of a page from `url` start: at its base element's address, else there."""
    base = root.find(".//base[@href]")
    return url if base is None else absolute(base.get("href", ""), url) or url
