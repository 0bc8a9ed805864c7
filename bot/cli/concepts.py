"""`jarchi concepts`: the table of words that mean the same, checked and made ready for use."""

from pathlib import Path

import click

from storage.analysis.analyzer import Analyzer
from storage.analysis.building.check import problems
from storage.analysis.building.headwords import headwords_table
from storage.analysis.building.stems import stems_table
from storage.analysis.building.table import TableError, read_rows
from storage.analysis.concepts import FILE as STEMS
from storage.analysis.concepts import NO_CONCEPTS
from storage.analysis.headwords import FILE as HEADWORDS
from storage.analysis.word_lists import FOLDER


@click.command()
@click.option("--check", is_flag=True, help="Only check; write nothing.")
def concepts(check: bool) -> None:
    """Check the concept table, and stem its forms into the file that the search reads.

    The table is storage/analysis/data/concepts/*.tsv, one concept a row; add a row with a text editor, then
    run this. Exit status 1 tells that something must be mended first, or, with --check, that this was not
    run since the table changed.

    \b
    Example:
      jarchi concepts
    """
    try:
        rows = read_rows()
    except TableError as error:
        raise click.ClickException(str(error)) from None
    _refresh(HEADWORDS, headwords_table(rows), check=check)
    analyzer = Analyzer(NO_CONCEPTS)
    found = list(problems(rows, analyzer))
    for problem in found:
        click.echo(problem, err=True)
    if found:
        raise click.ClickException(f"{len(found)} things to mend in {len(rows)} concepts.")
    _refresh(STEMS, stems_table(rows, analyzer), check=check)
    click.echo(f"{len(rows)} concepts, nothing to mend.")


def _refresh(name: str, table: str, *, check: bool) -> None:
    """Write a generated table, or see that it is up to date."""
    place = Path(str(FOLDER / name))
    if not check:
        place.write_text(table, encoding="utf-8")
    elif not place.exists() or place.read_text(encoding="utf-8") != table:
        raise click.ClickException(f"{name} is not that of this concept table; run `jarchi concepts`.")
