"""What can go wrong in the store, and what a person can do about it.

    StorageError
    ├── QueryError              what was typed cannot be searched
    │   ├── EmptyQueryError     no word in it
    │   ├── LongQueryError      over the limit of characters
    │   ├── NegativeQueryError  only exclusions: everything else would match
    │   ├── LongWatchError      more words than an article is ever likely to have together
    │   ├── FilterError         a filter with a value that means nothing (`from:yesterdayish`)
    │   └── SlowQueryError      stopped because it took too long
    ├── ArticleNotFoundError    no article has this id
    ├── ButtonExpiredError      the button's meaning is no longer kept
    ├── TooManyWatchesError     the chat has as many watches as a chat may have
    ├── WatchNotFoundError      no watch of the chat has this number
    ├── DeliveryGoneError       what a message told is no longer known
    ├── DraftGoneError          no document of this number is yet to be confirmed
    ├── SourceKnownError        this source is followed already
    ├── SourceNotFoundError     no source that is followed has this number
    ├── StoryUnchangedError     the decision on a story would change nothing
    ├── DecisionGoneError       no decision has this number, or it was taken back
    ├── ZoneError               no time zone, or more than one, has this name
    ├── DocumentError           a file or a part of it cannot be read as a document
    └── DatabaseError           the file that holds everything
        ├── NoDatabaseError     the file is something else
        ├── NewerDatabaseError  written by a newer version of this program
        ├── ReadOnlyError       it may be read but not written
        ├── LockedError         another program holds it for longer than we wait
        └── DiskFullError       no space is left; nothing was changed

The text of each is one sentence in English for the command line; `handlers` words them for people.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # its module needs this one
    from storage.followed import FollowedSource


class StorageError(Exception):
    """Any failure of this package that a caller may expect."""


class QueryError(StorageError):
    """What was typed cannot be searched."""


class EmptyQueryError(QueryError):
    """The query has no word to look for."""

    def __init__(self) -> None:
        super().__init__("The query has no word to search for.")


class LongQueryError(QueryError):
    """The query has more characters than `limit`."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"The query is longer than {limit} characters; shorten it.")
        self.limit = limit


class NegativeQueryError(QueryError):
    """The query only excludes."""

    def __init__(self) -> None:
        super().__init__("The query only says what to leave out; add a word to look for.")


class LongWatchError(QueryError):
    """The query of a watch has more words than `limit`; hardly any article would have them all."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"A watch can have at most {limit} words; leave some out.")
        self.limit = limit


class FilterError(QueryError):
    """A filter has a value that means nothing: `name` is the filter, `value` what was typed."""

    def __init__(self, name: str, value: str) -> None:
        super().__init__(f"The filter {name}: does not understand {value!r}.")
        self.name = name
        self.value = value


class SlowQueryError(QueryError):
    """The search was stopped because it took too long."""

    def __init__(self) -> None:
        super().__init__("The search took too long; use fewer or rarer words.")


class ArticleNotFoundError(StorageError):
    """No article has this id; it may have been removed."""

    def __init__(self, article: int) -> None:
        super().__init__(f"There is no article {article}.")
        self.article = article


class ButtonExpiredError(StorageError):
    """The button's meaning is no longer kept, or never was."""

    def __init__(self) -> None:
        super().__init__("This button is too old.")


class TooManyWatchesError(StorageError):
    """The chat has `limit` watches, as many as a chat may have."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"This chat has {limit} watches already; remove one first.")
        self.limit = limit


class WatchNotFoundError(StorageError):
    """No watch of the chat has this number; it may have been removed."""

    def __init__(self) -> None:
        super().__init__("This chat has no such watch.")


class DeliveryGoneError(StorageError):
    """What a message of the chat told is no longer known, or its article is gone."""

    def __init__(self) -> None:
        super().__init__("What this message told is no longer known.")


class DraftGoneError(StorageError):
    """No document of this number waits in the chat: it was confirmed or rejected, or is too old."""

    def __init__(self) -> None:
        super().__init__("This document does not wait any more.")


class SourceKnownError(StorageError):
    """This source is followed already: `source` is the one."""

    def __init__(self, source: "FollowedSource") -> None:
        super().__init__(f"{source.url} is followed already.")
        self.source = source


class SourceNotFoundError(StorageError):
    """No source that is followed has this number; it may have been removed."""

    def __init__(self, number: int) -> None:
        super().__init__(f"There is no source {number}.")
        self.number = number


class StoryUnchangedError(StorageError):
    """The decision would change nothing: the article is alone already, or both tell one story."""

    def __init__(self) -> None:
        super().__init__("This is so already: the story does not change.")


class DecisionGoneError(StorageError):
    """No decision on a story has this number, or it was taken back."""

    def __init__(self) -> None:
        super().__init__("This decision is no longer there to be taken back.")


class ZoneError(StorageError):
    """No time zone, or more than one, is called `name`."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no time zone {name!r}; write it like Asia/Almaty.")
        self.name = name


class DocumentError(StorageError):
    """A file, or a line of it, cannot be read as a document: `name` says which, `reason` why."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class DatabaseError(StorageError):
    """The file that holds everything cannot be used."""


class NoDatabaseError(DatabaseError):
    """The file is no database of ours."""


class NewerDatabaseError(DatabaseError):
    """The file was written by a newer version of this program."""


class ReadOnlyError(DatabaseError):
    """The file may be read but not written."""


class LockedError(DatabaseError):
    """Another program holds the file for longer than we wait."""


class DiskFullError(DatabaseError):
    """No space is left on the disk; nothing was changed."""
