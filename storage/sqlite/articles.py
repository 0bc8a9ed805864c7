"""Articles in SQLite: put, updated, indexed anew and looked up."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import NamedTuple

import aiosqlite

from storage.database import Entry, Outdated, Renewal
from storage.model import Addition, Article, Change, Language
from storage.sqlite import ids, index, revisions, stories
from storage.sqlite.rows import rows_of


class _Stored(NamedTuple):
    """What is stored under a key."""

    id: int
    digest: bytes
    story: int


async def put(connection: aiosqlite.Connection, entries: Sequence[Entry]) -> list[Addition]:
    """Store each document in order; a key that comes twice is updated by its later document."""
    additions: list[Addition | None] = [None] * len(entries)
    left = list(enumerate(entries))
    while left:
        firsts: dict[str, tuple[int, Entry]] = {}
        for place, entry in left:
            firsts.setdefault(entry.document.key, (place, entry))
        left = [(place, entry) for place, entry in left if firsts[entry.document.key][0] != place]
        outcome = await _put_each([entry for _, entry in firsts.values()], connection)
        for (place, _), addition in zip(firsts.values(), outcome, strict=True):
            additions[place] = addition
    return [addition for addition in additions if addition]


async def _put_each(entries: Sequence[Entry], connection: aiosqlite.Connection) -> list[Addition]:
    """Store documents that all have different keys."""
    stored = await _stored(connection, [entry.document.key for entry in entries])
    outcome, added, updated = list[tuple[Change, int]](), dict[int, Entry](), dict[int, Entry]()
    last_ids = dict[int, int]()
    for entry in entries:
        known = stored.get(entry.document.key)
        if known is None:
            number = await _free_id(connection, ids.first_id(entry.document.published, entry.added), last_ids)
            added[number] = entry
            outcome.append((Change.ADDED, number))
        elif known.digest != entry.digest:
            updated[known.id] = entry
            outcome.append((Change.UPDATED, known.id))
        else:
            outcome.append((Change.UNCHANGED, known.id))
    revised = await revisions.tell(connection, updated)
    await _write(connection, added, updated)
    told = {known.id: known.story for known in stored.values()} | await stories.tell(connection, added)
    return [
        Addition(change, number, entry.language, told[number], revised.get(number))
        for (change, number), entry in zip(outcome, entries, strict=True)
    ]


async def _write(
    connection: aiosqlite.Connection, added: Mapping[int, Entry], updated: Mapping[int, Entry]
) -> None:
    changed = {**added, **updated}
    sources = await _numbers(connection, "sources", {entry.document.source for entry in changed.values()})
    analysers = await _numbers(connection, "analysers", {entry.analyser for entry in changed.values()})
    await connection.executemany(
        "INSERT INTO articles (id, key, digest, stated, added, title, url, text)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                number,
                entry.document.key,
                entry.digest,
                entry.document.language,
                _moment(entry.added),
                entry.document.title,
                entry.document.url,
                entry.document.text,
            )
            for number, entry in added.items()
        ],
    )
    await connection.executemany(
        "UPDATE articles SET digest = ?, stated = ?, title = ?, url = ?, text = ? WHERE id = ?",
        [
            (
                entry.digest,
                entry.document.language,
                entry.document.title,
                entry.document.url,
                entry.document.text,
                number,
            )
            for number, entry in updated.items()
        ],
    )
    await connection.executemany(
        """
        INSERT INTO meta (id, story, published, language, source, analyser, stray)
        VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (id) DO UPDATE SET published = excluded.published, language = excluded.language,
            source = excluded.source, analyser = excluded.analyser, stray = excluded.stray
        """,
        [
            (
                number,
                _day(entry.document.published),
                entry.language,
                sources[entry.document.source],
                analysers[entry.analyser],
                ids.is_stray(number, entry.document.published),
            )
            for number, entry in changed.items()
        ],
    )
    await index.drop(connection, updated)
    await index.put(connection, {number: entry.terms for number, entry in changed.items()})
    await stories.drop(connection, updated)
    marks = {number: stories.Marks(entry.sketch, entry.traits) for number, entry in updated.items()}
    await stories.put(connection, marks)


async def renew(connection: aiosqlite.Connection, renewals: Sequence[Renewal]) -> None:
    """Replace the terms, sketches and traits of those articles that still are what was analysed."""
    numbers = json.dumps([renewal.id for renewal in renewals])
    digests = dict(
        await rows_of(
            connection,
            "SELECT id, digest FROM articles WHERE id IN (SELECT value FROM json_each(?))",
            (numbers,),
        )
    )
    valid = {renewal.id: renewal for renewal in renewals if digests.get(renewal.id) == renewal.digest}
    analysers = await _numbers(connection, "analysers", {renewal.analyser for renewal in renewals})
    await index.drop(connection, valid)
    await index.put(connection, {number: renewal.terms for number, renewal in valid.items()})
    await stories.drop(connection, valid)
    marks = {number: stories.Marks(renewal.sketch, renewal.traits) for number, renewal in valid.items()}
    await stories.put(connection, marks)
    await connection.executemany(
        "UPDATE meta SET language = ?, analyser = ? WHERE id = ?",
        [(renewal.language, analysers[renewal.analyser], number) for number, renewal in valid.items()],
    )


async def _free_id(connection: aiosqlite.Connection, first: int, last_ids: dict[int, int]) -> int:
    """Find an id for a moment, or for one of the seconds after it if that one is full.

    `last_ids` remembers what was given away in this transaction but is not written yet.
    """
    while True:
        last = last_ids.get(first)
        if last is None:
            [(last,)] = await rows_of(
                connection,
                "SELECT max(id) FROM articles WHERE id >= ? AND id < ?",
                (first, first + ids.SPAN),
            )
        free = first if last is None else int(last) + 1
        if free < first + ids.SPAN:
            last_ids[first] = free
            return free
        first += ids.SPAN


async def _numbers(connection: aiosqlite.Connection, table: str, names: Iterable[str]) -> dict[str, int]:
    """Number names that many articles share, new ones too."""
    statements = {
        "sources": ("INSERT OR IGNORE INTO sources (name) VALUES (?)", "SELECT name, id FROM sources"),
        "analysers": (
            "INSERT OR IGNORE INTO analysers (version) VALUES (?)",
            "SELECT version, id FROM analysers",
        ),
    }
    insert, select = statements[table]
    await connection.executemany(insert, [(name,) for name in sorted(names)])
    return dict(await rows_of(connection, select))


async def _stored(connection: aiosqlite.Connection, keys: Sequence[str]) -> dict[str, _Stored]:
    rows = await rows_of(
        connection,
        "SELECT key, id, digest, story FROM articles JOIN meta USING (id)"
        " WHERE key IN (SELECT value FROM json_each(?))",
        (json.dumps(keys),),
    )
    return {key: _Stored(*known) for key, *known in rows}


async def digests(connection: aiosqlite.Connection, keys: Sequence[str]) -> dict[str, bytes]:
    """Look up what documents looked like when they were stored."""
    return {key: known.digest for key, known in (await _stored(connection, keys)).items()}


async def articles(connection: aiosqlite.Connection, numbers: Sequence[int]) -> dict[int, Article]:
    """Look up whole articles by id."""
    rows = await rows_of(
        connection,
        """
        SELECT articles.id, key, title, text, language, name, published, url, added, story
        FROM articles JOIN meta USING (id) JOIN sources ON sources.id = meta.source
        WHERE articles.id IN (SELECT value FROM json_each(?))
        """,
        (json.dumps(numbers),),
    )
    return {
        row[0]: Article(
            id=row[0],
            key=row[1],
            title=row[2],
            text=row[3],
            language=Language(row[4]),
            source=row[5],
            published=ids.date_of(row[6]),
            url=row[7],
            added=datetime.fromisoformat(row[8]),
            story=row[9],
        )
        for row in rows
    }


async def counts(connection: aiosqlite.Connection) -> dict[Language, int]:
    """Count the articles of each language that has any."""
    rows = await rows_of(connection, "SELECT language, count(*) FROM meta GROUP BY language")
    return {Language(language): count for language, count in rows}


async def newest(connection: aiosqlite.Connection) -> date | None:
    """Look up the latest date of an article."""
    [(number,)] = await rows_of(connection, "SELECT max(published) FROM meta")
    return ids.date_of(number)


async def outdated(connection: aiosqlite.Connection, analyser: str, limit: int) -> list[Outdated]:
    """List articles that this version of the analyser did not index."""
    rows = await rows_of(
        connection,
        """
        SELECT articles.id, digest, title, text, stated FROM meta JOIN articles USING (id)
        WHERE meta.analyser IS NULL OR meta.analyser IN (SELECT id FROM analysers WHERE version <> ?)
        LIMIT ?
        """,
        (analyser, limit),
    )
    return [
        Outdated(number, digest, title, text, Language(stated) if stated else None)
        for number, digest, title, text, stated in rows
    ]


async def outdated_count(connection: aiosqlite.Connection, analyser: str) -> int:
    """Count the articles that this version of the analyser did not index."""
    [(count,)] = await rows_of(
        connection,
        "SELECT count(*) FROM meta"
        " WHERE analyser IS NULL OR analyser IN (SELECT id FROM analysers WHERE version <> ?)",
        (analyser,),
    )
    return int(count)


async def outdate(connection: aiosqlite.Connection) -> None:
    """Ask for every article to be indexed anew."""
    await connection.execute_fetchall("UPDATE meta SET analyser = NULL")


def _day(published: date | None) -> int | None:
    return None if published is None else ids.day(published)


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
