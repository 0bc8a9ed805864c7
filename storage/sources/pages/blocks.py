"""Blocks: the pieces of text that a page shows one under another, in their order."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.etree import _Element as Element

from storage.sources.texts.spelling import trimmed

MOST = 6_000
"""Blocks of a page that are looked at, the first ones; a long article has a few hundred."""

_BREAKING = (
    "address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary table tbody td tfoot th "
    "thead tr ul amp-sidebar"
)
BREAKING = frozenset(_BREAKING.split())
"""Elements at whose borders a block ends."""

_HIDDEN = "head script style noscript template svg iframe object select button textarea canvas"
HIDDEN = frozenset(_HIDDEN.split())
"""Elements whose text is for no reader of the article."""

CELLS = frozenset({"td", "th"})
CONTAINERS = frozenset({"div", "td", "article", "section", "center", "body", "main", "figure"})
"""Elements in which a picture stands by itself; in a paragraph it may be a sign of the text."""
LABELS = frozenset({"a", "span", "time", "label", "button"})
"""Elements that are shown apart where one follows another, though nothing stands between them."""

LINKED = 0.9
"""Part of a text that is a link where it is nothing else; signs stand beside it."""

LONGEST_CELL = 200
"""Characters of a cell of figures; a longer one is a part of a page that is laid out in tables."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of text, the element that it stands in, and how many of its characters are links."""

    text: str
    element: Element
    linked: int

    @property
    def is_link(self) -> bool:
        """Tell whether it is nothing but a link, perhaps with a sign or two beside it."""
        return self.linked >= LINKED * len(self.text)


@dataclass(slots=True)
class _Open:
    """The block that is being read."""

    element: Element
    parts: list[str] = field(default_factory=list)
    linked: int = 0

    def add(self, text: str | None, *, in_link: bool) -> None:
        if text:
            self.parts.append(text)
            self.linked += len(text.strip()) if in_link else 0

    def closed(self) -> Block | None:
        text = trimmed("".join(self.parts))
        return Block(text, self.element, min(self.linked, len(text))) if text else None


def blocks_of(root: Element) -> list[Block]:
    """List the blocks of a page, at most MOST; the cells of a table's row are one block, parted by bars."""
    found: list[Block] = []
    for block in _blocks(root):
        found.append(block)
        if len(found) == MOST:
            break
    return found


def _blocks(root: Element) -> Iterator[Block]:
    current, links, row = _Open(root), 0, False
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = str(element.tag)
        if event == "start" and tag in HIDDEN:
            walk.skip_subtree()
            continue
        if tag == "tr":
            row = event == "start" and _is_row(element)
        if _breaks(element, tag) and not (row and tag in CELLS):
            block = current.closed()
            if block:
                yield block
            current = _Open(element if event == "start" else _parent(element, root))
        if event == "start":
            links += tag == "a"
            current.add(_gap(element), in_link=False)
            current.add(element.text, in_link=links > 0)
        else:
            links -= tag == "a"
            current.add(
                " | " if row and tag in CELLS and element.getnext() is not None else None, in_link=False
            )
            if element is not root:
                current.add(element.tail, in_link=links > 0)
    block = current.closed()
    if block:
        yield block


def _breaks(element: Element, tag: str) -> bool:
    parent = element.getparent()
    return tag in BREAKING or (tag == "img" and parent is not None and parent.tag in CONTAINERS)


def _is_row(row: Element) -> bool:
    """Tell whether a row has figures and names in its cells, and no parts of a page."""
    inside = (str(each.tag) for each in row.iterdescendants())
    return not any(tag in BREAKING and tag not in CELLS for tag in inside) and all(
        len("".join(map(str, cell.itertext()))) <= LONGEST_CELL for cell in row
    )


def _gap(element: Element) -> str | None:
    """Part labels that touch (`<span>Қоғам</span><span>14:55</span>`), and what a sign without text parts."""
    before = element.getprevious()
    touch = before is not None and before.tag in LABELS and element.tag in LABELS and not before.tail
    is_sign = element.tag in {"span", "i"} and not element.text and not len(element)
    return " " if touch or is_sign else None


def _parent(element: Element, root: Element) -> Element:
    parent = element.getparent()
    return root if element is root or parent is None else parent
