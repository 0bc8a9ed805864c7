"""`jarchi run`: the bot in Telegram, until it is stopped."""

import asyncio
from pathlib import Path

import click

from bot import log
from bot.app import open_store, serve
from bot.cli.options import database_option, settings_with
from bot.cli.progress import Bar
from bot.cli.shipped import add_shipped
from bot.cli.stopping import until_stopped
from bot.settings import Settings


@click.command()
@database_option
@click.pass_context
def run(context: click.Context, database: Path | None) -> None:
    """Run the bot in Telegram by long polling; it needs JARCHI_BOT_TOKEN.

    \b
    Example:
      JARCHI_BOT_TOKEN=123456:ABC… jarchi run --database news.sqlite
    """
    run_until_stopped(settings_with(context, database))


def run_until_stopped(settings: Settings) -> None:
    """Run the bot until the keyboard or the system stops it.

    Raises:
        bot.errors.StartError: if it cannot start or go on.
        storage.errors.DatabaseError: if the store cannot be used.
    """
    log.set_up(settings.log_level)
    asyncio.run(_run(settings, settings.token))


async def _run(settings: Settings, token: str) -> None:
    async with open_store(settings.database, Bar("Reindexing")) as store:
        if not (await store.summary()).total:
            await add_shipped(store)
        await until_stopped(
            serve(
                store,
                token,
                settings.api_url,
                _say_ready,
                limits=settings.limits,
                operators=settings.operators,
                inbox=settings.inbox,
                allowed=settings.allowed_networks,
            )
        )


def _say_ready(username: str) -> None:
    click.echo(f"Jarchi listens as @{username}: https://t.me/{username} (Ctrl+C stops it)")
