"""Addresses of articles: made absolute, and in the one form that names a page."""

import re
from urllib.parse import urljoin, urlsplit, urlunsplit

LONGEST = 2_000
"""Characters of an address; a longer one leads nowhere that people go."""

SCHEMES = frozenset({"http", "https"})
PORTS = {"http": 80, "https": 443}

TRACKING = re.compile(r"(?:utm_[^=]*|fbclid|yclid|gclid)(?:=|$)", re.IGNORECASE)
"""Parameters that say where a reader came from, and nothing of the page."""

UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\ufeff\u2028\u2029\ud800-\udfff]+")
SPACE = re.compile(r"[\s<>\"{}|\\^`]")
"""Signs that no address has as they are; a browser writes them in percents."""

PARTITION = re.compile(r"(?:www|m|amp)\.")


def canonical(url: str) -> str:
    """Write the address of a page in its canonical form; empty for what is no web address.

    The fragment and the parameters of TRACKING go, scheme and host are in small letters, a usual port is
    left out. All else is kept as it is, since a site may mean anything by it.
    """
    try:
        parts = urlsplit(UNSEEN.sub("", url).strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    if parts.scheme not in SCHEMES or not host or SPACE.search(host):
        return ""
    # An address with a name and a password is no public page.
    if "@" in parts.netloc:
        return ""
    host = f"[{host}]" if ":" in host else host
    place = host if port in {None, PORTS[parts.scheme]} else f"{host}:{port}"
    query = "&".join(each for each in parts.query.split("&") if not TRACKING.match(each))
    address = urlunsplit((parts.scheme, place, _in_percents(parts.path) or "/", _in_percents(query), ""))
    return address if len(address) <= LONGEST else ""


def absolute(address: str, place: str) -> str:
    """Resolve an address as a document at `place` writes it, and make it canonical; empty if it is none."""
    try:
        return canonical(urljoin(place, UNSEEN.sub("", address).strip())) if address.strip() else ""
    except ValueError:
        return ""


def site_of(url: str) -> str:
    """Name the site of an address: its host, whichever of www and mobile it is; empty for no address."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return PARTITION.sub("", host, count=1) if PARTITION.match(host) and host.count(".") > 1 else host


def within_site(url: str, site: str) -> bool:
    """Tell whether an address is of a site, or of a part of it with a name of its own."""
    own = site_of(url)
    return own == site or own.endswith(f".{site}")


def _in_percents(text: str) -> str:
    return SPACE.sub(lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode()), text)
