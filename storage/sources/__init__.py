"""Bytes become documents here: folders, bare pages, front matter, lines; one source a kind."""

from storage.sources.files.folder import File, files
from storage.sources.files.reading import read, read_file

__all__ = ["File", "files", "read", "read_file"]
