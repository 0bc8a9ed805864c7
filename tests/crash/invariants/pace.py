"""Whether messages came as fast as Telegram bears, and no faster (invariant 11)."""

from collections import defaultdict
from collections.abc import Iterable

from tests.crash.evidence import Evidence

OF_ALL = (30, 1.0)
OF_GROUP = (20, 60.0)
OF_PERSON = (1, 1.0)
"""So many messages in so many seconds bears Telegram (Bots FAQ, "My bot is hitting limits")."""
TOLERANCE = 0.01
"""Seconds. The playground and the victims read one clock, but the store keeps whole milliseconds, rounded
down, and a victim takes what an earlier one has sent from there."""


def the_pace_was_kept(evidence: Evidence) -> list[str]:
    """11. While the default limits were kept, no window has more messages than Telegram bears.

    Changes of messages count as messages. Answers do not: what was asked for is never held back.
    """
    start, end = evidence.timeline.limited
    chats = defaultdict[int, list[float]](list)
    for message in evidence.unasked:
        if start <= message.at <= end:
            chats[evidence.chat(message.chat)].append(message.at)
    complaints = _too_many("all chats", sorted(at for times in chats.values() for at in times), *OF_ALL)
    for chat, times in chats.items():
        complaints += _too_many(f"chat {chat}", times, *(OF_PERSON if chat > 0 else OF_GROUP))
    return complaints


def _too_many(where: str, times: Iterable[float], most: int, seconds: float) -> list[str]:
    found = list(times)
    return [
        f"{most + 1} messages within {last - first:.3f} s to {where}, from {first:.3f}"
        for first, last in zip(found, found[most:], strict=False)
        if last - first < seconds - TOLERANCE
    ]
