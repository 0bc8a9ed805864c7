"""`jarchi` explains itself, and every failure is one line and an exit status."""

import re
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

import pytest

from bot.cli.main import jarchi as commands

Jarchi = Callable[..., Any]
TOKEN = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_every_command_shows_an_example_that_names_it(name: str, jarchi: Jarchi) -> None:
    shown = jarchi(name, "--help")
    assert shown.status == 0
    assert re.search(rf"Examples?:\n.*jarchi {name}\b", shown.out, re.DOTALL)


def test_the_program_tells_its_version(jarchi: Jarchi) -> None:
    assert jarchi("--version").out == f"jarchi {version('jarchi')}\n"


def test_an_unknown_command_is_a_mistake_of_usage(jarchi: Jarchi) -> None:
    outcome = jarchi("fly")
    assert outcome.status == 2
    assert "fly" in outcome.err


def test_running_without_a_token_is_an_invitation(jarchi: Jarchi) -> None:
    outcome = jarchi("run")
    assert outcome.status == 1
    assert outcome.err.startswith("jarchi: There is no JARCHI_BOT_TOKEN")
    assert outcome.err.count("\n") == 1


def test_a_malformed_token_is_refused_without_being_shown(
    jarchi: Jarchi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JARCHI_BOT_TOKEN", "not-a-token")
    outcome = jarchi()
    assert outcome.status == 1
    assert "JARCHI_BOT_TOKEN" in outcome.err
    assert "not-a-token" not in outcome.err


def test_a_wrong_setting_is_one_line(jarchi: Jarchi, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JARCHI_OPERATORS", "everybody")
    outcome = jarchi("search", "x")
    assert outcome.status == 1
    assert outcome.err.count("\n") == 1
    assert "JARCHI_OPERATORS" in outcome.err


@pytest.mark.filterwarnings("ignore:.*retry_after.*:DeprecationWarning")
def test_telegram_out_of_reach_is_told_after_some_tries(
    jarchi: Jarchi, monkeypatch: pytest.MonkeyPatch, unused_tcp_port: int
) -> None:
    monkeypatch.setattr("bot.app.GREETING_PAUSES", (0.01, 0.01))
    monkeypatch.setenv("JARCHI_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("JARCHI_API_URL", f"http://127.0.0.1:{unused_tcp_port}")
    outcome = jarchi("run")
    assert outcome.status == 1
    assert f"127.0.0.1:{unused_tcp_port} is out of reach" in outcome.err
    assert TOKEN not in outcome.err
    assert "Traceback" not in outcome.err


def test_a_port_that_is_taken_is_one_clear_line(jarchi: Jarchi, taken_port: int) -> None:
    outcome = jarchi("play", "--port", str(taken_port))
    assert outcome.status == 1
    assert str(taken_port) in outcome.err
    assert outcome.err.count("\n") == 1
