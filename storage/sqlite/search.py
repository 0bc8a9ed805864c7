"""Search in SQLite: an Expression as a full-text expression, ranked, filtered and counted."""

# ruff: noqa: S608 - statements are put together from the pieces of this file; values are always bound

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

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


class _Scored(NamedTuple):
    """A match: its score, and what decides about its place."""

    id: int
    score: float
    language: Language
    story: int


class _Wanted(NamedTuple):
    """Which part of what is found is wanted; if `grouped`, one article of each story."""

    limit: int
    offset: int
    reader: Language | None
    grouped: bool


async def find(
    connection: aiosqlite.Connection,
    expression: Expression,
    limit: int,
    offset: int,
    reader: Language | None,
    *,
    grouped: bool = False,
) -> Found:
    """Find what has all words and phrases, passes the filters and has nothing that is excluded.

    Where nothing has them all, and in other languages where several words are sought, the closest come.
    """
    match, wanted = all_of(expression), _Wanted(limit, offset, reader, grouped)
    condition, values = await condition_of(connection, expression.filters)
    if not match:
        return await _newest(connection, condition, values, wanted)
    if len(expression.words) > SHORT:
        return await _closest(connection, expression, wanted)
    total = await _count(connection, match, condition, values)
    if not total and len(expression.words) > 1:
        return await _closest(connection, expression, wanted)
    if total <= RANKED:
        return _page(
            _by_turns(await _ranked(connection, match, condition, values), expression, wanted), wanted
        )
    if grouped:
        total = await _count(connection, match, condition, values, "DISTINCT story")
    newest = await _ids(connection, match, condition, values, NEWEST, 0)
    scored = await _ranked(connection, match, f"{condition} AND meta.id >= ?", (*values, newest[-1]))
    ordered = _by_turns(scored, expression, wanted)
    page = _page(ordered, wanted, total)
    missing = limit - len(page.scores)
    if missing <= 0:
        return page
    rest = await _ids(
        connection, match, condition, values, missing, max(offset, len(ordered)), grouped=grouped
    )
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


async def _closest(connection: aiosqlite.Connection, expression: Expression, wanted: _Wanted) -> Found:
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
    chosen = [row for row in scored if row.id in having]
    return _page(_by_turns(chosen, expression, wanted), wanted, complete=complete)


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
    connection: aiosqlite.Connection, condition: str, values: Iterable[Any], wanted: _Wanted
) -> Found:
    """List what the filters admit, when there is no word to rank by."""
    grouped = wanted.grouped
    counted = "DISTINCT story" if grouped else "*"
    [(total,)] = await rows_of(connection, f"SELECT count({counted}) FROM meta WHERE {condition}", values)
    rows = await rows_of(
        connection,
        f"{_listed(grouped=grouped)} FROM meta WHERE {condition} {_newest_first(grouped=grouped)}",
        (*values, wanted.limit, wanted.offset),
    )
    return Found({number: 0.0 for (number,) in rows}, total)


async def _count(
    connection: aiosqlite.Connection,
    match: str,
    condition: str,
    values: Iterable[Any],
    counted: str = "*",
) -> int:
    [(total,)] = await rows_of(
        connection,
        f"SELECT count({counted}) FROM terms JOIN meta ON meta.id = terms.rowid"
        f" WHERE terms MATCH ? AND {condition}",
        (match, *values),
    )
    return int(total)


def _listed(*, grouped: bool) -> str:
    return "SELECT max(meta.id)" if grouped else "SELECT meta.id"


def _newest_first(*, grouped: bool) -> str:
    """Order what is listed, of each story only the newest article if it is `grouped`."""
    return (
        f"{'GROUP BY story ORDER BY max(meta.id)' if grouped else 'ORDER BY meta.id'} DESC LIMIT ? OFFSET ?"
    )


async def _ids(
    connection: aiosqlite.Connection,
    match: str,
    condition: str,
    values: Iterable[Any],
    limit: int,
    offset: int,
    *,
    grouped: bool = False,
) -> list[int]:
    """List matches, newest first; nothing is ranked."""
    order = _newest_first(grouped=True) if grouped else "ORDER BY terms.rowid DESC LIMIT ? OFFSET ?"
    rows = await rows_of(
        connection,
        f"{_listed(grouped=grouped)} FROM terms JOIN meta ON meta.id = terms.rowid"
        f" WHERE terms MATCH ? AND {condition} {order}",
        (match, *values, limit, offset),
    )
    return [number for (number,) in rows]


async def _ranked(
    connection: aiosqlite.Connection, match: str, condition: str, values: Iterable[Any]
) -> list[_Scored]:
    """List matches with their scores and languages, best first; of equals the newest first."""
    rows = await rows_of(
        connection,
        f"SELECT meta.id, -{RANK} AS score, language, story FROM terms JOIN meta ON meta.id = terms.rowid"
        f" WHERE terms MATCH ? AND {condition} ORDER BY score DESC, meta.id DESC",
        (match, *values),
    )
    return [_Scored(number, score, Language(language), story) for number, score, language, story in rows]


def _by_turns(scored: Sequence[_Scored], expression: Expression, wanted: _Wanted) -> list[_Scored]:
    """Let languages take turns by rank: scores of different languages cannot be compared.

    The reader's comes first, then those that the query may be in.
    """
    first = [wanted.reader] if wanted.reader is not None else []
    lists: dict[str, list[_Scored]] = {_tongue(language): [] for language in (*first, *expression.languages)}
    for one in scored:
        lists.setdefault(_tongue(one.language), []).append(one)
    longest = max(map(len, lists.values()), default=0)
    ordered = [ranked[place] for place in range(longest) for ranked in lists.values() if place < len(ranked)]
    return _one_of_each_story(ordered, wanted.reader) if wanted.grouped else ordered


def _one_of_each_story(ordered: Iterable[_Scored], reader: Language | None) -> list[_Scored]:
    """Keep one match of each story, where the best one stood: the reader can read it, if any of them."""
    mine = None if reader is None else _tongue(reader)
    chosen: dict[int, _Scored] = {}
    for one in ordered:
        best = chosen.setdefault(one.story, one)
        if _tongue(one.language) == mine != _tongue(best.language):
            chosen[one.story] = one
    return list(chosen.values())


def _tongue(language: str) -> str:
    """Both scripts of Uzbek are one language."""
    return language.split("-", maxsplit=1)[0]


def _page(
    ordered: Sequence[_Scored], wanted: _Wanted, total: int | None = None, *, complete: bool = True
) -> Found:
    """Cut the page that is wanted; `total` counts what was found, if that is more than was ordered."""
    page = ordered[wanted.offset : wanted.offset + wanted.limit]
    return Found({one.id: one.score for one in page}, len(ordered) if total is None else total, complete)
