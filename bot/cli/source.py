"""`jarchi source`: the feeds, site maps and pages that are followed."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, NamedTuple

import click

from bot.app import open_store
from bot.cli.options import LanguageType, database_option, json_option, settings_with
from bot.cli.progress import Bar
from bot.gathering.desk import Desk, open_desk
from bot.settings import Settings
from handlers.gathering import GatheringError
from handlers.i18n import translator
from storage.errors import SourceKnownError
from storage.followed import FollowedSource
from storage.model import Language
from storage.obstacle import Obstacle
from storage.schedule import zone as zone_of_name
from storage.store import Store

INSIDE = "If it is a network of your own, name it in JARCHI_ALLOWED_NETWORKS."


class _Open(NamedTuple):
    """The store and what gathers for it."""

    store: Store
    desk: Desk


@click.group()
def source() -> None:
    """Follow feeds, site maps and pages: what is new in them is stored and told to whoever waits for it.

    The running bot reads them by itself, each as often as it brings something: from every 5 minutes to once
    a day.

    \b
    Example:
      jarchi source add kun.uz
    """


@source.command()
@click.argument("url")
@click.option("--name", default="", help="The outlet's name, if it is not to be the one that the site gives.")
@click.option(
    "--zone", "place", default="", metavar="ZONE", help="The time zone of its dates: Asia/Tashkent."
)
@click.option(
    "--language", type=LanguageType(), metavar="LANG", help="The language of all its articles, if it has one."
)
@database_option
@click.pass_context
def add(
    context: click.Context, url: str, name: str, place: str, language: Language | None, database: Path | None
) -> None:
    """Follow the feed, site map or page at an address; of a site's address, the feed is found.

    Its articles of today are stored and announced to nobody; what comes from then on is news.

    \b
    Examples:
      jarchi source add kun.uz
      jarchi source add https://example.org/feed.xml --name "Our paper" --zone Asia/Almaty
    """
    if place:
        zone_of_name(place)
    asyncio.run(_add(settings_with(context, database), url, name, place, language))


@source.command("list")
@json_option
@database_option
@click.pass_context
def list_(context: click.Context, as_json: bool, database: Path | None) -> None:
    """List the sources that are followed, and how each stands."""
    asyncio.run(_list(settings_with(context, database), as_json))


@source.command()
@click.argument("which", metavar="NUMBER|URL")
@database_option
@click.pass_context
def remove(context: click.Context, which: str, database: Path | None) -> None:
    """Follow a source no more; its articles stay. Adding it again within 30 days brings nothing twice."""
    asyncio.run(_remove(settings_with(context, database), which))


@source.command()
@click.argument("which", nargs=-1, metavar="[NUMBER|URL]...")
@database_option
@click.pass_context
def check(context: click.Context, which: tuple[str, ...], database: Path | None) -> None:
    """Read sources now, all if none is named, and say what each brought; exit status 1 if one failed.

    \b
    Example:
      jarchi source check 2
    """
    if not asyncio.run(_check(settings_with(context, database), which)):
        context.exit(1)


@asynccontextmanager
async def _open(settings: Settings) -> AsyncIterator[_Open]:
    async with (
        open_store(settings.database, Bar("Reindexing")) as store,
        open_desk(store, operators=settings.operators, allowed=settings.allowed_networks) as desk,
    ):
        yield _Open(store, desk)


async def _add(settings: Settings, url: str, name: str, place: str, language: Language | None) -> None:
    async with _open(settings) as (store, desk):
        try:
            found = await desk.gatherer.discover(url)
        except GatheringError as error:
            raise click.ClickException(f"{url}: {_worded(error)}") from None
        try:
            added = await store.collection.add(
                found.url,
                found.kind,
                name=name or found.name,
                zone=place or found.zone,
                language=language,
            )
        except SourceKnownError as error:
            click.echo(f"Followed already: {_line(error.source)}")
            return
        click.echo(f"Following {_line(added)}")
        for title in found.titles:
            click.echo(f"  {title}")
        click.echo(f"It is read within a minute while the bot runs, or now: jarchi source check {added.id}")


async def _list(settings: Settings, as_json: bool) -> None:
    async with open_store(settings.database, Bar("Reindexing")) as store:
        followed = await store.collection.list()
    for one in followed:
        click.echo(json.dumps(_as_data(one), ensure_ascii=False) if as_json else _status(one))
    if not followed and not as_json:
        click.echo("No source is followed yet: jarchi source add URL")


async def _remove(settings: Settings, which: str) -> None:
    async with open_store(settings.database, Bar("Reindexing")) as store:
        [found] = _chosen(await store.collection.list(), (which,))
        removed = await store.collection.remove(found.id)
    click.echo(f"Not followed any more: {_line(removed)}")


async def _check(settings: Settings, which: tuple[str, ...]) -> bool:
    """Read the chosen sources one after the other; tell whether all could be read."""
    async with _open(settings) as (store, desk):
        fine = True
        for one in _chosen(await store.collection.list(), which):
            try:
                count = await desk.collector.check(one)
            except GatheringError as error:
                fine = False
                click.echo(f"{_line(one)}: {_worded(error)}", err=True)
            else:
                click.echo(f"{_line(one)}: {count} new or changed")
    return fine


def _chosen(followed: list[FollowedSource], which: tuple[str, ...]) -> list[FollowedSource]:
    """Choose sources by number or address, all if none is named. Raises click.ClickException."""
    chosen = []
    for name in which:
        found = [one for one in followed if name in {str(one.id), one.url}]
        if not found:
            raise click.ClickException(f"No source is called {name!r}; `jarchi source list` names them.")
        chosen += found
    return chosen if which else followed


def _worded(error: GatheringError) -> str:
    """Say in English what stood in the way, and how a network of one's own is let in."""
    said = translator(Language.ENGLISH).plain("obstacle", obstacle=error.obstacle.value, detail=error.detail)
    return f"{said} {INSIDE}" if error.obstacle is Obstacle.ADDRESS else said


def _line(one: FollowedSource) -> str:
    return f"{one.id}. {one.name} ({one.kind}) {one.url}"


def _status(one: FollowedSource) -> str:
    read = f"read {one.fetched:%Y-%m-%d %H:%M} UTC" if one.fetched else "not read yet"
    trouble = f", {one.health}: {one.obstacle} {one.detail}".rstrip() if one.obstacle else ""
    return f"{_line(one)}\n   {read}, {one.items} items known, every {one.interval}{trouble}"


def _as_data(one: FollowedSource) -> dict[str, Any]:
    return {
        "id": one.id,
        "url": one.url,
        "kind": one.kind,
        "name": one.name,
        "zone": one.zone,
        "language": one.language,
        "health": one.health,
        "obstacle": one.obstacle,
        "detail": one.detail,
        "fetched": one.fetched.isoformat() if one.fetched else None,
        "due": one.due.isoformat(),
        "interval": one.interval.total_seconds(),
        "items": one.items,
    }
