"""Reads the concept table that people edit: `data/concepts/*.tsv`, one concept a row.

The columns are kind, concept (a label in English, unique in all files), and the forms in en, ru, kk, uz
and uz-Cyrl, separated by `; `, the commonest first. Uzbek in Cyrillic letters is transliterated by the
program, so its column holds only spellings that this does not give (Олмаота). `~` after a form says that it
is known to have other meanings.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from storage.analysis.word_lists import FOLDER
from storage.model import Language

COLUMNS = ("kind", "concept", "en", "ru", "kk", "uz", "uz-Cyrl")
KINDS = ("term", "idiom", "institution", "place", "person")
AMBIGUOUS = "~"


@dataclass(frozen=True, slots=True)
class Row:
    """One concept: its label, its forms by language, and where it stands (`file:line`)."""

    place: str
    kind: str
    label: str
    forms: Mapping[Language, tuple[str, ...]]


class TableError(Exception):
    """A line of the table cannot be read; the text says which and what to do."""


def read_rows() -> list[Row]:
    """Read all files of the table.

    Raises:
        TableError: a line has not the columns that it should.
    """
    files = sorted((FOLDER / "concepts").iterdir(), key=lambda file: file.name)
    return [row for file in files for row in _rows(file.name, file.read_text(encoding="utf-8"))]


def is_ambiguous(form: str) -> bool:
    """Tell whether a form is known to have other meanings."""
    return form.endswith(AMBIGUOUS)


def plain(form: str) -> str:
    """Return a form without its sign."""
    return form.removesuffix(AMBIGUOUS)


def _rows(name: str, text: str) -> Iterator[Row]:
    head, *lines = text.splitlines()
    if tuple(head.split("\t")) != COLUMNS:
        raise TableError(f"{name}:1: the columns must be {', '.join(COLUMNS)}, with tabs between them.")
    for number, line in enumerate(lines, 2):
        place = f"{name}:{number}"
        cells = line.split("\t")
        if len(cells) < len(COLUMNS) - 1 or len(cells) > len(COLUMNS):
            raise TableError(f"{place}: {len(cells)} columns where {len(COLUMNS)} are wanted.")
        kind, label, *forms = [*cells, ""][: len(COLUMNS)]
        languages = [Language(column) for column in COLUMNS[2:]]
        yield Row(place, kind, label, dict(zip(languages, map(_split, forms), strict=True)))


def _split(cell: str) -> tuple[str, ...]:
    return tuple(form for part in cell.split(";") if (form := part.strip()))
