"""Children of the zygote, as the harness sees them: born, killed, waited for."""

import asyncio
import json
import os
import signal
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

KILLED = -signal.SIGKILL
"""The exit status of who was killed."""
END_SECONDS = 20
"""How long a program that is told to stop may take."""


class Child:
    """A forked process; `ended` is done with its exit status, negative for a signal."""

    def __init__(self, zygote: "Nursery", pid: int, ended: asyncio.Future[int]) -> None:
        self._zygote = zygote
        self.pid = pid
        self.ended = ended

    async def live(self, seconds: float) -> int | None:
        """Wait for its end, at most so long; give its exit status, None if it lives on."""
        await asyncio.wait({self.ended}, timeout=seconds)
        return self.ended.result() if self.ended.done() else None

    async def kill(self) -> int:
        """End it by SIGKILL, and give its exit status."""
        self._zygote.signal(self.pid, signal.SIGKILL)
        return await self.ended

    async def stop(self) -> int:
        """Tell it to stop, and give its exit status."""
        self._zygote.signal(self.pid, signal.SIGTERM)
        async with asyncio.timeout(END_SECONDS):
            return await self.ended


class Nursery:
    """The zygote's process, used as `async with Nursery(log) as nursery`."""

    def __init__(self, log: Path) -> None:
        self._log = log
        self._process: asyncio.subprocess.Process
        self._listening: asyncio.Task[None]
        self._births = asyncio.Queue[int]()
        self._ends: dict[int, asyncio.Future[int]] = {}
        self._order = asyncio.Lock()

    async def __aenter__(self) -> Self:
        # Measuring the coverage of what is going to be killed would only slow it down, and a thread of a
        # library's own does not outlive a fork.
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("COV", "JARCHI_"))}
        with self._log.open("wb") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "tests.crash.zygote",
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
                env={**kept, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
                start_new_session=True,
            )
        self._listening = asyncio.create_task(self._listen())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        await self._process.wait()
        await self._listening

    async def fork(self, log: Path, role: str, *arguments: str) -> Child:
        """Let a victim or a feeder be born; what it prints goes to the end of a file."""
        async with self._order:
            self._write("fork", str(log), role, *arguments)
            pid = await self._births.get()
        assert pid, f"the zygote has ended: {self._log.read_text()}"
        return Child(self, pid, self._ends[pid])

    def signal(self, pid: int, number: int) -> None:
        """Send a signal to a child, if it lives."""
        self._write("kill", pid, int(number))

    def _write(self, *order: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order).encode() + b"\n")

    async def _listen(self) -> None:
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            facts = json.loads(line)
            if "status" in facts:
                self._ends[facts["pid"]].set_result(facts["status"])
            else:
                self._ends[facts["pid"]] = asyncio.get_running_loop().create_future()
                self._births.put_nowait(facts["pid"])
        self._births.put_nowait(0)
