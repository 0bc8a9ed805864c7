"""The program's configuration, read once from the environment and `.env`."""

import re
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Annotated

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import SettingsError, TokenError
from bot.pace import Limits

PREFIX = "JARCHI_"
TOKEN_FORM = re.compile(r"\d{6,16}:[A-Za-z0-9_-]{30,64}")


class Settings(BaseSettings):
    """Every setting; `.env.example` explains each to the person who runs the bot."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", extra="ignore", env_ignore_empty=True
    )

    bot_token: SecretStr | None = Field(
        None, description="The bot's token from @BotFather; none: the playground."
    )
    api_url: str = Field("https://api.telegram.org", description="The Bot API server to speak to.")
    database: Path = Field(Path("jarchi.sqlite"), description="The file that holds articles and choices.")
    operators: Annotated[tuple[int, ...], NoDecode] = Field(
        (), description="Numeric Telegram ids of those who run the bot, separated by commas."
    )
    messages_a_second: int = Field(
        25, ge=0, description="Messages a second to all chats together; 0: no limit."
    )
    group_messages_a_minute: int = Field(
        18, ge=0, description="Messages a minute to one group or channel; 0: no limit."
    )
    group_burst: int = Field(
        3, ge=0, description="Messages within three seconds to one group or channel; 0: no limit."
    )
    private_messages_a_second: int = Field(
        1, ge=0, description="Messages a second to one person; 0: no limit."
    )
    inbox: Path | None = Field(
        None, description="A folder: files dropped there become articles; none: there is no such folder."
    )
    allowed_networks: Annotated[tuple[IPv4Network | IPv6Network, ...], NoDecode] = Field(
        (), description="Internal networks that sources may lie in, separated by commas."
    )
    log_level: str = Field("INFO", description="How much is logged: DEBUG, INFO, WARNING or ERROR.")

    @field_validator("operators", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return [part for part in re.split(r"[\s,;]+", value) if part] if isinstance(value, str) else value

    @field_validator("allowed_networks", mode="before")
    @classmethod
    def _networks(cls, value: object) -> object:
        return (
            [_network(part) for part in re.split(r"[\s,;]+", value) if part]
            if isinstance(value, str)
            else value
        )

    @field_validator("api_url")
    @classmethod
    def _has_scheme(cls, value: str) -> str:
        if not re.fullmatch(r"https?://[^\s/]+(/[^\s]*)?", value):
            raise ValueError("it must begin with http:// or https:// and name a host")
        return value.rstrip("/")

    @field_validator("log_level")
    @classmethod
    def _is_level(cls, value: str) -> str:
        if value.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
            raise ValueError("it must be DEBUG, INFO, WARNING or ERROR")
        return value.upper()

    @property
    def limits(self) -> Limits:
        """How fast messages may go."""
        return Limits(
            self.messages_a_second,
            self.group_messages_a_minute,
            self.group_burst,
            self.private_messages_a_second,
        )

    @property
    def token(self) -> str:
        """The bot's token.

        Raises:
            TokenError: if there is none, or it does not look like one; the text never holds it.
        """
        if self.bot_token is None:
            raise TokenError(
                f"There is no {PREFIX}BOT_TOKEN in the environment or in .env: "
                "get one from @BotFather in Telegram, or type `jarchi play` to talk to the bot in a browser."
            )
        token = self.bot_token.get_secret_value().strip()
        if not TOKEN_FORM.fullmatch(token):
            raise TokenError(
                f"{PREFIX}BOT_TOKEN does not look like a bot's token (digits, a colon, about 35 letters): "
                "copy it once more from @BotFather."
            )
        return token


def read_settings() -> Settings:
    """Read the settings.

    Raises:
        SettingsError: naming each setting that is wrong, without the value of a secret.
    """
    try:
        return Settings()
    except ValidationError as error:
        problems = [
            f"{PREFIX}{'_'.join(map(str, e['loc'][:1])).upper()}: {_reason(e['msg'])}" for e in error.errors()
        ]
        raise SettingsError(f"A setting is wrong: {'; '.join(problems)}.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"The file .env cannot be read: {error}.") from None


def _network(written: str) -> IPv4Network | IPv6Network:
    try:
        return ip_network(written, strict=False)
    except ValueError:
        raise ValueError(f"{written!r} is no network; write it like 10.1.0.0/16") from None


def _reason(message: str) -> str:
    return message.removeprefix("Value error, ")
