"""Queries that wait for the bot's one answer: pressed buttons and inline questions."""

import secrets
from dataclasses import dataclass

from bot.playground.api_types import Clock, Json
from bot.playground.errors import bad_request


@dataclass(frozen=True, slots=True)
class PendingQuery:
    """A query as it was asked, with the message whose button was pressed; an inline query has no chat."""

    id: str
    person: int
    chat: int | None
    asked_at: float
    message: Json | None = None


class Queries:
    """Open queries, each answered once and within its lifetime in seconds."""

    def __init__(self, clock: Clock, lifetime: float) -> None:
        self._clock = clock
        self._lifetime = lifetime
        self._open: dict[str, PendingQuery] = {}

    def ask(self, person: int, chat: int | None, message: Json | None = None) -> PendingQuery:
        """Open a query and give it its id."""
        self._forget_old()
        query_id = str(secrets.randbelow(9 * 10**17) + 10**17)
        query = PendingQuery(query_id, person, chat, self._clock(), message)
        self._open[query_id] = query
        return query

    def answer(self, query_id: str, *, inline: bool) -> PendingQuery:
        """Close the query and give it back.

        Raises:
            ApiError: 400 when it is unknown, too old, answered before, or of the other kind.
        """
        self._forget_old()
        query = self._open.get(query_id)
        if query is None or (query.chat is None) != inline:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        return self._open.pop(query_id)

    def expire(self) -> int:
        """Let every pressed button that waits be too old at once, and give how many there were."""
        pressed = [query for query in self._open.values() if query.chat is not None]
        for query in pressed:
            del self._open[query.id]
        return len(pressed)

    def _forget_old(self) -> None:
        oldest = self._clock() - self._lifetime
        self._open = {query.id: query for query in self._open.values() if query.asked_at >= oldest}
