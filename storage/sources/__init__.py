"""Bytes become documents here: folders, bare pages, front matter, lines; one source a kind."""

from storage.sources.folder import File, files
from storage.sources.reading import read, read_file

__all__ = ["File", "files", "read", "read_file"]
