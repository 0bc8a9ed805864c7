"""Which addresses of the web may be reached, and which lead into somebody's internal network."""

import re
from collections.abc import Iterator, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from yarl import URL

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

MOST_CHARACTERS = 4096
"""Characters of an address; longer ones are made to do harm."""
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\\]")
"""Browsers drop tabs and read a backslash as a slash: what is written is not what would be reached."""
HOST = re.compile(r"(?=.{1,254}$)(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*\.?")
NUMERIC = re.compile(r"(?:^|\.)(?:0x[0-9a-f]*|[0-9]+)\.?$")
"""A host whose last label is a number is an IP address in some spelling (WHATWG URL, 'ends in a number')."""

WEB_PORTS = (80, 443)
FIRST_FREE_PORT = 1024
BAD_PORTS = frozenset(
    (1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6679, 6697, 10080, *range(6665, 6670))
)
"""Ports over 1023 that browsers refuse to speak HTTP to (WHATWG Fetch, 'port blocking')."""

CLOSED_4 = tuple(
    IPv4Network(network)
    for network in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # shared by the customers of a provider
        "127.0.0.0/8",  # loopback
        "169.254.0.0/16",  # link-local
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocol assignments
        "192.0.2.0/24",  # documentation
        "192.88.99.0/24",  # relays of 6to4
        "192.168.0.0/16",  # private
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and broadcast
    )
)
"""What is not of the public internet (IANA, IPv4 Special-Purpose Address Registry)."""
PUBLIC_6 = IPv6Network("2000::/3")
"""The only part of IPv6 that is given out; unique local, link-local, multicast … lie outside."""
CLOSED_6 = tuple(
    IPv6Network(network)
    for network in (
        "2001::/23",  # protocol assignments, with Teredo, ORCHID and benchmarks
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4
        "3fff::/20",  # documentation
    )
)
"""Its parts that are not public all the same (IANA, IPv6 Special-Purpose Address Registry)."""
METADATA: frozenset[Address] = frozenset(
    ip_address(address)
    for address in (
        "100.100.100.200",
        "168.63.129.16",
        "169.254.169.254",
        "192.0.0.192",
        "fd00:ec2::254",
        "fd20:ce::254",
    )
)
"""Where clouds tell a machine its secrets: closed even within an allowed network."""

MAPPED = IPv6Network("::ffff:0:0/96")
TRANSLATED = IPv6Network("64:ff9b::/96")
"""NAT64: how the only-IPv6 reach IPv4 (RFC 6052), thus as public as the address inside."""
CARRIERS = (
    MAPPED,
    TRANSLATED,
    IPv6Network("64:ff9b:1::/48"),  # NAT64 of a local network (RFC 8215)
    IPv6Network("::/96"),  # IPv4-compatible
)
"""Networks whose addresses hold an IPv4 address in their last 32 bits."""


class AddressError(ValueError):
    """No address of the web, or one that may not be reached; the text says why."""


def read_address(text: str, base: URL | None = None) -> URL:
    """Read an address of the web, without its fragment; relative to `base` if there is one.

    Only http and https are read, only ports of the web and those over 1023, no names or passwords in
    front of the host, and IP addresses only in their one usual spelling.

    Raises:
        AddressError: if it is none.
    """
    if len(text) > MOST_CHARACTERS:
        raise AddressError(f"longer than {MOST_CHARACTERS} characters")
    if CONTROL.search(text):
        raise AddressError("it has control characters or backslashes")
    try:
        url = URL(text) if base is None else base.join(URL(text))
    except ValueError:
        raise AddressError("not a web address") from None
    _require_web(url)
    _require_host(url.raw_host or "")
    return url.with_fragment(None)


def _require_web(url: URL) -> None:
    if url.scheme not in {"http", "https"}:
        raise AddressError("neither http nor https")
    if "@" in url.raw_authority or url.raw_user is not None or url.raw_password is not None:
        raise AddressError("it has a user name or a password")
    # The other ports under 1024 belong to services that might take a request for their own commands,
    # such as mail; sites of their own are run on high ones.
    port = url.port or 0
    if port not in WEB_PORTS and (port < FIRST_FREE_PORT or port in BAD_PORTS):
        raise AddressError(f"port {port} is none of the web")


def _require_host(host: str) -> None:
    if parsed(host) is not None:
        return
    if NUMERIC.search(host):
        raise AddressError("an IP address in an odd spelling")
    if not HOST.fullmatch(host):
        raise AddressError("no name of a host")


def parsed(host: str) -> Address | None:
    """Parse an IP address in its usual spelling; None if it is anything else."""
    try:
        return ip_address(host)
    except ValueError:
        return None


class Perimeter:
    """The line between what the program may connect to and what it must not.

    Public addresses lie within it, and those of the `allowed` networks.
    """

    def __init__(self, allowed: Sequence[Network] = ()) -> None:
        self._allowed = tuple(allowed)

    def admits(self, host: str) -> bool:
        """Tell whether an IP address may be connected to; False for what is none.

        It must be public or allowed, and so must every IPv4 address inside it.
        """
        address = parsed(host)
        return address is not None and self._is_open(address) and all(map(self._is_open, _within(address)))

    def require(self, url: URL) -> None:
        """Judge the host of an address where it is an IP address.

        Raises:
            AddressError: if it may not be connected to.
        """
        host = url.raw_host or ""
        if parsed(host) is not None and not self.admits(host):
            raise AddressError("it leads into an internal network")

    def _is_open(self, address: Address) -> bool:
        if address in METADATA:
            return False
        if isinstance(address, IPv6Address) and address.scope_id is not None:
            return False
        return any(address in network for network in self._allowed) or _is_public(address)


def _is_public(address: Address) -> bool:
    if isinstance(address, IPv4Address):
        return not any(address in network for network in CLOSED_4)
    if address in MAPPED or address in TRANSLATED:
        return True
    return address in PUBLIC_6 and not any(address in network for network in CLOSED_6)


def _within(address: Address) -> Iterator[IPv4Address]:
    """List the IPv4 addresses that an IPv6 address holds in any of the known ways."""
    if isinstance(address, IPv4Address) or address.is_loopback or address.is_unspecified:
        return
    if any(address in network for network in CARRIERS):
        yield IPv4Address(int(address) & 0xFFFFFFFF)
    if address.sixtofour is not None:
        yield address.sixtofour
    if address.teredo is not None:
        yield from address.teredo
