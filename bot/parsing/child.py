"""The process that reads hostile bytes: it takes one task after another, and has next to no rights.

A task arrives as a pickle of a function with its arguments, from the program that started this process and
that it has reason to trust. The answer, which the program has no reason to trust, is a parcel:
`("value", value, memory)`, `("document", name, reason, memory)` or `("fault", text, memory)`, with the bytes
of memory that the process has now. Before each stands its length, four bytes, the highest first.
"""

import ctypes
import os
import pickle
import resource
import signal
import struct
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from bot.parsing.parcels import ParcelError, pack
from storage.errors import DocumentError

LENGTH = struct.Struct(">I")
DIE_WITH_PARENT = 1
"""PR_SET_PDEATHSIG of Linux's prctl(2)."""
MOST_FILES = 64
LONGEST_FAULT = 200
SIZES = Path("/proc/self/statm")
PAGE = resource.getpagesize()


def read_frame(stream: BinaryIO) -> bytes | None:
    """Read what has a length before it; None at the end of the stream."""
    length = stream.read(LENGTH.size)
    return stream.read(*LENGTH.unpack(length)) if len(length) == LENGTH.size else None


def frame(content: bytes) -> bytes:
    """Put the length before some bytes."""
    return LENGTH.pack(len(content)) + content


def sizes(source: Path = SIZES) -> tuple[int, int]:
    """Return the bytes of addresses and of memory that this process has; zeros where there is no /proc."""
    try:
        whole, resident = source.read_text(encoding="ascii").split()[:2]
    except OSError:
        return 0, 0
    return int(whole) * PAGE, int(resident) * PAGE


class Bounds:
    """What a task may take beyond what the process has when the task's code is loaded: bytes and seconds."""

    def __init__(self, memory: int, seconds: int) -> None:
        self._memory = memory
        self._seconds = seconds
        self._modules = 0
        self._loaded = 0

    def renew(self) -> None:
        """Set the bounds for one more task."""
        for what, most in self.next(sizes()[0], len(sys.modules)).items():
            _, hard = resource.getrlimit(what)
            resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))

    def next(self, whole: int, modules: int) -> dict[int, int]:
        """Say how far the process, which has `whole` bytes and so many modules, may go with one more task."""
        if modules != self._modules:
            self._modules, self._loaded = modules, whole
        used = resource.getrusage(resource.RUSAGE_SELF)
        # The limit counts whole seconds of the process's life, so the one under way is given away.
        bounds = {resource.RLIMIT_CPU: int(used.ru_utime + used.ru_stime) + 1 + self._seconds}
        return bounds | ({resource.RLIMIT_AS: self._loaded + self._memory} if self._loaded else {})


def answer_to(task: bytes, bounds: Bounds) -> bytes:
    """Do a task and give the answer."""
    try:
        function, arguments, named = pickle.loads(task)  # noqa: S301 - it comes from who started this process
        bounds.renew()
        return pack(("value", function(*arguments, **named), sizes()[1]))
    except DocumentError as error:
        return pack(("document", error.name, error.reason, sizes()[1]))
    except ParcelError as error:
        return pack(("fault", str(error), sizes()[1]))
    except Exception as error:  # noqa: BLE001 - whatever hostile bytes bring about, this process goes on
        return pack(("fault", f"{type(error).__name__}: {error}"[:LONGEST_FAULT], sizes()[1]))


def serve(tasks: BinaryIO, answers: BinaryIO, bounds: Bounds) -> None:
    """Answer tasks until no more can come."""
    while (task := read_frame(tasks)) is not None:
        answers.write(frame(answer_to(task, bounds)))
        answers.flush()


def confine() -> None:  # pragma: no cover - it gives up writing even what was covered
    """Give up what is not needed to read bytes: writing files, many open ones, outliving the program."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGKILL)
    with suppress(OSError):
        # Where memory runs out, this process goes before any other.
        Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (MOST_FILES, MOST_FILES))
    os.chdir("/")


def main() -> None:  # pragma: no cover - as above
    """Serve on the standard streams; what a library prints goes nowhere."""
    memory, seconds = (int(argument) for argument in sys.argv[1:])
    tasks, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1):
        os.dup2(nowhere, stream)
    confine()
    with suppress(BrokenPipeError):
        serve(tasks, answers, Bounds(memory, seconds))


if __name__ == "__main__":  # pragma: no cover - as above
    main()
