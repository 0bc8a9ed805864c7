"""What readers should know of changes of articles, in SQLite."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from typing import Any

import aiosqlite

from storage.database import Entry
from storage.revision import Replacement, Revised, Revision
from storage.revisions import revision_of
from storage.sqlite.moments import milliseconds, moment
from storage.sqlite.rows import rows_of

KEPT = 30
"""The latest revisions of an article that are kept."""
COLUMNS = "r.id, r.article, r.at, r.title_before, r.title_after, r.figures"


async def tell(connection: aiosqlite.Connection, updated: Mapping[int, Entry]) -> dict[int, Revision]:
    """Say what readers should know of articles that are about to be updated, and keep it."""
    rows = await rows_of(
        connection,
        "SELECT id, title, text FROM articles WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(updated)),),
    )
    found = dict[int, Revision]()
    for number, title, text in rows:
        document = updated[number].document
        # Long texts take their time, and what else is going on must not wait for it.
        revision = await asyncio.to_thread(revision_of, title, text, document.title, document.text)
        if revision is not None:
            found[number] = revision
            await _keep(connection, number, updated[number], revision)
    return found


async def _keep(connection: aiosqlite.Connection, number: int, entry: Entry, revision: Revision) -> None:
    title = revision.title
    figures = [[one.before, one.after] for one in revision.figures]
    await rows_of(
        connection,
        "INSERT INTO revisions (article, at, title_before, title_after, figures) VALUES (?, ?, ?, ?, ?)",
        (
            number,
            milliseconds(entry.added),
            title and title.before,
            title and title.after,
            json.dumps(figures, ensure_ascii=False),
        ),
    )
    await rows_of(
        connection,
        "DELETE FROM revisions WHERE article = ?1 AND id NOT IN"
        " (SELECT id FROM revisions WHERE article = ?1 ORDER BY id DESC LIMIT ?2)",
        (number, KEPT),
    )


def revised_of(columns: Sequence[Any]) -> Revised | None:
    """Read the columns COLUMNS; None if they are those of no revision."""
    number, article, at, before, after, figures = columns
    if number is None:
        return None
    title = None if before is None else Replacement(before, after)
    replaced = tuple(Replacement(*pair) for pair in json.loads(figures))
    return Revised(number, article, moment(at), Revision(title, replaced))
