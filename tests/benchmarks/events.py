"""Texts for `stories.py` and `learning.py`: sets of articles of which it is known who tells of one event."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import documents
from storage.model import Document, Language
from storage.sources import read

EVENTS = Path(__file__).parents[1] / "storage" / "events"


class Told(NamedTuple):
    """An article, and the name of the story that it tells."""

    story: str
    document: Document


def told_in(path: Path) -> list[Told]:
    """Read a set: a line is an article in JSON, with its `story`."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return [
        Told(
            row["story"],
            Document(
                f"{path.name}:{number}",
                row["text"],
                row["title"],
                row["source"],
                Language(row["language"]),
                date.fromisoformat(row["published"][:10]),
            ),
        )
        for number, row in enumerate(rows)
    ]


def sets() -> list[Path]:
    """List the sets that the tests have."""
    return sorted(EVENTS.glob("*.jsonl"))


def shipped() -> list[Told]:
    """Read the shipped articles: those on one theme, in five languages, are one story."""
    found = read([Path(documents.__file__).parent])
    return [Told(PurePosixPath(one.key).parts[-2], one) for one in found if isinstance(one, Document)]


def in_order(articles: Sequence[Told]) -> list[Told]:
    """Put articles in the order in which they were published."""
    return sorted(articles, key=lambda told: told.document.published or date.min)
