"""Statuses and headers are understood, whatever they hold."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.web.responses import LONGEST_PAUSE, content_type_of, obstacle_of, pause_of, validator_of
from storage.obstacle import Obstacle

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("status", "obstacle"),
    [
        (204, Obstacle.EMPTY),
        (206, Obstacle.SERVER),
        (300, Obstacle.SERVER),
        (400, Obstacle.SERVER),
        (401, Obstacle.FORBIDDEN),
        (403, Obstacle.FORBIDDEN),
        (404, Obstacle.GONE),
        (407, Obstacle.FORBIDDEN),
        (410, Obstacle.GONE),
        (429, Obstacle.BUSY),
        (500, Obstacle.SERVER),
        (503, Obstacle.BUSY),
        (504, Obstacle.TIMEOUT),
        (999, Obstacle.SERVER),
    ],
)
def test_a_status_without_content_names_its_obstacle(status: int, obstacle: Obstacle) -> None:
    assert obstacle_of(status) is obstacle


@pytest.mark.parametrize(
    ("header", "read"),
    [
        ("", ("", "")),
        ("text/html", ("text/html", "")),
        ("Text/HTML; charset=Windows-1251", ("text/html", "windows-1251")),
        ('application/rss+xml;version=2; charset="UTF-8"', ("application/rss+xml", "utf-8")),
        ("text/html;charset='utf-8'", ("text/html", "utf-8")),
        ("text/html, text/plain", ("text/html", "")),
        ("; charset=koi8-r", ("", "koi8-r")),
        ("nonsense", ("", "")),
        ("text/html; charset=", ("text/html", "")),
        ("text/html; charset=\udc80", ("text/html", "")),
    ],
)
def test_the_media_type_and_the_charset_are_read(header: str, read: tuple[str, str]) -> None:
    assert content_type_of(header) == read


@pytest.mark.parametrize(
    ("header", "pause"),
    [
        ("120", timedelta(seconds=120)),
        (" 0 ", timedelta(0)),
        ("9" * 300, LONGEST_PAUSE),
        ("Wed, 25 Nov 2026 12:10:00 GMT", timedelta(minutes=10)),
        ("Wed, 25 Nov 2026 17:10:00 +0500", timedelta(minutes=10)),
        ("Wed, 25 Nov 2026 12:10:00 -0000", timedelta(minutes=10)),
        ("Wed, 25 Nov 2020 12:10:00 GMT", timedelta(0)),
        ("Fri, 25 Dec 2026 12:10:00 GMT", LONGEST_PAUSE),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("１２", None),
        ("Wed, 25 Nov 99999 12:10:00 GMT", None),
    ],
)
def test_a_pause_is_read_in_seconds_and_as_a_date(header: str, pause: timedelta | None) -> None:
    assert pause_of(header, NOW) == pause


@given(some.text(max_size=80) | some.from_regex(r"\w{3}, \d{1,6} Nov \d{1,6} \d\d:\d\d:\d\d [+-]\d{4}"))
def test_no_header_is_too_odd(header: str) -> None:
    pause = pause_of(header, NOW)
    assert pause is None or timedelta(0) <= pause <= LONGEST_PAUSE
    assert all(part == part.lower() for part in content_type_of(header))


@given(some.text())
def test_a_version_is_kept_only_if_it_can_be_sent_again(header: str) -> None:
    kept = validator_of(header)
    assert kept in {"", header}
    assert kept.isascii()
    assert not set(kept) & {"\r", "\n", "\x00"}


def test_a_version_as_hosts_write_it_is_kept() -> None:
    assert validator_of('W/"abc-123"') == 'W/"abc-123"'
    assert validator_of("a" * 501) == ""
