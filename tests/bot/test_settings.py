"""Settings come from the environment, and a wrong one is named in a sentence without its secret."""

from pathlib import Path

import pytest

from bot.errors import SettingsError, TokenError
from bot.settings import Settings, read_settings

TOKEN = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"JARCHI_{name.upper()}", raising=False)


def test_without_any_setting_the_defaults_hold() -> None:
    settings = read_settings()
    assert settings.bot_token is None
    assert settings.database == Path("jarchi.sqlite")
    assert settings.operators == ()


def test_the_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("JARCHI_DATABASE=file.sqlite\nJARCHI_LOG_LEVEL=debug\n")
    monkeypatch.setenv("JARCHI_DATABASE", "environment.sqlite")
    settings = read_settings()
    assert (settings.database, settings.log_level) == (Path("environment.sqlite"), "DEBUG")


@pytest.mark.parametrize("text", ["1,2", "1, 2", "1;2", " 1 2 "])
def test_operators_are_numbers_however_they_are_separated(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JARCHI_OPERATORS", text)
    assert read_settings().operators == (1, 2)


@pytest.mark.parametrize(
    ("name", "value"),
    [("OPERATORS", "me"), ("API_URL", "telegram.org"), ("API_URL", "file:///etc"), ("LOG_LEVEL", "loud")],
)
def test_a_wrong_setting_is_named_in_one_line(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"JARCHI_{name}", value)
    with pytest.raises(SettingsError, match=f"JARCHI_{name}") as raised:
        read_settings()
    assert "\n" not in str(raised.value)


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"\xff\xfe\x00=1")
    with pytest.raises(SettingsError, match=r"\.env"):
        read_settings()


def test_a_token_is_given_out_whole_and_shown_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JARCHI_BOT_TOKEN", TOKEN)
    settings = read_settings()
    assert settings.token == TOKEN
    assert TOKEN not in repr(settings)


def test_no_token_is_an_invitation() -> None:
    with pytest.raises(TokenError, match="jarchi play"):
        _ = read_settings().token


@pytest.mark.parametrize("token", ["secret", "12:short", f"{TOKEN} {TOKEN}", "абв:" + "я" * 35])
def test_a_malformed_token_is_refused_without_repeating_it(
    token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JARCHI_BOT_TOKEN", token)
    with pytest.raises(TokenError) as raised:
        _ = read_settings().token
    assert token not in str(raised.value)


def test_the_api_url_loses_its_last_slash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JARCHI_API_URL", "http://127.0.0.1:8081/")
    assert read_settings().api_url == "http://127.0.0.1:8081"
