"""Whether a database is sound, as far as that can be told (invariant 13).

`PRAGMA integrity_check` knows tables and indexes. Of a full-text index without content, the command
`integrity-check` tells only whether its tree hangs together: there is no content to compare it with (and
the pragma looks into full-text indexes only since SQLite 3.44). So every occurrence of every term in it is
compared with `indexed`, where the store keeps what it has put in.
"""

import shutil
import sqlite3
import zlib
from collections import Counter
from contextlib import closing
from pathlib import Path

from storage.sqlite.index import COLUMNS

SUFFIXES = ("", "-wal", "-shm")
Occurrence = tuple[str, int, str, int]
"""A term, the article, the column, the place in it."""


def copy_of(database: Path, folder: Path) -> Path:
    """Copy a file that nobody has open, its log included, so that the next program recovers the original."""
    folder.mkdir(exist_ok=True)
    for suffix in SUFFIXES:
        source, target = database.with_name(database.name + suffix), folder / (database.name + suffix)
        target.unlink(missing_ok=True)
        if source.exists():
            shutil.copyfile(source, target)
    return folder / database.name


def snapshot_of(database: Path, target: Path) -> Path:
    """Copy a file that others have open, as it was at one moment."""
    target.unlink(missing_ok=True)
    with closing(sqlite3.connect(database, timeout=10)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    return target


def check(database: Path) -> None:
    """Check a copy of a database.

    Raises:
        AssertionError: it is not sound.
    """
    with closing(sqlite3.connect(database, timeout=10)) as connection:
        pages = connection.execute("PRAGMA integrity_check").fetchall()
        assert pages == [("ok",)], f"integrity_check: {pages}"
        strays = connection.execute("PRAGMA foreign_key_check").fetchall()
        assert not strays, f"foreign_key_check: {strays}"
        connection.execute("INSERT INTO terms (terms) VALUES ('integrity-check')")
        connection.rollback()
        kept, indexed = _kept(connection), _indexed(connection)
        assert kept == indexed, (
            f"the full-text index has {sorted((indexed - kept).items())[:5]} too many"
            f" and lacks {sorted((kept - indexed).items())[:5]}"
        )
        bare = connection.execute(
            "SELECT id FROM meta WHERE analyser IS NOT NULL AND id NOT IN (SELECT id FROM indexed)"
        ).fetchall()
        assert not bare, f"articles that are said to be indexed and are not: {bare}"


def _kept(connection: sqlite3.Connection) -> Counter[Occurrence]:
    """Spell out what the store says that it has put into the index."""
    return Counter(
        (term, number, name, place)
        for number, columns in connection.execute("SELECT id, columns FROM indexed")
        for name, text in zip(COLUMNS, zlib.decompress(columns).decode().split("\n"), strict=True)
        for place, term in enumerate(text.split())
    )


def _indexed(connection: sqlite3.Connection) -> Counter[Occurrence]:
    """Spell out what is in the index."""
    connection.execute("CREATE VIRTUAL TABLE temp.instances USING fts5vocab (main, terms, instance)")
    return Counter(connection.execute('SELECT term, doc, col, "offset" FROM temp.instances').fetchall())
