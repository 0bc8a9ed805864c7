"""The command line: one file a command, one sentence and an exit code for what goes wrong."""

from bot.cli.main import main

__all__ = ["main"]
