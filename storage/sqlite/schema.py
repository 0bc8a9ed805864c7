"""Whose file it is, and its schema brought up to date by numbered migrations."""

import sqlite3
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import aiosqlite

from storage.sqlite.failures import newer, no_database

MARK = int.from_bytes(b"Jrch", "big")
"""The application id that the first migration writes into every file of ours."""


@cache
def migrations() -> dict[int, str]:
    """Read the migrations of this version, by number."""
    folder = files("storage.sqlite").joinpath("migrations")
    scripts = (file for file in folder.iterdir() if file.name.endswith(".sql"))
    return dict(sorted((int(file.name[:4]), file.read_text(encoding="utf-8")) for file in scripts))


async def version(connection: aiosqlite.Connection, path: str) -> int:
    """Read the number of the last migration that the file has seen; 0 for a new file.

    Raises:
        storage.errors.NoDatabaseError: if the file belongs to another program.
        storage.errors.NewerDatabaseError: if it has seen migrations that we do not know.
    """
    mark, number = await _number(connection, "application_id"), await _number(connection, "user_version")
    if mark == 0 and number == 0 and not await _number(connection, "schema_version"):
        return 0
    if mark != MARK:
        raise no_database(path)
    if number > max(migrations()):
        raise newer(path)
    return number


async def migrate(connection: aiosqlite.Connection, path: str) -> None:
    """Run the migrations that the file has not seen, in the transaction under way."""
    seen = await version(connection, path)
    for number, script in migrations().items():
        if number > seen:
            for statement in _statements(script):
                await connection.execute_fetchall(statement)
            await connection.execute_fetchall(f"PRAGMA user_version = {number}")


async def _number(connection: aiosqlite.Connection, pragma: str) -> int:
    [row] = await connection.execute_fetchall(f"PRAGMA {pragma}")
    return int(row[0])


def _statements(script: str) -> Iterator[str]:
    """Split a script into statements; each ends at the end of a line."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
