"""Hostile bytes are read in processes of their own: if one hangs, swells or dies, only its task is lost."""

import asyncio
import os
import pickle
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import ParamSpec, Self, TypeVar, cast

from bot.parsing.child import LENGTH, frame
from bot.parsing.parcels import ParcelError, unpack
from storage.errors import DocumentError
from storage.obstacle import Obstacle

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")

MIB = 1024 * 1024
DEATH_SECONDS = 1.0
PASSED_ON = ("LANG", "LD_LIBRARY_PATH", "PATH", "TZ")
"""What a child learns of the environment; the bot's token stands there too."""


@dataclass(frozen=True, slots=True)
class ParsingLimits:
    """What a task may take, and when a process has lived long enough.

    `seconds` are those of the clock, `processor_seconds` those of the processor. `memory` is the bytes of
    addresses beyond what the loaded code takes, `answer` the bytes of an answer as it travels. A process
    ends after a task that left it with `resident` bytes of memory.
    """

    seconds: float = 20.0
    processor_seconds: int = 10
    memory: int = 1024 * MIB
    answer: int = 8 * MIB
    resident: int = 400 * MIB


DEFAULT_LIMITS = ParsingLimits()


class ParsingError(Exception):
    """Nothing came of a task: `obstacle` says why, `detail` the particular, in English."""

    def __init__(self, obstacle: Obstacle, detail: str = "") -> None:
        super().__init__(f"{obstacle}: {detail}" if detail else str(obstacle))
        self.obstacle = obstacle
        self.detail = detail


class Parser:
    """Runs functions in up to `children` processes, which are started when needed and kept between tasks."""

    def __init__(self, limits: ParsingLimits = DEFAULT_LIMITS, children: int = 1) -> None:
        self._limits = limits
        self._places = asyncio.Semaphore(children)
        self._idle: list[_Child] = []
        self._is_closed = False

    async def run(
        self,
        function: Callable[Parameters, Result],
        /,
        *args: Parameters.args,
        **kwargs: Parameters.kwargs,
    ) -> Result:
        """Run a function of a module in a process of its own and return its result; tasks wait in order.

        Results are made of plain values, dates, and the values of `storage`.

        Raises:
            storage.errors.DocumentError: if the function does.
            ParsingError: if it raises anything else, takes too long or too much, or its process dies.
        """
        task = pickle.dumps((function, args, kwargs))
        async with self._places:
            child = self._idle.pop() if self._idle else await _Child.start(self._limits)
            try:
                answer = _Answer.read(await child.ask(task))
            except BaseException:
                await child.end()
                raise
            await self._keep(child, answer.memory)
        return cast("Result", answer.result())

    async def close(self) -> None:
        """End the processes that wait for tasks, and those at work once they are done."""
        self._is_closed = True
        while self._idle:
            await self._idle.pop().end()

    async def _keep(self, child: "_Child", memory: int) -> None:
        """Keep a process for the next task, unless a task has left it swollen."""
        if self._is_closed or memory > self._limits.resident:
            await child.end()
        else:
            self._idle.append(child)


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a process says of its task, and how much memory it has."""

    value: object
    error: DocumentError | ParsingError | None
    memory: int

    @classmethod
    def read(cls, content: bytes) -> Self:
        """Read an answer that may be forged."""
        try:
            answer = unpack(content)
        except ParcelError as error:
            raise ParsingError(Obstacle.BROKEN, str(error)) from None
        match answer:
            case ("value", value, int(memory)):
                return cls(value, None, memory)
            case ("document", str(name), str(reason), int(memory)):
                return cls(None, DocumentError(name, reason), memory)
            case ("fault", str(fault), int(memory)):
                return cls(None, ParsingError(Obstacle.BROKEN, fault), memory)
        raise ParsingError(Obstacle.BROKEN, "no answer that makes sense")

    def result(self) -> object:
        """Give the function's result, or raise what it raised."""
        if self.error is not None:
            raise self.error
        return self.value


class _Child:
    """One process, and the two pipes to it."""

    def __init__(self, process: Process, limits: ParsingLimits) -> None:
        self._process = process
        self._limits = limits

    @classmethod
    async def start(cls, limits: ParsingLimits) -> Self:
        """Start a process, in a session of its own: what is typed at the terminal ends the program alone."""
        environment = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        paths = [path or str(Path.cwd()) for path in sys.path]
        environment |= {"PYTHONPATH": os.pathsep.join(paths), "OPENBLAS_NUM_THREADS": "1"}
        bounds = (str(limits.memory), str(limits.processor_seconds))
        try:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-B", "-P", "-m", "bot.parsing.child", *bounds),
                stdin=PIPE,
                stdout=PIPE,
                stderr=DEVNULL,
                env=environment,
                limit=MIB,
                start_new_session=True,
            )
        except OSError as error:
            raise ParsingError(Obstacle.BROKEN, f"no process can be started: {error.strerror}") from None
        return cls(process, limits)

    async def ask(self, task: bytes) -> bytes:
        """Send a task, and wait for the answer.

        Raises:
            ParsingError: if none comes; the process must be ended then.
        """
        try:
            async with asyncio.timeout(self._limits.seconds):
                return await self._exchange(task)
        except TimeoutError:
            detail = f"reading it takes more than {self._limits.seconds:g} s"
            raise ParsingError(Obstacle.BROKEN, detail) from None
        except (EOFError, ConnectionError):
            await self._die()
            raise ParsingError(Obstacle.BROKEN, self._end()) from None

    async def end(self) -> None:
        """Kill the process, if it lives, and wait until it is gone."""
        if self._process.returncode is None:
            with suppress(ProcessLookupError):
                self._process.kill()
        await self._process.wait()

    async def _die(self) -> None:
        """Let a process end that has closed its pipes, for who kills a dead one never hears how it died."""
        with suppress(TimeoutError):
            async with asyncio.timeout(DEATH_SECONDS):
                await self._process.wait()
        await self.end()

    async def _exchange(self, task: bytes) -> bytes:
        tasks, answers = self._process.stdin, self._process.stdout
        if tasks is None or answers is None:  # pragma: no cover - both are pipes, which the types do not tell
            raise EOFError
        tasks.write(frame(task))
        await tasks.drain()
        (length,) = LENGTH.unpack(await answers.readexactly(LENGTH.size))
        if length > self._limits.answer:
            raise ParsingError(Obstacle.SIZE, f"what was read in it takes {length / MIB:.0f} MiB")
        return await answers.readexactly(length)

    def _end(self) -> str:
        """Word how the process ended."""
        if self._process.returncode == -signal.SIGXCPU:
            return f"reading it takes more than {self._limits.processor_seconds} s of the processor"
        return "reading it ended the process that did so"
