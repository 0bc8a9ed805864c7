"""The text of an article's page: which of its blocks are the article's."""

import logging
from collections.abc import Sequence
from functools import cache
from typing import Protocol, cast

from lxml import etree
from lxml.etree import _Element as Element

from storage.sources.bare import boilerplate, endings
from storage.sources.bare.signature import without_signature
from storage.sources.pages.blocks import Block, blocks_of
from storage.sources.pages.furniture import remove_furniture
from storage.sources.pages.pointers import invites_to_channel, is_labelled_link, is_teaser
from storage.sources.pages.selection import is_listing, selected
from storage.sources.texts.spelling import loose
from storage.sources.times import stamps

LONGEST = 200_000
"""Characters of the longest article; the rest is cut off."""


LAST = 3
"""Blocks at the end of an article among which an outlet invites to its channels."""

LONGEST_INVITATION = 200


COUNTED = f"{stamps.SIGNS}0123456789"


class _Extract(Protocol):
    def __call__(self, filecontent: str, *, include_comments: bool, include_tables: bool) -> str | None: ...


def article_text(root: Element, title: str, heading: Element | None) -> str:
    """Take the paragraphs of the article out of a page, parted by blank lines; empty if it is none.

    The tree is changed: its furniture goes first. Then trafilatura says which blocks are the article's;
    what it missed between them, and prose between the title and the first, is added; then the rules for
    bare pages take out what is left of the site.
    """
    remove_furniture(root, heading)
    blocks = blocks_of(root)
    chosen = selected(blocks, _extracted(root), _place(blocks, heading))
    if is_listing(blocks, chosen):
        return ""
    lines = _without_pointers(blocks, chosen)
    wanted = loose(title)
    lines = [line for line in lines if not boilerplate.kind(line) and loose(line) != wanted]
    lines = endings.article(_without_stamps(lines))
    body, _ = without_signature(lines)
    return "\n\n".join(body)[:LONGEST].rstrip()


def _place(blocks: Sequence[Block], heading: Element | None) -> int:
    """Tell where the text may begin: behind the heading."""
    return next((number + 1 for number, block in enumerate(blocks) if block.element is heading), 0)


def _without_pointers(blocks: Sequence[Block], chosen: Sequence[int]) -> list[str]:
    """List the chosen blocks but those that lead away: to other articles, to channels, to the page itself."""
    lines: list[str] = []
    for place, number in enumerate(chosen):
        block = blocks[number]
        pointer = endings.points_elsewhere(block.text)
        above_link = pointer == "alone" and number + 1 < len(blocks) and blocks[number + 1].is_link
        last = place >= len(chosen) - LAST
        invites = last and len(block.text) <= LONGEST_INVITATION and invites_to_channel(block)
        if not (pointer == "whole" or above_link or invites or is_teaser(block) or is_labelled_link(block)):
            lines.append(block.text)
    return lines


def _without_stamps(lines: Sequence[str]) -> list[str]:
    """Leave out the stamps above the text with the labels among them, and what follows a count at its end."""
    prose = next((number for number, line in enumerate(lines) if endings.is_sentence(line)), len(lines))
    above = [number for number in range(prose) if _is_stamp(lines[number])]
    rest = list(lines[above[-1] + 1 if above else 0 :])
    leading = stamps.leading(rest[0]) if rest else None
    if leading:
        rest[0] = leading[1]
    kept: list[str] = []
    for line in rest:
        if kept and not endings.is_prose(line) and stamps.VIEWS.match(loose(line)):
            break
        if not stamps.is_count(line):
            kept.append(line)
    return kept


def _is_stamp(line: str) -> bool:
    """Tell whether a line above the text has a stamp, perhaps beside an author or a count (`👁 10 205`)."""
    return bool(
        stamps.whole(line)
        or stamps.whole(line.lstrip(COUNTED))
        or stamps.leading(line)
        or stamps.trailing(line)
    )


def _extracted(root: Element) -> str:
    """Let trafilatura extract the main text."""
    page = etree.tostring(root, method="html", encoding="unicode")
    return _trafilatura()(page, include_comments=False, include_tables=True) or ""


@cache
def _trafilatura() -> _Extract:
    """Load trafilatura: it takes half a second, and who reads no pages needs it not."""
    from trafilatura import extract  # noqa: PLC0415 - it loads slowly

    # What it cannot extract is told by our own error, not by its log.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return cast("_Extract", extract)
