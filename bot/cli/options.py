"""Options that several commands share, and what they do to the settings."""

from pathlib import Path
from typing import Any

import click

from bot.settings import Settings
from storage.model import Language

database_option = click.option(
    "--database",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The store's file (JARCHI_DATABASE, or jarchi.sqlite here).",
)
json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON object a line, for scripts."
)


def settings_with(context: click.Context, database: Path | None) -> Settings:
    """Return the settings read at the start, with the file that this command was given."""
    settings = context.ensure_object(Settings)
    return settings if database is None else settings.model_copy(update={"database": database})


class LanguageType(click.ParamType[Language]):
    """One of the languages by its tag."""

    name = "language"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Language:  # noqa: ANN401 - the library's signature
        """Return the language of a tag, however its letters are cased."""
        for language in Language:
            if language.value.casefold() == str(value).casefold():
                return language
        return self.fail(f"{value!r} is none of {', '.join(Language)}.", param, ctx)
