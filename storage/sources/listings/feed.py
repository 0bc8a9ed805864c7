"""Feeds → what they list: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed."""

from datetime import UTC, datetime, tzinfo

from storage.sources.listings.item import Listing
from storage.sources.listings.json_feed import is_json, read_json_feed
from storage.sources.listings.xml_feed import read_xml_feed


def read_feed(
    content: bytes, *, url: str, charset: str = "", zone: tzinfo = UTC, now: datetime | None = None
) -> Listing:
    """Read a feed from `url`, its first MOST_ITEMS items in its order.

    `charset` is what the header of the host names, `zone` the outlet's, for dates without one; UTC stands
    for an unknown one. Dates in words (`today`) are read if `now` is given. Raises DocumentError for what is
    no feed, and for XML with a DOCTYPE or entities of its own.
    """
    if is_json(content):
        return read_json_feed(content, url=url, zone=zone, now=now)
    return read_xml_feed(content, url=url, charset=charset, zone=zone, now=now)
