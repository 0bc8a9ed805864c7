"""Lists of headlines and what tells of stories in them, from SQLite."""

# ruff: noqa: S608 - statements are put together from the pieces of this file; values are always bound

import json
from collections.abc import Sequence

import aiosqlite

from storage.model import Coverage, Headline, HeadlinePage, Language
from storage.sqlite import ids
from storage.sqlite.rows import rows_of

CHOSEN = "language IN (SELECT value FROM json_each(?1))"
LAST_OF_STORY = f"""
    NOT EXISTS (
        SELECT 1 FROM meta AS later
        WHERE later.story = meta.story AND later.id > meta.id AND later.{CHOSEN}
    )
"""
"""No article of the same story in these languages is newer."""


async def latest(
    connection: aiosqlite.Connection,
    languages: frozenset[Language] | None,
    limit: int,
    offset: int,
    reader: Language | None = None,
    *,
    grouped: bool = False,
) -> HeadlinePage:
    """List the heads of articles, newest first; if `grouped`, one of each story."""
    chosen = json.dumps(sorted(languages or Language))
    counted = "DISTINCT story" if grouped else "*"
    [(total,)] = await rows_of(connection, f"SELECT count({counted}) FROM meta WHERE {CHOSEN}", (chosen,))
    rows = await rows_of(
        connection,
        f"""
        SELECT id, story FROM meta WHERE +{CHOSEN} AND {LAST_OF_STORY if grouped else "1"}
        ORDER BY id DESC LIMIT ?2 OFFSET ?3
        """,
        (chosen, limit, offset),
    )
    numbers = [number for number, _ in rows]
    if grouped and reader is not None:
        mine = await _newest_in(connection, [story for _, story in rows], reader)
        numbers = [mine.get(story, number) for number, story in rows]
    heads = await headlines(connection, numbers)
    return HeadlinePage(tuple(heads[number] for number in numbers), total, offset)


async def headlines(connection: aiosqlite.Connection, numbers: Sequence[int]) -> dict[int, Headline]:
    """Look up the heads of articles by id."""
    rows = await rows_of(
        connection,
        """
        SELECT meta.id, title, language, name, published, story
        FROM meta JOIN articles USING (id) JOIN sources ON sources.id = meta.source
        WHERE meta.id IN (SELECT value FROM json_each(?))
        """,
        (json.dumps(numbers),),
    )
    return {
        number: Headline(number, title, Language(language), name, ids.date_of(published), story)
        for number, title, language, name, published, story in rows
    }


async def coverage(connection: aiosqlite.Connection, stories: Sequence[int]) -> dict[int, Coverage]:
    """Count who tells each story, an outlet if it is named; languages come in the order of their first."""
    rows = await rows_of(
        connection,
        """
        SELECT story, language, name, count(*), min(meta.id) AS first
        FROM meta JOIN sources ON sources.id = meta.source
        WHERE story IN (SELECT value FROM json_each(?)) GROUP BY story, language, source ORDER BY first
        """,
        (json.dumps(stories),),
    )
    told: dict[int, list[tuple[str, str, int]]] = {}
    for story, language, name, count, _ in rows:
        told.setdefault(story, []).append((language, name, count))
    return {
        story: Coverage(
            sum(count for _, _, count in parts),
            tuple(dict.fromkeys(Language(language) for language, _, _ in parts)),
            len({name for _, name, _ in parts if name}),
        )
        for story, parts in told.items()
    }


async def _newest_in(
    connection: aiosqlite.Connection, stories: Sequence[int], reader: Language
) -> dict[int, int]:
    """Find the newest article of each story in the reader's language, in either script of Uzbek."""
    tongue = str(reader).partition("-")[0]
    return dict(
        await rows_of(
            connection,
            """
            SELECT story, max(id) FROM meta
            WHERE story IN (SELECT value FROM json_each(?)) AND substr(language, 1, 2) = ? GROUP BY story
            """,
            (json.dumps(stories), tongue),
        )
    )
