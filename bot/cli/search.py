"""`jarchi search`: the bot's search on the command line, for people and for scripts."""

import asyncio
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click

from bot.app import open_store
from bot.cli.options import LanguageType, database_option, json_option, settings_with
from bot.cli.progress import Bar
from storage.errors import QueryError
from storage.model import Language, SearchHit, SearchPage, Snippet
from storage.store import Store


@click.command()
@click.argument("words", nargs=-1, metavar="WORDS...")
@database_option
@json_option
@click.option(
    "--limit", type=click.IntRange(1, 10_000), default=10, show_default=True, help="Hits a query, at most."
)
@click.option(
    "--in",
    "language",
    type=LanguageType(),
    metavar="LANG",
    help="Only articles in kk, uz, uz-Cyrl, ru or en.",
)
@click.option(
    "--batch",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    metavar="FILE",
    help="Take one query a line from this file.",
)
@click.option("--literal", is_flag=True, help="Seek a word that no article has just as it is typed.")
@click.pass_context
def search(
    context: click.Context,
    words: tuple[str, ...],
    database: Path | None,
    as_json: bool,
    limit: int,
    language: Language | None,
    batch: Path | None,
    literal: bool,
) -> None:
    """Search the store; every sign of the bot's /search works here too.

    \b
    Examples:
      jarchi search nuclear plant lang:en
      jarchi search --json --limit 3 --batch queries.txt
    """
    if bool(words) == bool(batch):
        raise click.UsageError("Give either words to search for, or a file with --batch.")
    queries = batch.read_text(encoding="utf-8").splitlines() if batch else [" ".join(words)]
    settings = settings_with(context, database)
    if not settings.database.exists():
        raise click.ClickException(
            f"There is no database {settings.database}: make one with `jarchi ingest PATH`."
        )
    asked = _Asked(limit, language, literal, lenient=batch is not None)
    asyncio.run(_search(settings.database, queries, asked, as_json=as_json))


@dataclass(frozen=True, slots=True)
class _Asked:
    """How each query is to be answered; a `lenient` one without a word finds nothing."""

    limit: int
    language: Language | None
    literal: bool
    lenient: bool


async def _search(database: Path, queries: Iterable[str], asked: _Asked, *, as_json: bool) -> None:
    async with open_store(database, Bar("Reindexing")) as store:
        for query in queries:
            page = await _page(store, query, asked)
            click.echo(json.dumps(_as_data(query, page), ensure_ascii=False) if as_json else _as_text(page))


async def _page(store: Store, query: str, asked: _Asked) -> SearchPage:
    """In a batch a query without a word finds nothing; alone it is an error to tell of."""
    try:
        return await store.search(query, limit=asked.limit, language=asked.language, literal=asked.literal)
    except QueryError:
        if not asked.lenient:
            raise
        return SearchPage((), 0)


def _as_data(query: str, page: SearchPage) -> dict[str, Any]:
    return {
        "query": query,
        "corrections": {one.typed: one.sought for one in page.corrections},
        "complete": page.complete,
        "hits": [_hit_as_data(hit) for hit in page.hits],
    }


def _hit_as_data(hit: SearchHit) -> dict[str, Any]:
    return {
        "key": hit.key,
        "id": hit.id,
        "language": hit.language,
        "title": hit.title.text,
        "published": hit.published.isoformat() if hit.published else None,
        "source": hit.source,
        "score": round(hit.score, 4),
        "snippet": hit.snippet.text,
        "reasons": [asdict(reason) for reason in hit.reasons],
    }


def _as_text(page: SearchPage) -> str:
    if not page.hits:
        return "Nothing found."
    head = f"{page.total} found" if page.complete else f"Nothing has all the words; {page.total} come close"
    if page.corrections:
        head += f", with {', '.join(one.sought for one in page.corrections)} for what was typed (--literal)"
    return "\n\n".join([head, *(_hit_as_text(number, hit) for number, hit in enumerate(page.hits, 1))])


def _hit_as_text(number: int, hit: SearchHit) -> str:
    about = [hit.source, hit.published.isoformat() if hit.published else "", hit.language, hit.key]
    lines = [f"{number}. {_with_bold(hit.title)}", " · ".join(filter(None, about)), _with_bold(hit.snippet)]
    return "\n   ".join(filter(None, lines))


def _with_bold(snippet: Snippet) -> str:
    """Matched words bold on a terminal; elsewhere the signs are taken out again on printing."""
    parts, end = [], 0
    for match in snippet.matches:
        parts += [
            snippet.text[end : match.start],
            click.style(snippet.text[match.start : match.end], bold=True),
        ]
        end = match.end
    return "".join([*parts, snippet.text[end:]])
