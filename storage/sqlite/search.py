"""Search in SQLite: an Expression as a full-text expression, ranked, filtered and counted."""

# ruff: noqa: S608 - statements are put together from the pieces of this file; values are always bound

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import aiosqlite

from storage.database import Found, Tally
from storage.expression import Clause, Expression
from storage.model import Language
from storage.sqlite import ids
from storage.sqlite.filters import condition_of
from storage.sqlite.index import COLUMNS
from storage.sqlite.match import all_of, any_of, clause_of, restricted
from storage.sqlite.rows import rows_of

TITLE = 4.0
"""A word in the title counts so many times one in the body."""
WEIGHTS = {"stems": 2.0, "likely": 0.4, "concepts": 0.6, "words": 0.0}
"""What one kind of evidence counts; words as written only serve phrases.

bm25 multiplies occurrences by them before it saturates, so that one sure word outweighs several likely ones.
"""
RANK = "bm25(terms, {})".format(
    ", ".join(
        str(WEIGHTS[kind] * (TITLE if part == "title" else 1.0))
        for part, kind in (column.split("_") for column in COLUMNS)
    )
)
RANKED = 5_000
"""Matches up to which all are ranked; it is the time that a person does not notice."""
NEWEST = 400
"""Of more matches so many are ranked, the newest: an old text with a common word is rarely sought."""
SHORT = 3
"""Up to so many words, whoever typed them wants them all; of more, other languages may lack some."""
HALF = 0.5
"""The closest articles have at least this part of what the best of their language has."""

_Scored = tuple[int, float, Language]


async def find(
    connection: aiosqlite.Connection, expression: Expression, limit: int, offset: int, reader: Language | None
) -> Found:
    """Find what has all words and phrases, passes the filters and has nothing that is excluded.

    Where nothing has them all, and in other languages where several words are sought, the closest come.
    """
    match = all_of(expression)
    condition, values = await condition_of(connection, expression.filters)
    if not match:
        return await _newest(connection, condition, values, limit, offset)
    if len(expression.words) > SHORT:
        return await _closest(connection, expression, limit, offset, reader)
    total = await _count(connection, match, condition, values)
    if not total and len(expression.words) > 1:
        return await _closest(connection, expression, limit, offset, reader)
    if total <= RANKED:
        scored = await _ranked(connection, match, condition, values)
        return _page(_by_turns(scored, expression, reader), limit, offset, total)
    newest = await _ids(connection, match, condition, values, NEWEST, 0)
    scored = await _ranked(connection, match, f"{condition} AND meta.id >= ?", (*values, newest[-1]))
    page = _page(_by_turns(scored, expression, reader), limit, offset, total)
    missing = limit - len(page.scores)
    if missing <= 0:
        return page
    rest = await _ids(connection, match, condition, values, missing, max(offset, len(newest)))
    return Found({**page.scores, **dict.fromkeys(rest, 0.0)}, total)


async def tally(connection: aiosqlite.Connection, expression: Expression, since: Sequence[datetime]) -> Tally:
    """Count the stories of what has all words and passes the filters since each moment; name the newest."""
    match = all_of(expression)
    condition, values = await condition_of(connection, expression.filters)
    if match:
        matched = f"terms JOIN meta ON meta.id = terms.rowid WHERE terms MATCH ? AND {condition}"
        values = (match, *values)
    else:
        matched = f"meta WHERE {condition}"
    counts = [
        await rows_of(
            connection,
            f"SELECT count(DISTINCT story) FROM {matched} AND meta.id >= ?",
            (*values, ids.first_id(None, moment)),
        )
        for moment in since
    ]
    [(newest,)] = await rows_of(connection, f"SELECT max(meta.id) FROM {matched}", values)
    return Tally(tuple(count for [(count,)] in counts), newest)


async def reach(connection: aiosqlite.Connection, clauses: Sequence[Clause], most: int) -> list[int]:
    """Count the articles that have each clause, up to `most`."""
    if not clauses:
        return []
    count = "(SELECT count(*) FROM (SELECT 1 FROM terms WHERE terms MATCH ? LIMIT ?))"
    values = [value for clause in clauses for value in (clause_of(clause), most)]
    [counts] = await rows_of(connection, f"SELECT {', '.join([count] * len(clauses))}", values)
    return list(counts)


async def _closest(
    connection: aiosqlite.Connection, expression: Expression, limit: int, offset: int, reader: Language | None
) -> Found:
    """Find in each language what has all the words; where nothing has, what has the most of them."""
    having, complete = await _having(connection, expression)
    if not having:
        return Found({}, 0, complete=False)
    condition, values = await condition_of(connection, expression.filters)
    scored = await _ranked(
        connection,
        restricted(any_of(expression.words), expression),
        f"{condition} AND meta.id >= ?",
        (*values, min(having)),
    )
    chosen = [row for row in scored if row[0] in having]
    return _page(_by_turns(chosen, expression, reader), limit, offset, len(chosen), complete=complete)


async def _having(connection: aiosqlite.Connection, expression: Expression) -> tuple[set[int], bool]:
    """Choose the articles that have enough of the words, and tell whether any has them all."""
    condition, values = await condition_of(connection, expression.filters)
    one = (
        f"SELECT * FROM (SELECT meta.id, language, ? AS weight FROM terms JOIN meta ON meta.id = terms.rowid"
        f" WHERE terms MATCH ? AND {condition} ORDER BY terms.rowid DESC LIMIT {RANKED})"
    )
    each = [
        (clause.weight, restricted(clause_of(clause), expression), *values) for clause in expression.words
    ]
    rows = await rows_of(
        connection,
        "SELECT id, language, sum(weight), count(*)"
        f" FROM ({' UNION ALL '.join([one] * len(each))}) GROUP BY id",
        [value for bound in each for value in bound],
    )
    best: dict[str, float] = {}
    for _, language, weight, _ in rows:
        best[_tongue(language)] = max(best.get(_tongue(language), 0.0), weight)
    whole = {_tongue(language) for _, language, _, count in rows if count == len(each)}
    chosen = {
        number
        for number, language, weight, count in rows
        if (count == len(each) if _tongue(language) in whole else weight >= HALF * best[_tongue(language)])
    }
    return chosen, bool(whole)


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
) -> list[_Scored]:
    """List matches with their scores and languages, best first; of equals the newest first."""
    rows = await rows_of(
        connection,
        f"SELECT meta.id, -{RANK} AS score, language FROM terms JOIN meta ON meta.id = terms.rowid"
        f" WHERE terms MATCH ? AND {condition} ORDER BY score DESC, meta.id DESC",
        (match, *values),
    )
    return [(number, score, Language(language)) for number, score, language in rows]


def _by_turns(
    scored: Sequence[_Scored], expression: Expression, reader: Language | None
) -> Mapping[int, float]:
    """Let languages take turns by rank: scores of different languages cannot be compared.

    The reader's comes first, then those that the query may be in.
    """
    first = [reader] if reader is not None else []
    lists: dict[str, list[tuple[int, float]]] = {
        _tongue(language): [] for language in (*first, *expression.languages)
    }
    for number, score, language in scored:
        lists.setdefault(_tongue(language), []).append((number, score))
    longest = max(map(len, lists.values()), default=0)
    return dict(ranked[place] for place in range(longest) for ranked in lists.values() if place < len(ranked))


def _tongue(language: str) -> str:
    """Both scripts of Uzbek are one language."""
    return language.split("-", maxsplit=1)[0]


def _page(
    scores: Mapping[int, float], limit: int, offset: int, total: int, *, complete: bool = True
) -> Found:
    return Found(dict(list(scores.items())[offset : offset + limit]), total, complete)
