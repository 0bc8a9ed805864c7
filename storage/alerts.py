"""Which articles are news, and when a chat hears of them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from storage.schedule import Digest, Period, Quiet, next_slot, quiet_until, zone

LIFE = timedelta(hours=6)
"""How long an alert is worth being told."""
NOTICE_LIFE = timedelta(days=7)
"""How long a notice is worth being told."""
REACH = timedelta(hours=72)
"""How long ago an article may have been published that is still announced."""
MORNING = Digest(Period.DAILY, 9 * 60)
"""When digests come to a chat that chose nothing."""


class Mode(StrEnum):
    """How a watch tells."""

    NOW = "now"
    DIGEST = "digest"


class Hold(StrEnum):
    """Why a message waits."""

    NONE = ""
    QUIET = "quiet"
    MUTE = "mute"
    DIGEST = "digest"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class Hours:
    """When a chat hears of its watches; `limit` is the number of messages it may get at once a local day."""

    zone: str = "Asia/Almaty"
    quiet: Quiet | None = None
    muted_until: datetime | None = None
    digest: Digest = MORNING
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Timing:
    """When a message goes: not before `due`, not after `expires`; `hold` says why it waits."""

    due: datetime
    hold: Hold
    expires: datetime


def timing(
    *,
    mode: Mode,
    hours: Hours,
    now: datetime,
    told_today: int,
    last_digest: date | None,
    life: timedelta = LIFE,
) -> Timing:
    """Say when a chat hears of something that a watch of `mode` found now.

    `told_today` counts what it was told at once since its local day began, `last_digest` is the local day of
    its last digest. A digest is due at the hour that was chosen for it, also in a mute or in quiet hours;
    what it tells expires when the next one is due, but not before a mute ends. All else expires `life`
    after it is due.

    Raises:
        storage.errors.ZoneError: there is no such zone.
    """
    place = zone(hours.zone)
    if mode is Mode.DIGEST:
        slot = next_slot(hours.digest, place, now, last_digest)
        expires = next_slot(hours.digest, place, slot.moment, slot.day).moment
        if hours.muted_until is not None:
            expires = max(expires, hours.muted_until + life)
        return Timing(slot.moment, Hold.DIGEST, expires)
    due, hold = _held(hours, place, now, told_today)
    due = _after_quiet(hours, place, due)
    return Timing(due, hold, due + life)


def is_news(published: date | None, now: datetime, reach: timedelta = REACH) -> bool:
    """Tell whether an article that came now is still to be announced.

    It is if it was published at most `reach` ago; so is one whose date is unknown or to come. A date alone
    counts as the midnight UTC that ends it, when the day is over everywhere east of Greenwich; a time
    without a zone is read as UTC.
    """
    if published is None:
        return True
    if not isinstance(published, datetime):
        return now - datetime.combine(published, time(), UTC) <= reach + timedelta(days=1)
    moment = published if published.tzinfo is not None else published.replace(tzinfo=UTC)
    return now - moment <= reach


def _held(hours: Hours, place: ZoneInfo, now: datetime, told_today: int) -> tuple[datetime, Hold]:
    """Say until when a message waits before quiet hours count, and why."""
    if hours.muted_until is not None and hours.muted_until > now:
        return hours.muted_until, Hold.MUTE
    if _after_quiet(hours, place, now) > now:
        return now, Hold.QUIET
    if hours.limit is not None and told_today >= hours.limit:
        # Every day, also where digests are weekly: what is over the limit must not wait that long.
        return next_slot(Digest(Period.DAILY, hours.digest.minute), place, now).moment, Hold.LIMIT
    return now, Hold.NONE


def _after_quiet(hours: Hours, place: ZoneInfo, moment: datetime) -> datetime:
    """Give the end of the quiet hours that a moment lies in, or else the moment itself."""
    end = quiet_until(hours.quiet, place, moment) if hours.quiet is not None else None
    return moment if end is None else end
