"""Logging to standard error, with every token taken out of every line."""

import logging
import re
import sys

SECRET = re.compile(r"\d{6,16}:[A-Za-z0-9_-]{30,64}")
FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class RedactingFormatter(logging.Formatter):
    """Formats a record and blots out what looks like a bot's token, in tracebacks as well."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line with each token replaced."""
        return redact(super().format(record))


def redact(text: str) -> str:
    """Return the text with each token replaced by `<token>`."""
    return SECRET.sub("<token>", text)


def set_up(level: str) -> None:
    """Send the log to standard error from `level` upwards; libraries only when something is wrong."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(RedactingFormatter(FORM))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    for room in ("bot", "handlers", "storage"):
        logging.getLogger(room).setLevel(level)
