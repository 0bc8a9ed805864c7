"""`jarchi ingest`: files and folders into the store."""

import asyncio
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from bot.app import BATCH, open_store
from bot.cli.options import database_option, json_option, settings_with
from bot.cli.progress import Bar
from storage.errors import DocumentError
from storage.model import Addition, Change, Document
from storage.sources import files, read_file
from storage.store import Store


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@database_option
@json_option
@click.pass_context
def ingest(context: click.Context, paths: tuple[Path, ...], database: Path | None, as_json: bool) -> None:
    """Read files and folders of articles into the store: text, text with front matter, .jsonl.

    Reading the same twice changes nothing; a changed text updates its article. Exit status 1 tells that
    something could not be read; the rest is stored all the same.

    \b
    Example:
      jarchi ingest articles/ more.jsonl --database news.sqlite
    """
    settings = settings_with(context, database)
    report = asyncio.run(_ingest(paths, settings.database, as_json))
    if not as_json:
        click.echo(report.summary())
    if report.failures:
        context.exit(1)


class Report:
    """Counts what became of the documents and tells of each as asked."""

    def __init__(self, as_json: bool) -> None:
        self._as_json = as_json
        self._changes: Counter[Change] = Counter()
        self.failures = 0

    def added(self, document: Document, addition: Addition) -> None:
        """Tell of a stored document."""
        self._changes[addition.change] += 1
        if self._as_json:
            line = {
                "key": document.key,
                "change": addition.change,
                "id": addition.article,
                "title": document.title,
                "language": addition.language,
                "published": document.published.isoformat() if document.published else None,
                "source": document.source,
            }
            click.echo(json.dumps(line, ensure_ascii=False))

    def failed(self, error: DocumentError) -> None:
        """Tell of what could not be read."""
        self.failures += 1
        if self._as_json:
            click.echo(json.dumps({"key": error.name, "error": error.reason}, ensure_ascii=False))
        else:
            click.echo(f"jarchi: {error}", err=True)

    def summary(self) -> str:
        """Return one line that says it all."""
        parts = [f"{self._changes[change]} {change}" for change in Change]
        return f"{', '.join(parts)}, {self.failures} failed."


async def _ingest(paths: Sequence[Path], database: Path, as_json: bool) -> Report:
    found = files(paths)
    report, bar, waiting = Report(as_json), Bar("Reading"), list[Document]()
    async with open_store(database, Bar("Reindexing")) as store:
        for done, file in enumerate(found, 1):
            for item in read_file(file):
                if isinstance(item, DocumentError):
                    report.failed(item)
                    continue
                waiting.append(item)
                if len(waiting) >= BATCH:
                    await _add(store, waiting, report)
            bar(done, len(found))
        await _add(store, waiting, report)
    return report


async def _add(store: Store, waiting: list[Document], report: Report) -> None:
    """Store what waits in one transaction, and empty the list."""
    for document, addition in zip(waiting, await store.add(waiting), strict=True):
        report.added(document, addition)
    waiting.clear()
