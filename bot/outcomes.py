"""What Telegram's answers mean for a message, by their cause and not by the library's classes.

There a bad request is a kind of network error, and texts may hold the token: reasons are our own words.
"""

from datetime import timedelta

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.transport import NotSentError
from storage.deliveries import (
    Blocked,
    Doubtful,
    Flooded,
    Moved,
    NotSent,
    Outcome,
    Pointless,
    Refused,
    Sent,
    ThreadClosed,
    Unreachable,
    Unreadable,
)

UNPARSED = "parsing the server response"
"""The library's words for an answer that is none of the Bot API's, such as a proxy's page: it says nothing
of the chat."""
UNREADABLE = ("can't parse entities",)
UNCHANGED = ("message is not modified",)
GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
CLOSED = ("topic_closed", "topic_deleted", "message thread not found")
OUT_OF_REACH = (
    "chat not found",
    "not enough rights",
    "need administrator rights",
    "have no rights",
    "chat_write_forbidden",
    "chat_restricted",
    "chat_admin_required",
    "channel_private",
    "peer_id_invalid",
    "group chat was upgraded",
)


def outcome_of(error: TelegramError, message: int | None) -> Outcome:  # noqa: PLR0911 - one return a meaning
    """Say what an error means for a message; `message` is the one that was to be changed."""
    match error:
        case ChatMigrated():
            return Moved("upgraded", chat=error.new_chat_id)
        case RetryAfter():
            return Flooded("too many requests", wait=_wait(error))
        case NotSentError():
            return NotSent("out of reach")
        case InvalidToken() | Conflict():
            return NotSent("refused")
        case Forbidden() | BadRequest() if UNPARSED in error.message.lower():
            return Doubtful("no answer")
        case Forbidden():
            return Blocked("blocked")
        case BadRequest():
            return _of_request(error.message.lower(), message)
        case _:
            return Doubtful("no answer")


def _of_request(text: str, message: int | None) -> Outcome:
    found: Outcome
    if _has(text, UNREADABLE):
        found = Unreadable("markup")
    elif _has(text, UNCHANGED):
        found = Sent(message=message)
    elif _has(text, GONE):
        found = Pointless("message gone")
    elif _has(text, CLOSED):
        found = ThreadClosed("topic closed")
    elif _has(text, OUT_OF_REACH):
        found = Unreachable("out of reach")
    else:
        found = Refused("bad request")
    return found


def _has(text: str, phrases: tuple[str, ...]) -> bool:
    return any(phrase in text for phrase in phrases)


def _wait(error: RetryAfter) -> timedelta:
    asked = error.retry_after
    return asked if isinstance(asked, timedelta) else timedelta(seconds=asked)
