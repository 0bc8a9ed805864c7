"""What went wrong, worded for the person who asked: one sentence, and the next step."""

from collections.abc import Mapping
from datetime import timedelta
from math import ceil

from handlers.gathering import GatheringError
from handlers.i18n import Translator, Value
from handlers.render.html import cut_plain
from handlers.reply import Reply
from storage.errors import (
    ArticleNotFoundError,
    ButtonExpiredError,
    DatabaseError,
    DecisionGoneError,
    DeliveryGoneError,
    DocumentError,
    DraftGoneError,
    EmptyQueryError,
    FilterError,
    LockedError,
    LongQueryError,
    LongWatchError,
    NegativeQueryError,
    SourceKnownError,
    SourceNotFoundError,
    StoryUnchangedError,
    TooManyWatchesError,
    WatchNotFoundError,
    ZoneError,
)

NOTICE_LIMIT = 200
"""Characters in the answer to a press (Bot API, answerCallbackQuery)."""
SHOWN_LIMIT = 30
"""Characters shown of what somebody typed."""

PLAIN: Mapping[type[Exception], str] = {
    EmptyQueryError: "error-empty-query",
    NegativeQueryError: "error-negative-query",
    ArticleNotFoundError: "error-article-gone",
    WatchNotFoundError: "error-watch-gone",
    DeliveryGoneError: "error-delivery-gone",
    DraftGoneError: "error-draft-gone",
    StoryUnchangedError: "error-story-unchanged",
    DecisionGoneError: "error-decision-gone",
    DocumentError: "error-no-article",
    SourceNotFoundError: "error-source-gone",
    SourceKnownError: "error-source-known",
    ButtonExpiredError: "error-button-expired",
    LockedError: "error-busy",
    DatabaseError: "error-database",
    Exception: "error-internal",
}
"""What is said of errors that have no more to tell than their kind, the nearest kind first."""


class UserError(Exception):
    """A person asked for what cannot be done: the message that says so, and its values."""

    def __init__(self, message: str, **values: Value) -> None:
        super().__init__(message)
        self.message = message
        self.values = values


def word(error: Exception, translate: Translator, *, pressed: bool = False) -> Reply:
    """Word an error; at a press as a notice, so that the message with the button stays."""
    user_error = _user_error(error)
    return _reply(user_error.message, user_error.values, translate, pressed=pressed)


def failed(translate: Translator, *, pressed: bool = False) -> Reply:
    """Own up to a fault of the program."""
    return _reply("error-internal", {}, translate, pressed=pressed)


def too_many(wait: timedelta, translate: Translator, *, pressed: bool = False) -> Reply:
    """Ask somebody who sends too many commands to wait."""
    seconds = max(1, ceil(wait.total_seconds()))
    return _reply("error-too-many", {"seconds": seconds}, translate, pressed=pressed)


def unknown_command(name: str) -> UserError:
    """Make the error for a command that does not exist."""
    return UserError("error-unknown-command", name=cut_plain(name, SHOWN_LIMIT))


def not_understood(words: str, example: str) -> UserError:
    """Make the error for words that mean nothing to a command; `example` is how to write it."""
    return UserError("error-not-understood", value=cut_plain(words, SHOWN_LIMIT), example=example)


def _reply(message: str, values: dict[str, Value], translate: Translator, *, pressed: bool) -> Reply:
    if pressed:
        return Reply(notice=cut_plain(translate.plain(message, **values), NOTICE_LIMIT))
    return Reply(html=translate(message, **values))


def _user_error(error: Exception) -> UserError:
    match error:
        case UserError():
            found = error
        case GatheringError():
            found = UserError("obstacle", obstacle=error.obstacle.value, detail=error.detail)
        case LongQueryError():
            found = UserError("error-long-query", limit=error.limit)
        case LongWatchError():
            found = UserError("error-long-watch", limit=error.limit)
        case TooManyWatchesError():
            found = UserError("error-too-many-watches", limit=error.limit)
        case ZoneError():
            found = UserError("error-zone", value=cut_plain(error.name, SHOWN_LIMIT))
        case FilterError():
            value = cut_plain(error.value, SHOWN_LIMIT)
            found = UserError("error-filter", name=cut_plain(error.name, SHOWN_LIMIT), value=value)
        case _:
            found = UserError(next(message for kind, message in PLAIN.items() if isinstance(error, kind)))
    return found
