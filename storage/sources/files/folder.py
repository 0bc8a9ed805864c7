"""Paths → files: what of a folder is a document, and the key of each."""

import os
import stat
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from storage.errors import DocumentError
from storage.sources.files.file_kind import ENDINGS

KINDS = frozenset({".txt", ".text", ".md", ".markdown", *ENDINGS})
"""Endings of files that are read when a folder is given. A file given by itself is always read."""

OTHER_KINDS = frozenset({".doc", ".odt", ".rtf", ".epub", ".fb2"})
"""Endings of files that hold documents which cannot be read: each is reported, so that none is lost."""

NOTES = frozenset({"readme", "license", "licence", "copying", "notice", "changelog"})
"""Names, without ending, of files about a folder."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to read: where it is, the key of its document, its size in bytes."""

    path: Path
    key: str
    size: int

    @property
    def name(self) -> str:
        """Name the file in an error, as the person who gave the path would write it."""
        return printable(self.path)


def files(paths: Sequence[Path]) -> list[File | DocumentError]:
    """List the files that paths stand for, and an error for each that stands for none.

    A folder stands for its files at any depth, sorted by path, without hidden ones. A file's key is its
    path below the folder given, with slashes, or its name if it was given itself: so a folder may move,
    and `energy/kk.md` and `water/kk.md` stay two. A file reached twice is listed once; two files of one
    key would overwrite each other, so the second is an error.
    """
    listed: list[File | DocumentError] = []
    seen: dict[str, Path] = {}
    for found in (below for path in paths for below in _below(path)):
        if isinstance(found, File) and found.key in seen:
            first = seen[found.key]
            if first.resolve() != found.path.resolve():
                reason = (
                    f"has the same key as {printable(first)} ({found.key}); give the folder that holds both"
                )
                listed.append(DocumentError(found.name, reason))
            continue
        if isinstance(found, File):
            seen[found.key] = found.path
        listed.append(found)
    return listed


def printable(path: Path) -> str:
    """Write a path so that any terminal and log takes it, whatever bytes its name has."""
    return str(path).encode("utf-8", "backslashreplace").decode()


def _below(path: Path) -> Iterator[File | DocumentError]:
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError) as error:
        yield DocumentError(printable(path), explain(error))
        return
    if not is_folder:
        yield _file(path, path.name)
        return
    found = False
    for below in _walk(path):
        found = True
        yield below if isinstance(below, DocumentError) else _file(below, below.relative_to(path).as_posix())
    if not found:
        yield DocumentError(printable(path), f"a folder without documents ({', '.join(sorted(KINDS))})")


def _walk(folder: Path) -> Iterator[Path | DocumentError]:
    """Yield a folder's documents in the order of their paths, and an error for what cannot be opened."""
    failed: list[OSError] = []
    paths: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=failed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths += [Path(place, name) for name in names if not name.startswith(".")]
    for path in sorted(paths):
        if path.suffix.lower() in OTHER_KINDS:
            yield DocumentError(
                printable(path), f"files of this kind ({path.suffix}) cannot be read; save it as text"
            )
        elif path.suffix.lower() in KINDS and path.stem.lower() not in NOTES:
            yield path
    for error in failed:
        yield DocumentError(printable(Path(str(error.filename))), explain(error))


def _file(path: Path, key: str) -> File | DocumentError:
    """Make a file of a path, with its key in one form of Unicode (macOS names files in another)."""
    try:
        status = path.stat()
        key.encode()
    except OSError as error:
        return DocumentError(printable(path), explain(error))
    except UnicodeEncodeError:
        return DocumentError(printable(path), "the file's name is no valid UTF-8; rename it")
    if not stat.S_ISREG(status.st_mode):
        return DocumentError(printable(path), "no regular file")
    return File(path, unicodedata.normalize("NFC", key), status.st_size)


def explain(error: OSError | ValueError) -> str:
    """Say in words why a file cannot be opened."""
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return reason[:1].lower() + reason[1:]
