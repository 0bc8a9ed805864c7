"""What shows in SQLite that articles tell one story: sketches and traits, and where alike ones are found."""

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import NamedTuple

import aiosqlite

from storage.database import Entry
from storage.events.traits import Traits, unpacked
from storage.model import Document, Language
from storage.sketch import Sketch, bands_of
from storage.sqlite import ids, traits
from storage.sqlite.rows import rows_of
from storage.stories import WINDOW, Candidate, Join, copy_of, event_of, hopeful

MOST = 32
"""Candidates for copies that are compared with an article: those that share the most bands with it."""

MEMBERS = 4
"""Articles of a story, the first and the last of it, that are asked whether another belongs to them."""


class Marks(NamedTuple):
    """What an article is recognised by."""

    sketch: Sketch | None
    traits: Traits


async def put(connection: aiosqlite.Connection, marks: Mapping[int, Marks]) -> None:
    """Keep what articles are recognised by, its traits weighed by what is stored now."""
    for number, mark in marks.items():
        await _keep(connection, number, Marks(mark.sketch, await traits.weigh(connection, mark.traits)))


async def drop(connection: aiosqlite.Connection, numbers: Collection[int]) -> None:
    """Delete what articles were recognised by."""
    rows = await rows_of(
        connection,
        "DELETE FROM sketches WHERE id IN (SELECT value FROM json_each(?)) RETURNING id, stems",
        (json.dumps(list(numbers)),),
    )
    dropped = [(band, number) for number, stems in rows for band in bands_of(Sketch(stems))]
    await connection.executemany("DELETE FROM bands WHERE band = ? AND id = ?", dropped)
    await traits.drop(connection, numbers)


async def tell(connection: aiosqlite.Connection, added: Mapping[int, Entry]) -> dict[int, int]:
    """Say which story each article just stored belongs to, one after the other, and keep it.

    What they are recognised by is kept too, so that those stored together find each other.
    """
    stories = {}
    for number, entry in added.items():
        article = _article(number, entry, await traits.weigh(connection, entry.traits))
        found = await _join(connection, article)
        stories[number] = article.story if found is None else found.story
        if found is not None:
            await rows_of(connection, "UPDATE meta SET story = ? WHERE id = ?", (found.story, number))
            await _explain(connection, number, entry.document, found)
        await _keep(connection, number, Marks(entry.sketch, article.traits))
    return stories


async def _keep(connection: aiosqlite.Connection, number: int, mark: Marks) -> None:
    if mark.sketch:
        await rows_of(
            connection,
            "INSERT INTO sketches (id, stems, figures) VALUES (?, ?, ?)",
            (number, mark.sketch.stems, mark.sketch.figures),
        )
        await connection.executemany(
            "INSERT INTO bands (band, id) VALUES (?, ?)", [(band, number) for band in bands_of(mark.sketch)]
        )
    await traits.put(connection, number, mark.traits)


async def _join(connection: aiosqlite.Connection, article: Candidate) -> Join | None:
    """Find the story of an article: that of a near-copy, or else that of its event."""
    copies = await _candidates(connection, await _copies(connection, article))
    copied = copy_of(article, copies)
    if copied is not None or not article.account.is_telling:
        return copied
    first, last = _window(article)
    near, crowd = await traits.alike(connection, article.traits, first, last)
    known = [*copies, *await _candidates(connection, set(near) - {one.id for one in copies})]
    copied = copy_of(article, known)
    if copied is not None:
        return copied
    stories = hopeful(article, known, crowd)
    if not stories:
        return None
    members = await _candidates(connection, await _members(connection, stories, near))
    return event_of(article, members, crowd)


def _article(number: int, entry: Entry, weighed: Traits) -> Candidate:
    """Take what is known of an article that has just been stored and is its own story yet."""
    document = entry.document
    day = _day(number, None if document.published is None else ids.day(document.published))
    return Candidate(number, number, day, entry.language, entry.sketch, weighed, document.source)


def _window(article: Candidate) -> tuple[int, int]:
    day = ids.day(article.day)
    return day - WINDOW.days, day + WINDOW.days


async def _copies(connection: aiosqlite.Connection, article: Candidate) -> list[int]:
    """Look up the articles of those days that share a band with an article, the likeliest first."""
    if article.sketch is None:
        return []
    first, last = _window(article)
    rows = await rows_of(
        connection,
        """
        WITH near AS (
            SELECT band, id FROM bands
            WHERE band IN (SELECT value FROM json_each(?1)) AND id >= ?2 AND id < ?3
            UNION  -- those whose ids do not follow from their days
            SELECT band, meta.id FROM meta CROSS JOIN bands ON bands.id = meta.id
            WHERE stray = 1 AND published BETWEEN ?4 AND ?5 AND band IN (SELECT value FROM json_each(?1))
        )
        SELECT id FROM near GROUP BY id ORDER BY count(*) DESC, id LIMIT ?6
        """,
        (json.dumps(bands_of(article.sketch)), *ids.window(first, last), first, last, MOST),
    )
    return [number for (number,) in rows]


async def _members(
    connection: aiosqlite.Connection, stories: Collection[int], known: Iterable[int]
) -> list[int]:
    """Look up the first and the last articles of stories, and those of them that are `known` to be alike."""
    rows = await rows_of(
        connection,
        """
        WITH members AS MATERIALIZED (
            SELECT id, row_number() OVER (PARTITION BY story ORDER BY id) AS place,
                row_number() OVER (PARTITION BY story ORDER BY id DESC) AS from_end
            FROM meta WHERE story IN (SELECT value FROM json_each(?1))
        )
        SELECT id FROM members
        WHERE place <= ?2 OR from_end <= ?2 OR id IN (SELECT value FROM json_each(?3))
        """,
        (json.dumps(list(stories)), MEMBERS, json.dumps(list(known))),
    )
    return [number for (number,) in rows]


async def _candidates(connection: aiosqlite.Connection, numbers: Iterable[int]) -> list[Candidate]:
    """Look up what is known of articles."""
    wanted = list(numbers)
    if not wanted:
        return []
    rows = await rows_of(
        connection,
        """
        SELECT meta.id, story, published, language, stems, figures, content, name
        FROM meta LEFT JOIN sketches USING (id) LEFT JOIN traits USING (id)
        JOIN sources ON sources.id = meta.source
        WHERE meta.id IN (SELECT value FROM json_each(?)) ORDER BY meta.id
        """,
        (json.dumps(wanted),),
    )
    return [
        Candidate(
            number,
            story,
            _day(number, published),
            Language(language),
            None if stems is None else Sketch(stems, figures),
            Traits() if content is None else unpacked(content),
            outlet,
        )
        for number, story, published, language, stems, figures, content, outlet in rows
    ]


async def _explain(connection: aiosqlite.Connection, number: int, document: Document, join: Join) -> None:
    """Keep why an article belongs to a story, in the words of both."""
    [(title, text)] = await rows_of(
        connection, "SELECT title, text FROM articles WHERE id = ?", (join.other,)
    )
    mine, its = f"{document.title}\n{document.text}", f"{title}\n{text}"
    reasons = [[mine[slice(*here)], its[slice(*there)]] for here, there in join.shared]
    await rows_of(
        connection,
        "INSERT OR REPLACE INTO joins (article, other, copied, reasons) VALUES (?, ?, ?, ?)",
        (number, join.other, join.copied, json.dumps(reasons, ensure_ascii=False)),
    )


def _day(number: int, published: int | None) -> date:
    """Tell the day of an article; one without a date has that of its id, when it was stored."""
    return date.fromordinal(ids.EPOCH + (number // (ids.SPAN * ids.DAY) if published is None else published))
