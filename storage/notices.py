"""What those who run the bot hear of a source: it is dead, it is back, it listed old items as new."""

from datetime import datetime

from storage.addresses import host_of
from storage.delivery import NoticeKind
from storage.followed import FollowedSource, Health
from storage.records import Notice


def notices_of(before: FollowedSource, after: FollowedSource, now: datetime) -> list[Notice]:
    """Say what of how a source stands after a reading is worth telling: that it is dead now, or back."""
    if (before.health is Health.DEAD) == (after.health is Health.DEAD):
        return []
    if after.health is not Health.DEAD:
        return [_notice(NoticeKind.SOURCE_BACK, after, now)]
    trouble = {"obstacle": str(after.obstacle), "detail": after.detail}
    return [_notice(NoticeKind.SOURCE_DEAD, after, now, **trouble)]


def flood_notice(source: FollowedSource, count: int, now: datetime) -> Notice:
    """Say that a source listed `count` items as if they were new."""
    return _notice(NoticeKind.SOURCE_FLOOD, source, now, count=count)


def _notice(kind: NoticeKind, source: FollowedSource, now: datetime, **parameters: str | int) -> Notice:
    name = source.name or host_of(source.url)
    return Notice(kind, f"{source.id} {now.isoformat()}", {"name": name, "url": source.url, **parameters})
