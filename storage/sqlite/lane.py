"""One connection on which one piece of work at a time runs, each in a transaction of its own."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any, Literal, TypeVar

import aiosqlite

from storage.errors import LockedError
from storage.sqlite.failures import wrapped

Result = TypeVar("Result")
Work = Callable[[aiosqlite.Connection], Awaitable[Result]]

BUSY_SECONDS = 5.0
"""How long SQLite itself waits for another process before it reports a lock."""
RETRY_SECONDS = 0.05
INTERRUPT_SECONDS = 0.02
"""An interrupt stops only the statement that runs just then, so it is repeated until the work ends."""


class Lane:
    """A connection with its queue: whole transactions one after the other, none of them ever cut off."""

    def __init__(
        self,
        connection: aiosqlite.Connection,
        path: str,
        *,
        mode: Literal["DEFERRED", "IMMEDIATE"],
        patience: float,
    ) -> None:
        self._connection = connection
        self._path = path
        self._begin = f"BEGIN {mode}"
        self._patience = patience
        self._lock = asyncio.Lock()
        self._running = set[asyncio.Task[Any]]()

    async def run(self, work: Work[Result], deadline: float | None = None) -> Result:
        """Do `work` in one transaction; it ends properly even if the caller is cancelled.

        Where another process is in the way, the work is done again until `patience` seconds are over.
        A statement that still runs `deadline` seconds after the work began is interrupted.

        Raises:
            storage.errors.StorageError: in place of every error of SQLite.
        """
        task = asyncio.ensure_future(self._patiently(work, deadline))
        self._running.add(task)
        task.add_done_callback(self._ended)
        return await asyncio.shield(task)

    async def close(self) -> None:
        """Wait for the work that is under way, and close the connection."""
        await asyncio.gather(*self._running, return_exceptions=True)
        with wrapped(self._path):
            await self._connection.close()

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if not task.cancelled():
            task.exception()  # looked at here, as a cancelled caller never will

    async def _patiently(self, work: Work[Result], deadline: float | None) -> Result:
        clock = asyncio.get_running_loop().time
        async with self._lock:
            end = clock() + self._patience
            while True:
                try:
                    with wrapped(self._path):
                        return await self._transaction(work, deadline)
                except LockedError:
                    if clock() >= end:
                        raise
                await asyncio.sleep(RETRY_SECONDS)

    async def _transaction(self, work: Work[Result], deadline: float | None) -> Result:
        await self._connection.execute_fetchall(self._begin)
        try:
            async with self._interrupted_after(deadline):
                result = await work(self._connection)
            await self._connection.commit()
        except BaseException:
            # Does nothing where SQLite has rolled back by itself, as it does on a full disk.
            await self._connection.rollback()
            raise
        return result

    @asynccontextmanager
    async def _interrupted_after(self, deadline: float | None) -> AsyncIterator[None]:
        if deadline is None:
            yield
            return
        watch = asyncio.create_task(self._interrupt(deadline))
        try:
            yield
        finally:
            watch.cancel()
            with suppress(asyncio.CancelledError):
                await watch

    async def _interrupt(self, deadline: float) -> None:
        await asyncio.sleep(deadline)
        while True:
            await self._connection.interrupt()
            await asyncio.sleep(INTERRUPT_SECONDS)
