"""Addresses in buttons and text links: which ones Telegram takes, and how it writes them."""

import re
from urllib.parse import urlsplit

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
_HOST = re.compile(r"[^\s/?#@:\[\]]+")
_TG_USER = re.compile(r"tg://user\?id=([0-9]{1,15})", re.ASCII)


class LinkError(ValueError):
    """The address is not one that Telegram takes; the text is its reason."""


def normalise(url: str) -> str:
    """Give the address as Telegram keeps it.

    An address without a scheme is taken as http, and an empty path becomes "/".

    Raises:
        LinkError: With "URL host is empty", "Wrong HTTP URL" or "Unsupported URL protocol".
    """
    url = url.strip()
    scheme = _SCHEME.match(url)
    if scheme is not None and scheme[1].lower() in {"tg", "ton", "tonsite"}:
        return url
    if scheme is not None and scheme[1].lower() not in {"http", "https"}:
        raise LinkError("Unsupported URL protocol")
    full = url if scheme is not None else f"http://{url}"
    try:
        parts = urlsplit(full)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise LinkError("Wrong HTTP URL") from None
    if not host:
        raise LinkError("URL host is empty")
    if "." not in host.strip(".") or not _HOST.fullmatch(host) or re.search(r"\s", full):
        raise LinkError("Wrong HTTP URL")
    return full if parts.path else parts._replace(path="/").geturl()


def mentioned_user(url: str) -> int | None:
    """Read the user's id out of `tg://user?id=…`; None for any other address."""
    match = _TG_USER.fullmatch(url.strip())
    return int(match[1]) if match else None
