"""What a fetch gives, what bounds it, and how it fails."""

from dataclasses import dataclass
from datetime import timedelta

from storage.obstacle import Obstacle


class FetchError(Exception):
    """Something could not be fetched.

    `obstacle` says why, `detail` the particular, in English. `retry_after` is how long the host asks to be
    left alone, at most a day; `status` is its HTTP status, 0 if it gave none.
    """

    def __init__(
        self,
        obstacle: Obstacle,
        detail: str = "",
        *,
        retry_after: timedelta | None = None,
        status: int = 0,
    ) -> None:
        super().__init__(f"{obstacle}: {detail}" if detail else str(obstacle))
        self.obstacle = obstacle
        self.detail = detail
        self.retry_after = retry_after
        self.status = status


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was fetched.

    `url` is where it was found after all redirects. `content` is decompressed. `content_type` and `charset`
    are as the host names them, in small letters, empty if it does not. `etag` and `modified` are to be sent
    along the next time. `unchanged`: it is what it was then, and there is no content. `moved_to` is its new
    address if it moved for good, else empty.
    """

    url: str
    content: bytes = b""
    content_type: str = ""
    charset: str = ""
    etag: str = ""
    modified: str = ""
    unchanged: bool = False
    moved_to: str = ""


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """What a fetch may cost.

    `connect` and `total` are seconds: for a connection with its name and its certificate, and for
    everything over all redirects. `size` is the bytes of a body as they come and after decompression.
    """

    connect: float = 5.0
    total: float = 30.0
    size: int = 8 * 1024 * 1024
    redirects: int = 5
