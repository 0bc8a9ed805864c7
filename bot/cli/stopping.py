"""Stopping politely: what was begun is finished when the keyboard or the system says stop."""

import asyncio
import signal
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any


async def until_stopped(work: Coroutine[Any, Any, None]) -> None:
    """Run `work` until it ends or SIGINT or SIGTERM arrives; its own failure is raised."""
    task = asyncio.create_task(work)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows has no such handlers; there Ctrl+C interrupts
            loop.add_signal_handler(number, task.cancel)
    with suppress(asyncio.CancelledError):
        await task
