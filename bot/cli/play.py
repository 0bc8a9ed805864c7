"""`jarchi play`: the bot and a stand-in for Telegram on this machine, to talk to in a browser."""

import asyncio
from pathlib import Path

import click

from bot import log
from bot.app import open_store, serve
from bot.cli.options import database_option, settings_with
from bot.cli.progress import Bar
from bot.cli.shipped import add_shipped
from bot.cli.stopping import until_stopped
from bot.playground.server import Playground
from bot.settings import Settings

DEFAULT_PORT = 8765


@click.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=DEFAULT_PORT,
    show_default=True,
    help="The page's port on 127.0.0.1; 0 picks a free one.",
)
@click.option(
    "--playground-log",
    "journal",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Append every call of the Bot API to this file, one JSON object a line.",
)
@click.option(
    "--playground-ledger",
    "ledger",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Append everything that the bot has sent, edited or deleted to this file, one JSON object a line.",
)
@database_option
@click.pass_context
def play(
    context: click.Context, port: int, journal: Path | None, ledger: Path | None, database: Path | None
) -> None:
    """Talk to the bot in a chat page on your own machine: no account, no token, no network.

    \b
    Example:
      jarchi play --port 0 --database try.sqlite
    """
    play_until_stopped(settings_with(context, database), port, journal, ledger)


def play_until_stopped(
    settings: Settings, port: int, journal: Path | None, ledger: Path | None = None
) -> None:
    """Run the bot and the playground until the keyboard or the system stops them.

    Raises:
        bot.playground.errors.PortTakenError: if the port is taken.
        bot.playground.errors.JournalError: if a file cannot be written.
        bot.errors.StartError: if the bot cannot start or go on.
        storage.errors.DatabaseError: if the store cannot be used.
    """
    log.set_up(settings.log_level)
    asyncio.run(_play(settings, port, journal, ledger))


async def _play(settings: Settings, port: int, journal: Path | None, ledger: Path | None) -> None:
    async with (
        Playground(port=port, log=journal, ledger=ledger) as playground,
        open_store(settings.database, Bar("Reindexing")) as store,
    ):
        await add_shipped(store)
        await until_stopped(
            serve(
                store,
                playground.token,
                playground.url,
                lambda _: _say_ready(playground.url),
                limits=settings.limits,
                operators=settings.operators or _host(playground),
                inbox=settings.inbox,
                allowed=settings.allowed_networks,
            )
        )


def _host(playground: Playground) -> tuple[int, ...]:
    """Name whom the page opens as: without a setting, somebody must be able to try what operators do."""
    return tuple(playground.world.people)[:1]


def _say_ready(url: str) -> None:
    click.echo(f"Jarchi is waiting for you at {url} (Ctrl+C stops it)")
