"""What a page says of its article in JSON-LD, by the words of schema.org."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml.etree import _Element as Element

LONGEST = 500_000
"""Characters of one script of JSON-LD; a real one has a few thousand."""

MOST = 2_000
"""Nodes that are looked at."""

ARTICLE = re.compile(r"(?:Article|Posting|Report|Review)$")
FIELD = re.compile(r'"(?P<name>headline|datePublished|inLanguage)"\s*:\s*"(?P<value>[^"\\]{1,500})"')

Node = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class LinkedData:
    """What is known of the article; empty where nothing is said."""

    headline: str = ""
    published: str = ""
    language: str = ""
    publisher: str = ""


def read_linked_data(root: Element) -> LinkedData:
    """Read the JSON-LD of a page: of its first article, with the publisher's name looked up by its id.

    In scripts that are no JSON (a quotation mark in a title is enough) fields are sought by their names.
    """
    nodes: list[Node] = []
    fields: dict[str, str] = {}
    for script in root.iter("script"):
        if "ld+json" not in script.get("type", "").lower():
            continue
        text = (script.text or "")[:LONGEST]
        try:
            nodes += _nodes(json.loads(text, strict=False))
        except (ValueError, RecursionError):
            fields = {
                found["name"]: found["value"] for found in reversed(list(FIELD.finditer(text)))
            } | fields
    article = next((node for node in nodes if _is_article(node)), {})
    return LinkedData(
        headline=_string(article.get("headline")) or fields.get("headline", ""),
        published=_string(article.get("datePublished")) or fields.get("datePublished", ""),
        language=_string(article.get("inLanguage")) or fields.get("inLanguage", ""),
        publisher=_publisher(article, nodes),
    )


def _nodes(value: object) -> Iterator[Node]:
    """Yield the objects of a value at any depth, the outer ones first."""
    waiting = [value]
    for _ in range(MOST):
        if not waiting:
            return
        found = waiting.pop(0)
        if isinstance(found, dict):
            yield found
            waiting += [each for each in found.values() if isinstance(each, dict | list)]
        elif isinstance(found, list):
            waiting += found


def _is_article(node: Node) -> bool:
    kinds = node.get("@type")
    return any(ARTICLE.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _publisher(article: Node, nodes: list[Node]) -> str:
    publisher = article.get("publisher")
    if isinstance(publisher, list):
        publisher = publisher[0] if publisher else None
    if not isinstance(publisher, dict):
        return _string(publisher)
    same = (node for node in nodes if node.get("@id") == publisher.get("@id") and publisher.get("@id"))
    return next((name for node in (publisher, *same) if (name := _string(node.get("name")))), "")


def _string(value: object) -> str:
    """Take a text as it is, of several the first, and of a text with a language its value."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    return " ".join(value.split()) if isinstance(value, str) else ""
