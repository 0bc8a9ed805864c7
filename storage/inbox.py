"""Updates that were received: kept until they are handled, and known for a while after that."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from storage.database import Database, Transaction

REMEMBERED = timedelta(days=3)
"""How long a handled update is known, so that it is not handled again if it comes once more."""


class Inbox:
    """Keeps updates by the messenger's number, so that none is lost when the program dies."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    async def receive(self, updates: Sequence[tuple[int, str]]) -> list[int]:
        """Keep updates by number and body; return the numbers of those that were not known."""
        now = self._clock()

        async def receive(transaction: Transaction) -> list[int]:
            await transaction.inbox.drop(now - REMEMBERED)
            return await transaction.inbox.receive(updates, now)

        return await self._database.write(receive)

    async def unhandled(self) -> list[tuple[int, str]]:
        """List what was received and not handled, in order."""
        return await self._database.read(lambda tables: tables.inbox.unhandled())

    async def handled(self, numbers: Sequence[int]) -> None:
        """Mark updates as handled."""
        await self._database.write(lambda transaction: transaction.inbox.handled(numbers))
