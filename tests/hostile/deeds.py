"""What a function may do to the process that it runs in."""

import os
import re
import signal
import socket
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import feedparser

from storage.errors import DocumentError
from storage.sources.listings.item import Item, Listing

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def echo(*values: object) -> object:
    return values


def swallow(content: bytes) -> int:
    return len(content)


def process() -> int:
    return os.getpid()


def spin() -> None:
    while True:
        pass


def backtrack() -> None:
    """Hold the interpreter in a regular expression for years."""
    re.fullmatch(r"(a+)+b", "a" * 60)


def sleep(seconds: float) -> str:
    time.sleep(seconds)
    return "slept"


def swell() -> int:
    return len(bytes(8 << 30))


def swell_slowly() -> None:
    kept = []
    while True:
        kept.append(bytes(range(256)) * 4096)


def hold(mib: int) -> int:
    """Keep memory after the task's end."""
    _HELD.append(bytes(range(256)) * 4096 * mib)
    return os.getpid()


_HELD: list[bytes] = []


def leave() -> None:
    sys.exit(3)


def die() -> None:
    signal.raise_signal(signal.SIGSEGV)


def forge(answer: bytes) -> None:
    """Answer what one likes, as code that a damaged page let in could."""
    sys.stdout.flush()
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, answer)
        except OSError:
            continue
    time.sleep(5)


def chat() -> str:
    print("a library may print")  # noqa: T201 - that is the point
    return "done"


def raise_document_error() -> None:
    raise DocumentError("https://news.test/", "there is no article in it")


def raise_anything() -> None:
    raise ZeroDivisionError("x" * 1000)


def large(count: int) -> str:
    return "ж" * count


def listing(count: int, text: str) -> Listing:
    return Listing("Жаңалық", items=tuple(Item(f"item {number}", text=text) for number in range(count)))


def environment() -> list[str]:
    return sorted(os.environ)


def folder() -> str:
    return str(Path.cwd())


def write(path: str) -> None:
    Path(path).write_bytes(b"planted")


def descriptors() -> list[str]:
    return [str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.exists()]


def open_many(count: int) -> int:
    return len([socket.socket() for _ in range(count)])


def authors(content: bytes) -> list[str]:
    """Read a feed with the library that is slow at some."""
    return [str(entry.get("author", "")) for entry in feedparser.parse(content).entries]


def sizeless() -> object:
    return object()


def raise_memory_error() -> None:
    raise MemoryError
