"""What Telegram's answers mean for a message, by their cause."""

from datetime import timedelta

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.outcomes import outcome_of
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

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1"

ANSWERS: list[tuple[TelegramError, type[Outcome]]] = [
    (ChatMigrated(-1001), Moved),
    (Forbidden("Forbidden: bot was kicked from the supergroup chat"), Blocked),
    (Forbidden("Forbidden: bot was blocked by the user"), Blocked),
    (Forbidden("Forbidden: user is deactivated"), Blocked),
    (BadRequest("Chat not found"), Unreachable),
    (BadRequest("Not enough rights to send text messages to the chat"), Unreachable),
    (BadRequest("Need administrator rights in the channel chat"), Unreachable),
    (BadRequest("Topic_closed"), ThreadClosed),
    (BadRequest("Message thread not found"), ThreadClosed),
    (BadRequest("Can't parse entities: unexpected end tag at byte offset 5"), Unreadable),
    (BadRequest("Message is not modified: specified new message content is the same"), Sent),
    (BadRequest("Message to edit not found"), Pointless),
    (BadRequest("Message is too long"), Refused),
    (BadRequest("Bad Request (400). Parsing the server response b'<html>' failed"), Doubtful),
    (Forbidden("Forbidden (403). Parsing the server response b'<html>' failed"), Doubtful),
    (NotSentError("The Bot API is out of reach"), NotSent),
    (InvalidToken("Not Found"), NotSent),
    (Conflict("terminated by other getUpdates request"), NotSent),
    (TimedOut(), Doubtful),
    (NetworkError("Bad Gateway (502)"), Doubtful),
    (TelegramError("Invalid server response"), Doubtful),
]


@pytest.mark.parametrize(("error", "meaning"), ANSWERS, ids=lambda value: str(value)[:40])
def test_an_answer_is_classified_by_its_cause(error: TelegramError, meaning: type[Outcome]) -> None:
    assert type(outcome_of(error, None)) is meaning


@pytest.mark.filterwarnings("ignore:.*retry_after.*:DeprecationWarning")
def test_a_flood_says_how_long_to_wait_and_a_migration_where_to() -> None:
    assert outcome_of(RetryAfter(7), None) == Flooded("too many requests", wait=timedelta(seconds=7))
    assert outcome_of(ChatMigrated(-1001), None) == Moved("upgraded", chat=-1001)


def test_an_edit_that_changes_nothing_counts_as_done() -> None:
    assert outcome_of(BadRequest("Message is not modified"), 12) == Sent(message=12)


@pytest.mark.parametrize("kind", [BadRequest, NetworkError, Forbidden, InvalidToken, TelegramError])
def test_no_reason_holds_what_the_answer_held(kind: type[TelegramError]) -> None:
    assert TOKEN not in repr(outcome_of(kind(f"<html>/bot{TOKEN}/sendMessage</html>"), None))
