"""Chats that let the bot in, throw it out, move, and open and close their topics."""

from collections.abc import Callable
from datetime import datetime

from storage.database import Database, Transaction

REMOVED = "removed"


class Chats:
    """Keeps whether chats can be reached; `chat` is always the messenger's number."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    async def removed(self, chat: int) -> None:
        """Note that the bot was taken out of a chat or blocked: its watches rest, nothing is sent."""
        now = self._clock()
        await self._database.write(lambda transaction: transaction.standings.block(chat, REMOVED, now))

    async def returned(self, chat: int) -> int:
        """Note that the bot may write in a chat again, and count the watches that rest there."""
        now = self._clock()
        return await self._database.write(lambda transaction: transaction.standings.unblock(chat, now))

    async def moved(self, old: int, new: int) -> None:
        """Note that a chat has another number now; noting it again changes nothing."""
        await self._database.write(lambda transaction: transaction.standings.move(old, new))

    async def topic(self, chat: int, thread: int, *, is_open: bool) -> None:
        """Note that a forum topic takes messages, or takes none any more."""
        now = self._clock()

        async def note(transaction: Transaction) -> None:
            await transaction.standings.set_thread(chat, thread, now, is_open=is_open)

        await self._database.write(note)
