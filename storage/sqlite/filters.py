"""Filters as a condition on the slim table of what articles are."""

import json
from typing import Any

import aiosqlite

from storage.query import Filters
from storage.sqlite import ids
from storage.sqlite.rows import rows_of


async def condition_of(connection: aiosqlite.Connection, filters: Filters) -> tuple[str, tuple[Any, ...]]:
    """Write filters as a condition on `meta`, with its values.

    Days bound the ids too, which is what makes them quick.
    """
    conditions, values = ["1"], list[Any]()
    if filters.languages is not None:
        conditions.append("+language IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(sorted(filters.languages)))
    if filters.sources:
        names = await rows_of(connection, "SELECT id, name FROM sources", ())
        conditions.append("+source IN (SELECT value FROM json_each(?))")
        values.append(json.dumps([number for number, name in names if filters.admits_source(name)]))
    if filters.since is not None:
        first = ids.day(filters.since)
        conditions.append("published >= ? AND (meta.id >= ? OR stray = 1)")
        values += [first, ids.window(first, first)[0]]
    if filters.until is not None:
        last = ids.day(filters.until)
        conditions.append("published <= ? AND (meta.id < ? OR stray = 1)")
        values += [last, min(ids.window(last, last)[1], 2**62)]
    return " AND ".join(conditions), tuple(values)
