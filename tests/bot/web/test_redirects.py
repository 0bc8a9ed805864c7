"""A route grows by redirects."""

import pytest
from yarl import URL

from bot.web.fetched import FetchError
from bot.web.redirects import Route
from storage.obstacle import Obstacle

START = Route(URL("https://news.test/a/b"))


def test_a_route_without_redirects_has_moved_nowhere() -> None:
    assert START.moved_to == ""


def test_a_permanent_redirect_names_the_new_address() -> None:
    assert START.onward(301, "c", 5).moved_to == "https://news.test/a/c"


def test_a_redirect_of_the_moment_names_none_not_even_before_or_after_permanent_ones() -> None:
    assert START.onward(302, "c", 5).onward(301, "d", 5).moved_to == ""
    assert START.onward(308, "c", 5).onward(307, "d", 5).moved_to == ""


def test_a_route_ends_after_the_allowed_number() -> None:
    route = START
    for _ in range(3):
        route = route.onward(302, "c", 3)
    with pytest.raises(FetchError) as raised:
        route.onward(302, "c", 3)
    assert raised.value.obstacle is Obstacle.REDIRECTS


@pytest.mark.parametrize(
    ("location", "obstacle"),
    [
        (None, Obstacle.SERVER),
        ("", Obstacle.SERVER),
        ("http://news.test/", Obstacle.REDIRECTS),
        ("ftp://news.test/", Obstacle.ADDRESS),
        ("https://user@news.test/", Obstacle.ADDRESS),
        ("\\\\news.test\\", Obstacle.ADDRESS),
    ],
)
def test_a_redirect_that_leads_nowhere_good_is_refused(location: str | None, obstacle: Obstacle) -> None:
    with pytest.raises(FetchError) as raised:
        START.onward(302, location, 5)
    assert raised.value.obstacle is obstacle


def test_raw_bytes_are_escaped() -> None:
    assert str(START.onward(302, "\udce1\udcff", 5).url) == "https://news.test/a/%E1%FF"
