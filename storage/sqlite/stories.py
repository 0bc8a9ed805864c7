"""What shows in SQLite that articles tell one story: sketches, and where alike ones are found."""

import json
from collections.abc import Collection, Mapping
from datetime import date

import aiosqlite

from storage.database import Entry
from storage.model import Language
from storage.sketch import Sketch, bands_of
from storage.sqlite import ids
from storage.sqlite.rows import rows_of
from storage.stories import WINDOW, Candidate, story_of

MOST = 32
"""Candidates that are compared with an article: those that share the most bands with it."""


async def put(connection: aiosqlite.Connection, sketches: Mapping[int, Sketch | None]) -> None:
    """Keep the sketches of articles."""
    drawn = {number: sketch for number, sketch in sketches.items() if sketch}
    await connection.executemany(
        "INSERT INTO sketches (id, stems, figures) VALUES (?, ?, ?)",
        [(number, sketch.stems, sketch.figures) for number, sketch in drawn.items()],
    )
    await connection.executemany("INSERT INTO bands (band, id) VALUES (?, ?)", _bands(drawn))


async def drop(connection: aiosqlite.Connection, numbers: Collection[int]) -> None:
    """Delete the sketches of articles."""
    rows = await rows_of(
        connection,
        "DELETE FROM sketches WHERE id IN (SELECT value FROM json_each(?)) RETURNING id, stems",
        (json.dumps(list(numbers)),),
    )
    dropped = {number: Sketch(stems) for number, stems in rows}
    await connection.executemany("DELETE FROM bands WHERE band = ? AND id = ?", _bands(dropped))


async def tell(connection: aiosqlite.Connection, added: Mapping[int, Entry]) -> dict[int, int]:
    """Say which story each article just stored belongs to, one after the other, and keep it.

    Their sketches are kept too, so that copies stored together find each other.
    """
    stories = {}
    for number, entry in added.items():
        article = _candidate(number, entry)
        found = story_of(article, await _candidates(connection, article))
        stories[number] = article.story if found is None else found
        if found is not None:
            await rows_of(connection, "UPDATE meta SET story = ? WHERE id = ?", (found, number))
        await put(connection, {number: entry.sketch})
    return stories


def _candidate(number: int, entry: Entry) -> Candidate:
    """Take what is known of an article that has just been stored and is its own story yet."""
    published = entry.document.published
    day = _day(number, None if published is None else ids.day(published))
    return Candidate(number, number, day, entry.language, entry.sketch)


async def _candidates(connection: aiosqlite.Connection, article: Candidate) -> list[Candidate]:
    """Look up the articles of those days that share a band with an article, the likeliest first."""
    if article.sketch is None:
        return []
    day = ids.day(article.day)
    first, last = day - WINDOW.days, day + WINDOW.days
    rows = await rows_of(
        connection,
        """
        WITH near AS (
            SELECT band, id FROM bands
            WHERE band IN (SELECT value FROM json_each(?1)) AND id >= ?2 AND id < ?3
            UNION  -- those whose ids do not follow from their days
            SELECT band, meta.id FROM meta CROSS JOIN bands ON bands.id = meta.id
            WHERE stray = 1 AND published BETWEEN ?4 AND ?5 AND band IN (SELECT value FROM json_each(?1))
        ), likeliest AS MATERIALIZED (
            SELECT id, count(*) AS shared FROM near GROUP BY id ORDER BY shared DESC, id LIMIT ?6
        )
        SELECT likeliest.id, story, published, language, stems, figures
        FROM likeliest JOIN meta USING (id) JOIN sketches USING (id)
        """,
        (json.dumps(bands_of(article.sketch)), *ids.window(first, last), first, last, MOST),
    )
    return [
        Candidate(number, story, _day(number, published), Language(language), Sketch(stems, figures))
        for number, story, published, language, stems, figures in rows
    ]


def _bands(sketches: Mapping[int, Sketch]) -> list[tuple[int, int]]:
    return [(band, number) for number, sketch in sketches.items() for band in bands_of(sketch)]


def _day(number: int, published: int | None) -> date:
    """Tell the day of an article; one without a date has that of its id, when it was stored."""
    return date.fromordinal(ids.EPOCH + (number // (ids.SPAN * ids.DAY) if published is None else published))
