"""Canonical addresses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.sources.texts.address import LONGEST, absolute, canonical, site_of, within_site


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://Aula.Example:443/News/1?b=2&a=1#top", "https://aula.example/News/1?b=2&a=1"),
        ("http://aula.example", "http://aula.example/"),
        ("http://aula.example:8080/a//b/", "http://aula.example:8080/a//b/"),
        ("https://a.example/?utm_source=x&id=5&fbclid=1&UTM_medium=y&yclid=2&gclid=3", "https://a.example/?id=5"),
        ("https://a.example/?ref=utm_source&from=rss&_x", "https://a.example/?ref=utm_source&from=rss&_x"),
        (" https://a.example/a b\n/қар%20 ", "https://a.example/a%20b/қар%20"),
        ("http://[::1]:80/", "http://[::1]/"),
        ("https://a.example/?fbclid", "https://a.example/"),
        *((bad, "") for bad in ("", "a", "//a.example/1", "javascript:alert(1)", "ftp://a.example")),
        *((bad, "") for bad in ("mailto:a@b.kz", "http://[/", "http://a.example:99999/", "http://a b/")),
        *((bad, "") for bad in ("http://u:p@a.example/", "http:///x")),
        (f"https://a.example/{'x' * LONGEST}", ""),
    ],
)  # fmt: skip
def test_an_address_is_written_in_one_form(url: str, address: str):
    assert canonical(url) == address


@settings(deadline=None)
@given(st.text(max_size=80).map(lambda text: f"https://a.example/{text}"))
def test_a_canonical_address_stays_as_it_is(url: str):
    assert canonical(canonical(url)) == canonical(url)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("../2", "https://a.example/2"),
        ("?p=2#x", "https://a.example/n/1?p=2"),
        ("//b.example/1", "https://b.example/1"),
        ("  ", ""),
        ("http://[", ""),
    ],
)
def test_a_relative_address_is_resolved(address: str, found: str):
    assert absolute(address, "https://a.example/n/1") == found


def test_a_site_is_its_host_however_it_is_reached():
    addresses = ("https://www.a.example/", "http://m.a.example/1", "https://a.example:8080/")
    assert {site_of(address) for address in addresses} == {"a.example"}
    assert (site_of("https://www.kz/"), site_of("http://["), site_of("a")) == ("www.kz", "", "")


def test_parts_of_a_site_belong_to_it_and_other_sites_do_not():
    assert within_site("https://kk.a.example/1", "a.example")
    assert not within_site("https://aa.example/1", "a.example")
    assert not within_site("https://a.example/1", "kk.a.example")
