"""What of a listing is new, what has changed, and whether it is news or only the past in a new dress."""

import hashlib
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Self

from storage.alerts import is_news
from storage.sources.listings.item import Item

FLOOD_ITEMS = 5
"""Old items from which on those that were not known before may be a flood."""
EASTERNMOST = timedelta(hours=14)
"""By how much the day begins earlier in the zone that is farthest east of Greenwich."""
DIGEST_BYTES = 8

TAIL = 8
"""Words at the end of an item's text among which it may say how often it was read or commented."""
COUNTERS = (
    *("просмотр", "прочтени", "комментари", "қаралым", "қаралды", "көрілім", "оқылды", "пікір"),
    *("views", "reads", "comments", "koʻrildi", "koʻrishlar", "oʻqildi", "izoh"),
    *("кўрилди", "кўришлар", "ўқилди", "изоҳ"),
)
"""How the words begin by which it says so."""


@dataclass(frozen=True, slots=True)
class Arrivals:
    """The items of a listing by what is to be done with them, each in the listing's order.

    `fresh` were never seen before, `changed` have another title or text since, `known` are as they were.
    `announced` tells whether chats hear of the fresh ones, `flood` that they do not because the source
    suddenly lists old items as if they were new. It is not `complete` if some items were left for later.
    """

    fresh: tuple[Item, ...]
    changed: tuple[Item, ...]
    known: tuple[Item, ...]
    announced: bool
    flood: bool
    complete: bool = True

    def without(self, identities: Collection[str]) -> Self:
        """Leave out items, by identity, that are to be judged again at the next reading."""
        if not identities:
            return self
        return replace(
            self,
            fresh=tuple(item for item in self.fresh if item.identity not in identities),
            changed=tuple(item for item in self.changed if item.identity not in identities),
            known=tuple(item for item in self.known if item.identity not in identities),
            complete=False,
        )


def judge(
    items: Sequence[Item],
    known: Mapping[str, bytes],
    *,
    first: bool,
    now: datetime,
    since: datetime | None = None,
) -> Arrivals:
    """Tell the items of a listing apart by what is known of their source: digests by identity.

    What the `first` reading of a source finds is what it had before it was followed: announced to nobody.
    Later, if more than half of the items and at least FLOOD_ITEMS were never seen and are old, it is a flood,
    as when a site changes its addresses or GUIDs: announced to nobody either. Old is what is older than
    `storage.alerts.is_news` reaches, except what was published after the last reading, `since`: the program
    stood still meanwhile. Items without a date may be old: they are a flood where nothing listed is known. A
    date in the future counts as now. Of several items with one identity the first is meant.
    """
    by_identity = {item.identity: item for item in reversed(items)}
    listed = [item for item in items if by_identity[item.identity] is item]
    fresh = [_dated(item, now) for item in listed if item.identity not in known]
    flood = not first and _is_flood(fresh, len(listed), now, since)
    seen = [item for item in listed if item.identity in known]
    changed = {item.identity for item in seen if digest_of(item) != known[item.identity]}
    return Arrivals(
        fresh=tuple(fresh),
        changed=tuple(_dated(item, now) for item in seen if item.identity in changed),
        known=tuple(item for item in seen if item.identity not in changed),
        announced=not first and not flood,
        flood=flood,
    )


def digest_of(item: Item) -> bytes:
    """Stand for what an item says, so that a correction shows and nothing else does.

    That is its title and its text. Its link may get another tracking tag, its date is often that of the last
    time the site was built, and the number of its readers grows: none of this is a change of the article.
    """
    words = unicodedata.normalize("NFC", f"{item.title}\n{item.text}").split()
    tail = words[-TAIL:]
    if any(word.casefold().startswith(COUNTERS) for word in tail):
        words[-TAIL:] = [word for word in tail if not any(map(str.isdigit, word))]
    return hashlib.blake2b(" ".join(words).encode(errors="replace"), digest_size=DIGEST_BYTES).digest()


def no_later_than(published: date | None, now: datetime) -> date | None:
    """Take a date in the future as now; a day is in the future where it has begun nowhere yet."""
    if isinstance(published, datetime):
        if published.tzinfo is None or published <= now:
            return published
        return now.astimezone(published.tzinfo)
    return published if published is None or published <= (now + EASTERNMOST).date() else now


def _dated(item: Item, now: datetime) -> Item:
    published = no_later_than(item.published, now)
    return item if published is item.published else replace(item, published=published)


def _is_flood(fresh: Sequence[Item], listed: int, now: datetime, since: datetime | None) -> bool:
    old = sum(item.published is not None and _is_old(item.published, now, since) for item in fresh)
    maybe = old + sum(item.published is None for item in fresh)
    return (old >= FLOOD_ITEMS and 2 * old > listed) or (maybe >= FLOOD_ITEMS and maybe == listed)


def _is_old(published: date, now: datetime, since: datetime | None) -> bool:
    if is_news(published, now):
        return False
    return since is None or not is_news(published, since, reach=timedelta())
