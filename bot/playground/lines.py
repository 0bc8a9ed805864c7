"""A file that grows by one JSON object a line, without tokens, each line complete before the next begins."""

import json
import os
from pathlib import Path
from typing import TextIO

from bot.playground import tokens
from bot.playground.api_types import Json
from bot.playground.errors import JournalError

_APPEND = os.O_WRONLY | os.O_CREAT | os.O_APPEND


class LineFile:
    """Whatever looks like a bot's token, this one's or another's, is written as `<token>`.

    Args:
        path: The file, or None to keep nothing.
        what: The file's name in sentences, such as "log".
    """

    def __init__(self, path: Path | None, what: str) -> None:
        self._path = path
        self._what = what
        self._file: TextIO | None = None

    def open(self) -> int:
        """Open the file for appending and give the number of lines in it, 0 where nothing is kept.

        A new file is readable by its owner only. A last line that a crash has cut off is ended first.

        Raises:
            JournalError: When it cannot be opened.
        """
        if self._path is None:
            return 0
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = os.fdopen(os.open(self._path, _APPEND, 0o600), "a", encoding="utf-8")
            count, is_cut = _lines(self._path)
        except OSError as error:
            self.close()
            raise JournalError(
                f"The playground's {self._what} {self._path} cannot be written: {error.strerror}."
            ) from None
        if is_cut:
            self._file.write("\n")
        return count

    def append(self, record: Json) -> None:
        """Write one line and hand it to the system."""
        if self._file is None:
            return
        line = tokens.SHAPE.sub("<token>", json.dumps(record, ensure_ascii=False))
        self._file.write(line + "\n")
        self._file.flush()

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _lines(path: Path) -> tuple[int, bool]:
    """Count the lines, and tell whether the last one has no end."""
    count, last = 0, b"\n"
    with path.open("rb") as file:
        for line in file:
            count, last = count + 1, line
    return count, not last.endswith(b"\n")
