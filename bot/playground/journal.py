"""A log of every Bot API call as JSON lines, without tokens."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from bot.playground import tokens
from bot.playground.api_types import Clock, Json
from bot.playground.errors import JournalError

_APPEND = os.O_WRONLY | os.O_CREAT | os.O_APPEND


class Journal:
    """One line a call: time, method, parameters, HTTP status and answer. Without a path it keeps nothing.

    Whatever looks like a bot's token, this one's or another's, is written as `<token>`.
    """

    def __init__(self, path: Path | None, clock: Clock) -> None:
        self._path = path
        self._clock = clock
        self._file: TextIO | None = None

    def open(self) -> None:
        """Open the file for appending, readable by its owner only when it is new.

        Raises:
            JournalError: When it cannot be opened.
        """
        if self._path is None:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = os.fdopen(os.open(self._path, _APPEND, 0o600), "a", encoding="utf-8")
        except OSError as error:
            raise JournalError(
                f"The playground's log {self._path} cannot be written: {error.strerror}."
            ) from None

    def write(self, method: str, parameters: Json, status: int, answer: Json) -> None:
        """Append one call."""
        if self._file is None:
            return
        record = {
            "time": datetime.fromtimestamp(self._clock(), UTC).isoformat(timespec="milliseconds"),
            "method": method,
            "parameters": parameters,
            "status": status,
            "answer": answer,
        }
        line = tokens.SHAPE.sub("<token>", json.dumps(record, ensure_ascii=False))
        self._file.write(line + "\n")
        self._file.flush()

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()
            self._file = None
