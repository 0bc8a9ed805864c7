from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from handlers.errors import NOTICE_LIMIT, UserError, failed, not_understood, too_many, unknown_command, word
from handlers.gathering import GatheringError
from handlers.i18n import translator
from handlers.reply import Reply
from storage.errors import (
    ArticleNotFoundError,
    ButtonExpiredError,
    DeliveryGoneError,
    DiskFullError,
    EmptyQueryError,
    FilterError,
    LockedError,
    LongQueryError,
    LongWatchError,
    NegativeQueryError,
    NewerDatabaseError,
    NoDatabaseError,
    ReadOnlyError,
    SourceKnownError,
    SourceNotFoundError,
    StorageError,
    TooManyWatchesError,
    WatchNotFoundError,
    ZoneError,
)
from storage.followed import SourceKind
from storage.model import Language
from storage.obstacle import Obstacle
from storage.polling import beginning

ENGLISH = translator(Language.ENGLISH)
ERRORS = [
    EmptyQueryError(),
    LongQueryError(1000),
    NegativeQueryError(),
    FilterError("lang", "klingon"),
    FilterError("from", "yesterdayish"),
    FilterError("to", "x" * 900),
    FilterError("near", "Almaty"),
    ArticleNotFoundError(7),
    ButtonExpiredError(),
    LongWatchError(12),
    TooManyWatchesError(100),
    WatchNotFoundError(),
    DeliveryGoneError(),
    ZoneError("x" * 500),
    SourceNotFoundError(7),
    SourceKnownError(
        beginning("https://site.kz", SourceKind.FEED, datetime(2025, 11, 16, tzinfo=UTC), Random(1))  # noqa: S311 - no secret
    ),
    *(GatheringError(obstacle, "x" * 500) for obstacle in Obstacle),
    LockedError(),
    DiskFullError(),
    ReadOnlyError(),
    NewerDatabaseError(),
    NoDatabaseError(),
    StorageError(),
    RuntimeError("a secret"),
    UserError("error-private-only", bot="jarchi_bot"),
    UserError("error-watch-unknown", name="x" * 30),
    UserError("error-long-mute", days=30),
    not_understood("x" * 500, "/digest monday 18:00"),
    unknown_command("x" * 500),
]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_every_error_has_its_words_in_every_language(error, language):
    translate = translator(language)
    assert word(error, translate).html
    assert 0 < len(word(error, translate, pressed=True).notice) <= NOTICE_LIMIT


def test_an_error_at_a_press_leaves_the_message_alone():
    reply = word(ButtonExpiredError(), ENGLISH, pressed=True)
    assert reply == Reply(notice="This button is too old; please send the command again.")


def test_what_was_typed_is_shown_escaped_in_a_message_and_as_it_was_in_a_notice():
    error = FilterError("from", "<b>")
    assert "“&lt;b&gt;”" in word(error, ENGLISH).html
    assert "“<b>”" in word(error, ENGLISH, pressed=True).notice


def test_the_limit_of_a_query_is_named():
    assert "1,000" in word(LongQueryError(1000), ENGLISH).html
    assert "12 words" in word(LongWatchError(12), ENGLISH).html
    assert "100 watches" in word(TooManyWatchesError(100), ENGLISH).html


def test_nothing_that_the_store_expects_is_said_to_be_our_fault():
    expected = [
        error for error in ERRORS if isinstance(error, StorageError) and type(error) is not StorageError
    ]
    assert all(word(error, ENGLISH) != failed(ENGLISH) for error in expected)


def test_an_unexpected_error_says_nothing_of_its_inside():
    assert word(RuntimeError("a secret"), ENGLISH) == failed(ENGLISH)
    assert "secret" not in failed(ENGLISH).html


@pytest.mark.parametrize(("wait", "words"), [(0.0, "1 second."), (1.2, "2 seconds."), (59.0, "59 seconds.")])
def test_whoever_is_too_fast_hears_how_long_to_wait(wait, words):
    assert too_many(timedelta(seconds=wait), ENGLISH).html.endswith(words)
    assert too_many(timedelta(seconds=wait), ENGLISH, pressed=True).notice.endswith(words)
