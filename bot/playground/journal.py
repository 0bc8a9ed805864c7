"""A log of every Bot API call as JSON lines, without tokens."""

from datetime import UTC, datetime
from pathlib import Path

from bot.playground.api_types import Clock, Json
from bot.playground.lines import LineFile


class Journal:
    """One line a call: time, method, parameters, HTTP status and answer. Without a path it keeps nothing."""

    def __init__(self, path: Path | None, clock: Clock) -> None:
        self._file = LineFile(path, "log")
        self._clock = clock

    def open(self) -> None:
        """Open the file for appending, readable by its owner only when it is new.

        Raises:
            JournalError: When it cannot be opened.
        """
        self._file.open()

    def write(
        self,
        method: str,
        parameters: Json,
        status: int | None,
        answer: Json | None,
        fault: Json | None = None,
    ) -> None:
        """Append one call.

        Args:
            method: The method's name.
            parameters: What the call carried.
            status: The HTTP status that the bot got, None where it got no answer at all.
            answer: What the playground answered, also where a fault kept it from the bot; None where a fault
                kept the call from being handled.
            fault: The id and the kind of the fault that struck, None where none did.
        """
        self._file.append(
            {
                "time": datetime.fromtimestamp(self._clock(), UTC).isoformat(timespec="milliseconds"),
                "method": method,
                "parameters": parameters,
                "status": status,
                "answer": answer,
                "fault": fault,
            }
        )

    def close(self) -> None:
        """Close the file."""
        self._file.close()
