"""Addresses of the web: one spelling to fetch by, and one by which two of them are the same place."""

from contextlib import suppress
from urllib.parse import SplitResult, urlsplit

PORTS = {"http": 80, "https": 443}


def fetched_by(url: str) -> str:
    """Spell an address as it is fetched (RFC 3986, 6.2.2 and 6.2.3).

    Scheme and host in small letters, the latter in ASCII; no port that goes without saying, no fragment, no
    empty path. What is no web address stays as it is.
    """
    parts = _parts(url.strip())
    if parts is None:
        return url.strip()
    user = f"{parts.netloc.rpartition('@')[0]}@" if "@" in parts.netloc else ""
    netloc = f"{user}{_host(parts)}{_port(parts)}"
    return parts._replace(netloc=netloc, path=parts.path or "/", fragment="").geturl()


def place_of(url: str) -> str:
    """Spell an address so that the same place has the same spelling.

    A site answers alike to http and https, with and without `www.`, with and without a slash at the end.
    """
    parts = _parts(fetched_by(url))
    if parts is None:
        return url.strip()
    query = f"?{parts.query}" if parts.query else ""
    return f"{_host(parts).removeprefix('www.')}{_port(parts)}{parts.path.rstrip('/')}{query}"


def host_of(url: str) -> str:
    """Give the host of an address without `www.`; what is no web address stays as it is."""
    parts = _parts(url)
    return url if parts is None else (parts.hostname or "").removeprefix("www.")


def _parts(url: str) -> SplitResult | None:
    """Split a web address; None if it is none."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port  # the port is looked at only when it is asked for
    except ValueError:
        return None
    return parts if parts.scheme in PORTS and host else None


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    with suppress(UnicodeError):  # what cannot be a name is refused when it is fetched
        host = host if host.isascii() else host.encode("idna").decode()
    return f"[{host}]" if ":" in host else host


def _port(parts: SplitResult) -> str:
    return "" if parts.port in {None, PORTS[parts.scheme]} else f":{parts.port}"
