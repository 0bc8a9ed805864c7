"""What SQLite's errors mean to a person; no error of the engine leaves this package unwrapped."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from storage.errors import (
    DatabaseError,
    DiskFullError,
    LockedError,
    NewerDatabaseError,
    NoDatabaseError,
    ReadOnlyError,
    SlowQueryError,
    StorageError,
)

PRIMARY = 0xFF
"""The part of an extended result code that says the kind of error."""


@contextmanager
def wrapped(path: str) -> Iterator[None]:
    """Turn every error of SQLite into one of storage.errors that names the file."""
    try:
        yield
    except sqlite3.Error as error:
        raise _meaning(error, path) from error


def no_database(path: str) -> NoDatabaseError:
    """Say that the file holds something else."""
    return NoDatabaseError(
        f"{path} is not a database of Jarchi: name another file, or one that is yet to be made."
    )


def missing(path: str) -> NoDatabaseError:
    """Say that there is no such file."""
    return NoDatabaseError(f"There is no database {path}: make one by adding documents to it.")


def newer(path: str) -> NewerDatabaseError:
    """Say that the program is too old for the file."""
    return NewerDatabaseError(
        f"{path} was written by a newer version of Jarchi: update the program to open it."
    )


def older(path: str) -> ReadOnlyError:
    """Say that the file must be brought up to date, which cannot be done where it lies."""
    return ReadOnlyError(
        f"{path} was written by an older version of Jarchi and may not be written: "
        "open it once where it may be, to bring it up to date."
    )


def read_only(path: str) -> ReadOnlyError:
    """Say that the file may be read but not written."""
    return ReadOnlyError(
        f"{path} may be read but not written: make the file and its folder writable, or use a copy of it."
    )


def unreachable(path: str) -> DatabaseError:
    """Say that the file can neither be opened nor made."""
    return DatabaseError(f"{path} cannot be opened: see that its folder exists and that you may use it.")


def _meaning(error: sqlite3.Error, path: str) -> StorageError:  # noqa: PLR0911 - one return a meaning
    match getattr(error, "sqlite_errorcode", 0) & PRIMARY:
        case sqlite3.SQLITE_NOTADB:
            return no_database(path)
        case sqlite3.SQLITE_READONLY:
            return read_only(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return LockedError(f"{path} is held by another program: wait until it is done, or stop it.")
        case sqlite3.SQLITE_FULL:
            return DiskFullError(
                f"No space is left for {path}; nothing was changed: free some and try again."
            )
        case sqlite3.SQLITE_INTERRUPT:
            return SlowQueryError()
        case sqlite3.SQLITE_CORRUPT:
            return DatabaseError(f"{path} is damaged: put a backup in its place, or begin a new one.")
        case sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN:
            return unreachable(path)
        case sqlite3.SQLITE_IOERR:
            return DatabaseError(
                f"The disk did not read or write {path} as it should ({error}): check the disk."
            )
        case _:
            return DatabaseError(f"{path}: {error}.")
