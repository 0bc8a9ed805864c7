"""Blocks of a page that lead away from the article, told by their links."""

import re
from urllib.parse import urlsplit

from storage.sources.bare import endings
from storage.sources.pages.blocks import LINKED, Block
from storage.sources.times import stamps

LABELLED = re.compile(r"(?P<label>[^.!?:]{2,40}):\s*(?P<rest>\S.*)")
"""A label and what it names: `Тавсия этамиз: …`."""

ADDRESS = re.compile(r"https?://\S+$")

_NETWORKS = (
    "t.me telegram.me telegram.org instagram.com facebook.com fb.com wa.me whatsapp.com youtube.com "
    "youtu.be tiktok.com twitter.com x.com threads.net vk.com ok.ru dzen.ru news.google.com"
)
NETWORKS = frozenset(_NETWORKS.split())


def is_teaser(block: Block) -> bool:
    """Tell whether a block is the headline of another article: a link and no sentence, or one and a stamp."""
    if block.is_link:
        return not endings.is_sentence(block.text)
    leading, trailing = stamps.leading(block.text), stamps.trailing(block.text)
    headlines = (leading[1] if leading else "", trailing[0] if trailing else "")
    return any(headline and block.linked >= LINKED * len(headline) for headline in headlines)


def is_labelled_link(block: Block) -> bool:
    """Tell whether a block is a label and a link, or the address of a page: `Манба: …`, `Оригинал: https://…`."""
    found = LABELLED.fullmatch(block.text)
    if found is None:
        return False
    return block.linked >= len(found["rest"]) or ADDRESS.match(found["rest"]) is not None


def invites_to_channel(block: Block) -> bool:
    """Tell whether a block links to a channel as such; a report of what somebody wrote links to the post."""
    return any(_is_channel(link.get("href", "")) for link in block.element.iter("a"))


def _is_channel(address: str) -> bool:
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return False
    return host in NETWORKS and parts.path.strip("/").count("/") == 0
