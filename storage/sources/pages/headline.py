"""The title of an article's page: what its head states and its heading shows, without the outlet's name."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from lxml.etree import _Element as Element

from storage.sources.bare import titles
from storage.sources.bare.sections import is_section
from storage.sources.pages.blocks import Block
from storage.sources.pages.metadata import TITLES, Metadata
from storage.sources.texts import outlets
from storage.sources.texts.spelling import loose, trimmed

SEPARATOR = re.compile(r"\s+(?:[-–—|·•»«/]|::+|›|»|«)\s+|\s*\|\s*|\s*::\s*")
"""What stands between a title and the names of section and outlet in the title element."""

SIGNS = " \t-–—|·•»«/:"
HEADINGS = ("h1", "h2", "h3")
FEWEST_LETTERS = 8
"""Letters of the shortest title; what is shorter is a logo."""

LONGEST_NAME = 3
"""Words of an outlet's name; more are a description of its site."""

CUT = re.compile(r"\s*(?:\.\.\.|…)$")


def find_title(metadata: Metadata, blocks: Sequence[Block], names: Iterable[str]) -> str:
    """Choose the title; `names` are those of the outlet. Empty where there is none.

    A heading that agrees with what the head states counts first, for heads shorten titles; then what the head
    states; then a heading; then the part of the title element that the page shows, or its longest part.
    """
    outlet = {loose(name) for name in names if name}
    stated = [*_titles(chain([*metadata.first(TITLES)][:1], [metadata.linked.headline]), outlet)]
    stated += _titles(metadata.first(TITLES), outlet)
    headings = [[*_titles(_headings(blocks, level), outlet)] for level in HEADINGS]
    agreeing = (heading for heading in headings[0] if any(_agree(heading, other) for other in stated))
    whole = loose(metadata.title)
    named = [heading for heading in chain(*headings) if loose(heading) in whole]
    parts = [*_titles(SEPARATOR.split(metadata.title), outlet)]
    shown = {loose(block.text) for block in blocks}
    candidates = chain(
        agreeing,
        stated,
        _longest(named),
        _longest(part for part in parts if loose(part) in shown),
        headings[0],
        _longest(parts),
    )
    return next(candidates, "")


def _headings(blocks: Sequence[Block], level: str) -> Iterator[str]:
    return (block.text for block in blocks if _heading(block) == level)


def _longest(found: Iterable[str]) -> list[str]:
    return sorted(found, key=len, reverse=True)


def title_element(title: str, blocks: Sequence[Block]) -> Element | None:
    """Find where a page shows its title: in a heading, else in any block that is nothing but the title."""
    wanted = loose(title)
    same = [block.element for block in blocks if loose(block.text) == wanted]
    order = {name: rank for rank, name in enumerate(HEADINGS)}
    return min(same, key=lambda element: order.get(str(element.tag), len(order)), default=None)


def named_in_title(metadata: Metadata, title: str) -> str:
    """Find the outlet's name beside the title in the title element: `… | Степной вестник`."""
    before, found, after = metadata.title.partition(title) if title else ("", "", "")
    parts = [trimmed(part.strip(SIGNS)) for rest in (after, before) for part in SEPARATOR.split(rest)]
    names = [part for part in reversed(parts) if part and _is_name(part)]
    return names[0] if found and names else ""


def _is_name(part: str) -> bool:
    words = part.split()
    return len(words) <= LONGEST_NAME and part[:1].isupper() and not is_section(part) and part[-1:].isalnum()


def _titles(found: Iterable[str], outlet: set[str]) -> Iterator[str]:
    """Clean titles, and leave out those that are none: the outlet's name, a section, a logo."""
    for title in found:
        cleaned = _without_outlet(trimmed(title), outlet)
        letters = sum(map(str.isalpha, cleaned))
        if letters >= FEWEST_LETTERS and loose(cleaned) not in outlet and not outlets.is_outlet(cleaned):
            yield titles.shortened(cleaned)


def _without_outlet(title: str, outlet: set[str]) -> str:
    """Cut the outlet's name off the end, or the start, of a title."""
    cleaned = titles.headline(title).title
    for separator in reversed(list(SEPARATOR.finditer(cleaned))):
        if loose(cleaned[separator.end() :]) in outlet:
            cleaned = cleaned[: separator.start()]
    first = SEPARATOR.search(cleaned)
    if first and loose(cleaned[: first.start()]) in outlet:
        cleaned = cleaned[first.end() :]
    return cleaned


def _agree(heading: str, stated: str) -> bool:
    """Tell whether two titles are one: the same, or one cut short, or with something behind it."""
    one, other = loose(heading), loose(CUT.sub("", stated))
    return one == other or one.startswith(other) or other.startswith(one)


def _heading(block: Block) -> str:
    """Name the heading that a block stands in."""
    element: Element | None = block.element
    while element is not None and element.tag not in HEADINGS:
        element = element.getparent()
    return "" if element is None else str(element.tag)
