"""Sketches of articles: short strings by which near-copies are told without comparing texts.

A sketch is a MinHash (Broder, "On the resemblance and containment of documents", 1997): for each of 64
permutations, the smallest number among those of a text's items. The more items two texts share, the more of
their smallest numbers are the same. Of each only 16 bits are kept (Li and König, "b-Bit Minwise Hashing",
2010): two that differ look the same once in 65,536.

The items are stems: they outlast edits better than longer pieces of text do. But today's exchange rates,
forecast or score has nearly all the stems of yesterday's, and its figures are what makes it another article.
So what each figure stands beside is kept as well, hashed: nearly always all of it, otherwise the smallest
hashes, which are a fair sample.

Whatever changes what a sketch is needs a migration after which those of stored articles are drawn anew.
"""

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from storage.terms import Terms

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PERMUTATIONS = 64
BANDS = 16
"""Each of 4 permutations. Of pairs of texts that share half of their stems, 2 in 3 have a band in common; of
those that share three quarters, 99.8 %."""

SHORTEST = 12
"""Distinct stems from which on likeness says anything: a headline with one other name is another event."""

FEWEST_FIGURES = 3
"""Figures in a text from which on they say anything: many articles only give the day and the year."""

MOST_PAIRS = 32
"""Pairs of a figure and its neighbour that are kept of a text."""

LARGEST = 2**32 - 1
"""The largest hash of a pair."""

CACHED = 50_000
"""Items whose hashes are remembered."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of a text, as little-endian numbers.

    `stems` are, for each permutation, 16 bits of the smallest number of a stem. `figures` are, in order, 32
    bits of the hash of every figure in the body with the stem before it and with the stem after it;
    MOST_PAIRS of them at most, and none if they are too few to say anything.
    """

    stems: bytes
    figures: bytes = b""


def sketch_of(terms: Terms) -> Sketch | None:
    """Draw the sketch of an article's title and body; None if it has no words.

    A text with fewer than SHORTEST distinct stems is a single item: it is like its equals only.
    """
    stems = terms.title.stems.split() + terms.body.stems.split()
    if not stems:
        return None
    if len(set(stems)) < SHORTEST:
        return Sketch(_smallest([" ".join(stems)]))
    return Sketch(_smallest(stems), _figures(terms.body.stems.split()))


def bands_of(sketch: Sketch) -> tuple[int, ...]:
    """Cut a sketch into BANDS signed numbers of 64 bits; whatever is much alike shares one of them."""
    return struct.unpack(f"<{BANDS}q", sketch.stems)


def likeness(one: Sketch, other: Sketch) -> float:
    """Estimate the share of the stems of two texts that both have (Jaccard's index), from 0 to 1.

    The standard deviation is 0.06 where half is shared, and less elsewhere.
    """
    smallest = zip(memoryview(one.stems).cast("H"), memoryview(other.stems).cast("H"), strict=True)
    return sum(of_one == of_other for of_one, of_other in smallest) / PERMUTATIONS


def figures_shared(one: Sketch, other: Sketch) -> float | None:
    """Tell which share of the figures of the text that has fewer stands in the other too, from 0 to 1.

    A figure counts for half if one of its neighbours is another. None if a text has too few to say anything.
    """
    both = [struct.unpack(f"<{len(text.figures) // 4}I", text.figures) for text in (one, other)]
    # Of a text with more pairs than are kept, nothing is known beyond the last one.
    known = min((pairs[-1] for pairs in both if len(pairs) == MOST_PAIRS), default=LARGEST)
    first, second = ({pair for pair in pairs if pair <= known} for pairs in both)
    return len(first & second) / min(len(first), len(second)) if first and second else None


def _figures(stems: Sequence[str]) -> bytes:
    """Hash the pairs of a figure and its neighbour, unless there are too few to say anything."""
    places = [place for place, stem in enumerate(stems) if _is_figure(stem)]
    if len(places) < FEWEST_FIGURES:
        return b""
    pairs = {
        " ".join(stems[start : start + 2]) for place in places for start in (place - 1, place) if start >= 0
    }
    hashes = sorted({_hash(pair) >> 32 for pair in pairs})[:MOST_PAIRS]
    return struct.pack(f"<{len(hashes)}I", *hashes)


def _smallest(items: Sequence[str]) -> bytes:
    """Find the smallest number of each permutation, which multiplies and adds modulo 2^64.

    The lowest bits depend on few bits of an item's hash, the highest are alike in all that is small: those in
    the middle are kept.
    """
    import numpy as np  # noqa: PLC0415 - it loads slowly, and who only reads needs no sketches

    hashes = np.array([_hash(item) for item in items], np.uint64)
    factors, addends = _permutations()
    smallest = (hashes[:, None] * factors + addends).min(axis=0)
    return bytes((smallest >> 32).astype("<u2"))


@cache
def _permutations() -> "tuple[NDArray[np.uint64], NDArray[np.uint64]]":
    """Return the factors, which are odd, and the addends of the permutations."""
    import numpy as np  # noqa: PLC0415 - as above

    factors = [_hash(f"factor {number}") | 1 for number in range(PERMUTATIONS)]
    addends = [_hash(f"addend {number}") for number in range(PERMUTATIONS)]
    return np.array(factors, np.uint64), np.array(addends, np.uint64)


@lru_cache(CACHED)
def _hash(item: str) -> int:
    """Return the same 64 bits for an item in every process and on every machine."""
    return int.from_bytes(blake2b(item.encode(), digest_size=8).digest(), "little")


@lru_cache(CACHED)
def _is_figure(stem: str) -> bool:
    return any(sign.isdecimal() for sign in stem)
