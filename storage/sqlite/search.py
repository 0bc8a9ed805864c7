"""Search in SQLite: an Expression as a full-text expression, ranked, filtered and counted."""

# ruff: noqa: S608 - statements are put together from the pieces of this file; values are always bound

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import aiosqlite

from storage.database import Found
from storage.expression import Clause, Expression
from storage.model import Language
from storage.query import Filters
from storage.sqlite import ids
from storage.sqlite.rows import rows_of

RANK = "bm25(terms, 4.0, 1.0, 0.0, 0.0)"
"""A word in the title counts four times one in the body; words as written only serve phrases."""
RANKED = 5_000
"""Matches up to which all are ranked; it is the time that a person does not notice."""
NEWEST = 400
"""Of more matches so many are ranked, the newest: an old text with a common word is rarely sought."""
HALF = 2


async def find(
    connection: aiosqlite.Connection, expression: Expression, limit: int, offset: int, reader: Language | None
) -> Found:
    """Find what has all words and phrases, passes the filters and has nothing that is excluded."""
    match = _all_of(expression)
    condition, values = await _condition(connection, expression.filters)
    if not match:
        return await _newest(connection, condition, values, limit, offset)
    total = await _count(connection, match, condition, values)
    if total <= RANKED:
        scored = await _ranked(connection, match, condition, values)
        return _page(_by_turns(scored, reader), limit, offset, total)
    newest = await _ids(connection, match, condition, values, NEWEST, 0)
    scored = await _ranked(connection, match, f"{condition} AND meta.id >= ?", (*values, newest[-1]))
    page = _page(_by_turns(scored, reader), limit, offset, total)
    missing = limit - len(page.scores)
    if missing <= 0:
        return page
    rest = await _ids(connection, match, condition, values, missing, max(offset, len(newest)))
    return Found({**page.scores, **dict.fromkeys(rest, 0.0)}, total)


async def closest(
    connection: aiosqlite.Connection, expression: Expression, limit: int, offset: int, reader: Language | None
) -> Found:
    """Find what has the most of the words, and what has at least half as many as that."""
    condition, values = await _condition(connection, expression.filters)
    having = Counter[int]()
    for clause in expression.words:
        match = _restricted(_clause(clause), expression)
        having.update(await _ids(connection, match, condition, values, RANKED, 0))
    if not having:
        return Found({}, 0)
    enough = max(having.values()) / HALF
    match = _restricted(_any_of(expression.words), expression)
    oldest = min(having)
    scored = await _ranked(connection, match, f"{condition} AND meta.id >= ?", (*values, oldest))
    chosen = [row for row in scored if having[row[0]] >= enough]
    return _page(_by_turns(chosen, reader), limit, offset, len(chosen))


async def reach(connection: aiosqlite.Connection, clauses: Sequence[Clause], most: int) -> list[int]:
    """Count the articles that have each clause, up to `most`."""
    counts = list[int]()
    for clause in clauses:
        [(count,)] = await rows_of(
            connection,
            "SELECT count(*) FROM (SELECT 1 FROM terms WHERE terms MATCH ? LIMIT ?)",
            (_clause(clause), most),
        )
        counts.append(int(count))
    return counts


async def _newest(
    connection: aiosqlite.Connection, condition: str, values: Iterable[Any], limit: int, offset: int
) -> Found:
    """List what the filters admit, when there is no word to rank by."""
    [(total,)] = await rows_of(connection, f"SELECT count(*) FROM meta WHERE {condition}", values)
    rows = await rows_of(
        connection,
        f"SELECT id FROM meta WHERE {condition} ORDER BY id DESC LIMIT ? OFFSET ?",
        (*values, limit, offset),
    )
    return Found({number: 0.0 for (number,) in rows}, total)


async def _count(connection: aiosqlite.Connection, match: str, condition: str, values: Iterable[Any]) -> int:
    [(total,)] = await rows_of(
        connection,
        f"SELECT count(*) FROM terms JOIN meta ON meta.id = terms.rowid WHERE terms MATCH ? AND {condition}",
        (match, *values),
    )
    return int(total)


async def _ids(
    connection: aiosqlite.Connection,
    match: str,
    condition: str,
    values: Iterable[Any],
    limit: int,
    offset: int,
) -> list[int]:
    """List matches, newest first; nothing is ranked."""
    rows = await rows_of(
        connection,
        "SELECT meta.id FROM terms JOIN meta ON meta.id = terms.rowid"
        f" WHERE terms MATCH ? AND {condition} ORDER BY terms.rowid DESC LIMIT ? OFFSET ?",
        (match, *values, limit, offset),
    )
    return [number for (number,) in rows]


async def _ranked(
    connection: aiosqlite.Connection, match: str, condition: str, values: Iterable[Any]
) -> list[tuple[int, float, Language]]:
    """List matches with their scores and languages, best first; of equals the newest first."""
    rows = await rows_of(
        connection,
        f"SELECT meta.id, -{RANK} AS score, language FROM terms JOIN meta ON meta.id = terms.rowid"
        f" WHERE terms MATCH ? AND {condition} ORDER BY score DESC, meta.id DESC",
        (match, *values),
    )
    return [(number, score, Language(language)) for number, score, language in rows]


def _by_turns(scored: Sequence[tuple[int, float, Language]], reader: Language | None) -> Mapping[int, float]:
    """Let languages take turns by rank: scores of different languages cannot be compared."""
    lists: dict[str, list[tuple[int, float]]] = {}
    if reader is not None:
        lists[_tongue(reader)] = []
    for number, score, language in scored:
        lists.setdefault(_tongue(language), []).append((number, score))
    longest = max(map(len, lists.values()), default=0)
    return dict(ranked[place] for place in range(longest) for ranked in lists.values() if place < len(ranked))


def _tongue(language: Language) -> str:
    """Both scripts of Uzbek are one language."""
    return language.split("-", maxsplit=1)[0]


def _page(scores: Mapping[int, float], limit: int, offset: int, total: int) -> Found:
    return Found(dict(list(scores.items())[offset : offset + limit]), total)


async def _condition(connection: aiosqlite.Connection, filters: Filters) -> tuple[str, tuple[Any, ...]]:
    """Write filters as a condition on `meta`; days bound the ids too, which is what makes them quick."""
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


def _all_of(expression: Expression) -> str:
    """Write an expression for the full-text index; empty if it requires nothing."""
    required = " AND ".join(map(_clause, expression.words + expression.phrases))
    return _without(required, expression) if required else ""


def _restricted(match: str, expression: Expression) -> str:
    """Add to a match the phrases and exclusions, which hold in any case."""
    return _without(" AND ".join([f"({match})", *map(_clause, expression.phrases)]), expression)


def _without(match: str, expression: Expression) -> str:
    return f"({match}) NOT ({_any_of(expression.excluded)})" if expression.excluded else match


def _any_of(clauses: Iterable[Clause]) -> str:
    return " OR ".join(map(_clause, clauses))


def _clause(clause: Clause) -> str:
    """Write one clause; its terms are spelled in characters that are no syntax, and quoted."""
    if clause.exact:
        phrases = " OR ".join(f'"{" ".join(run)}"' for run in clause.alternatives)
        return f"({{title_words body_words}} : ({phrases}))"
    sets = " OR ".join("(" + " AND ".join(f'"{term}"' for term in run) + ")" for run in clause.alternatives)
    return f"({{title body}} : ({sets}))"
