"""What articles tell of in SQLite: kept, counted, and sought again."""

import json
from collections import Counter
from collections.abc import Collection

import aiosqlite

from storage.events.rarity import telling, weighed
from storage.events.traits import Traits, packed, unpacked
from storage.sqlite import ids
from storage.sqlite.rows import rows_of

MOST, LEAST = 6, 2
"""Articles that are compared with another: those that share the most telling traits, and at least so many."""

ALL = 0
"""The row that counts all articles; no trait has this number."""


async def weigh(connection: aiosqlite.Connection, traits: Traits) -> Traits:
    """Count what one more article tells of, and weigh it by what is counted of the others."""
    if not traits.traits:
        return traits
    rows = await rows_of(
        connection,
        "INSERT INTO trait_counts (trait, articles) SELECT value, 1 FROM json_each(?) WHERE true"
        " ON CONFLICT (trait) DO UPDATE SET articles = articles + 1 RETURNING trait, articles - 1",
        (json.dumps([ALL, *(one.term for one in traits.traits)]),),
    )
    counted: dict[int, int] = dict(rows)
    return weighed(traits, counted, counted[ALL])


async def put(connection: aiosqlite.Connection, number: int, known: Traits) -> None:
    """Keep what an article tells of, counted and weighed already."""
    if known.traits:
        await rows_of(connection, "INSERT INTO traits (id, content) VALUES (?, ?)", (number, packed(known)))
        await connection.executemany(
            "INSERT INTO telling (trait, id, weight) VALUES (?, ?, ?)",
            [(term, number, round(10 * weight)) for term, weight in telling(known).items()],
        )


async def drop(connection: aiosqlite.Connection, numbers: Collection[int]) -> None:
    """Delete what articles told of, and count it no more."""
    rows = await rows_of(
        connection,
        "DELETE FROM traits WHERE id IN (SELECT value FROM json_each(?)) RETURNING id, content",
        (json.dumps(list(numbers)),),
    )
    dropped = {number: unpacked(content) for number, content in rows}
    await connection.executemany(
        "DELETE FROM telling WHERE trait = ? AND id = ?",
        [(term, number) for number, traits in dropped.items() for term in telling(traits)],
    )
    counts = Counter(one.term for traits in dropped.values() for one in traits.traits)
    await connection.executemany(
        "UPDATE trait_counts SET articles = articles - ? WHERE trait = ?",
        [(count, trait) for trait, count in (*counts.items(), (ALL, len(dropped)))],
    )


async def alike(
    connection: aiosqlite.Connection, traits: Traits, first: int, last: int
) -> tuple[list[int], int]:
    """Look up the articles from a day to another that share telling traits, those with the most first.

    Count also all articles of those days, among which they were sought.
    """
    rows = await rows_of(
        connection,
        """
        WITH sought AS MATERIALIZED (SELECT value AS trait FROM json_each(?1)), near AS (
            SELECT telling.id, weight FROM sought JOIN telling USING (trait)
            WHERE telling.id >= ?2 AND telling.id < ?3
            UNION ALL  -- those whose ids do not follow from their days
            SELECT meta.id, weight FROM meta CROSS JOIN sought
            JOIN telling ON telling.trait = sought.trait AND telling.id = meta.id
            WHERE stray = 1 AND published BETWEEN ?4 AND ?5 AND NOT (meta.id >= ?2 AND meta.id < ?3)
        )
        SELECT id, (SELECT count(*) FROM meta WHERE id >= ?2 AND id < ?3) FROM near
        GROUP BY id HAVING count(*) >= ?7 ORDER BY sum(weight) DESC, id LIMIT ?6
        """,
        (json.dumps(list(telling(traits))), *ids.window(first, last), first, last, MOST, LEAST),
    )
    return [number for number, _ in rows], max((crowd for _, crowd in rows), default=0)
