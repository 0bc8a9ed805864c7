"""The store's database in one SQLite file."""

from storage.sqlite.database import SqliteDatabase

__all__ = ["SqliteDatabase"]
