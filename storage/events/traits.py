"""What an article tells of, by which articles on one event know each other, and how that is kept."""

import struct
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

CACHED = 100_000
"""Terms whose hashes are remembered."""


RECENT = 1024
"""Articles whose traits are remembered, some 15 KB each."""


class Kind(IntEnum):
    """What a trait is; the numbers are kept in databases."""

    NAME = 1
    """What is written with a capital, by its key."""
    KNOWN = 2
    """A person or an institution of the table of concepts."""
    PLACE = 3
    COUNTRY = 4
    CONCEPT = 5
    """Another meaning, in whatever language."""
    WORD = 6
    """Another word, by its key: those of one language meet, and loans of all."""
    DAY = 7
    """A day of a month that the text names."""


class Trait(NamedTuple):
    """Something that an article tells of.

    `term` stands for it in every language. It is in the headline (`titled`), in the first sentences (`led`),
    or elsewhere; `start` and `end` bound its first place in the headline and text, a line break between
    them. `sure` tells that the word there means nothing else. `weight` is greater the rarer it is, and 0
    before that was looked up.
    """

    term: int
    kind: Kind
    start: int
    end: int
    titled: bool = False
    led: bool = False
    sure: bool = True
    weight: float = 0.0


class Count(NamedTuple):
    """A figure that an article gives: its value, and what it counts, 0 if nobody knows."""

    value: float
    unit: int
    start: int
    end: int
    titled: bool = False
    led: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Traits:
    """All that an article tells of, each once. It is compared by what it is, not by what it has."""

    traits: tuple[Trait, ...] = ()
    counts: tuple[Count, ...] = ()


_TRAIT, _COUNT, _HEAD = struct.Struct("<qBBHIB"), struct.Struct("<dqBIB"), struct.Struct("<H")
_TITLED, _LED, _SURE = 1, 2, 4
_LONGEST = 255
"""Characters of a trait that are kept to be shown."""

_FINE = 1000
"""Steps of a weight."""

_KINDS = {int(kind): kind for kind in Kind}


def packed(traits: Traits) -> bytes:
    """Write traits as bytes: what is long is cut, what is unusual is kept."""
    parts = [_HEAD.pack(len(traits.traits))]
    for term, kind, start, end, titled, led, sure, weight in traits.traits:
        flags = _TITLED * titled | _LED * led | _SURE * sure
        parts.append(_TRAIT.pack(term, kind, flags, round(weight * _FINE), start, min(end - start, _LONGEST)))
    for value, unit, start, end, titled, led in traits.counts:
        flags = _TITLED * titled | _LED * led
        parts.append(_COUNT.pack(value, unit, flags, start, min(end - start, _LONGEST)))
    return b"".join(parts)


@lru_cache(RECENT)
def unpacked(content: bytes) -> Traits:
    """Read what `packed` wrote, or remember it: articles are compared with those of the same days."""
    border = _HEAD.size + _HEAD.unpack_from(content)[0] * _TRAIT.size
    traits = [
        Trait(
            term,
            _KINDS[kind],
            start,
            start + length,
            flags & _TITLED != 0,
            flags & _LED != 0,
            flags & _SURE != 0,
            weight / _FINE,
        )
        for term, kind, flags, weight, start, length in _TRAIT.iter_unpack(content[_HEAD.size : border])
    ]
    counts = [
        Count(value, unit, start, start + length, flags & _TITLED != 0, flags & _LED != 0)
        for value, unit, flags, start, length in _COUNT.iter_unpack(content[border:])
    ]
    return Traits(tuple(traits), tuple(counts))


@lru_cache(CACHED)
def term_of(written: str) -> int:
    """Return the same signed number of 64 bits for a term in every process and on every machine; never 0."""
    return int.from_bytes(blake2b(written.encode(), digest_size=8).digest(), "little", signed=True) or 1
