"""Which addresses are of the web, and which lead into an internal network."""

from ipaddress import IPv4Address, IPv6Address, ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as some
from yarl import URL

from bot.web.addresses import (
    MAPPED,
    MOST_CHARACTERS,
    TRANSLATED,
    AddressError,
    Network,
    Perimeter,
    read_address,
)


def networks(text: str) -> list[Network]:
    return [ip_network(part) for part in text.split()]


CLOSED = [
    str(IPv4Address(0)), "0.1.2.3",
    "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.254",
    "169.254.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1",
    "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.1.1.1",
    "240.0.0.1", "255.255.255.255", "168.63.129.16",
    "::", "::1", "::7f00:1", "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254",
    "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::808:808", "100::1", "2001::1", "2001:0:808:808::1",
    "2001:2::1", "2001:db8::1", "2002:7f00:1::1", "2002:808:808::1", "3fff::1", "5f00::1", "fc00::1",
    "fd00:ec2::254", "fd20:ce::254", "fe80::1", "fe80::1%eth0", "2a00::1%eth0", "fec0::1", "ff02::1",
]  # fmt: skip
OPEN = [
    "1.1.1.1", "8.8.8.8", "93.184.216.34", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1",
    "2a00:1450:4001::1", "2606:4700::1", "2001:200::1", "::ffff:8.8.8.8", "64:ff9b::808:808",
]  # fmt: skip
NONE = [
    "127.1", "2130706433", "0x7f.1", "0177.0.0.1", "١.1.1.1", "１.1.1.1", "1.1.1.1 ", " 8.8.8.8", "8.8.8.8.",
    "[::1]", "news.test", "", "::1::", "8.8.8.8/32",
]  # fmt: skip


@pytest.mark.parametrize("address", CLOSED)
def test_an_internal_address_lies_outside(address: str) -> None:
    assert not Perimeter().admits(address)


@pytest.mark.parametrize("address", OPEN)
def test_a_public_address_lies_within(address: str) -> None:
    assert Perimeter().admits(address)


@pytest.mark.parametrize("address", NONE)
def test_what_is_no_address_in_its_usual_spelling_lies_outside(address: str) -> None:
    assert not Perimeter(networks("0.0.0.0/0 ::/0")).admits(address)


@given(some.ip_addresses())
def test_nothing_lies_within_that_python_takes_for_private(address: IPv4Address | IPv6Address) -> None:
    is_public = any(address in carrier for carrier in (MAPPED, TRANSLATED)) or not (
        address.is_private
        or address.is_loopback
        or address.is_link_local
        or address.is_multicast
        or address.is_reserved
        or address.is_unspecified
    )
    assert is_public or not Perimeter().admits(str(address))


@given(some.ip_addresses(v=4))
def test_an_address_inside_another_is_judged_as_by_itself(inner: IPv4Address) -> None:
    perimeter = Perimeter()
    for carrier in ("::ffff:0:0", "64:ff9b::"):
        outer = IPv6Address(int(IPv6Address(carrier)) + int(inner))
        assert perimeter.admits(str(outer)) == perimeter.admits(str(inner))


def test_an_allowed_network_lies_within() -> None:
    perimeter = Perimeter(networks("10.1.0.0/16 fd12::/16 127.0.0.1"))
    assert all(map(perimeter.admits, ["10.1.2.3", "fd12::1", "127.0.0.1", "::ffff:10.1.2.3", "8.8.8.8"]))
    assert not any(map(perimeter.admits, ["10.2.0.1", "fd13::1", "127.0.0.2", "::ffff:10.2.0.1"]))


def test_no_allowed_network_opens_what_clouds_keep_secrets_at() -> None:
    perimeter = Perimeter(networks("0.0.0.0/0 ::/0"))
    for address in ("169.254.169.254", "::ffff:169.254.169.254", "fd00:ec2::254", "64:ff9b::a9fe:a9fe"):
        assert not perimeter.admits(address)
    assert perimeter.admits("10.0.0.1")
    assert perimeter.admits("::1")


def test_an_allowed_network_around_an_address_does_not_open_what_is_inside_it() -> None:
    perimeter = Perimeter(networks("64:ff9b:1::/48 2002::/16 2001::/32"))
    assert perimeter.admits("64:ff9b:1::808:808")
    assert not any(map(perimeter.admits, ["64:ff9b:1::a00:1", "2002:a00:1::1", "2001:0:a00:1::1"]))


def test_only_an_ip_address_is_judged_before_its_name_is_known() -> None:
    Perimeter().require(URL("http://news.test/"))
    Perimeter().require(URL("http://8.8.8.8/"))
    with pytest.raises(AddressError):
        Perimeter().require(URL("http://10.0.0.1/"))
    with pytest.raises(AddressError):
        Perimeter().require(URL("http://[::1]/"))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("http://news.test", "http://news.test/"),
        ("HTTPS://News.Test/A?b=c#d", "https://news.test/A?b=c"),
        ("http://news.test:8080/", "http://news.test:8080/"),
        ("https://news.test:443/a b", "https://news.test/a%20b"),
        ("https://новости.рф/путь", "https://xn--b1amnebsh.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C"),
        ("http://8.8.8.8/", "http://8.8.8.8/"),
        ("http://[2A00::1]/", "http://[2a00::1]/"),
        ("http://news.test./", "http://news.test./"),
        ("http://my_site.news.test/", "http://my_site.news.test/"),
        ("http://news.test/@who?u=http://a:b@c/", "http://news.test/@who?u=http://a:b@c/"),
    ],
)
def test_an_address_of_the_web_is_read(written: str, read: str) -> None:
    url = read_address(written)
    assert str(url).removesuffix("/") == read.removesuffix("/")
    assert str(read_address(str(url))) == str(url)


@pytest.mark.parametrize(
    "written",
    [
        "", "news.test", "/news", "mailto:news@news.test", "ftp://news.test/", "http:", "http://", "http:///x",
        "http:news.test", "http://user@news.test/", "http://user:pass@news.test/", "http://:pass@news.test/",
        "http://news.test\\@10.0.0.1/", "http://news\t.test/", "http://news.test/\x00", "http://news.test/\x85",
        "http://news.test:22/", "http://news.test:0/", "http://news.test:6667/", "http://news.test:99999/",
        "http://news.test:8o/", "http://127.1/", "http://0x7f.0.0.1/", "http://news.0x7f/", "http://1.2.3.4.5/",
        "http://news test/", "http://news..test/", "http://.test/", "http://-news.test/", "http://[::1/",
        "http://news%2etest/", "http://[fe80::1%25eth0]x/", "http://\udc80.test/", f"http://{'a' * 64}.test/",
        f"http://{'a.' * 130}test/", "http://news.test/" + "a" * MOST_CHARACTERS,
    ],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_refused(written: str) -> None:
    with pytest.raises(AddressError):
        read_address(written)


@given(some.text(max_size=60), some.sampled_from(["", "http://", "https://", "http://news.test", "//"]))
def test_any_text_is_an_address_or_refused(text: str, start: str) -> None:
    for base in (None, URL("https://news.test/a/b")):
        try:
            url = read_address(start + text, base)
        except AddressError:
            continue
        assert url.scheme in {"http", "https"}
        assert url.raw_host
        assert url.raw_user is None
        assert str(read_address(str(url))) == str(url)


def test_a_relative_address_is_read_from_where_it_stands() -> None:
    base = URL("https://news.test/kk/list?page=2")
    assert str(read_address("item/1", base)) == "https://news.test/kk/item/1"
    assert str(read_address("//other.test/x", base)) == "https://other.test/x"
    assert str(read_address("?page=3", base)) == "https://news.test/kk/list?page=3"
    with pytest.raises(AddressError):
        read_address("javascript:alert(1)", base)
