"""Which article a message of ours shows, told by its buttons."""

import re
from collections.abc import Sequence

from bot.convert import parse_data
from storage.errors import ButtonExpiredError
from storage.store import Store

READ = re.compile(r"start=read_([0-9]{1,18})$")
"""How the address ends that shares an article."""


async def shown_by(offers: Sequence[str], chat: int, store: Store) -> int | None:
    """Name the article that a message of a chat shows whose buttons open or send `offers`.

    None if it shows none, or several.
    """
    for offer in offers:
        if shared := READ.search(offer):
            return int(shared[1])
    found = {await _opened(offer, chat, store) for offer in offers} - {None}
    return found.pop() if len(found) == 1 else None


async def _opened(offer: str, chat: int, store: Store) -> int | None:
    """Name the article that a button opens, other than one of a story that is shown."""
    try:
        action = await store.button(chat, *parse_data(offer))
    except ButtonExpiredError:
        return None
    article = action.parameters.get("article")
    opens = action.command == "read" and action.parameters.get("back") != "story"
    return article if opens and isinstance(article, int) else None
