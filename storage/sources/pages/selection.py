"""Which blocks of a page are the article's: those extracted, and what the extraction missed around them."""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml.etree import _Element as Element

from storage.sources.bare import endings
from storage.sources.pages.blocks import Block
from storage.sources.times import stamps

SHORTEST_SIGN = 12
"""Letters from which a block is known again inside a longer piece of the extracted text."""

FEWEST_WORDS = 3
"""Words of a short line in the text; one of fewer is a button."""

TEASERS, TEASER_SHARE = 3, 0.5
"""Sentences under links, and their part of all, from which on a page lists other articles."""

Form = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """Where the extracted blocks stand, and in elements of which form."""

    elements: frozenset[Element]
    forms: frozenset[Form]

    def had_lead(self, block: Block) -> bool:
        """Tell whether a block above the first extracted one is the lead."""
        return not block.is_link and endings.is_prose(block.text)

    def had_amid(self, block: Block) -> bool:
        """Tell whether a block between extracted ones is text: a sentence beside them, a line like them."""
        if block.is_link:
            return False
        element, parent = block.element, block.element.getparent()
        if (parent in self.elements or element in self.elements) and endings.is_sentence(block.text):
            return True
        listed = parent.getparent() if element.tag == "li" and parent is not None else None
        like_them = _form(element) in self.forms or (listed is not None and self._holds(listed))
        return like_them and len(block.text.split()) >= FEWEST_WORDS

    def _holds(self, element: Element) -> bool:
        return element in self.elements or _form(element) in self.forms

    def had_below(self, block: Block) -> bool:
        """Tell whether a block below the last extracted one is prose in an element just like theirs."""
        return not block.is_link and endings.is_prose(block.text) and _form(block.element) in self.forms


def selected(blocks: Sequence[Block], extracted: str, start: int) -> list[int]:
    """List the numbers of the article's blocks, from `start` on; none if `extracted` has none of them."""
    pieces = {_sign(line) for line in extracted.splitlines()}
    whole = _sign(extracted)
    places = range(start, len(blocks))
    found = [number for number in places if _is_among(_sign(blocks[number].text), pieces, whole)]
    if not found:
        return []
    around = _surroundings([blocks[number] for number in found])
    last = max((number for number in places if around.had_below(blocks[number])), default=found[-1])
    known = set(found)
    return [
        number
        for number in range(start, max(last, found[-1]) + 1)
        if number in known
        or (around.had_lead(blocks[number]) if number < found[0] else around.had_amid(blocks[number]))
    ]


def is_listing(blocks: Sequence[Block], chosen: Sequence[int]) -> bool:
    """Tell whether blocks are teasers of other articles: each stands under the link to its own."""
    prose = [number for number in chosen if endings.is_sentence(blocks[number].text)]
    led = [number for number in prose if blocks[number].is_link or _is_under_link(blocks, number)]
    return len(led) >= TEASERS and len(led) > TEASER_SHARE * len(prose)


def _is_under_link(blocks: Sequence[Block], number: int) -> bool:
    """Tell whether a link stands over a block, perhaps with a stamp between them."""
    above = reversed(blocks[max(0, number - TEASERS) : number])
    nearest = next((block for block in above if not _is_stamp(block)), None)
    return nearest is not None and nearest.is_link


def _is_stamp(block: Block) -> bool:
    return stamps.whole(block.text) is not None or stamps.is_count(block.text)


def _surroundings(found: Sequence[Block]) -> _Surroundings:
    elements = {block.element for block in found}
    parents = {parent for element in elements if (parent := element.getparent()) is not None}
    forms = frozenset(_form(element) for element in elements)
    # Where no class is named, paragraphs of anything are alike.
    telling = frozenset(form for form in forms if form[1] or form[3])
    return _Surroundings(frozenset(elements | parents), telling)


def _form(element: Element) -> Form:
    """Describe an element by name and class, its own and its parent's."""
    parent = element.getparent()
    above = ("", "") if parent is None else (str(parent.tag), parent.get("class", ""))
    return str(element.tag), element.get("class", ""), *above


def _is_among(sign: str, pieces: set[str], whole: str) -> bool:
    return sign in pieces or (len(sign) >= SHORTEST_SIGN and sign in whole)


def _sign(text: str) -> str:
    """Reduce a text to its letters and digits, however it is spaced."""
    return "".join(filter(str.isalnum, text))
