"""A progress bar on a terminal, nothing elsewhere."""

import sys
from typing import Any

import click


class Bar:
    """Shows how much of a piece of work is done; call it with done and total."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._bar: Any = None
        self._done = 0

    def __call__(self, done: int, total: int) -> None:
        """Move the bar; it appears at the first call and ends its line at the last."""
        if self._bar is None:
            self._bar = click.progressbar(
                length=total, label=self._label, file=sys.stderr, hidden=not sys.stderr.isatty()
            )
            self._bar.__enter__()
        self._bar.update(done - self._done)
        self._done = done
        if done >= total:
            self._bar.__exit__(None, None, None)
            self._bar, self._done = None, 0
