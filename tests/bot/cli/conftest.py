"""The command line as a person meets it: words in, text and an exit status out."""

import socket
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.cli import main
from bot.settings import Settings


@dataclass(frozen=True)
class Outcome:
    """What a command printed, and its exit status."""

    status: int | str | None
    out: str
    err: str


Jarchi = Callable[..., Outcome]


@pytest.fixture
def jarchi(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Jarchi:
    """Run `jarchi` with words, in an empty folder and without settings."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"JARCHI_{name.upper()}", raising=False)

    def run(*words: str | Path) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["jarchi", *map(str, words)])
        with pytest.raises(SystemExit) as exit_:
            main()
        out, err = capsys.readouterr()
        return Outcome(exit_.value.code, out, err)

    return run


@pytest.fixture
def taken_port() -> Iterator[int]:
    """A port of 127.0.0.1 on which somebody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]
