"""The log helps the operator and never gives the token away."""

import logging

import pytest

from bot.log import redact, set_up

TOKEN = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"


def test_a_token_is_blotted_out_wherever_it_stands() -> None:
    assert (
        redact(f"POST https://api.telegram.org/bot{TOKEN}/getMe")
        == "POST https://api.telegram.org/bot<token>/getMe"
    )


def test_messages_arguments_and_tracebacks_are_redacted(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [])
    monkeypatch.setattr(root, "level", root.level)
    set_up("INFO")
    logger = logging.getLogger("bot.example")
    logger.info("started with %s", TOKEN)
    try:
        raise ValueError(TOKEN)
    except ValueError:
        logger.exception("failed")
    logged = capsys.readouterr().err
    assert "started with <token>" in logged
    assert "ValueError: <token>" in logged
    assert TOKEN not in logged
