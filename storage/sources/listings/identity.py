"""The identity of a listed item: what names it within its source for ever."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from storage.sources.listings.item import Item

LONGEST = 500
"""Characters of an identity; a hash stands for a longer one."""


def identified(listed: Iterable[tuple[str, Item]]) -> tuple[Item, ...]:
    """Give items, each listed with its GUID or an empty one, their identities; of two alike the first stays.

    An identity is the GUID, unless it is empty or names different articles in this listing; else the
    canonical link; else a hash of title and text.
    """
    pairs = list(listed)
    named = defaultdict(set)
    for guid, item in pairs:
        named[guid].add(_without_guid(item))
    known: dict[str, Item] = {}
    for guid, item in pairs:
        own = guid if guid and len(named[guid]) == 1 else _without_guid(item)
        identity = own if len(own) <= LONGEST else _hash(own)
        known.setdefault(identity, replace(item, identity=identity))
    return tuple(known.values())


def _without_guid(item: Item) -> str:
    return item.link or _hash(f"{item.title}\n{item.text}")


def _hash(text: str) -> str:
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()[:32]
