"""The full-text index in SQLite: terms put in, and taken out exactly as they were."""

import json
import zlib
from collections.abc import Collection, Mapping
from dataclasses import astuple, fields

import aiosqlite

from storage.sqlite.rows import rows_of
from storage.terms import Columns, Terms

COMPRESSION = 1
"""The quickest: the terms of an article shrink to a third in 30 µs."""

COLUMNS = tuple(f"{part}_{column.name}" for part in ("title", "body") for column in fields(Columns))
_NAMES = ", ".join(COLUMNS)
_VALUES = ", ".join("?" * len(COLUMNS))


async def put(connection: aiosqlite.Connection, terms: Mapping[int, Terms]) -> None:
    """Put the terms of articles into the index, and keep what is needed to take them out again."""
    texts = {number: (*astuple(of.title), *astuple(of.body)) for number, of in sorted(terms.items())}
    await connection.executemany(
        f"INSERT INTO terms (rowid, {_NAMES}) VALUES (?, {_VALUES})",  # noqa: S608 - names of this file
        [(number, *columns) for number, columns in texts.items()],
    )
    await connection.executemany(
        "INSERT INTO indexed (id, columns) VALUES (?, ?)",
        [
            (number, zlib.compress("\n".join(columns).encode(), COMPRESSION))
            for number, columns in texts.items()
        ],
    )


async def vocabulary(connection: aiosqlite.Connection, beginning: str) -> dict[str, int]:
    """List the terms that begin so, with the number of articles that have each."""
    after = beginning[:-1] + chr(ord(beginning[-1]) + 1)
    rows = await rows_of(
        connection, "SELECT term, doc FROM vocabulary WHERE term >= ? AND term < ?", (beginning, after)
    )
    return dict(rows)


async def drop(connection: aiosqlite.Connection, numbers: Collection[int]) -> None:
    """Delete from the full-text index, which must be told exactly what was put in."""
    rows = await rows_of(
        connection,
        "DELETE FROM indexed WHERE id IN (SELECT value FROM json_each(?)) RETURNING id, columns",
        (json.dumps(list(numbers)),),
    )
    await connection.executemany(
        f"INSERT INTO terms (terms, rowid, {_NAMES}) VALUES ('delete', ?, {_VALUES})",  # noqa: S608
        [(number, *zlib.decompress(columns).decode().split("\n")) for number, columns in rows],
    )
