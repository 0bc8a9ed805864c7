"""Printed lines → paragraphs: words parted at the ends of lines are joined, running heads are left out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

EDGE = 2
"""Lines at the top and at the bottom of a page among which running heads are sought."""

REPEATED = 0.6
"""Part of the pages on which a running head stands; the first page and chapters often have none."""

SHORT = 0.75
"""A line of less than this part of the usual width is the last one of its paragraph."""

BROKEN_WORD = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad]$")
BROKEN_NUMBER = re.compile(r"\d-$")
GOES_ON = re.compile(r"[^\W\d_][,-]?$")
DIGITS = re.compile(r"\d+")


def paragraphs_of(pages: Sequence[str]) -> list[str]:
    """Join the lines of printed pages into paragraphs; one may go on over a page's end.

    A paragraph ends at a blank line, and at a short line unless the next one starts with a small letter.
    """
    kept = without_running_heads([[line.strip() for line in page.splitlines()] for page in pages])
    width = median([len(line) for line in kept if line] or [0])
    return list(_joined(list(_without_false_gaps(kept)), SHORT * width))


def without_running_heads(pages: Sequence[Sequence[str]]) -> list[str]:
    """List the lines of all pages without heads, feet and numbers that stand on most of them.

    Numbers count as the same: `12`, `Page 3 of 9`.
    """
    edges = [_edges(page) for page in pages]
    frequent = Counter(form for places in edges for form in set(places.values()))
    enough = max(2, REPEATED * len(pages))
    heads = {form for form, times in frequent.items() if times >= enough}
    return [
        line
        for page, places in zip(pages, edges, strict=True)
        for number, line in enumerate(page)
        if places.get(number) not in heads
    ]


def _edges(page: Sequence[str]) -> dict[int, str]:
    """Take the lines at both edges of a page, with their numbers made alike."""
    filled = [number for number, line in enumerate(page) if line]
    return {number: DIGITS.sub("0", page[number]) for number in (*filled[:EDGE], *filled[-EDGE:])}


def _without_false_gaps(lines: Sequence[str]) -> Iterator[str]:
    """Leave out blank lines inside a sentence: a page's end and a picture leave some."""
    filled = [number for number, line in enumerate(lines) if line]
    for number, following in zip(filled, [*filled[1:], len(lines)], strict=False):
        yield lines[number]
        if following < len(lines) and following > number + 1:
            inside = GOES_ON.search(lines[number]) and lines[following][0].islower()
            yield from () if inside else ("",)


def _joined(lines: Sequence[str], short: float) -> Iterator[str]:
    parts: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=False):
        if line:
            parts.append(line)
        if parts and (not line or not following or _is_end(line, following, short)):
            yield _one_line(parts)
            parts = []


def _is_end(line: str, following: str, short: float) -> bool:
    if following[0].islower() or BROKEN_WORD.search(line):
        return False
    return len(line) < short


def _one_line(parts: Sequence[str]) -> str:
    text = parts[0]
    for part in parts[1:]:
        if BROKEN_WORD.search(text) and part[0].islower():
            text = text[:-1] + part
        elif BROKEN_NUMBER.search(text):
            text += part
        else:
            text = f"{text} {part}"
    return " ".join(text.split())
