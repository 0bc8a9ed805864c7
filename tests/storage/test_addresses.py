import pytest
from hypothesis import given
from hypothesis import strategies as some

from storage.addresses import fetched_by, host_of, place_of


@pytest.mark.parametrize(
    ("url", "fetched"),
    [
        (" HTTPS://Site.KZ:443/Feed?a=B#top ", "https://site.kz/Feed?a=B"),
        ("http://site.kz", "http://site.kz/"),
        ("http://site.kz.:80/a", "http://site.kz/a"),
        ("http://site.kz:8080/a", "http://site.kz:8080/a"),
        ("http://қазақ.қаз/а", "http://xn--80aau21bd.xn--80ao21a/а"),
        ("http://[2001:DB8::1]:80/a", "http://[2001:db8::1]/a"),
        ("https://Me:Secret@Site.kz/a", "https://Me:Secret@site.kz/a"),
    ],
)
def test_an_address_is_fetched_by_its_plain_spelling(url: str, fetched: str) -> None:
    assert fetched_by(url) == fetched
    assert fetched_by(fetched) == fetched


@pytest.mark.parametrize(
    "url",
    [
        "https://site.kz/feed",
        "http://site.kz/feed/",
        "https://www.SITE.kz:443/feed#x",
        "http://site.kz./feed",
    ],
)
def test_one_place_has_one_spelling(url: str) -> None:
    assert place_of(url) == "site.kz/feed"


def test_other_paths_queries_and_ports_are_other_places() -> None:
    others = ["https://site.kz/Feed", "https://site.kz/feed?lang=kk", "https://site.kz:444/feed"]
    assert len({place_of(url) for url in [*others, "https://site.kz/feed"]}) == 4


@pytest.mark.parametrize(
    "text", ["t.me:-100123", "http://", "http://a:b/", "ftp://site.kz/", "http://[/", ""]
)
def test_what_is_no_web_address_stays_as_it_is(text: str) -> None:
    assert fetched_by(text) == place_of(text) == host_of(text) == text


def test_a_host_that_cannot_be_a_name_stays_as_it_is() -> None:
    assert fetched_by(f"http://{'қ' * 70}.kz/") == f"http://{'қ' * 70}.kz/"


def test_a_source_without_a_name_is_called_by_its_host() -> None:
    assert host_of("https://www.site.kz/feed") == "site.kz"


@given(some.text())
def test_any_text_can_be_spelled(text: str) -> None:
    assert fetched_by(fetched_by(f"http://{text}")) == fetched_by(f"http://{text}")
    place_of(text)
    host_of(text)
