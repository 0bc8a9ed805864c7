"""`jarchi`: the group of all commands, and what happens when none is named."""

import sys
from pathlib import Path

import click

from bot.cli.analyse import analyse
from bot.cli.concepts import concepts
from bot.cli.ingest import ingest
from bot.cli.options import database_option
from bot.cli.play import DEFAULT_PORT, play, play_until_stopped
from bot.cli.run import run, run_until_stopped
from bot.cli.search import search
from bot.cli.source import source
from bot.errors import StartError
from bot.log import redact
from bot.settings import read_settings
from storage.errors import StorageError

INTERRUPTED = 130
"""The exit status that shells give to what was stopped from the keyboard."""


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="jarchi", message="jarchi %(version)s")
@database_option
@click.pass_context
def jarchi(context: click.Context, database: Path | None) -> None:
    """Jarchi reads the news of Central Asia and answers in five languages.

    With a bot's token in JARCHI_BOT_TOKEN this runs the bot in Telegram; without one it opens the
    playground, a chat page on your own machine.

    \b
    Examples:
      jarchi
      jarchi ingest my-articles/
      jarchi search "atom elektr stansiyasi"
    """
    settings = read_settings()
    if database is not None:
        settings.database = database
    context.obj = settings
    if context.invoked_subcommand is None:
        if settings.bot_token is None:
            play_until_stopped(settings, DEFAULT_PORT, None)
        else:
            run_until_stopped(settings)


for command in (run, play, source, ingest, search, analyse, concepts):
    jarchi.add_command(command)


def main() -> None:
    """Run the command line; an expected failure is one line on standard error and exit status 1."""
    try:
        sys.exit(jarchi(prog_name="jarchi", standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        sys.exit(1)
    except (StartError, StorageError, OSError) as error:
        click.echo(f"jarchi: {redact(str(error))}", err=True)
        sys.exit(1)
