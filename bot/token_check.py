"""Whether Telegram knows the bot's token: only `getMe` decides."""

from telegram import Bot
from telegram.error import InvalidToken, NetworkError

from bot.errors import TokenError


async def check_token(bot: Bot) -> None:
    """Ask Telegram; a proxy may have answered 401 or 404 in its place, and then nothing is wrong.

    Raises:
        TokenError: Telegram does not know the token.
    """
    try:
        await bot.get_me()
    except InvalidToken:
        raise TokenError("Telegram no longer knows this bot's token: ask @BotFather for a new one.") from None
    except NetworkError:
        return
