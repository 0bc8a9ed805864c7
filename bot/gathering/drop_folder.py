"""A folder into which people and programs drop files: each is read, and put away with what became of it."""

import asyncio
import logging
import os
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from typing import NamedTuple

from bot.parsing.parser import Parser, ParsingError
from storage.errors import DocumentError, StorageError
from storage.sources.files import folder
from storage.sources.files.dropped import Dropped, read_dropped
from storage.sources.source import whole
from storage.store import Store

DONE, FAILED = "done", "failed"
"""The folders, beside what was dropped, into which files are put away."""
REASON = ".reason.txt"
"""What the name of a failed file has behind it in the name of the note that says why."""
LOOK_SECONDS = 1.0
"""How often is looked; a file that has not changed between two looks is complete."""

logger = logging.getLogger(__name__)


class _State(NamedTuple):
    """What of a file changes while it is still being written."""

    size: int
    modified: int


class DropFolder:
    """Watches a folder, at any depth.

    A file is read once it is the same at two looks. It leaves the folder only after its documents are stored,
    so what was dropped is read again if the program dies meanwhile, and nothing is stored twice: what names a
    document is its content, unless the file itself says so.
    """

    def __init__(self, path: Path, store: Store, parser: Parser, clock: Callable[[], datetime]) -> None:
        self._path = path
        self._store = store
        self._parser = parser
        self._clock = clock
        self._seen: dict[Path, _State] = {}

    async def run(self) -> None:
        """Watch until cancelled."""
        while True:
            try:
                await self.look()
            except (OSError, StorageError) as error:
                logger.warning("The folder %s cannot be used now: %s", self._path, error)
            await asyncio.sleep(LOOK_SECONDS)

    async def look(self) -> None:
        """Read the files that have not changed since the last look."""
        now = {path: _State(status.st_size, status.st_mtime_ns) for path, status in self._files()}
        complete = [path for path, state in now.items() if self._seen.get(path) == state]
        self._seen = now
        for path in complete:
            await self._take(path)

    def _files(self) -> Iterator[tuple[Path, os.stat_result]]:
        self._path.mkdir(parents=True, exist_ok=True)
        for place, folders, names in os.walk(self._path):
            is_top = Path(place) == self._path
            folders[:] = [
                name for name in folders if not (name.startswith(".") or (is_top and name in {DONE, FAILED}))
            ]
            for name in sorted(names):
                path = Path(place, name)
                if not name.startswith(".") and path.is_file() and not path.is_symlink():
                    yield path, path.stat()

    async def _take(self, path: Path) -> None:
        name = folder.printable(path.relative_to(self._path))
        try:
            content = await asyncio.to_thread(_bytes, path, name)
            dropped = await self._parser.run(read_dropped, content, name=name, now=self._clock())
        except (DocumentError, ParsingError) as error:
            dropped = Dropped(problems=(str(error),))
        await self._store.add(dropped.documents)
        if dropped.problems:
            logger.warning("The dropped file %s could not be read whole: %s", name, dropped.problems[0])
        self._put_away(path, FAILED if dropped.problems else DONE, dropped.problems)

    def _put_away(self, path: Path, where: str, problems: Sequence[str]) -> None:
        """Move a file to the folder that says what became of it, under a free name."""
        target = _free(self._path / where / path.relative_to(self._path))
        target.parent.mkdir(parents=True, exist_ok=True)
        path.rename(target)
        if problems:
            target.with_name(target.name + REASON).write_text("\n".join(problems) + "\n", encoding="utf-8")


def _bytes(path: Path, name: str) -> bytes:
    with path.open("rb") as stream:
        return whole(stream, name)


def _free(target: Path) -> Path:
    """Find a name that is not taken: `news.txt`, `news-2.txt`."""
    numbered = (target.with_stem(f"{target.stem}-{number}") for number in count(2))
    return next(path for path in chain([target], numbered) if not path.exists())
