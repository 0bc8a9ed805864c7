"""Files that came with messages: downloaded from the messenger, within what it and we allow."""

from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut

from handlers.gathering import Attachment, GatheringError
from storage.obstacle import Obstacle
from storage.sources.source import LARGEST_DOCUMENT, MEGABYTE

LIMIT = f"{LARGEST_DOCUMENT // MEGABYTE} MB"
TOO_BIG = "file is too big"


async def fetch_attachment(bot: Bot, attachment: Attachment) -> bytes:
    """Download an attached file of at most LARGEST_DOCUMENT bytes; a larger one is refused before.

    Raises:
        handlers.gathering.GatheringError: it is too large, is gone, or the messenger does not give it.
    """
    if attachment.size > LARGEST_DOCUMENT:
        raise GatheringError(Obstacle.SIZE, LIMIT)
    try:
        content = await _download(bot, attachment)
    except TelegramError as error:
        raise GatheringError(*_obstacle(error)) from error
    if not content:
        raise GatheringError(Obstacle.EMPTY)
    return content


async def _download(bot: Bot, attachment: Attachment) -> bytes:
    """Ask where the file lies and get it; its size is looked at again: the message may not tell it."""
    file = await bot.get_file(attachment.id)
    if (file.file_size or 0) > LARGEST_DOCUMENT:
        raise GatheringError(Obstacle.SIZE, LIMIT)
    return bytes(await file.download_as_bytearray())


def _obstacle(error: TelegramError) -> tuple[Obstacle, str]:
    """Say what a failure of the messenger means; its words may hold an address, and with it the token."""
    match error:
        case RetryAfter():
            found = Obstacle.BUSY, ""
        case TimedOut():
            found = Obstacle.TIMEOUT, ""
        case BadRequest() if TOO_BIG in error.message.lower():
            found = Obstacle.SIZE, LIMIT
        case BadRequest():
            found = Obstacle.GONE, ""
        case NetworkError():
            found = Obstacle.REFUSED, ""
        case _:
            found = Obstacle.SERVER, ""
    return found
