"""What a response says of itself in its status and its headers."""

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from storage.obstacle import Obstacle

CONTENT = frozenset((200, 203))
UNCHANGED = 304
NOTHING = frozenset((204, 205))
LONGEST_PAUSE = timedelta(days=1)
MEDIA_TYPE = re.compile(r"\s*([\w.+-]{1,80}/[\w.+-]{1,80})\s*(?:;|,|$)", re.ASCII)
CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([\w.:+-]{1,40})", re.ASCII | re.IGNORECASE)
VALIDATOR = re.compile(r"[\x20-\x7e]{1,500}")
OBSTACLES = {
    401: Obstacle.FORBIDDEN,
    403: Obstacle.FORBIDDEN,
    404: Obstacle.GONE,
    407: Obstacle.FORBIDDEN,
    408: Obstacle.TIMEOUT,
    410: Obstacle.GONE,
    429: Obstacle.BUSY,
    451: Obstacle.FORBIDDEN,
    503: Obstacle.BUSY,
    504: Obstacle.TIMEOUT,
}


def obstacle_of(status: int) -> Obstacle:
    """Tell what a status without content means."""
    return Obstacle.EMPTY if status in NOTHING else OBSTACLES.get(status, Obstacle.SERVER)


def content_type_of(header: str) -> tuple[str, str]:
    """Read a Content-Type as the media type and the charset, in small letters; empty where there is none."""
    media_type, charset = MEDIA_TYPE.match(header), CHARSET.search(header)
    return media_type[1].lower() if media_type else "", charset[1].lower() if charset else ""


def validator_of(header: str) -> str:
    """Take an ETag or a Last-Modified that can be stored and sent again; empty if it cannot."""
    return header if VALIDATOR.fullmatch(header) else ""


def pause_of(header: str, now: datetime) -> timedelta | None:
    """Read a Retry-After, in seconds or as a date (RFC 9110), as at most a day; None if it says nothing."""
    written = header.strip()
    if written.isascii() and written.isdigit():
        return min(timedelta(seconds=int(written[:9])), LONGEST_PAUSE)
    try:
        moment = parsedate_to_datetime(written)
        pause = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return min(max(pause, timedelta(0)), LONGEST_PAUSE)
